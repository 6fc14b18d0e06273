import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { rdf } from "../vocabulary/rdf.ts";

/** Quads of one graph by subject, for reading records back. Subjects are IRIs, as everywhere in the output. */
export class GraphView {
  readonly #quads = new Map<string, Quad[]>();
  constructor(quads: Iterable<Quad>) {
    for (const quad of quads) {
      const list = this.#quads.get(quad.subject.value);
      if (list === undefined) this.#quads.set(quad.subject.value, [quad]);
      else list.push(quad);
    }
  }

  all(subject: string, predicate: NamedNode): string[] {
    const objects: Term[] = [];
    for (const quad of this.#of(subject))
      if (quad.predicate.value === predicate.value && !objects.some((known) => known.equals(quad.object))) objects.push(quad.object);
    return objects.map((term) => term.value);
  }

  one(subject: string, predicate: NamedNode): string | undefined {
    for (const quad of this.#of(subject)) if (quad.predicate.value === predicate.value) return quad.object.value;
    return undefined;
  }

  is(subject: string, type: NamedNode): boolean {
    for (const { predicate, object } of this.#of(subject))
      if (object.value === type.value && predicate.value === rdf.type.value) return true;
    return false;
  }

  #of(subject: string): readonly Quad[] {
    return this.#quads.get(subject) ?? [];
  }

  flag(subject: string, predicate: NamedNode): boolean {
    return this.one(subject, predicate) === "true";
  }

  /** Subjects of a class, by where in the text their words begin, then by where they end, then by IRI. */
  inTextOrder(type: NamedNode): string[] {
    return [...this.#quads.keys()]
      .filter((subject) => this.is(subject, type))
      .map((subject) => ({ subject, ...this.#place(subject) }))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.subject < b.subject ? -1 : 1))
      .map(({ subject }) => subject);
  }

  /** First range of a record's evidence, or of a mention. */
  #place(subject: string): { start: number; end: number } {
    const ranges = [
      ...this.all(subject, cmq.occursAt),
      ...this.all(subject, cmq.evidence).flatMap((evidence) => this.all(evidence, oa.hasSelector)),
    ];
    const places = ranges.map((range) => ({ start: Number(this.one(range, oa.start)), end: Number(this.one(range, oa.end)) }));
    return places.sort((a, b) => a.start - b.start || a.end - b.end)[0] ?? { start: 0, end: 0 };
  }
}
