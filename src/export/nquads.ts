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

/**
 * The lines of one graph. Each begins with its subject, so that sorting subjects, then what the few lines of each say, sorts them all.
 * Pieces are appended, never joined: a long text is put together once, when it becomes bytes.
 */
export function nquadsText(graph: GraphSource, { classOrder }: WriteOptions): string {
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, classOrder).map((block) => ({ key: `${nquadsTerm(block.subject)} `, block }));
  blocks.sort((a, b) => compareText(a.key, b.key));
  const node = blocks[0]?.block.quads[0]?.graph;
  const end = node === undefined || node.termType === "DefaultGraph" ? " .\n" : ` ${nquadsTerm(node)} .\n`;
  let text = "";
  for (const { key, block } of blocks) for (const said of saidOf(block)) text += key + said + end;
  return text;
}

const saidOf = ({ quads }: SubjectBlock): string[] =>
  quads.map(({ predicate, object }) => `${nquadsTerm(predicate)} ${nquadsTerm(object)}`).sort();
