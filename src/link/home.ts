import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Document } from "../records/document.ts";
import type { Mention } from "../records/mention.ts";

/** How far down a release its head may reach: sentences. */
const HEAD = 8;

/**
 * Country key of a release whose publisher is not known: the one state that the lines of its head name as theirs
 * ("Government of X", "X Navy", "Ministry of Defence, X"), else the country of the capital in its dateline, if that
 * capital is not the seat of international bodies too (`hostCities`). Undefined where neither says so.
 */
export function homeOf(
  doc: Document,
  mentions: readonly Mention[],
  tables: Knowledge,
  hostCities: ReadonlySet<string>,
): string | undefined {
  const said = doc.release.publisher?.of;
  if (said !== undefined) return said;
  const head = doc.sentences.slice(0, HEAD);
  for (const sentence of head) {
    if (sentence.role === "body" || sentence.role === "title" || sentence.last - sentence.first > 16) continue;
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
    const common = bodies.find((mention) =>
      mention.candidates.some((key) => INTERNATIONAL.test(tables.organizations.get(key)?.kind ?? "")),
    );
    if (common && common.end - common.start > (sentence.end - sentence.start) * 0.8) return undefined;
    if (common) continue;
    const official =
      bodies.length > 0 ||
      /^\W*\p{Lu}{3,}\W+\p{Lu}\p{Ll}+\W*$/u.test(doc.text.slice(sentence.start, sentence.end)) ||
      /\b(?:government|republic|kingdom|embassy|ministry|presidency|navy|army|forces)\b/i.test(
        doc.text.slice(sentence.start, sentence.end),
      );
    if (official && countries.size === 1) return [...countries][0];
  }
  for (const sentence of head) {
    const first = mentions.find(
      (mention) =>
        mention.start >= sentence.start && mention.start <= sentence.start + 1 && mention.end <= sentence.end && mention.kind === "place",
    );
    const after = first && doc.text.slice(first.end, first.end + 24);
    // "Nairobi, 12 March", "HANOI (3 May) –", "Amman, March 2": a place, then a date or a dash.
    if (!first || !after || !/^\s*[.,(:–—-]?\s*(?:\(?\d|\p{Lu}\p{Ll}+\.?\s+\d|[–—-])/u.test(after)) continue;
    const places = first.candidates.map((key) => tables.places.get(key)).filter((place) => place !== undefined);
    const place = places.length === 1 ? places[0] : undefined;
    if (place?.country && (place.kind === "capital" || place.kind === "seat-of-government") && !hostCities.has(place.name))
      return place.country;
  }
  return governmentOf(doc, mentions) ?? opensTitle(doc, mentions);
}

const INTERNATIONAL = /^(?:igo|alliance|un-|eu-|nato-|international)/;

/** "The Government of X is concerned …": the government that the body opens with. */
function governmentOf(doc: Document, mentions: readonly Mention[]): string | undefined {
  const sentence = doc.sentences.find((each) => each.role === "body");
  const first = sentence && mentions.find((mention) => mention.start >= sentence.start);
  if (!sentence || !first || first.kind !== "organization" || first.start > sentence.start + 4 || !/\bgovernment\b/i.test(first.text))
    return undefined;
  const state = mentions.find((mention) => mention.kind === "state" && mention.start >= first.start && mention.end <= first.end);
  return state?.candidates.length === 1 ? state.candidates[0] : undefined;
}

/** "X concerned about …", "X Minister announces …", "President of X spoke …": the state that opens the title, if the text names none more often. */
function opensTitle(doc: Document, mentions: readonly Mention[]): string | undefined {
  const title = doc.sentences.slice(0, HEAD).find((sentence) => sentence.role === "title");
  if (!title) return undefined;
  const states = mentions.filter((mention) => mention.kind === "state" && mention.candidates.length === 1);
  const first = states.find((mention) => mention.start >= title.start && mention.end <= title.end);
  if (!first) return undefined;
  const before = doc.text
    .slice(title.start, first.start)
    .replace(/[*#_\s]+/g, " ")
    .trim();
  const role = mentions.find((mention) => mention.kind === "role" && mention.start <= title.start + 6 && mention.end >= first.end);
  if (!/^(?:the)?$/i.test(before) && !role) return undefined;
  const counts = new Map<string, number>();
  for (const mention of states) counts.set(mention.candidates[0] as string, (counts.get(mention.candidates[0] as string) ?? 0) + 1);
  const own = counts.get(first.candidates[0] as string) ?? 0;
  return [...counts.values()].every((count) => count <= own) ? first.candidates[0] : undefined;
}
