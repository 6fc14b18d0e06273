import type { PostMention } from "../records/mention.ts";
import type { Cluster } from "./clusters.ts";
import type { Links } from "./knowledge.ts";
import type { PersonRow } from "./people-index.ts";
import type { TenureRow } from "../knowledge/tables/tenures.ts";

/** A post as the text has it, with the key of what it is held for. */
export interface SaidPost {
  mention: number;
  post: PostMention;
  of?: string;
}

export interface PersonLink {
  status: "linked" | "unlinked" | "ambiguous";
  rule: string;
  key?: string;
  reason?: string;
  candidates: string[];
  /** Rows of the person's tenures that the said posts meet, by index of the said post. */
  tenures: (TenureRow | undefined)[];
}

/** Days by which a release may stand outside a row's dates: sources differ. */
const SLACK_MONTHS = 2;

/**
 * Links a person by name, post, what it is held for, and the release's date. A surname alone needs a dated row whose post fits;
 * a full name needs that no said post contradicts it. Several that fit: none, with the candidates.
 */
export function linkPerson(
  cluster: Cluster,
  said: readonly SaidPost[],
  date: string | undefined,
  home: string | undefined,
  links: Links,
): PersonLink {
  const full = cluster.full.words.length >= 2;
  let rows = candidatesOf(cluster, full, links);
  let near = false;
  if (rows.length === 0 && full) {
    rows = sameFamily(cluster, links);
    near = true;
  }
  if (rows.length === 0)
    return {
      status: "unlinked",
      rule: "link-none",
      reason: "no person of this name in the tables",
      candidates: [],
      tenures: said.map(() => undefined),
    };
  const only = rows[0];
  if (!full && said.length === 0 && rows.length === 1 && only?.family.has(cluster.full.words[0] ?? "")) {
    return { status: "linked", rule: "link-only-bearer", key: only.key, candidates: [], tenures: [] };
  }
  const scored = rows.map((row) => score(row, said, date, home, full, links)).filter((score) => score.fits && (!near || score.met > 0));
  if (scored.length === 0) {
    return {
      status: "unlinked",
      rule: "link-post-differs",
      reason: "people of this name held other posts, or for others, or at another time",
      candidates: rows
        .map((row) => row.key)
        .sort()
        .slice(0, 8),
      tenures: said.map(() => undefined),
    };
  }
  const best = Math.max(...scored.map((s) => s.points));
  const top = scored.filter((s) => s.points === best);
  const one = top[0];
  if (top.length > 1 || !one)
    return {
      status: "ambiguous",
      rule: "link-several",
      reason: "several people fit name, post and date",
      candidates: top.map((s) => s.row.key).sort(),
      tenures: said.map(() => undefined),
    };
  return {
    status: "linked",
    rule: full && !near ? "link-full-name" : "link-surname-post-date",
    key: one.row.key,
    candidates: [],
    tenures: one.tenures,
  };
}

function candidatesOf(cluster: Cluster, full: boolean, links: Links): PersonRow[] {
  const words = cluster.full.words;
  const rarest = [...words]
    .sort((a, b) => links.people.byWord(a).length - links.people.byWord(b).length)
    .find((word) => links.people.byWord(word).length > 0);
  if (rarest === undefined) return [];
  if (!full) {
    const word = words[0] as string;
    return links.people
      .byWord(word)
      .filter(
        (row) =>
          row.family.size === 0 ||
          row.family.has(word) ||
          row.forms.some((form) => form.length === 1 || form[0] === word) ||
          links.people.byWord(word).length === 1,
      );
  }
  const all = new Set<PersonRow>();
  for (const word of words) for (const row of links.people.byWord(word)) all.add(row);
  const rows = [...all].filter((row) =>
    row.forms.some((form) =>
      sameFull(
        form.filter((word) => !links.particles.has(word)),
        words,
      ),
    ),
  );
  // "Joseph R. Holm, Jr." is the table's Joe Holm: one family name, given names that stand for each other.
  return rows.length > 0 ? rows : [...all].filter((row) => row.forms.some((form) => nearFull(form, words, links)));
}

function nearFull(form: readonly string[], words: readonly string[], links: Links): boolean {
  const plain = form.filter((word) => word.length > 1);
  const last = words[words.length - 1];
  if (plain.length < 2 || last === undefined || plain[plain.length - 1] !== last) return false;
  return links.sameGiven(plain[0] as string, words[0] as string);
}

/** All words of the shorter name stand in the longer, two at least, the family name among them where both begin or end with it. */
function sameFull(form: readonly string[], words: readonly string[]): boolean {
  const plain = form.filter((word) => word.length > 1);
  const [small, big] = plain.length <= words.length ? [plain, words] : [words, plain];
  if (small.length < 2) return false;
  const bigSet = new Set(big);
  const joined = big.join("");
  return small.every((word) => bigSet.has(word)) || small.join("") === joined || [...small].reverse().join("") === joined;
}

/** "CQ Holm" is the table's Charles Q. Holm where post and date agree: one family name, one first letter. */
function sameFamily(cluster: Cluster, links: Links): PersonRow[] {
  const { words } = cluster.full;
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  return links.people.byWord(last).filter((row) => row.family.has(last) && row.forms.some((form) => form[0]?.[0] === first[0]));
}

