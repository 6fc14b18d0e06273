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
    if (sentence.role === "body" || sentence.role === "title" || sentence.last - sentence.first > 10) continue;
    const line = mentions.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
    const states = new Set(line.filter((mention) => mention.kind === "state").flatMap((mention) => mention.candidates));
    const bodies = line.filter((mention) => ["ministry", "armed-force", "organization"].includes(mention.kind));
    const countries = new Set([
      ...states,
      ...bodies.flatMap((mention) =>
        mention.candidates.map((key) => tables.organizations.get(key)?.country).filter((key) => key !== undefined),
      ),
    ]);
    const official =
      bodies.length > 0 ||
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
    if (!first || !after || !/^\s*[,(:–—-]?\s*(?:\(?\d|\p{Lu}\p{Ll}+\.?\s+\d|[–—-])/u.test(after)) continue;
    const places = first.candidates.map((key) => tables.places.get(key)).filter((place) => place !== undefined);
    const place = places.length === 1 ? places[0] : undefined;
    if (place?.country && (place.kind === "capital" || place.kind === "seat-of-government") && !hostCities.has(place.name))
      return place.country;
  }
  return undefined;
}
