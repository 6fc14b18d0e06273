import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Sides } from "../knowledge/lexicon/sides.ts";
import type { DocSentence, Document } from "../records/document.ts";
import type { Mention } from "../records/mention.ts";
import { isInternational, weighStates } from "./home-evidence.ts";
import type { Evidence } from "./home-signs.ts";

/** How far down a release its head may reach: sentences. */
const HEAD = 8;

/**
 * Key of the country (or international body) of a release whose publisher is not known: the one that the lines of its head name as theirs
 * ("Government of X", "X Navy", "Ministry of Defence, X"), else the state that dateline, title and text speak of as their own
 * (`weighStates`). Undefined where neither says so.
 */
export function homeOf(doc: Document, mentions: readonly Mention[], tables: Knowledge, sides: Sides): string | undefined {
  const said = doc.release.publisher?.of;
  if (said !== undefined) return said;
  const letterhead = ofLetterhead(doc, mentions, tables, sides);
  if (letterhead !== undefined) return letterhead;
  const body = opensWithBody(doc, mentions, tables);
  if (body !== undefined) return body;
  const government = governmentOf(doc, mentions);
  const evidence: Evidence = { doc, mentions, tables, sides, head: doc.sentences.slice(0, HEAD) };
  return government ?? weighStates(evidence);
}

const international = (mention: Mention, tables: Knowledge): string | undefined =>
  mention.candidates.find((key) => isInternational(tables.organizations.get(key)?.kind));

/** The one state, or the international body, that a line of the head names as the publisher's. */
function ofLetterhead(doc: Document, mentions: readonly Mention[], tables: Knowledge, sides: Sides): string | undefined {
  for (const sentence of doc.sentences.slice(0, HEAD)) {
    const words = sentence.last - sentence.first;
    const plate = words < 8 && sides.letterheadOpener.test(doc.text.slice(sentence.start, sentence.end));
    if (sentence.role === "body" || words > 16) continue;
    const line = mentions.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
    const states = new Set(line.filter((mention) => mention.kind === "state").flatMap((mention) => mention.candidates));
    const bodies = line.filter((mention) => ["ministry", "armed-force", "organization"].includes(mention.kind));
    // A state that the line names decides; "Ministry of Foreign Affairs and Trade" alone is of several.
    const countries = new Set([
      ...states,
      ...(states.size === 1 ? [] : bodies).flatMap((mention) =>
        mention.candidates.map((key) => tables.organizations.get(key)?.country).filter((key) => key !== undefined),
      ),
    ]);
    // A line of the United Nations or an alliance names the state it is about; one that is its name and no more is the publisher's.
    const common = bodies.find((mention) => international(mention, tables) !== undefined);
    if (common && common.end - common.start > (sentence.end - sentence.start) * 0.8) return international(common, tables);
    if (common || (sentence.role === "title" && !plate)) continue;
    const text = doc.text.slice(sentence.start, sentence.end);
    // "Ambassador of the Kingdom of X" is an entry of a list of guests.
    if (line.some((mention) => mention.posts.some((post) => post.of !== undefined))) continue;
    const official = bodies.length > 0 || /^\W*\p{Lu}{3,}\W+\p{Lu}\p{Ll}+\W*$/u.test(text) || sides.letterhead.test(text);
    if (official && countries.size === 1) return [...countries][0];
  }
  return undefined;
}

/** "OSCE Chairman-in-Office urges …": the first sentence opens with an international body, or with who holds its post, and the title names it. */
function opensWithBody(doc: Document, mentions: readonly Mention[], tables: Knowledge): string | undefined {
  const bodyOf = (mention: Mention): Mention => {
    const of = mention.posts[0]?.of;
    return of === undefined ? mention : (mentions[of] as Mention);
  };
  const within = (sentence: DocSentence | undefined) =>
    mentions.filter(
      (mention) =>
        sentence && mention.start >= sentence.start && mention.end <= sentence.end && !/^(?:place|date|time|duration)$/.test(mention.kind),
    );
  const body = doc.sentences.find((each) => each.role === "body");
  const first = within(body)[0];
  if (!body || !first || first.start > body.start + 60 || international(bodyOf(first), tables) === undefined) return undefined;
  const own = international(bodyOf(first), tables);
  const title = within(doc.sentences.find((each) => each.role === "title"));
  return title.some((mention) => international(bodyOf(mention), tables) === own) ? own : undefined;
}

/** "The Government of X is concerned …": the government that the body opens with. */
function governmentOf(doc: Document, mentions: readonly Mention[]): string | undefined {
  const sentence = doc.sentences.find((each) => each.role === "body");
  const first = sentence && mentions.find((mention) => mention.start >= sentence.start);
  if (!sentence || !first || first.kind !== "organization" || first.start > sentence.start + 4 || !/\bgovernment\b/i.test(first.text))
    return undefined;
  const state = mentions.find((mention) => mention.kind === "state" && mention.start >= first.start && mention.end <= first.end);
  return state?.candidates.length === 1 ? state.candidates[0] : undefined;
}
