import { rdf } from "../vocabulary/rdf.ts";
import type { Format, WriteOptions } from "./format.ts";
import { type GraphSource, inOrder } from "./graph-source.ts";
import { compareText, type SubjectBlock, subjectBlocks } from "./order.ts";
import { nquadsTerm } from "./term-text.ts";

/** N-Quads in canonical form, one quad a line, sorted by graph and then by line. */
export const nquads: Format = {
  name: "N-Quads",
  extension: "nq",
  mediaType: "application/n-quads",
  writes: "quads",
  *write(graphs, options) {
    for (const graph of inOrder(graphs)) yield graph.prepared?.nquads ?? nquadsText(graph, options);
  },
};

/** The lines of one graph. Each begins with its subject, so that sorting subjects, then the few lines of each, sorts them all. */
export function nquadsText(graph: GraphSource, { classOrder }: WriteOptions): string {
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, classOrder).map((block) => ({ key: `${nquadsTerm(block.subject)} `, block }));
  blocks.sort((a, b) => compareText(a.key, b.key));
  return blocks.map(({ key, block }) => lines(key, block)).join("");
}

function lines(subject: string, { quads }: SubjectBlock): string {
  const graph = quads[0]?.graph;
  const end = graph === undefined || graph.termType === "DefaultGraph" ? " .\n" : ` ${nquadsTerm(graph)} .\n`;
  return quads
    .map(({ predicate, object }) => `${subject}${nquadsTerm(predicate)} ${nquadsTerm(object)}${end}`)
    .sort()
    .join("");
}
