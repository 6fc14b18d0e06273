import { remembering } from "./remember.ts";

const LETTERS: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "a", ħ: "h" };

/** About as many as the words of all tables together. */
const WORDS = 60_000;

/** Lower case without accents, straight apostrophes, no full stops: how forms of one word are compared. */
export const foldWord = remembering((word): string => {
  if (/^[a-z0-9]*$/.test(word)) return word; // Most words of a text are folded as they stand.
  const plain = word
    .toLowerCase()
    .replace(/[’‘ʼʻ`´]/g, "'")
    .replace(/\./g, "");
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  return plain
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ıłøđðþßæœəħ]/g, (letter) => LETTERS[letter] ?? letter);
}, WORDS);

/** Folds words and unifies spelling (British to American) by a lexicon's list. */
export class Folder {
  readonly #spelling: ReadonlyMap<string, string>;
  constructor(spelling: Record<string, string>) {
    this.#spelling = new Map(Object.entries(spelling));
  }
  word(word: string): string {
    const folded = foldWord(word);
    return this.#spelling.get(folded) ?? folded;
  }
}
