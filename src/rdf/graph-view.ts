import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { rdf } from "../vocabulary/rdf.ts";

const VIEWS = new WeakMap<object, GraphView>();

/** Quads of one graph by subject, for reading records back. Subjects are IRIs, as everywhere in the output. */
export class GraphView {
  readonly #quads = new Map<string, Quad[]>();
  readonly #byType = new Map<string, Set<string>>();
  readonly #inTextOrder = new Map<string, readonly string[]>();
  constructor(quads: Iterable<Quad>) {
    for (const quad of quads) {
      const subject = quad.subject.value;
      const list = this.#quads.get(subject);
      if (list === undefined) this.#quads.set(subject, [quad]);
      else list.push(quad);
      if (quad.predicate.value !== rdf.type.value) continue;
      const typed = this.#byType.get(quad.object.value);
      if (typed === undefined) this.#byType.set(quad.object.value, new Set([subject]));
      else typed.add(subject);
    }
  }

  /** The view of a graph that stands in memory as an array: all who read a release's graph share it. */
  static of(quads: Iterable<Quad>): GraphView {
    let view = VIEWS.get(quads);
    if (view === undefined) {
      view = new GraphView(quads);
      if (Array.isArray(quads)) VIEWS.set(quads, view);
    }
    return view;
  }

  all(subject: string, predicate: NamedNode): string[] {
    const objects: Term[] = [];
    for (const quad of this.#of(subject))
      if (quad.predicate.value === predicate.value && (objects.length === 0 || !objects.some((known) => known.equals(quad.object))))
        objects.push(quad.object);
    return objects.map((term) => term.value);
  }

  one(subject: string, predicate: NamedNode): string | undefined {
    for (const quad of this.#of(subject)) if (quad.predicate.value === predicate.value) return quad.object.value;
    return undefined;
  }

  is(subject: string, type: NamedNode): boolean {
    return this.#byType.get(type.value)?.has(subject) ?? false;
  }

  #of(subject: string): readonly Quad[] {
    return this.#quads.get(subject) ?? [];
  }

  flag(subject: string, predicate: NamedNode): boolean {
    return this.one(subject, predicate) === "true";
  }

  /** Subjects of a class, by where in the text their words begin, then by where they end, then by IRI. */
  inTextOrder(type: NamedNode): readonly string[] {
    let known = this.#inTextOrder.get(type.value);
    if (known === undefined) this.#inTextOrder.set(type.value, (known = this.#sorted(this.#byType.get(type.value) ?? [])));
    return known;
  }

  #sorted(subjects: Iterable<string>): string[] {
    return [...subjects]
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
