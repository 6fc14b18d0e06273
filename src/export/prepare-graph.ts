import type { Term } from "@rdfjs/types";
import { rdf } from "../vocabulary/rdf.ts";
import type { WriteOptions } from "./format.ts";
import type { GraphSource } from "./graph-source.ts";
import { guardedSource } from "./guarded-source.ts";
import { jsonLdText } from "./jsonld.ts";
import { nquadsText } from "./nquads.ts";
import { type SubjectBlock, subjectBlocks } from "./order.ts";
import type { NumberedQuads, PreparedGraph } from "./prepared-graph.ts";
import { nquadsTerm } from "./term-text.ts";
import { trigText } from "./trig.ts";
import { localPrefixes, namespaceUses } from "./turtle-text.ts";

/** Writes a named graph beforehand, in every syntax. Throws CommuniqueError `unsafe-term` as the writers do. */
export async function prepareGraph(source: GraphSource, options: WriteOptions): Promise<PreparedGraph> {
  const graph = guardedSource(source);
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, options.classOrder);
  const uses = namespaceUses(blocks, options.prefixes);
  const prefixed = Object.values(localPrefixes(blocks, options.prefixes));
  return {
    size: blocks.reduce((sum, { quads }) => sum + quads.length, 0),
    uses: Object.fromEntries(prefixed.map((namespace) => [namespace, uses.get(namespace) as number])),
    nquads: Buffer.from(nquadsText(graph, options)),
    trig: Buffer.from(trigText(graph, options)),
    jsonld: Buffer.from(await jsonLdText(graph, options)),
    numbered: numberedQuads(blocks),
  };
}

function numberedQuads(blocks: readonly SubjectBlock[]): NumberedQuads {
  const places = new Map<string, number>();
  const place = (term: Term): number => {
    const key = term.termType === "Literal" ? nquadsTerm(term) : term.value;
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const cells = blocks.flatMap(({ quads }) => quads.flatMap(({ subject, predicate, object }) => [subject, predicate, object].map(place)));
  return { keys: [...places.keys()], cells: Uint32Array.from(cells) };
}