interface Scored {
  row: PersonRow;
  met: number;
  fits: boolean;
  points: number;
  tenures: (TenureRow | undefined)[];
}

function score(
  row: PersonRow,
  said: readonly SaidPost[],
  date: string | undefined,
  home: string | undefined,
  full: boolean,
  links: Links,
): Scored {
  let points = 0;
  let met = 0;
  let refused = false;
  let explicit = false;
  const tenures = said.map((post) => {
    const fitting = row.tenures.filter(
      (tenure) => fitsPost(post, tenure, links) && (full || post.of !== undefined || sameOffice(post, tenure, links)),
    );
    const inTime = fitting.filter((tenure) => within(tenure, date, post.post.status));
    const best = [...inTime].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1))[0];
    if (best) {
      met++;
      points += 4 + (post.of ? 2 : 0) + (post.of === undefined && home === best.of ? 1 : 0);
      if (post.of) explicit = true;
    } else if (
      post.of &&
      !row.tenures.some((tenure) => heldFor(post.of as string, tenure.of, links)) &&
      (isCountry(post.of, links) || row.tenures.some((tenure) => fitsPost({ ...post, of: tenure.of }, tenure, links)))
    )
      refused = true;
    return best;
  });
  if (full) {
    if (said.length === 0) {
      if (row.tenures.some((tenure) => within(tenure, date, "in-office"))) points += 1;
      return { row, met, fits: true, points, tenures };
    }
    // A post that no row knows does not speak against a full name, a post for another country does.
    const known = said.some((post) => links.people.categories(post.post.post).size > 0);
    return {
      row,
      met,
      fits:
        (met > 0 && (explicit || !refused)) ||
        (!refused &&
          (!known ||
            said.some((post) => post.of !== undefined && row.tenures.some((tenure) => heldFor(post.of as string, tenure.of, links))))),
      points,
      tenures,
    };
  }
  return { row, met, fits: met > 0 && !refused, points, tenures };
}

const isCountry = (key: string, links: Links) => links.tables.countries.has(key);

/** The row's country or body is the said one, or what the said one belongs to ("Armed Forces of Ukraine" for Ukraine). */
function heldFor(said: string, row: string, links: Links): boolean {
  for (let depth = 0, part = links.tables.organizations.get(row); part && depth < 5; depth++) {
    if (part.key === said || part.parent === said) return true;
    part = part.parent === undefined ? undefined : links.tables.organizations.get(part.parent);
  }
  let key: string | undefined = said;
  for (let depth = 0; key !== undefined && depth < 5; depth++) {
    if (key === row) return true;
    const organization = links.tables.organizations.get(key);
    if (organization?.country === row) return true;
    key = organization?.parent;
  }
  return false;
}

const GOVERNMENT = /^(?:defence|foreign)-minister$/;

/** Whether a said post is a row's: for the same country or body, in the same category or words. */
export function fitsPost(said: SaidPost, tenure: TenureRow, links: Links): boolean {
  if (said.of !== undefined && !heldFor(said.of, tenure.of, links)) return false;
  const words = links.people.postWords(said.post.post);
  if (words.length === 0) return false;
  const own = new Set(links.people.postWords(tenure.post));
  const common = words.filter((word) => own.has(word)).length;
  const categories = links.people.categories(said.post.post);
  if (categories.has(tenure.category)) return true;
  // "Minister Sato": the bare head of a minister's post.
  if (words.length === 1 && own.size > 1)
    return links.government.has(words[0] as string) && own.has(words[0] as string) && GOVERNMENT.test(tenure.category);
  return common >= Math.min(words.length, own.size) && common >= 1;
}

/** "President X" is no Prime Minister X: with nothing but a surname and an office that heads a state or government, the office's own words must agree. */
function sameOffice(said: SaidPost, tenure: TenureRow, links: Links): boolean {
  if (!/^head-of-(?:state|government)$/.test(tenure.category)) return true;
  const own = new Set(links.people.postWords(tenure.post));
  return links.people.postWords(said.post.post).some((word) => own.has(word));
}

/** Whether the release's date falls into the row's, by months with slack; a former post must have begun. */
export function within(tenure: TenureRow, date: string | undefined, status: PostMention["status"]): boolean {
  if (date === undefined) return true;
  const from = tenure.from ? shift(tenure.from, -SLACK_MONTHS) : "";
  const at = date.slice(0, 7);
  if (from && at < from.slice(0, 7)) return false;
  if (status === "former") return true;
  if (!tenure.to) return true;
  return at <= shift(tenure.to.length === 4 ? `${tenure.to}-12` : tenure.to, SLACK_MONTHS).slice(0, 7);
}

/** Moves a partial date by months; a year alone stands for its January. */
function shift(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7) || "1") - 1 + months;
  const moved = year * 12 + month;
  return `${String(Math.floor(moved / 12)).padStart(4, "0")}-${String((moved % 12) + 1).padStart(2, "0")}`;
}
