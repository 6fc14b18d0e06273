import type { Quad, Term } from "@rdfjs/types";

/** Compares by UTF-16 code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const KIND = { NamedNode: 0, BlankNode: 1, Literal: 2 } as Record<string, number>;

/** A total order of terms: IRIs, blank nodes, then literals by value, language and datatype. */
export function compareTerms(a: Term, b: Term): number {
  if (a.termType !== b.termType) return (KIND[a.termType] ?? 3) - (KIND[b.termType] ?? 3);
  const byValue = compareText(a.value, b.value);
  if (byValue !== 0 || a.termType !== "Literal" || b.termType !== "Literal") return byValue;
  return compareText(a.language, b.language) || compareText(a.datatype.value, b.datatype.value);
}

/** Orders the quads of one subject: `firstPredicate` (rdf:type) leads, then predicates and objects by IRI. */
function compareWithin(a: Quad, b: Quad, firstPredicate: string): number {
  const p = a.predicate.value;
  const q = b.predicate.value;
  if (p !== q) {
    if (p === firstPredicate) return -1;
    if (q === firstPredicate) return 1;
    return compareText(p, q);
  }
  return compareTerms(a.object, b.object);
}

/** All quads of one subject, sorted, each once. */
export interface SubjectBlock {
  readonly subject: Quad["subject"];
  readonly quads: readonly Quad[];
  /** Namespaces of its subject and objects, once they have been looked for. */
  namespaces?: readonly string[];
  /** Its statements as Turtle wrote them last, under these options and a graph's own prefixes. */
  written?: { options: object; local: string; statements: string };
}

/** Blocks of graphs that stand in memory as arrays, by the order of classes that they are sorted by: all formats share them. */
const made = new WeakMap<readonly string[], WeakMap<object, readonly SubjectBlock[]>>();

/**
 * Groups triples (the graph is not looked at) by subject and sorts everything: same blocks for any input order.
 * `classOrder` puts important classes first: the subject's best place among its types counts, unlisted ones come last, ties go by IRI.
 */
export function subjectBlocks(quads: Iterable<Quad>, typePredicate: string, classOrder: readonly string[]): readonly SubjectBlock[] {
  let known = made.get(classOrder);
  if (known === undefined) made.set(classOrder, (known = new WeakMap()));
  let blocks = known.get(quads);
  if (blocks === undefined) {
    blocks = groupBySubject(quads, typePredicate, classOrder);
    if (Array.isArray(quads)) known.set(quads, blocks);
  }
  return blocks;
}

function groupBySubject(quads: Iterable<Quad>, typePredicate: string, classOrder: readonly string[]): SubjectBlock[] {
  const places = new Map(classOrder.map((iri, i) => [iri, i]));
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const key = subjectKey(quad.subject);
    const list = bySubject.get(key);
    if (list) list.push(quad);
    else bySubject.set(key, [quad]);
  }
  const blocks = [...bySubject].map(([key, list]) => {
    let best = Number.POSITIVE_INFINITY;
    for (const quad of list)
      if (quad.predicate.value === typePredicate) best = Math.min(best, places.get(quad.object.value) ?? classOrder.length);
    return { key, best, list };
  });
  blocks.sort((a, b) => (a.best === b.best ? compareText(a.key, b.key) : a.best - b.best));
  return blocks.map(({ list }) => ({ subject: (list[0] as Quad).subject, quads: sortedOnce(list, typePredicate) }));
}

/** A blank node keeps its `_:`, so that it never meets an IRI. */
export const subjectKey = (subject: Term): string => (subject.termType === "BlankNode" ? `_:${subject.value}` : subject.value);

function sortedOnce(quads: Quad[], typePredicate: string): Quad[] {
  quads.sort((a, b) => compareWithin(a, b, typePredicate));
  return quads.filter((quad, i) => i === 0 || compareWithin(quads[i - 1] as Quad, quad, typePredicate) !== 0);
}
