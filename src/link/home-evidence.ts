import type { Mention } from "../records/mention.ts";
import { type Evidence, only, signs } from "./home-signs.ts";

/** Whether a kind of organisation is one of many states. */
export const isInternational = (kind: string | undefined): boolean => /^(?:igo|alliance|un-|eu-|nato-|international)/.test(kind ?? "");

/** The least that speaks for a state that is taken for the release's own, and by how much it must lead. */
const ENOUGH = 1.5;
const LEAD = 0.75;

/**
 * The state that a release speaks of as its own. For a state speak the dateline, the title that opens with it, what it does and
 * where, pairs ("the X-Y Joint Commission" of X), and how often it is named; against it, that the text says whose minister,
 * ambassador or counterpart somebody is: one's own need no saying.
 */
export function weighStates(evidence: Evidence): string | undefined {
  const scores = new Map<string, number>();
  const add = (key: string | undefined, weight: number) => {
    if (key !== undefined) scores.set(key, (scores.get(key) ?? 0) + weight);
  };
  // The paper of an alliance is about states that are not its own: being named is not enough there.
  const own = new Set<string>();
  const speaks = (key: string | undefined, weight: number) => {
    add(key, weight);
    if (key !== undefined) own.add(key);
  };
  const { named, acting, held } = count(evidence);
  for (const [key, times] of named) add(key, Math.min(times * 0.2, 1.2));
  for (const [key, times] of acting) add(key, Math.min(times * 0.5, 1.5));
  for (const [key, times] of held) add(key, Math.min(times * 0.3, 0.6));
  const dateline = datelineOf(evidence);
  if (dateline && !(dateline.host && !named.has(dateline.key) && !nationalHead(evidence)))
    speaks(dateline.key, dateline.abroad ? 1 : dateline.host ? 2 : 3);
  for (const [key, weight] of signs(evidence)) speaks(key, weight);
  const title = opensTitle(evidence);
  speaks(title?.key, title?.adjective ? 0.5 : 1.5);
  const foreign = foreignness(evidence);
  for (const [key, weight] of foreign) add(key, -weight);
  for (const [first, second] of pairs(evidence)) {
    if (!foreign.has(first)) speaks(first, foreign.has(second) ? 1 : 0.5);
    if (!foreign.has(second) && foreign.has(first)) speaks(second, 0.5);
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || (!own.has(best[0]) && commonHead(evidence))) return undefined;
  return best[1] >= ENOUGH && best[1] - Math.max(next?.[1] ?? 0, 0) >= LEAD ? best[0] : undefined;
}

/** How often each state is named, how often it does something ("X will donate"), and how many of its places and bodies are named. */
function count({ doc, mentions, tables, sides }: Evidence): Record<"named" | "acting" | "held", Map<string, number>> {
  const counts = { named: new Map<string, number>(), acting: new Map<string, number>(), held: new Map<string, number>() };
  const up = (of: Map<string, number>, key: string) => of.set(key, (of.get(key) ?? 0) + 1);
  for (const mention of mentions) {
    const key = only(mention);
    if (key === undefined) continue;
    if (mention.kind === "state") {
      up(counts.named, key);
      if (mention.inside === undefined && mention.form === "name" && sides.ownAct.test(doc.text.slice(mention.end, mention.end + 16)))
        up(counts.acting, key);
    }
    const country = mention.kind === "place" ? tables.places.get(key)?.country : tables.organizations.get(key)?.country;
    if (country) up(counts.held, country);
  }
  return counts;
}

/** The paper of a ministry or presidency, though it does not say whose. */
const nationalHead = ({ doc, head, sides }: Evidence) =>
  head.some((line) => line.role !== "body" && sides.nationalOffice.test(doc.text.slice(line.start, line.end)));

/** The paper of an international body or of those who meet in it ("Chairman's Statement, Meeting of the … Foreign Ministers"). */
const commonHead = ({ mentions, tables, head }: Evidence) =>
  head.some(
    (line) =>
      line.role !== "body" &&
      mentions.some(
        ({ start, end, candidates }) =>
          start >= line.start && end <= line.end && candidates.some((key) => isInternational(tables.organizations.get(key)?.kind)),
      ),
  );

