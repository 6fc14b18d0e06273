import type { Mention } from "../records/mention.ts";
import type { Links } from "./knowledge.ts";
import { type PersonWords, personWords } from "./person-words.ts";

/** All mentions of one person in a release. */
export interface Cluster {
  mentions: number[];
  /** Words of the fullest form. */
  full: PersonWords;
  name: string;
  /** Rank by which it was made: fullest names first. */
  order: number;
  /** Every word that a mention of it used. */
  words: Set<string>;
  /** Several introduced persons could have been meant by a short form: kept apart. */
  ambiguous?: string[];
}

/** Groups person mentions: full names first, then short ones to the one person whose name holds them. */
export function clusterPeople(mentions: readonly Mention[], links: Links): Cluster[] {
  const clusters: Cluster[] = [];
  const byWord = new Map<string, Cluster[]>();
  const people = mentions.map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.kind === "person");
  const parsed = new Map(people.map(({ mention, index }) => [index, personWords(mention.name, links)]));
  const byLength = [...people].sort((a, b) => size(parsed.get(b.index)) - size(parsed.get(a.index)) || a.index - b.index);
  for (const { mention, index } of byLength) {
    const name = parsed.get(index) as PersonWords;
    // Only names that share a word can be one person's.
    const near = new Set(name.words.flatMap((word) => byWord.get(word) ?? []));
    const fits = [...near]
      .filter((cluster) => sameName(cluster.full, name, links) && !otherReign(cluster.name, mention.name, name))
      .sort((a, b) => a.order - b.order);
    const chosen = fits.length > 1 ? nearest(fits, mention, index, mentions) : fits[0];
    if (chosen) {
      chosen.mentions.push(index);
      for (const word of name.words) chosen.words.add(word);
    } else {
      const made: Cluster = { mentions: [index], full: name, name: mention.name, words: new Set(name.words), order: clusters.length };
      clusters.push(made);
      for (const word of made.words) {
        const list = byWord.get(word);
        if (list) list.push(made);
        else byWord.set(word, [made]);
      }
    }
  }
  for (const cluster of clusters) {
    cluster.mentions.sort((a, b) => a - b);
    // A headline's capitals give way to the same name in small letters.
    const plain = cluster.mentions
      .map((index) => mentions[index]?.name ?? "")
      .find((name) => name !== name.toUpperCase() && name.toUpperCase() === cluster.name);
    if (plain !== undefined && cluster.name.includes(" ")) cluster.name = plain;
  }
  return clusters.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

const size = (name: PersonWords | undefined) => (name ? name.words.length * 10 + name.initials.length : 0);

/** One name holds the other's words; or family names and first letters agree ("Joseph R. Holm" and "Joe Holm" do not differ). */
function sameName(full: PersonWords, other: PersonWords, links: Links): boolean {
  if (other.words.length === 0) return false;
  if (full.family && other.words.length === 1 && other.family === undefined && full.words.length > 1) {
    return other.words[0] === full.family || full.words.includes(other.words[0] as string);
  }
  const all = new Set(full.words);
  if (other.words.every((word) => all.has(word))) return initialsAgree(full, other);
  const last = full.words[full.words.length - 1];
  const first = full.words[0] ?? "";
  const otherFirst = other.words[0] ?? "";
  if (other.words.length >= 2 && full.words.length >= 2 && last === other.words[other.words.length - 1]) {
    if (
      first.slice(0, 2) === otherFirst.slice(0, 2) ||
      links.sameGiven(first, otherFirst) ||
      variantOf(first, otherFirst, last as string, links)
    )
      return true;
  }
  // An initial stands for a given name: "J. Austin".
  return other.words.length === 1 && other.initials.length > 0 && last === other.words[0] && other.initials[0] === first[0];
}

/** "King Abdullah II" is no short form of "Faisal bin Farhan bin Abdullah". */
function otherReign(full: string, short: string, words: PersonWords): boolean {
  const reign = REGNAL.exec(short)?.[0];
  return words.words.length === 1 && reign !== undefined && REGNAL.exec(full)?.[0] !== reign;
}

const REGNAL = /\b(?:I|II|III|IV|V|VI{1,3}|IX|X[IVX]{0,4})$/;

/** The table knows one person under both given names. */
function variantOf(a: string, b: string, family: string, links: Links): boolean {
  return links.people
    .byWord(family)
    .some((row) => row.forms.some((form) => form.includes(a)) && row.forms.some((form) => form.includes(b)));
}

function initialsAgree(full: PersonWords, other: PersonWords): boolean {
  if (other.initials.length === 0 || full.initials.length === 0) return true;
  return other.initials.every((letter) => full.initials.includes(letter) || full.words.some((word) => word.startsWith(letter)));
}

/** Of several, the one whose posts agree; else the last one named before, else the first. */
function nearest(fits: readonly Cluster[], mention: Mention, index: number, mentions: readonly Mention[]): Cluster {
  const posts = new Set(mention.posts.map((post) => post.post.toLowerCase()));
  const agreeing = fits.filter((cluster) =>
    cluster.mentions.some((i) => mentions[i]?.posts.some((post) => posts.has(post.post.toLowerCase()))),
  );
  const pool = agreeing.length > 0 ? agreeing : fits;
  const before = pool.filter((cluster) => cluster.mentions.some((i) => i < index));
  const latest = (cluster: Cluster) => cluster.mentions.reduce((last, i) => (i < index && i > last ? i : last), -1);
  return [...(before.length > 0 ? before : pool)].sort((a, b) => latest(b) - latest(a))[0] as Cluster;
}
