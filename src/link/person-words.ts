import type { Links } from "./knowledge.ts";

/** A person's name as compared: folded words without initials, suffixes and particles, and which of them is the family name where capitals say so. */
export interface PersonWords {
  words: string[];
  /** First letters of initials. */
  initials: string[];
  /** The part in capitals ("OLSEN") or, in the comma form, before the comma. */
  family?: string;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:[’']\p{L}[\p{L}\p{M}]*)*\.?/gu;

/** Cuts a name for comparison. */
export function personWords(name: string, links: Pick<Links, "folder" | "particles" | "suffixes">): PersonWords {
  const parsed: PersonWords = { words: [], initials: [] };
  const pieces = name.match(PIECE) ?? [];
  const mixed = pieces.some((piece) => piece.length > 2 && piece !== piece.toUpperCase());
  pieces.forEach((piece, i) => {
    const word = links.folder.word(piece);
    if (/^\p{Lu}\.?$/u.test(piece)) {
      parsed.initials.push(word);
      return;
    }
    // "CS Duale": two capitals before a name are initials or an office, no name.
    if (/^\p{Lu}{2}$/u.test(piece) && mixed && i < pieces.length - 1) return;
    if ((links.suffixes.has(word) && i > 0 && /^(?:\p{Lu}+|[JS]r\.?)$/u.test(piece)) || links.particles.has(word)) return;
    parsed.words.push(word);
    if (mixed && piece.length > 2 && piece === piece.toUpperCase()) parsed.family ??= word;
  });
  if (/^[^,]+,\s/.test(name) && parsed.words[0] && !/,\s*(?:[JS]r|I+V?)\b/.test(name)) parsed.family = parsed.words[0];
  return parsed;
}
