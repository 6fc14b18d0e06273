import type { Quad } from "@rdfjs/types";
import { checkTerms, guarded } from "../rdf/guard.ts";
import type { GraphSource } from "./graph-source.ts";

/** Arrays whose every quad has passed the guard; a graph is checked once, not once a format. */
const checked = new WeakSet<object>();

/** The same graph behind the term guard: reading it throws before an unsafe term reaches a writer. What is prepared has passed it. */
export function guardedSource(graph: GraphSource): GraphSource {
  return { ...graph, quads: () => safe(graph.quads()) };
}

function safe(quads: Iterable<Quad>): Iterable<Quad> {
  if (checked.has(quads)) return quads;
  if (!Array.isArray(quads)) return guarded(quads);
  checkTerms(quads as Quad[]);
  checked.add(quads);
  return quads;
}
