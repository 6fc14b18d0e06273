import { Parser, type Quad, type Term } from "n3";
import { faultOf, isIri } from "../../rdf/index.ts";
import { isWellTyped } from "./lexical.ts";

/** Bytes of an IRI that every store keeps: Virtuoso 7 cuts longer ones without a word, so that two become one. */
export const LONGEST_IRI = 1800;

/** A term or line of the build that a store would refuse or change. */
export interface LoadFault {
  graph: string;
  /** Line of `graph.nq`. */
  line: number;
  code: "syntax" | "not-an-iri" | "iri-too-long" | "ill-typed" | "unknown-literal" | "wrong-graph" | "foreign-graph";
  message: string;
  /** True where sending it could break the request or write something else: no flag allows it. */
  fatal: boolean;
}

/** Reads a graph of the build as a store will, and names what is wrong. The terms of one build share a `Checker`. */
export class Checker {
  /** The terms of a graph come again and again: the same term has the same verdict. */
  readonly #sound = new Set<string>();

  /** Where the names of the build's graphs begin. */
  readonly #ours: string;
  constructor(ours: string) {
    this.#ours = ours;
  }

  /** `line` is that of the first line; `nquads` are lines of N-Quads. */
  check(graph: string, nquads: string, line: number): LoadFault[] {
    if (!graph.startsWith(this.#ours) || !isIri(graph)) {
      const message =
        graph === "" ? "a statement in no named graph" : `the graph ${graph} is none of the build's: they begin with ${this.#ours}`;
      return [{ graph, line, code: "foreign-graph", message, fatal: true }];
    }
    let quads: Quad[];
    try {
      quads = new Parser({ format: "N-Quads" }).parse(nquads);
    } catch (error) {
      const { message, context } = error as Error & { context?: { line?: number } };
      const words = message.replace(/ on line \d+\.?$/, ""); // Of the graph's lines, not the file's.
      return [{ graph, line: line + (context?.line ?? 1) - 1, code: "syntax", message: words, fatal: true }];
    }
    return quads.flatMap((quad, i) => this.#quad(quad, graph, line + i));
  }

  #quad(quad: Quad, graph: string, line: number): LoadFault[] {
    const faults: LoadFault[] = [];
    if (quad.graph.value !== graph)
      faults.push({ graph, line, code: "wrong-graph", message: "the line is in another graph or in none", fatal: true });
    for (const term of [quad.subject, quad.predicate, quad.object]) {
      if (this.#sound.has(term.id)) continue;
      const fault = faultIn(term as Term);
      if (fault) faults.push({ graph, line, ...fault });
      else this.#sound.add(term.id);
    }
    return faults;
  }
}

function faultIn(term: Term): Omit<LoadFault, "graph" | "line"> | undefined {
  const fault = faultOf(term);
  if (term.termType !== "Literal") {
    if (fault !== undefined) return { code: "not-an-iri", message: fault, fatal: true };
    if (Buffer.byteLength(term.value) <= LONGEST_IRI) return undefined;
    const message = `an IRI of ${Buffer.byteLength(term.value)} bytes (${term.value.slice(0, 60)}…); some stores cut those over ${LONGEST_IRI}`;
    return { code: "iri-too-long", message, fatal: false };
  }
  if (fault !== undefined) return { code: "unknown-literal", message: fault, fatal: false };
  if (isWellTyped(term.value, term.datatype.value)) return undefined;
  return { code: "ill-typed", message: `${JSON.stringify(term.value)} is no ${term.datatype.value.replace(/^.*[#/]/, "")}`, fatal: false };
}
