import type { SegmentLexicon } from "../knowledge/lexicon/segment.ts";

/** Sentence ranges (UTF-16, relative to `text`) of one block, by the platform's segmenter and the lexicon's abbreviations. */
export function sentenceSpans(text: string, splitter: SentenceRules): { start: number; end: number }[] {
  // Line ends inside a block are wraps; as blanks they do not end sentences. Same length, so offsets hold.
  const flat = text.replace(/[\n\r\t\u00a0]/g, " ");
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const piece of splitter.segmenter.segment(flat)) {
    const end = piece.index + piece.segment.length;
    if (end < flat.length && splitter.goesOn(flat.slice(start, end), flat.slice(end))) continue;
    push(spans, flat, start, end);
    start = end;
  }
  push(spans, flat, start, flat.length);
  return spans;
}

function push(spans: { start: number; end: number }[], flat: string, start: number, end: number): void {
  const piece = flat.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  if (to > from) spans.push({ start: from, end: to });
}

/** The merge rules, compiled once a lexicon. */
export class SentenceRules {
  readonly segmenter: Intl.Segmenter;
  readonly #abbreviations: ReadonlySet<string>;
  readonly #maybeFinal: ReadonlySet<string>;
  readonly #starters: ReadonlySet<string>;
  readonly #states: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;

  constructor(lexicon: SegmentLexicon, language: string) {
    this.segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    this.#abbreviations = new Set(lexicon.abbreviations);
    this.#maybeFinal = new Set(lexicon.maybeFinal);
    this.#starters = new Set(lexicon.starters);
    this.#states = new Set(lexicon.stateAbbreviations);
    this.#titles = new Set(lexicon.titleStarters);
  }

  /** Whether the sentence that `before` ends is not over: `after` is the rest of the block. */
  goesOn(before: string, after: string): boolean {
    const trimmed = before.trimEnd();
    const next = /^[\s"'“‘(]*([\p{L}\p{N}]*)/u.exec(after)?.[1] ?? "";
    if (/^\p{Ll}/u.test(next)) return true;
    const tail = trimmed.slice(trimmed.lastIndexOf(" ") + 1); // No end of a sentence has a blank in it.
    if (/[!?]["”’')\]]*$/.test(tail)) return false;
    if (!/\.["”’')\]]*$/.test(tail)) return !/[:;]["”’')\]]*$/.test(tail) || before === trimmed;
    // Of a name that a hyphen joins to an abbreviation what counts is the abbreviation.
    const word = /([\p{L}\p{N}][\p{L}\p{N}.'’]*)\.["”’')\]]*$/u.exec(tail)?.[1] ?? "";
    if (this.#abbreviations.has(word)) return true;
    if (/^\p{Lu}$/u.test(word) && word !== "I") return true;
    // "R.Sh. Holm", "Yu.V. Holm": initials of two letters.
    if (/^(?:\p{Lu}\p{Ll}?\.)+\p{Lu}\p{Ll}?$/u.test(word) && /\p{Ll}/u.test(word)) return true;
    if (/^\d{1,2}$/.test(trimmed.slice(0, -1).trim())) return true;
    if (this.#maybeFinal.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
      return !this.#starters.has(next) || (this.#states.has(word) && this.#titles.has(next));
    return false;
  }
}
