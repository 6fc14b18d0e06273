import { rdf } from "../vocabulary/rdf.ts";
import type { Format } from "./format.ts";
import { inOrder } from "./graph-source.ts";
import { compareText, type SubjectBlock, subjectBlocks } from "./order.ts";
import { nquadsTerm } from "./term-text.ts";

/** N-Quads in canonical form, one quad a line, sorted by graph and then by line. */
export const nquads: Format = {
  name: "N-Quads",
  extension: "nq",
  mediaType: "application/n-quads",
  writes: "quads",
  *write(graphs, { classOrder }) {
    for (const graph of inOrder(graphs)) {
      const blocks = subjectBlocks(graph.quads(), rdf.type.value, classOrder).map((block) => ({
        key: `${nquadsTerm(block.subject)} `,
        block,
      }));
      // Lines begin with their subject, so that sorting subjects, then the few lines of each, sorts them all.
      blocks.sort((a, b) => compareText(a.key, b.key));
      if (blocks.length > 0) yield blocks.map(({ key, block }) => lines(key, block)).join("");
    }
  },
};

function lines(subject: string, { quads }: SubjectBlock): string {
  const graph = quads[0]?.graph;
  const end = graph === undefined || graph.termType === "DefaultGraph" ? " .\n" : ` ${nquadsTerm(graph)} .\n`;
  return quads
    .map(({ predicate, object }) => `${subject}${nquadsTerm(predicate)} ${nquadsTerm(object)}${end}`)
    .sort()
    .join("");
}
