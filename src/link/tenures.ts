import type { Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Cluster } from "./clusters.ts";
import type { Draft, Implied } from "./draft.ts";
import { evidenceOf } from "./evidence.ts";
import { inferOf } from "./infer-of.ts";
import type { Links } from "./knowledge.ts";
import { linkPerson, type PersonLink, type SaidPost } from "./link-person.ts";
import { publisherCountry } from "./things.ts";

export interface Held {
  tenures: Tenure[];
  links: Map<string, PersonLink>;
}

/** Mentions of one person whose posts are weighed; a release that names someone more often says nothing new. */
const MOST_MENTIONS = 200;

/** Links each person and reads their posts; what a post is held for comes from the text, else the link, else what `inferOf` says. */
export function holdPosts(
  doc: Document,
  mentions: readonly Mention[],
  people: readonly Cluster[],
  owner: ReadonlyMap<number, string>,
  things: Map<string, Entity>,
  implied: Implied,
  links: Links,
): Held {
  const found = new Map<string, PersonLink>();
  const byKey = new Map<string, string>();
  for (const entity of things.values()) if (entity.key !== undefined) byKey.set(entity.key, entity.id);
  const drafts: Draft[] = [];
  for (const cluster of people) {
    const id = owner.get(cluster.mentions[0] as number) as string;
    const said: SaidPost[] = cluster.mentions.slice(0, MOST_MENTIONS).flatMap((index) =>
      ownPosts(mentions[index] as Mention, () => heldByOthers(cluster, people, mentions)).map((post) => {
        const of = post.of === undefined ? undefined : things.get(owner.get(post.of) ?? "");
        return { mention: index, post, ...(of?.key === undefined ? {} : { of: of.key }) };
      }),
    );
    const own = ownOfficer(doc, cluster, people, said, links);
    const side = cluster.mentions.map((index) => mentions[index]?.side).find((index) => index !== undefined);
    const sideKey = side === undefined ? undefined : things.get(owner.get(side) ?? "")?.key;
    const unshared = (one: SaidPost) => links.sides.ownPosts.get(one.post.post.toLowerCase());
    for (const one of said) one.of ??= unshared(one) ?? sharedOf(one, said) ?? sideKey ?? own;
    const link = linkPerson(cluster, said, doc.release.issued, publisherCountry(doc), links);
    found.set(id, link);
    said.forEach((one, i) => {
      const tenure: Tenure = {
        person: id,
        post: one.post.post,
        ofInferred: false,
        status: one.post.status,
        evidence: evidenceOf(doc, one.post, (mentions[one.mention] as Mention).rule),
      };
      const explicit = one.post.of === undefined ? undefined : owner.get(one.post.of);
      const row = link.tenures[i];
      if (explicit === undefined && one.of !== undefined) {
        const of = byKey.get(one.of) ?? implied(one.of, tenure, link.status === "linked" || one.of !== unshared(one));
        if (of !== undefined) [tenure.of, tenure.ofInferred] = [of, true];
      } else if (explicit !== undefined) tenure.of = explicit;
      else if (row && !(links.spokesperson.test(one.post.post) && row.of === publisherCountry(doc))) {
        // A spokesperson speaks for the publisher itself, which the table only knows by its country.
        const of = byKey.get(row.of) ?? implied(row.of, tenure, link.status === "linked");
        if (of !== undefined) [tenure.of, tenure.ofInferred] = [of, true];
      }
      drafts.push({
        tenure,
        mention: one.mention,
        cluster,
        linked: link.status === "linked",
        ...(link.key === undefined ? {} : { key: link.key }),
      });
    });
  }
  inferOf(doc, drafts, mentions, things, byKey, implied, links);
  return { tenures: merge(withoutAddresses(drafts, links)), links: found };
}

/** The tenures without those that only repeat a form of address: "Ambassador Holm, Director of the Office …". */
function withoutAddresses(drafts: readonly Draft[], links: Links): Tenure[] {
  const bare = ({ tenure }: Draft) => links.address.has(tenure.post.toLowerCase()) && (tenure.of === undefined || tenure.ofInferred);
  const held = new Set(drafts.filter((draft) => !bare(draft) && draft.tenure.status !== "former").map((draft) => draft.tenure.person));
  return drafts.filter((draft) => !(bare(draft) && held.has(draft.tenure.person))).map((draft) => draft.tenure);
}

/** What another mention of the person says the same post is held for. */
function sharedOf(one: SaidPost, said: readonly SaidPost[]): string | undefined {
  const words = (post: string) => post.toLowerCase().split(/\W+/);
  const mine = words(one.post.post);
  return said.find((other) => other.of !== undefined && mine.every((word) => words(other.post.post).includes(word)))?.of;
}

