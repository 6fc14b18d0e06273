import type { Quad } from "@rdfjs/types";
import { compareText } from "./order.ts";
import type { PreparedGraph } from "./prepared-graph.ts";

/**
 * One named graph to write, with its quads on demand, so that a big dataset need not stand in memory as objects.
 * `name` is the graph's IRI, `""` for the default graph; `quads()` may be called several times and gives the same quads each time.
 */
export interface GraphSource {
  readonly name: string;
  quads(): Iterable<Quad>;
  /** Its text in each syntax, where that is known without its quads. */
  readonly prepared?: PreparedGraph;
}

/** Splits quads by their graph; graphs come in code-unit order of their names. */
export function graphsOf(quads: Iterable<Quad>): GraphSource[] {
  const byGraph = new Map<string, Quad[]>();
  for (const quad of quads) {
    const name = graphName(quad);
    const list = byGraph.get(name);
    if (list) list.push(quad);
    else byGraph.set(name, [quad]);
  }
  return inOrder([...byGraph].map(([name, list]) => ({ name, quads: () => list })));
}

/** The same sources, in code-unit order of their names. */
export function inOrder(graphs: readonly GraphSource[]): GraphSource[] {
  return [...graphs].sort((a, b) => compareText(a.name, b.name));
}

/** The same sources in the order in which people read them: by the first of `beginnings` that their name has, then by name. */
export function inReadingOrder(graphs: readonly GraphSource[], beginnings: readonly string[] = []): GraphSource[] {
  const rank = ({ name }: GraphSource) => {
    const found = beginnings.findIndex((beginning) => name.startsWith(beginning));
    return found < 0 ? beginnings.length : found;
  };
  return [...graphs].sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name));
}

/** A blank graph name keeps its `_:`, so that it never meets an IRI. */
function graphName(quad: Quad): string {
  return quad.graph.termType === "BlankNode" ? `_:${quad.graph.value}` : quad.graph.value;
}
