import type { Atom } from "./atoms.ts";
import { joins } from "./atoms.ts";
import { remembering } from "../knowledge/remember.ts";
import type { Folder } from "../knowledge/fold.ts";

/** What a surface form demands of the words in the text: "U" all capitals, "C" a capital first, "-" nothing. */
type Case = "U" | "C" | "-";

interface Node<T> {
  next?: Map<string, Node<T>>;
  entries: { cases: Case[]; value: T }[];
  /** Forms read up to this node: they go on, or end, when a text comes as far. */
  waiting: Form<T>[] | undefined;
}

const PIECE = /(?:\p{L}\.){2,}|\p{N}*\p{L}[\p{L}\p{M}\p{N}]*\.?(?:[’'](?!s\b)\p{L}[\p{L}\p{M}]*)*|['’]s\b|\p{N}+(?:\p{L}+)?|,|&|\+|\//gu;

/** Cuts a form of a table into the same words that atoms have. */
export function piecesOf(form: string): string[] {
  return form.match(PIECE) ?? [];
}

interface Form<T> {
  form: string;
  value: T;
  loose: boolean;
  /** Demands of the words before the last piece read. */
  cases: readonly Case[];
  piece: string;
  /** Where the form goes on. */
  rest: number;
}

/**
 * Word trie over folded names: finds all entries that begin at an atom, the longest last. Hyphens inside names are passed over.
 * A form is laid out word by word, as far as a text follows it: one run meets a small part of all names.
 */
export class Trie<T> {
  readonly #first = new Map<string, Node<T>>();
  readonly #folder: Folder;
  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Adds a form; capitals of the form are demanded of the text, with `loose` only of its first word and of letters. */
  add(form: string, value: T, loose = false): void {
    this.#wait(this.#first, { form, value, loose, cases: [], piece: "", rest: 0 });
  }

  /** Lets a form wait at the node of its next word among `nodes`; whether it has one. */
  #wait(nodes: Map<string, Node<T>>, { form, value, loose, cases, rest }: Form<T>): boolean {
    PIECE.lastIndex = rest;
    const [piece] = PIECE.exec(form) ?? [];
    if (piece === undefined) return false;
    const word = piece === "&" ? "and" : this.#folder.word(piece);
    const further = { form, value, loose, cases, piece, rest: PIECE.lastIndex };
    const node = nodes.get(word);
    if (node === undefined) nodes.set(word, { entries: [], waiting: [further] });
    else if (node.waiting === undefined) node.waiting = [further];
    else node.waiting.push(further);
    return true;
  }

  /** Lays out by one word more what waits at a node. */
  #layOut(node: Node<T>, waiting: readonly Form<T>[]): void {
    node.waiting = undefined;
    node.next ??= new Map();
    for (const form of waiting) {
      const demand = caseOf(form.piece);
      const cases: Case[] = [...form.cases, form.loose && form.cases.length > 0 && demand === "C" ? "-" : demand];
      if (this.#wait(node.next, { ...form, cases })) continue;
      if (cases.length > 1 || form.piece.length > 1) node.entries.push({ cases, value: form.value });
    }
  }

  /** Calls `found(end, value)` for each entry that begins at `atoms[at]`; `end` is exclusive. */
  scan(atoms: readonly Atom[], at: number, found: (end: number, value: T) => void): void {
    const first = atoms[at];
    let node = first && this.#first.get(wordOf(first));
    if (!first || !node) return; // As at most words.
    const words: Atom[] = [];
    for (let i = at; ; ) {
      if (node.waiting !== undefined) this.#layOut(node, node.waiting);
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
