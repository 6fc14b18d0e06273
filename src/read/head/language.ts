import type { Wording } from "./wording.ts";

/** UTF-16 code units of a text that are looked at. */
const SAMPLE = 3000;
/** Share of frequent words above which a text is in a wording's language. */
const ENOUGH = 0.07;
/** Words needed before a text says anything about its language. */
const WORDS = 20;

/** Scripts that one language alone is written in, and scripts of several. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}]/gu, "und"],
];

/**
 * The language of a text by its script or its frequent words: a wording's, that of a script, "und" where a longer text is in none of them;
 * undefined where it is too short to tell.
 */
export function languageOf(text: string, wordings: readonly Wording[]): string | undefined {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const script = otherScript(sample);
  if (script !== undefined) return script;
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS) return undefined;
  const shares = wordings.map((wording) => ({
    language: wording.source.language,
    share: words.filter((word) => wording.stopwords.has(word)).length / words.length,
  }));
  const best = shares.sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1))[0];
  return best !== undefined && best.share >= ENOUGH ? best.language : "und";
}

function otherScript(sample: string): string | undefined {
  if (!/[\u0370-\uffff]{2}/.test(sample.replace(/[\u2000-\u2bff]/g, ""))) return undefined; // Latin letters and marks only: most texts
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > 0.2 * letters)?.[1];
}
