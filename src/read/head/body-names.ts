import type { Wording } from "./wording.ts";

/** The line as name of a publishing body, undefined where it is none: a noun of such bodies, capitals, no words of titles or sentences. */
export function bodyName(line: string, wording: Wording): string | undefined {
  if (line.length > 140 || /[.!?;]$/u.test(line) || /\d{3}/.test(line)) return undefined;
  const words = line.split(/\s+/, 17);
  if (words.length > 16) return undefined;
  if (!wording.bodies.test(line) || wording.notInBodies.test(line)) return undefined;
  return isCapitalised(words) ? line : undefined;
}

/** A few capitalised words that can be a place ("Washington, D.C.", "New Delhi"). */
export function placeLike(line: string, wording: Wording): boolean {
  const words = line.split(/\s+/, 6); // Running text has many more, which nobody needs to count.
  return words.length <= 5 && !/\d/.test(line) && !wording.notInBodies.test(line) && isCapitalised(words);
}

/** Every longer word starts with a capital, or belongs to a script without capitals. */
function isCapitalised(words: readonly string[]): boolean {
  const letters = words.map((word) => word.replace(/^[^\p{L}]+/u, "")).filter((word) => word.length > 0);
  return (
    letters.length > 0 &&
    /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(letters[0] ?? "") &&
    letters.every((word) => word.length <= 3 || /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  );
}
