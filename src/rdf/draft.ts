import { DataFactory, type NamedNode, type Quad, type Quad_Object } from "n3";
import { rdf } from "../vocabulary/rdf.ts";

/** Quads of one named graph in the making; each statement is kept once, in the order in which it was first said. */
export class Draft {
  readonly graph: NamedNode;
  readonly #quads = new Map<string, Quad>();
  constructor(graph: NamedNode) {
    this.graph = graph;
  }

  /** Adds a statement; an undefined object says nothing. */
  add(subject: NamedNode, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (object === undefined) return;
    const key = `${subject.value} ${predicate.value} ${object.id}`;
    if (!this.#quads.has(key)) this.#quads.set(key, DataFactory.quad(subject, predicate, object, this.graph));
  }

  /** Adds a statement for each object. */
  addAll(subject: NamedNode, predicate: NamedNode, objects: Iterable<Quad_Object>): void {
    for (const object of objects) this.add(subject, predicate, object);
  }

  type(subject: NamedNode, ...classes: NamedNode[]): void {
    this.addAll(subject, rdf.type, classes);
  }

  has(subject: NamedNode, predicate: NamedNode, object: Quad_Object): boolean {
    return this.#quads.has(`${subject.value} ${predicate.value} ${object.id}`);
  }

  quads(): Quad[] {
    return [...this.#quads.values()];
  }
}
