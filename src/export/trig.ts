import { rdf } from "../vocabulary/rdf.ts";
import type { Format, WriteOptions } from "./format.ts";
import { type GraphSource, inReadingOrder } from "./graph-source.ts";
import { subjectBlocks } from "./order.ts";
import { blocksText, prefixLines } from "./turtle-text.ts";

/** TriG for readers: prefixes, one block a graph releases first, one block a subject, important classes first. */
export const trig: Format = {
  name: "TriG",
  extension: "trig",
  mediaType: "application/trig",
  writes: "quads",
  *write(graphs, options) {
    yield prefixLines(options.prefixes);
    for (const graph of inReadingOrder(graphs, options.graphOrder)) yield graph.prepared?.trig ?? trigText(graph, options);
  },
};

/** One graph: its own prefixes, then its block. */
export function trigText(graph: GraphSource, options: WriteOptions): string {
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, options.classOrder);
  return blocks.length === 0 ? "" : `${blocksText(blocks, options, false)}\n`;
}
