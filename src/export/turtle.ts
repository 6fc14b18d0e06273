import type { Quad } from "@rdfjs/types";
import type { Format } from "./format.ts";
import { inReadingOrder, type GraphSource } from "./graph-source.ts";
import { subjectBlocks, subjectKey } from "./order.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { blocksText, prefixLines } from "./turtle-text.ts";

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
    const blocksOf = (quads: Iterable<Quad>) => subjectBlocks(quads, rdf.type.value, options.classOrder);
    const ordered = inReadingOrder(graphs, options.graphOrder);
    const shared = sharedSubjects(ordered);
    yield prefixLines(options.prefixes);
    const merged: Quad[] = [];
    for (const graph of ordered) for (const quad of graph.quads()) if (shared.has(subjectKey(quad.subject))) merged.push(quad);
    if (merged.length > 0) yield `${blocksText(blocksOf(merged), options, true)}\n`;
    for (const graph of ordered) {
      const own = blocksOf(graph.quads()).filter(({ subject }) => !shared.has(subjectKey(subject)));
      if (own.length > 0) yield `${blocksText(own, options, true)}\n`;
    }
  },
};

/** The subjects that more than one graph describes. */
function sharedSubjects(graphs: readonly GraphSource[]): Set<string> {
  const home = new Map<string, number>();
  const shared = new Set<string>();
  graphs.forEach((graph, i) => {
    for (const quad of graph.quads()) {
      const key = subjectKey(quad.subject);
      const first = home.get(key);
      if (first === undefined) home.set(key, i);
      else if (first !== i) shared.add(key);
    }
  });
  return shared;
}