/** The country of the publisher for the first person of its release, whose portfolio is the publisher's own ("Defense Minister" of a ministry of defence). */
function ownOfficer(
  doc: Document,
  cluster: Cluster,
  people: readonly Cluster[],
  said: readonly SaidPost[],
  links: Links,
): string | undefined {
  const home = publisherCountry(doc);
  if (home === undefined || cluster !== people[0] || said.some((one) => one.post.of !== undefined)) return undefined;
  const publisher = new Set(portfolio(doc.release.publisher?.name ?? "", links));
  return said.some((one) => portfolio(one.post.post, links).some((word) => publisher.has(word))) ? home : undefined;
}

/** Words that say what a ministry or post is about. */
const portfolio = (name: string, links: Links): string[] =>
  name
    .split(/[^\p{L}]+/u)
    .map((word) => links.folder.word(word))
    .filter((word) => word.length > 4 && !/^(?:minist|secret|depart|deputy|office|prime|spokes)/.test(word));

/** "Minister X" shortens "Defense Minister X": the same post again, not a second one. */
function shortens(tenure: Tenure, other: Tenure): boolean {
  if (tenure === other || tenure.person !== other.person) return false;
  // "Secretary X" of "Acting Secretary X": of whoever acts the rank is left out.
  const acting = tenure.status === "in-office" && other.status === "acting";
  if (tenure.status !== other.status && !acting) return false;
  if (tenure.of !== undefined && tenure.of !== other.of && !tenure.ofInferred) return false;
  const words = (post: string) => new Set(post.toLowerCase().split(/\W+/));
  const [short, long] = [words(tenure.post), words(other.post)];
  // A vice president is no president: a rank before the post makes it another.
  const more = [...long].filter((word) => !short.has(word));
  return (
    short.size < long.size &&
    [...short].every((word) => long.has(word)) &&
    !more.some((word) => RANK.test(word) && !(acting && ACTING.test(word)))
  );
}

const ACTING = /^(?:acting|interim)$/;
export const RANK = /^(?:vice|deputy|acting|former|first|under|assistant|associate|designate|elect|interim|permanent)$/;

/** The posts a mention says its person holds: of "the Vice President and President X" the first is another's. */
function ownPosts(mention: Mention, others: () => ReadonlySet<string>): Mention["posts"] {
  const [first, second] = mention.posts;
  if (!first || !second) return mention.posts;
  const [rank, ...rest] = first.post.toLowerCase().split(/\s+/);
  const ranked = RANK.test(rank ?? "") && rest.join(" ") === second.post.toLowerCase();
  // "The A and B, X" sets one person in apposition to both.
  const another = /^the\s/i.test(mention.text) && !mention.text.includes(",") && others().has(first.post.toLowerCase());
  return ranked || another ? mention.posts.slice(1) : mention.posts;
}

/** Posts that the release gives to other people, by name or without one. */
function heldByOthers(cluster: Cluster, people: readonly Cluster[], mentions: readonly Mention[]): Set<string> {
  const others = people
    .filter((other) => other !== cluster)
    .flatMap((other) => other.mentions.map((index) => mentions[index]?.posts ?? []));
  // "The Prime Minister spoke …" without a name: whoever that is holds it.
  const unnamed = mentions.filter((mention) => mention.kind === "role").map((mention) => mention.posts);
  return new Set([...others, ...unnamed].flatMap((posts) => (posts.length === 1 ? [posts[0]?.post.toLowerCase() ?? ""] : [])));
}

/** One tenure a person, post and body; the best-attested first: explicit `of`, then the longer post. */
function merge(tenures: readonly Tenure[]): Tenure[] {
  const seen = new Map<string, Tenure>();
  for (const tenure of tenures) {
    const key = `${tenure.person} ${tenure.post.toLowerCase()} ${tenure.of ?? ""} ${tenure.status}`;
    const had = seen.get(key);
    if (!had) seen.set(key, tenure);
    else if (had.ofInferred && !tenure.ofInferred) seen.set(key, tenure);
  }
  const number = (id: string) => Number(id.slice(1));
  const all = [...seen.values()];
  return all
    .filter((tenure) => !all.some((other) => shortens(tenure, other)))
    .sort(
      (a, b) =>
        number(a.person) - number(b.person) ||
        Number(a.of === undefined) - Number(b.of === undefined) ||
        Number(a.ofInferred) - Number(b.ofInferred) ||
        b.post.length - a.post.length ||
        a.evidence.start - b.evidence.start,
    );
}
