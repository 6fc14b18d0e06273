import type { Atom } from "./atoms.ts";
import { joins } from "./atoms.ts";
import { remembering } from "../knowledge/remember.ts";
import type { Folder } from "../knowledge/fold.ts";

/** What a surface form demands of the words in the text: "U" all capitals, "C" a capital first, "-" nothing. */
type Case = "U" | "C" | "-";

interface Node<T> {
  next?: Map<string, Node<T>>;
  entries: { cases: Case[]; value: T }[];
}

const PIECE = /(?:\p{L}\.){2,}|\p{N}*\p{L}[\p{L}\p{M}\p{N}]*\.?(?:[’'](?!s\b)\p{L}[\p{L}\p{M}]*)*|['’]s\b|\p{N}+(?:\p{L}+)?|,|&|\+|\//gu;

/** Cuts a form of a table into the same words that atoms have. */
export function piecesOf(form: string): string[] {
  return form.match(PIECE) ?? [];
}

const FIRST = new RegExp(PIECE.source, "u");

interface Form<T> {
  form: string;
  value: T;
  loose: boolean;
}

/**
 * Word trie over folded names: finds all entries that begin at an atom, the longest last. Hyphens inside names are passed over.
 * Forms wait by their first word until a text has that word: one run meets a small part of all names.
 */
export class Trie<T> {
  readonly #first = new Map<string, Node<T>>();
  readonly #waiting = new Map<string, Form<T>[]>();
  readonly #folder: Folder;
  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Adds a form; capitals of the form are demanded of the text, with `loose` only of its first word and of letters. */
  add(form: string, value: T, loose = false): void {
    const [first] = FIRST.exec(form) ?? [];
    if (first === undefined) return;
    const word = this.#word(first);
    const list = this.#waiting.get(word);
    if (list) list.push({ form, value, loose });
    else this.#waiting.set(word, [{ form, value, loose }]);
  }

  #word(piece: string): string {
    return piece === "&" ? "and" : this.#folder.word(piece);
  }

  #beginningWith(word: string): Node<T> | undefined {
    const waiting = this.#waiting.get(word);
    if (waiting) {
      this.#waiting.delete(word);
      for (const form of waiting) this.#insert(form);
    }
    return this.#first.get(word);
  }

  #insert({ form, value, loose }: Form<T>): void {
    const pieces = piecesOf(form);
    if (pieces.length === 1 && (pieces[0] as string).length === 1) return;
    let node: Node<T> | undefined;
    const cases: Case[] = [];
    for (const piece of pieces) {
      const word = this.#word(piece);
      const nodes: Map<string, Node<T>> = node === undefined ? this.#first : (node.next ??= new Map());
      node = nodes.get(word);
      if (!node) nodes.set(word, (node = { entries: [] }));
      const demand = caseOf(piece);
      cases.push(loose && cases.length > 0 && demand === "C" ? "-" : demand);
    }
    node?.entries.push({ cases, value });
  }

  /** Calls `found(end, value)` for each entry that begins at `atoms[at]`; `end` is exclusive. */
  scan(atoms: readonly Atom[], at: number, found: (end: number, value: T) => void): void {
    const first = atoms[at];
    let node = first && this.#beginningWith(wordOf(first));
    if (!first || !node) return; // As at most words.
    const words: Atom[] = [];
    for (let i = at; ; ) {
      words.push(atoms[i] as Atom);
      for (const entry of node.entries) if (fits(words, entry.cases)) found(i + 1, entry.value);
      for (i++; ; i++) {
        const atom = atoms[i];
        if (!atom || atom.sentence !== first.sentence) return;
        if (joins(atoms, i)) continue;
        if (!atom.glued || !/^[’']$/.test(atom.text)) break;
        if (node.entries.length > 0) return;
      }
      node = node.next?.get(wordOf(atoms[i] as Atom));
      if (!node) return;
    }
  }
}

const wordOf = (atom: Atom): string => (atom.text === "&" ? "and" : atom.norm);

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
