import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { Parser } from "n3";
import { rdf } from "../vocabulary/rdf.ts";

/** A dataset to look things up in, by subject and by object, in the order of the file. */
export class GraphIndex {
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #byObject = new Map<string, Quad[]>();
  readonly #byGraph = new Map<string, Quad[]>();

  constructor(quads: Iterable<Quad>) {
    for (const quad of quads) {
      push(this.#bySubject, quad.subject.value, quad);
      push(this.#byGraph, quad.graph.value, quad);
      if (quad.object.termType === "NamedNode") push(this.#byObject, quad.object.value, quad);
    }
  }

  /** From the text of `graph.nq`. */
  static fromNQuads(text: string): GraphIndex {
    return new GraphIndex(new Parser({ format: "N-Quads" }).parse(text));
  }

  subjects(): Iterable<string> {
    return this.#bySubject.keys();
  }

  /** Names of the graphs, in the order of the file. */
  graphs(): Iterable<string> {
    return this.#byGraph.keys();
  }

  /** All statements of a graph; none where there is no such graph. */
  inGraph(name: string): readonly Quad[] {
    return this.#byGraph.get(name) ?? [];
  }

  /** Statements about a thing; of one graph where one is given. */
  about(subject: string, graph?: string): Quad[] {
    return inGraph(this.#bySubject.get(subject), graph);
  }

  /** Statements that point to a thing. */
  pointingTo(object: string, graph?: string): Quad[] {
    return inGraph(this.#byObject.get(object), graph);
  }

  objects(subject: string, predicate: NamedNode, graph?: string): Term[] {
    return this.about(subject, graph)
      .filter((quad) => quad.predicate.value === predicate.value)
      .map((quad) => quad.object);
  }

  /** First value of a property, as text. */
  value(subject: string, predicate: NamedNode, graph?: string): string | undefined {
    return this.about(subject, graph).find((quad) => quad.predicate.value === predicate.value)?.object.value;
  }

  is(subject: string, type: NamedNode): boolean {
    return this.about(subject).some((quad) => quad.predicate.value === rdf.type.value && quad.object.value === type.value);
  }

  /** All instances of a class, in the order of the file. */
  instances(type: NamedNode): { node: string; graph: string }[] {
    return this.pointingTo(type.value)
      .filter((quad) => quad.predicate.value === rdf.type.value)
      .map((quad) => ({ node: quad.subject.value, graph: quad.graph.value }));
  }
}

function push(map: Map<string, Quad[]>, key: string, quad: Quad): void {
  const list = map.get(key);
  if (list) list.push(quad);
  else map.set(key, [quad]);
}

function inGraph(quads: Quad[] | undefined, graph: string | undefined): Quad[] {
  if (!quads) return [];
  return graph === undefined ? quads : quads.filter((quad) => quad.graph.value === graph);
}
