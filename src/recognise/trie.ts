import type { Atom } from "./atoms.ts";
import { joins } from "./atoms.ts";
import { remembering } from "../knowledge/remember.ts";
import type { Folder } from "../knowledge/fold.ts";

/** What a surface form demands of the words in the text: "U" all capitals, "C" a capital first, "-" nothing. */
type Case = "U" | "C" | "-";

interface Node<T> {
  next: Map<string, Node<T>>;
  entries: { cases: Case[]; value: T }[];
}

const PIECE = /(?:\p{L}\.){2,}|\p{N}*\p{L}[\p{L}\p{M}\p{N}]*\.?(?:[’'](?!s\b)\p{L}[\p{L}\p{M}]*)*|['’]s\b|\p{N}+(?:\p{L}+)?|,|&|\+|\//gu;

/** Cuts a form of a table into the same words that atoms have. */
export function piecesOf(form: string): string[] {
  return form.match(PIECE) ?? [];
}

/** Word trie over folded names: finds all entries that begin at an atom, the longest last. Hyphens inside names are passed over. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), entries: [] };
  readonly #folder: Folder;
  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Adds a form; capitals of the form are demanded of the text, with `loose` only of its first word and of letters. */
  add(form: string, value: T, loose = false): void {
    const pieces = piecesOf(form);
    if (pieces.length === 0 || (pieces.length === 1 && (pieces[0] as string).length === 1)) return;
    let node = this.#root;
    const cases: Case[] = [];
    for (const piece of pieces) {
      const word = piece === "&" ? "and" : this.#folder.word(piece);
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), entries: [] }));
      node = next;
      const demand = caseOf(piece);
      cases.push(loose && cases.length > 0 && demand === "C" ? "-" : demand);
    }
    node.entries.push({ cases, value });
  }

  /** Calls `found(end, value)` for each entry that begins at `atoms[at]`; `end` is exclusive. */
  scan(atoms: readonly Atom[], at: number, found: (end: number, value: T) => void): void {
    let node: Node<T> | undefined = this.#root;
    const sentence = atoms[at]?.sentence;
    const words: Atom[] = [];
    for (let i = at; i < atoms.length; i++) {
      const atom = atoms[i] as Atom;
      if (atom.sentence !== sentence) return;
      if (i > at && joins(atoms, i)) continue;
      if (i > at && atom.glued && /^[’']$/.test(atom.text)) {
        if (node.entries.length === 0) continue;
        return;
      }
      node = node.next.get(atom.text === "&" ? "and" : atom.norm);
      if (!node) return;
      words.push(atom);
      for (const entry of node.entries) if (fits(words, entry.cases)) found(i + 1, entry.value);
    }
  }
}

const caseOf = remembering((piece): Case => {
  const letters = piece.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return "U";
  if (letters.length > 1 && /^\p{Lu}.*\p{Lu}/u.test(letters)) return "U";
  return /^\p{Lu}/u.test(piece) ? "C" : "-";
});

function fits(words: readonly Atom[], cases: readonly Case[]): boolean {
  return cases.every((demand, i) => {
    const word = words[i] as Atom;
    if (demand === "-") return true;
    if (demand === "C") return word.cap;
    return word.upper || (word.cap && /\p{Lu}.*\p{Lu}/u.test(word.text));
  });
}
