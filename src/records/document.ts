import type { Release } from "./release.ts";
import type { SentenceRecord } from "./extraction.ts";

/**
 * A release cut into sentences and tokens. Inside the engine all offsets are UTF-16 code units of `text`
 * (what JavaScript strings index by); they become code points once, when records leave the engine.
 */
export interface Document {
  release: Release;
  text: string;
  sentences: DocSentence[];
  tokens: Token[];
}

export interface DocSentence extends Pick<SentenceRecord, "start" | "end" | "item" | "role"> {
  index: number;
  /** 0-based paragraph (block between blank lines, or list item). */
  paragraph: number;
  /** Tokens `tokens[first] … tokens[last - 1]`. */
  first: number;
  last: number;
}

export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower-cased, apostrophes straightened. A possessive ’s is a token of its own. */
  norm: string;
  kind: "word" | "number" | "punct";
  /** Index of its sentence. */
  sentence: number;
}
