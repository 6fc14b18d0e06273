import type { Wording } from "./wording.ts";

/** Share of frequent words above which a text is in a wording's language. */
const ENOUGH = 0.07;
/** Words needed before a text says anything about its language. */
const WORDS = 20;

/**
 * The language of a text by its frequent words: a wording's, "und" where a longer text is in none of them, undefined
 * where it is too short to tell.
 */
export function languageOf(text: string, wordings: readonly Wording[]): string | undefined {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS)
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}]{20}/u.test(text)
      ? "und"
      : undefined;
  const shares = wordings.map((wording) => ({
    language: wording.source.language,
    share: words.filter((word) => wording.stopwords.has(word)).length / words.length,
  }));
  const best = shares.sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1))[0];
  return best !== undefined && best.share >= ENOUGH ? best.language : "und";
}
