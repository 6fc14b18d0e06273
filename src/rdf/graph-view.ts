import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { rdf } from "../vocabulary/rdf.ts";

/** Quads of one graph by subject and predicate, for reading records back. Subjects are IRIs, as everywhere in the output. */
export class GraphView {
  readonly #objects = new Map<string, Map<string, Term[]>>();
  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      let of = this.#objects.get(subject.value);
      if (of === undefined) this.#objects.set(subject.value, (of = new Map()));
      const list = of.get(predicate.value);
      if (list === undefined) of.set(predicate.value, [object]);
      else if (!list.some((known) => known.equals(object))) list.push(object);
    }
  }

  all(subject: string, predicate: NamedNode): string[] {
    return (this.#objects.get(subject)?.get(predicate.value) ?? []).map((term) => term.value);
  }

  one(subject: string, predicate: NamedNode): string | undefined {
    return this.#objects.get(subject)?.get(predicate.value)?.[0]?.value;
  }

  is(subject: string, type: NamedNode): boolean {
    const types = this.#objects.get(subject)?.get(rdf.type.value);
    return types !== undefined && types.some(({ value }) => value === type.value);
  }

  flag(subject: string, predicate: NamedNode): boolean {
    return this.one(subject, predicate) === "true";
  }

  /** Subjects of a class, by where in the text their words begin, then by where they end, then by IRI. */
  inTextOrder(type: NamedNode): string[] {
    return [...this.#objects.keys()]
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
