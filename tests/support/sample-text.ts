import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Evidence, Span } from "../../src/records/span.ts";

/** The release of 8 April 2025, as it ships with the package. */
export const SAMPLE_ID = "2025-04-08-mod-japan-nakatani-rutte";
export const SAMPLE_TEXT = readFileSync(fileURLToPath(new URL(`../../data/releases/${SAMPLE_ID}.txt`, import.meta.url)), "utf8").trim();

/** Opening words of each sentence and the item in which it stands. */
const SENTENCES: readonly (readonly [opening: string, item?: string])[] = [
  ["(Press Release"],
  ["April 8, 2025"],
  ["Ministry of Defense Japan"],
  ["Meeting between"],
  ["On April 8, 2025"],
  ["At the outset", "1"],
  ["Considering that", "1"],
  ["Minister Nakatani stated that Ministry", "2"],
  ["They confirmed", "2"],
  ["Both sides confirmed that the security", "3"],
  ["In addition", "3"],
  ["The two sides confirmed", "4"],
  ["Both sides confirmed that they", "5"],
];

/** Sentences of the sample as code point ranges (the text has no character outside the BMP, so both counts agree). */
export const SAMPLE_SENTENCES: readonly (Span & { item: string | undefined })[] = SENTENCES.map(([opening, item], i) => {
  const start = SAMPLE_TEXT.indexOf(opening);
  const next = SENTENCES[i + 1]?.[0];
  const rest = next === undefined ? SAMPLE_TEXT.slice(start) : SAMPLE_TEXT.slice(start, SAMPLE_TEXT.indexOf(next, start + 1));
  return { start, end: start + rest.replace(/\s*(\d\.\s*)?$/, "").length, item };
});

/** Evidence for a quote: its first place at or after that of `after`. */
export function quote(exact: string, rule: string, after = ""): Evidence {
  const start = SAMPLE_TEXT.indexOf(exact, Math.max(0, SAMPLE_TEXT.indexOf(after)));
  if (start < 0) throw new Error(`the sample does not say ${JSON.stringify(exact)} after ${JSON.stringify(after)}`);
  return evidenceAt(start, exact, rule);
}

/** Every place of the forms given, longest form first, none inside another. */
export function places(forms: readonly string[], rule: string): Evidence[] {
  const found: Evidence[] = [];
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (let at = SAMPLE_TEXT.indexOf(form); at >= 0; at = SAMPLE_TEXT.indexOf(form, at + 1)) {
      if (!found.some((known) => at < known.end && at + form.length > known.start)) found.push(evidenceAt(at, form, rule));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function evidenceAt(start: number, exact: string, rule: string): Evidence {
  const sentence = SAMPLE_SENTENCES.findIndex((each) => start >= each.start && start < each.end);
  const item = SAMPLE_SENTENCES[sentence]?.item;
  return { start, end: start + exact.length, exact, sentence, rule, ...(item === undefined ? {} : { item }) };
}
