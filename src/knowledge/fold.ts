const LETTERS: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "a", ħ: "h" };

/** Lower case without accents, straight apostrophes, no full stops: how forms of one word are compared. */
export function foldWord(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/[’‘ʼʻ`´]/g, "'")
    .replace(/\./g, "");
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  return plain
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ıłøđðþßæœəħ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Words whose folded form is held: those of tables and of texts come again and again. */
const MOST_KNOWN = 100_000;

/** Folds words and unifies spelling (British to American) by a lexicon's list. */
export class Folder {
  readonly #spelling: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();
  constructor(spelling: Record<string, string>) {
    this.#spelling = new Map(Object.entries(spelling));
  }
  word(word: string): string {
    let known = this.#known.get(word);
    if (known === undefined) {
      const folded = foldWord(word);
      known = this.#spelling.get(folded) ?? folded;
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(word, known);
    }
    return known;
  }
}
