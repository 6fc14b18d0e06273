/** Words that carry no name: articles, prepositions, pronouns, and the titles people are addressed by. */
const EMPTY = new Set(
  (
    "the of a an and for to in on at by with its their his her " +
    "mr mrs ms dr he h e hon honourable honorable general gen admiral adm lt col prof sir dame excellency"
  ).split(" "),
);

/** British spellings of words that names are made of. */
const AMERICAN = new Map([
  ["defence", "defense"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["organisation", "organization"],
  ["centre", "center"],
  ["labour", "labor"],
]);

/** Case, accents, possessives and punctuation folded away; words are parted by one space. */
export function fold(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/co operation/g, "cooperation");
}

/** Folded, without a leading article. */
export const foldBare = (text: string | null | undefined): string => fold(text).replace(/^the /, "");

const singular = (word: string): string => (word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);

/** The words of a text that tell it from another: folded, American spelling, singular, without empty words. */
export function words(text: string | null | undefined): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "" && !EMPTY.has(word))
    .map((word) => singular(AMERICAN.get(word) ?? word));
}

function shared(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Shared words over all words, 0 to 1; two empty lists are equal. */
export function jaccard(a: string[], b: string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  if (left.size === 0 && right.size === 0) return 1;
  const common = shared(left, right);
  return common / (left.size + right.size - common);
}

/** Shared words over those of the shorter list, 0 to 1. */
export function overlap(a: string[], b: string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shorter = Math.min(left.size, right.size);
  return shorter === 0 ? 0 : shared(left, right) / shorter;
}

/** F1 of two word sets: nothing is won by quoting whole sentences, since a longer text costs precision. */
export function likeness(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [new Set(words(a)), new Set(words(b))];
  const size = left.size + right.size;
  return size === 0 ? 0 : (2 * shared(left, right)) / size;
}
