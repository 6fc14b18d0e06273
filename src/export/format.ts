import type { GraphSource } from "./graph-source.ts";

/** What the writers need to know about the vocabulary: handed in, so that no writer names a term. */
export interface WriteOptions {
  /** Prefix → namespace IRI, for Turtle and TriG; only those a file uses are written. */
  prefixes: Readonly<Record<string, string>>;
  /** The value of `@context` for JSON-LD, written inline. */
  context: Readonly<Record<string, unknown>>;
  /** Class IRIs, most important first: their instances lead a Turtle or TriG graph. */
  classOrder: readonly string[];
  /** Beginnings of graph names, first to be read first: graphs of that name lead a file that people read. */
  graphOrder?: readonly string[];
  /** Only for tests of the writers with foreign data: no term guard, so blank nodes and other datatypes pass. */
  unguarded?: boolean;
}

/** A part of a file: text, or the UTF-8 of text. */
export type Piece = string | Uint8Array;

/** One RDF syntax. `write` yields the file in pieces; joined, they are the same for any order of the input. */
export interface Format {
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** `triples`: which graph said what is lost. */
  readonly writes: "quads" | "triples";
  write(graphs: readonly GraphSource[], options: WriteOptions): AsyncIterable<Piece> | Iterable<Piece>;
}
