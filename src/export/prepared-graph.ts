import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import { rdf } from "../vocabulary/rdf.ts";
import type { WriteOptions } from "./format.ts";
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

/** The statements of a prepared graph, subject by subject, cut out of its TriG. */
export class PreparedStatements {
  readonly #graph: PreparedGraph;
  readonly #options: WriteOptions;
  /** The graph's own `@prefix` lines. */
  readonly #head: string;
  readonly #blocks: readonly string[];
  readonly #bySubject: ReadonlyMap<string, number>;
  readonly #text: (term: Quad["subject"]) => string;

  constructor(graph: PreparedGraph, options: WriteOptions) {
    const text = Buffer.from(graph.trig.buffer, graph.trig.byteOffset, graph.trig.byteLength).toString("utf8");
    const open = text.indexOf(" {\n");
    this.#graph = graph;
    this.#options = options;
    this.#head = text.slice(0, text.lastIndexOf("\n", open) + 1);
    this.#blocks = text.slice(open + 3, text.lastIndexOf("\n}")).split(BETWEEN);
    this.#bySubject = new Map(this.#blocks.map((block, i) => [block.slice(0, block.indexOf(" ")), i]));
    const local = [...this.#head.matchAll(/^@prefix (\S+): <(.*)> \.$/gm)].map(([, prefix, namespace]) => [prefix, namespace] as const);
    this.#text = turtleTerms({ ...options.prefixes, ...Object.fromEntries(local) });
  }

  describes(subject: Quad["subject"]): boolean {
    return this.#bySubject.has(this.#text(subject));
  }

  /** What the graph says of these subjects, as triples. */
  of(subjects: Iterable<Quad["subject"]>): Quad[] {
    const blocks = this.#places(subjects).map((place) => this.#blocks[place] as string);
    return blocks.length === 0 ? [] : new Parser().parse(`${prefixLines(this.#options.prefixes)}${this.#head}${blocks.join(BETWEEN)} .\n`);
  }

  /**
   * Turtle of all other subjects, empty where there are none; undefined where without these subjects (`described` is what the graph says of them) a namespace is
   * used so seldom that the graph would be written with other prefixes.
   */
  without(subjects: Iterable<Quad["subject"]>, described: Iterable<Quad>): string | undefined {
    const fewer = namespaceUses(subjectBlocks(described, rdf.type.value, this.#options.classOrder), this.#options.prefixes);
    for (const [namespace, uses] of Object.entries(this.#graph.uses)) if (uses - (fewer.get(namespace) ?? 0) < WORTH) return undefined;
    const left = new Set(this.#places(subjects));
    const kept = this.#blocks.filter((_, place) => !left.has(place));
    return kept.length === 0 ? "" : `${this.#head}${kept.join(BETWEEN)} .\n`;
  }

  #places(subjects: Iterable<Quad["subject"]>): number[] {
    return [...subjects].flatMap((subject) => this.#bySubject.get(this.#text(subject)) ?? []);
  }
}
