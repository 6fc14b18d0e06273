import { rdf } from "../vocabulary/rdf.ts";
import type { WriteOptions } from "./format.ts";
import type { GraphSource } from "./graph-source.ts";
import { guardedSource } from "./guarded-source.ts";
import { jsonLdText } from "./jsonld.ts";
import { nquadsText } from "./nquads.ts";
import { subjectBlocks } from "./order.ts";
import type { PreparedGraph } from "./prepared-graph.ts";
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
  };
}
