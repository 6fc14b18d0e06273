import type { Quad } from "@rdfjs/types";
import type { Format } from "./format.ts";
import { inReadingOrder, type GraphSource } from "./graph-source.ts";
import { subjectBlocks } from "./order.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { blocksText, classRank, prefixLines } from "./turtle-text.ts";

/**
 * Turtle: the union of all graphs as triples; which graph said what is lost.
 * Subjects described in several graphs come first, merged; the others follow graph by graph. So only the shared ones
 * stand in memory together, and a reader meets the states, people and organisations before the details of a release.
 */
export const turtle: Format = {
  name: "Turtle",
  extension: "ttl",
  mediaType: "text/turtle",
  writes: "triples",
  *write(graphs, options) {
    const rank = classRank(options.classOrder);
    const ordered = inReadingOrder(graphs, options.graphOrder);
    const shared = sharedSubjects(ordered);
    yield prefixLines(options.prefixes);
    const merged: Quad[] = [];
    for (const graph of ordered) for (const quad of graph.quads()) if (shared.has(subjectKey(quad))) merged.push(quad);
    if (merged.length > 0) yield `${blocksText(subjectBlocks(merged, rdf.type.value, rank), options, true)}\n`;
    for (const graph of ordered) {
      const own = [...graph.quads()].filter((quad) => !shared.has(subjectKey(quad)));
      if (own.length > 0) yield `${blocksText(subjectBlocks(own, rdf.type.value, rank), options, true)}\n`;
    }
  },
};

/** The subjects that more than one graph describes. */
function sharedSubjects(graphs: readonly GraphSource[]): Set<string> {
  const home = new Map<string, number>();
  const shared = new Set<string>();
  graphs.forEach((graph, i) => {
    for (const quad of graph.quads()) {
      const key = subjectKey(quad);
      const first = home.get(key);
      if (first === undefined) home.set(key, i);
      else if (first !== i) shared.add(key);
    }
  });
  return shared;
}

function subjectKey(quad: Quad): string {
  return quad.subject.termType === "BlankNode" ? `_:${quad.subject.value}` : quad.subject.value;
}