/** "Nairobi, 12 March", "HANOI (3 May) –", "STATE HOUSE, NAIROBI, 14th March", a line "Singha Durbar, Kathmandu": the country of a capital in the dateline. */
function datelineOf({ doc, mentions, tables, sides, head }: Evidence): { key: string; host: boolean; abroad: boolean } | undefined {
  const firstBody = doc.sentences.find((sentence) => sentence.role === "body");
  const lines = firstBody && !head.includes(firstBody) ? [...head, firstBody] : head;
  for (const line of lines) {
    for (const mention of mentions) {
      if (mention.start < line.start || mention.end > line.end || mention.start > line.start + 40) continue;
      if (mention.kind !== "place" && mention.kind !== "state") continue;
      const before = doc.text.slice(line.start, mention.start).replace(/[*#_\s]+/g, " ");
      const after = doc.text.slice(mention.end, Math.max(mention.end + 48, line.end)).replace(/[*_]+/g, "");
      if (!/^\W*(?:(?:\p{Lu}[\p{L}’'.-]*\s?)+,\s?)?$/u.test(before)) continue;
      const alone = line.role !== "body" && line.role !== "title" && mention.end >= line.end - 1;
      if (!alone && !DATE_BEHIND.test(after.slice(0, 48))) continue;
      if (mention.kind === "state") {
        // "KUWAIT, Nov 19": a capital of its state's name.
        const key = only(mention);
        if (key !== undefined && mention.form === "name" && before.trim() === "" && !alone) return { key, host: false, abroad: false };
        continue;
      }
      const rows = mention.candidates.map((key) => tables.places.get(key)).filter((place) => place !== undefined);
      const place = rows.length === 1 ? rows[0] : undefined;
      if (place?.country && (place.kind === "capital" || place.kind === "seat-of-government"))
        return {
          key: place.country,
          host: sides.hostCities.has(place.name) && !AGENCY.test(after),
          // "Paramaribo, Suriname -": one's own capital is named without its state.
          abroad: mentions.some((state) => state.kind === "state" && only(state) === place.country && state.start === mention.end + 2),
        };
    }
  }
  return undefined;
}

/** "Riyadh, Feb. 17, 1998, SPA --": a news agency signs with its letters, at home. */
const AGENCY = /^[^\n]{0,32}?\(?\b\p{Lu}{3,5}\b\)?\s*[–—-]/u;

const DATE_BEHIND =
  /^(?:,\s\p{Lu}[\p{L} ]{2,20})?\s*[.,:(/–—-]*\s*(?:\(?\d|(?:\p{L}+day,?\s+)?(?:the\s+)?(?:\d|\p{Lu}\p{L}{2,8}\.?,?\s+\d)|[–—-]|-\s)/u;

/** "X concerned about …", "X Minister announces …": the state that opens the title or first line. */
function opensTitle({ doc, mentions, head }: Evidence): { key: string; adjective: boolean } | undefined {
  for (const title of head.filter((sentence) => sentence.role === "title" || sentence.index === 0)) {
    const first = mentions.find((mention) => mention.kind === "state" && mention.start >= title.start && mention.end <= title.end);
    const key = first && only(first);
    if (!first || key === undefined) continue;
    const before = doc.text
      .slice(title.start, first.start)
      .replace(/[*#_\s]+/g, " ")
      .trim();
    const role = mentions.find(
      (mention) =>
        mention.kind === "role" && mention.posts[0]?.of !== undefined && mention.start <= title.start + 6 && mention.end >= first.end,
    );
    if (/^(?:the)?(?: ?government of(?: the)?)?$/i.test(before) || role) return { key, adjective: first.form === "adjective" };
  }
  return undefined;
}

/** States whose office-holders, envoys and counterparts the text calls by their state or that are the goal of an envoy or visit of one's own, and how much that speaks for their being foreign. */
function foreignness({ doc, mentions, tables, sides, head }: Evidence): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (key: string | undefined, weight: number) => {
    if (key !== undefined && tables.countries.has(key)) weights.set(key, Math.min((weights.get(key) ?? 0) + weight, 4));
  };
  const titles = head.filter((line) => line.role === "title");
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === "state") {
      if (sides.counterparts.has(/^\s+(\p{L}+)/u.exec(doc.text.slice(mention.end, mention.end + 16))?.[1]?.toLowerCase() ?? ""))
        add(only(mention), 1);
      // A title may be cut where a title of address ends in a stop.
      const titled = titles.some((line) => mention.start >= line.start && mention.end <= line.end);
      const before = titled ? doc.text.slice(Math.max(0, mention.start - 200), mention.start) : undefined;
      if (before !== undefined && sides.journeyTo.test(before) && !VISITOR.test(before)) add(only(mention), 1.5);
      continue;
    }
    // Of two delegations both are called by their state.
    const post = mention.side === undefined ? mention.posts.find((each) => each.of !== undefined) : undefined;
    if (post?.of !== undefined) {
      const of = mentions[post.of] as Mention;
      if (of.kind === "state") add(only(of), 1);
      else for (const inner of statesIn(mentions, post.of)) add(only(inner), 0.5);
      continue;
    }
    // "Ambassador to X": one's own, if the text does not say whose.
    const [goal] = mention.posts.some((each) => /\bto\b/.test(each.post)) ? statesIn(mentions, index) : [];
    if (goal) add(only(goal), 1.5);
  }
  return weights;
}

/** The foreign guest whose state is said: "visit by the Minister of the …". */
const VISITOR = /\b(?:by|of) the [^.]* of the /i;

/** The states named inside a mention; mentions stand in text order, outer before inner. */
function statesIn(mentions: readonly Mention[], at: number): Mention[] {
  const found: Mention[] = [];
  const end = mentions[at]?.end ?? 0;
  for (let i = at + 1; i < mentions.length && (mentions[i] as Mention).start < end; i++)
    if (mentions[i]?.kind === "state") found.push(mentions[i] as Mention);
  return found;
}

/** States set side by side: "the Malaysia-Uzbekistan Joint Committee", "between Egypt and Italy", one's own mostly first. */
function pairs({ doc, mentions }: Evidence): [string, string][] {
  const states = mentions.filter((mention) => mention.kind === "state");
  const found: [string, string][] = [];
  states.forEach((state, i) => {
    const next = states[i + 1];
    const [a, b] = [only(state), next && only(next)];
    if (!next || a === undefined || b === undefined || a === b) return;
    const between = doc.text.slice(state.end, next.start);
    // "Paramaribo, Suriname - Peru will …" is a dateline.
    const dateline = () => mentions.some((place) => place.kind === "place" && place.end === state.start - 2);
    const joined =
      (/^\s?[-–]\s?$/.test(between) && !dateline()) ||
      (/^\s+and\s+(?:the\s+)?$/.test(between) && /\bbetween\s+(?:the\s+)?$/i.test(doc.text.slice(0, state.start).slice(-14)));
    if (joined) found.push([a, b]);
  });
  return found.slice(0, 3);
}
