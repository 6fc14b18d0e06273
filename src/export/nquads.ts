import { remembering } from "../knowledge/remember.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { Format, WriteOptions } from "./format.ts";
import { type GraphSource, inOrder } from "./graph-source.ts";
import { compareText, type SubjectBlock, subjectBlocks } from "./order.ts";
import { nquadsIri, nquadsTerm } from "./term-text.ts";

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
 * The lines of one graph. Each begins with its subject, so that sorting subjects, then properties, then what little is said under each, sorts them all.
 * Pieces are appended, never joined: a long text is put together once, when it becomes bytes.
 */
export function nquadsText(graph: GraphSource, { classOrder }: WriteOptions): string {
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, classOrder).map((block) => ({ key: `${nquadsTerm(block.subject)} `, block }));
  blocks.sort((a, b) => compareText(a.key, b.key));
  const node = blocks[0]?.block.quads[0]?.graph;
  const end = node === undefined || node.termType === "DefaultGraph" ? " .\n" : ` ${nquadsTerm(node)} .\n`;
  let text = "";
  for (const { key, block } of blocks)
    for (const { property, objects } of saidOf(block)) for (const object of objects) text += `${key}${property}${object}${end}`;
  return text;
}

/** What is said of a subject, property by property: no property's text is the beginning of another's, so their order is that of the lines. */
function saidOf({ quads }: SubjectBlock): { property: string; objects: string[] }[] {
  const said: { property: string; objects: string[] }[] = [];
  let last: string | undefined;
  for (const { predicate, object } of quads) {
    if (predicate.value === last) (said[said.length - 1] as (typeof said)[number]).objects.push(nquadsTerm(object));
    else said.push({ property: propertyText(predicate.value), objects: [nquadsTerm(object)] });
    last = predicate.value;
  }
  for (const { objects } of said) if (objects.length > 1) objects.sort();
  return said.sort((a, b) => compareText(a.property, b.property));
}

/** Few properties are written again and again. */
const propertyText = remembering((iri) => `${nquadsIri(iri)} `, 2000);
