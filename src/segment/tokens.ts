import { remembering } from "../knowledge/remember.ts";
import type { Token } from "../records/document.ts";

// Dotted abbreviations (H.E., p.m.) · numbers with inner marks (18:55, 1,200, 3.5) · words with inner apostrophes
// (O’Brien, Shi'a) · anything else alone. Hyphens part words: "A-B" names two things.
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])|\p{N}*\p{L}[\p{L}\p{M}\p{N}]*(?:[’'](?!s\b)\p{L}[\p{L}\p{M}]*)*|['’]s\b|\p{N}+|\S/gu;
const WORD = /^[\p{L}]/u;
const NUMBER = /^\p{N}/u;

/** What a word is wherever it stands; the same words come again and again, and so do not stand in memory each time. */
const formOf = remembering((text): Pick<Token, "text" | "norm" | "kind"> => {
  const kind = WORD.test(text) ? "word" : NUMBER.test(text) ? "number" : /^['’]s$/.test(text) ? "word" : "punct";
  return { text, norm: text.toLowerCase().replace(/’/g, "'"), kind };
});

/** Tokens of `text.slice(start, end)`; abbreviations of `dotted` keep their full stop ("Mr.", "Gen."). */
export function tokensOf(text: string, start: number, end: number, sentence: number, dotted: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  const piece = text.slice(start, end);
  for (const match of piece.matchAll(TOKEN)) {
    const at = start + match.index;
    const word = match[0];
    const last = tokens[tokens.length - 1];
    if (word === "." && last && last.end === at && dotted.has(last.text)) {
      last.end++;
      last.text += ".";
      last.norm += ".";
      continue;
    }
    const { text: same, norm, kind } = formOf(word);
    tokens.push({ start: at, end: at + word.length, text: same, norm, kind, sentence });
  }
  return tokens;
}
