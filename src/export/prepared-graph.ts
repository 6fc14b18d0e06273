import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import { rdf } from "../vocabulary/rdf.ts";
import type { Piece, WriteOptions } from "./format.ts";
import { subjectBlocks } from "./order.ts";
import { turtleTerms } from "./term-text.ts";
import { namespaceUses, prefixLines, WORTH } from "./turtle-text.ts";

/**
 * A named graph that was written beforehand: its part of each file, as the writers would write it from its quads under the same options.
 * For a graph that is the same in every build, so that it need not be made, sorted and written each time.
 */
export interface PreparedGraph {
  /** Number of its quads. */
  readonly size: number;
  readonly nquads: Uint8Array;
  readonly trig: Uint8Array;
  readonly jsonld: Uint8Array;
  /** How often each namespace that has a prefix of this graph's own is used in it. */
  readonly uses: Readonly<Record<string, number>>;
  /** Its quads as numbers, for counting. */
  readonly numbered: NumberedQuads;
}

/** Triples by the places of their terms in a list: an IRI stands there as it is, a literal in N-Triples. */
export interface NumberedQuads {
  readonly keys: readonly string[];
  /** Subject, predicate and object of one triple after the other. */
  readonly cells: Uint32Array;
}

const BETWEEN = " .\n\n";

/**
 * The statements of a prepared graph, subject by subject, cut out of its TriG. That is looked at byte by byte, as Latin-1 does: most of
 * it is only passed on, and need not become text.
 */
export class PreparedStatements {
  readonly #graph: PreparedGraph;
  readonly #options: WriteOptions;
  readonly #trig: Buffer;
  /** The graph's own `@prefix` lines. */
  readonly #head: string;
  /** Where the block of each subject begins; one more, where the next would. */
  readonly #starts: number[] = [];
  readonly #bySubject = new Map<string, number>();
  readonly #text: (term: Quad["subject"]) => string;

  constructor(graph: PreparedGraph, options: WriteOptions) {
    this.#graph = graph;
    this.#options = options;
    this.#trig = Buffer.from(graph.trig.buffer, graph.trig.byteOffset, graph.trig.byteLength);
    const bytes = this.#trig.toString("latin1");
    const open = bytes.indexOf(" {\n");
    this.#head = this.#trig.toString("utf8", 0, bytes.lastIndexOf("\n", open) + 1);
    const end = bytes.lastIndexOf("\n}");
    for (let start = open + 3; start < end; ) {
      this.#bySubject.set(bytes.slice(start, bytes.indexOf(" ", start)), this.#starts.length);
      this.#starts.push(start);
      const next = bytes.indexOf(BETWEEN, start);
      start = (next < 0 ? end : next) + BETWEEN.length;
    }
    this.#starts.push(end + BETWEEN.length);
    const local = [...this.#head.matchAll(/^@prefix (\S+): <(.*)> \.$/gm)].map(([, prefix, namespace]) => [prefix, namespace] as const);
    this.#text = turtleTerms({ ...options.prefixes, ...Object.fromEntries(local) });
  }

  describes(subject: Quad["subject"]): boolean {
    return this.#place(subject) !== undefined;
  }

  /** What the graph says of these subjects, as triples. */
  of(subjects: Iterable<Quad["subject"]>): Quad[] {
    const blocks = this.#places(subjects).map((place) => this.#trig.toString("utf8", this.#starts[place], this.#endOf(place)));
    return blocks.length === 0 ? [] : new Parser().parse(`${prefixLines(this.#options.prefixes)}${this.#head}${blocks.join(BETWEEN)} .\n`);
  }

  /**
   * Turtle of all other subjects, empty where there are none; undefined where without these subjects (`described` is what the graph says of them) a namespace is
   * used so seldom that the graph would be written with other prefixes.
   */
  without(subjects: Iterable<Quad["subject"]>, described: Iterable<Quad>): Piece[] | undefined {
    const fewer = namespaceUses(subjectBlocks(described, rdf.type.value, this.#options.classOrder), this.#options.prefixes);
    for (const [namespace, uses] of Object.entries(this.#graph.uses)) if (uses - (fewer.get(namespace) ?? 0) < WORTH) return undefined;
    const count = this.#starts.length - 1;
    const pieces: Piece[] = [];
    let kept = 0;
    for (const left of [...new Set(this.#places(subjects)), count].sort((a, b) => a - b)) {
      if (left > kept)
        pieces.push(pieces.length === 0 ? this.#head : BETWEEN, this.#trig.subarray(this.#starts[kept], this.#endOf(left - 1)));
      kept = left + 1;
    }
    return pieces.length === 0 ? pieces : [...pieces, " .\n"];
  }

  #endOf(place: number): number {
    return (this.#starts[place + 1] as number) - BETWEEN.length;
  }

  #place(subject: Quad["subject"]): number | undefined {
    const text = this.#text(subject);
    return this.#bySubject.get(/^[\x00-\x7f]*$/.test(text) ? text : Buffer.from(text).toString("latin1"));
  }

  #places(subjects: Iterable<Quad["subject"]>): number[] {
    return [...subjects].flatMap((subject) => this.#place(subject) ?? []);
  }
}
