import type { Document } from "../records/document.ts";
import type { Folder } from "../knowledge/fold.ts";
import { remembering } from "../knowledge/remember.ts";

/** A token as names need it: emphasis marks dropped, initials with their stop, folded form and shape. Offsets are UTF-16. */
export interface Atom {
  start: number;
  end: number;
  text: string;
  norm: string;
  kind: "word" | "number" | "punct";
  /** Shape of a word: begins with a capital, is all capitals (two letters or more), an initial ("J."). */
  cap: boolean;
  upper: boolean;
  initial: boolean;
  /** No blank before it. */
  glued: boolean;
  sentence: number;
  /** First word of its sentence. */
  opens: boolean;
}

const EMPHASIS = /^[*_\\#|]$/;
const GLUE = new Set(["-", "‑", "–", "'", "’"]);

type Shape = Pick<Atom, "cap" | "upper" | "initial">;
const NO_WORD: Shape = { cap: false, upper: false, initial: false };
const shapeOf = remembering((text): Shape => {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const cap = /^\p{N}*[\p{Lu}\p{Lt}]/u.test(text);
  return { cap, upper: cap && letters.length > 1 && letters === letters.toUpperCase(), initial: /^\p{Lu}\.$/u.test(text) };
});

/** Atoms of a document, in order; `dotted` are shortened given names that keep their stop ("Md."). */
export function atomsOf(doc: Document, folder: Folder, dotted: ReadonlySet<string>): Atom[] {
  const atoms: Atom[] = [];
  let sentence = -1;
  const dead = addresses(doc);
  for (const [index, token] of doc.tokens.entries()) {
    if (dead[index]) continue;
    if (token.kind === "punct" && EMPHASIS.test(token.text)) continue;
    const last = atoms[atoms.length - 1];
    if (token.text === "." && last && last.end === token.start && dotted.has(last.text)) {
      last.end = token.end;
      last.text += ".";
      continue;
    }
    if (token.text === "." && last && last.end === token.start && /^\p{Lu}$/u.test(last.text)) {
      last.end = token.end;
      last.text += ".";
      last.initial = true;
      continue;
    }
    // "U.S-ROK": a dotted abbreviation that lacks its last stop.
    if (last?.initial && last.end === token.start && /^\p{Lu}$/u.test(token.text)) {
      last.end = token.end;
      last.text += token.text;
      last.norm = folder.word(last.text);
      last.initial = false;
      last.upper = true;
      continue;
    }
    const opens = token.sentence !== sentence && token.kind === "word";
    if (opens) sentence = token.sentence;
    const { cap, upper, initial } = token.kind === "word" ? shapeOf(token.text) : NO_WORD;
    atoms.push({
      start: token.start,
      end: token.end,
      text: token.text,
      norm: folder.word(token.text),
      kind: token.kind,
      cap,
      upper,
      initial,
      glued: last !== undefined && last.end === token.start,
      sentence: token.sentence,
      opens,
    });
  }
  return atoms;
}

/** Tokens of e-mail addresses, web addresses, handles and hashtags: they name nothing. */
function addresses(doc: Document): boolean[] {
  const dead: boolean[] = [];
  if (!/[@#]|https?:|www\./.test(doc.text)) return dead; // As in most releases.
  let first = 0;
  for (let i = 1; i <= doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token && token.start === doc.tokens[i - 1]?.end) continue;
    const chunk = doc.text.slice(doc.tokens[first]?.start, doc.tokens[i - 1]?.end);
    if (/[\p{L}\p{N}]@\p{L}|^[("“]?[@#]\p{L}|https?:|www\./u.test(chunk)) for (let j = first; j < i; j++) dead[j] = true;
    first = i;
  }
  return dead;
}

/** A hyphen or apostrophe that joins two words. */
export function joins(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  const next = atoms[at + 1];
  return (
    atom !== undefined &&
    next !== undefined &&
    atom.kind === "punct" &&
    atom.glued &&
    next.glued &&
    GLUE.has(atom.text) &&
    !GLUE.has(atoms[at - 1]?.text ?? "") &&
    next.kind !== "punct"
  );
}
