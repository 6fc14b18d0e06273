import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Sides } from "../knowledge/lexicon/sides.ts";
import type { DocSentence, Document } from "../records/document.ts";
import type { Mention } from "../records/mention.ts";

/** What there is to tell a release's own state by. */
export interface Evidence {
  doc: Document;
  mentions: readonly Mention[];
  tables: Knowledge;
  sides: Sides;
  head: readonly DocSentence[];
}

type Weights = Map<string, number>;

/** The only candidate of a mention. */
export const only = (mention: Mention): string | undefined => (mention.candidates.length === 1 ? mention.candidates[0] : undefined);

/**
 * Small signs that a text is of a state, each with its weight: times in its hour ("17:00 KST"), its ship at the head of the title, titles
 * that only its people have before names whose state is not said, "on behalf of the Government of X", and its ministry that opens the text.
 */
export function signs(evidence: Evidence): Weights {
  const weights: Weights = new Map();
  const add = (key: string | undefined, weight: number, most: number) => {
    if (key !== undefined) weights.set(key, Math.min((weights.get(key) ?? 0) + weight, Math.max(most, weights.get(key) ?? 0)));
  };
  const { doc, mentions, sides } = evidence;
  for (const [, zone] of doc.text.matchAll(TIME)) add(sides.ownTimes.get(zone ?? ""), 2, 2);
  const title = evidence.head.find((line) => line.role === "title");
  const ship = title && /^\W*([\p{L}]+)\s/u.exec(doc.text.slice(title.start, title.end))?.[1];
  add(sides.ownShips.get(ship ?? ""), 1.5, 1.5);
  for (const mention of mentions) {
    if (mention.kind === "state" && sides.ofOwn.test(doc.text.slice(Math.max(0, mention.start - 80), mention.start)))
      add(only(mention), 1.5, 1.5);
    // "The Tánaiste condemned …": a post that one state has.
    for (const post of mention.posts) {
      const key = post.of === undefined ? sides.ownPosts.get(post.post.toLowerCase()) : undefined;
      if (key !== undefined && evidence.tables.countries.has(key)) add(key, 1, 1);
    }
    if (mention.kind !== "person" || mention.side !== undefined || mention.posts.some((post) => post.of !== undefined)) continue;
    const said = mention.text.replace(mention.name, " ").replaceAll(",", " ");
    // Letterheads name one's own minister.
    const weight = evidence.head.some((line) => line.role === "heading" && mention.start >= line.start && mention.end <= line.end)
      ? 1.5
      : 0.75;
    for (const [word, key] of sides.ownTitles) if (` ${said} `.includes(` ${word} `)) add(key, weight, 1.5);
  }
  add(opening(evidence), 1.5, 1.5);
  return weights;
}

/** A time of day, the name of its zone behind it. */
const TIME = /\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?: (?:on|of) [\p{L}\d ]{3,18})?\s?\(?(\p{Lu}{3,4})\b/giu;

/** Sentences of the text that may be the first: a note or a source may stand before it. */
const FIRST = 3;

/** The state of the ministry that does something in the first sentence ("the Ministry of Defence of X held …"). */
function opening({ doc, mentions, sides }: Evidence): string | undefined {
  for (const body of doc.sentences.filter((sentence) => sentence.role === "body").slice(0, FIRST)) {
    const here = mentions.filter((mention) => mention.start >= body.start && mention.end <= body.end);
    const ministry = here.find((mention) => mention.kind === "ministry");
    if (!ministry || !sides.ownReport.test(doc.text.slice(ministry.end, ministry.end + 80))) continue;
    const state = here.find((mention) => mention.kind === "state" && mention.start >= ministry.start && mention.start <= ministry.end + 24);
    if (state) return only(state);
  }
  return undefined;
}
