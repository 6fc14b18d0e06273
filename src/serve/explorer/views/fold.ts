import { foldWord } from "../../../knowledge/fold.ts";

/** A text for comparing: lower case, no accents, letters and digits parted by single blanks. */
export function fold(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
