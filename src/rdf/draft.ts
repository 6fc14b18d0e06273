import { DataFactory, type NamedNode, type Quad, type Quad_Object } from "n3";
import { rdf } from "../vocabulary/rdf.ts";

/** Quads of one named graph in the making; each statement is kept once, in the order in which it was first said. */
export class Draft {
  readonly graph: NamedNode;
  readonly #quads: Quad[] = [];
  /** Ids of the objects said, by subject and predicate; most have one. A key of all three would be a long text for every statement. */
  readonly #said = new Map<string, Map<string, string | Set<string>>>();
  constructor(graph: NamedNode) {
    this.graph = graph;
  }

  /** Adds a statement; an undefined object says nothing. */
  add(subject: NamedNode, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (object === undefined) return;
    if (this.#isNew(subject.value, predicate.value, object.id)) this.#quads.push(DataFactory.quad(subject, predicate, object, this.graph));
  }

  #isNew(subject: string, predicate: string, object: string): boolean {
    let of = this.#said.get(subject);
    if (of === undefined) this.#said.set(subject, (of = new Map()));
    const known = of.get(predicate);
    if (known === undefined) of.set(predicate, object);
    else if (known === object || (typeof known !== "string" && known.has(object))) return false;
    else if (typeof known === "string") of.set(predicate, new Set([known, object]));
    else known.add(object);
    return true;
  }

  /** Adds a statement for each object. */
  addAll(subject: NamedNode, predicate: NamedNode, objects: Iterable<Quad_Object>): void {
    for (const object of objects) this.add(subject, predicate, object);
  }

  type(subject: NamedNode, ...classes: NamedNode[]): void {
    this.addAll(subject, rdf.type, classes);
  }

  quads(): Quad[] {
    return [...this.#quads];
  }
}
