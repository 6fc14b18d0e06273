import { Writer } from "n3";
import type { Quad } from "@rdfjs/types";
import type { Format } from "./format.ts";
import { inOrder, type GraphSource } from "./graph-source.ts";

/** N-Quads in canonical form, one quad a line, sorted by graph and then by line. */
export const nquads: Format = {
  name: "N-Quads",
  extension: "nq",
  mediaType: "application/n-quads",
  writes: "quads",
  *write(graphs) {
    for (const graph of inOrder(graphs)) yield* lines(graph);
  },
};

function* lines(graph: GraphSource): Generator<string> {
  const writer = new Writer({ format: "N-Quads" });
  const all: string[] = [];
  for (const quad of graph.quads()) all.push(line(writer, quad));
  all.sort();
  const once = all.filter((text, i) => text !== all[i - 1]);
  if (once.length > 0) yield once.join("");
}

function line(writer: Writer, quad: Quad): string {
  return writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph);
}
