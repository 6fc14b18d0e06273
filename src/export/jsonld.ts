import type { Format, WriteOptions } from "./format.ts";
import { compactNode } from "./compact-node.ts";
import { inReadingOrder, type GraphSource } from "./graph-source.ts";
import { refuseRemote } from "./offline.ts";
import { subjectBlocks } from "./order.ts";
import { type PlainContext, plainContext } from "./plain-context.ts";
import { rdf } from "../vocabulary/rdf.ts";

type Node = Record<string, unknown>;

/**
 * JSON-LD 1.1, compacted with the shipped context, graph by graph, one line a graph.
 * The context stands inline: any reader understands the file without a network, and no changed remote file can alter what it says.
 */
export const jsonLd: Format = {
  name: "JSON-LD",
  extension: "jsonld",
  mediaType: "application/ld+json",
  writes: "quads",
  async *write(graphs, options) {
    yield `{\n"@context": ${JSON.stringify(options.context, null, 2)},\n"@graph": [`;
    const context = options.unguarded ? undefined : plainContext(options.context);
    let separator = "\n";
    for (const graph of inReadingOrder(graphs, options.graphOrder)) {
      const items = graph.prepared
        ? [graph.prepared.jsonld]
        : (await compactGraph(graph, options, context)).map((node) => JSON.stringify(node));
      for (const item of items) {
        yield separator;
        yield item;
        separator = ",\n";
      }
    }
    yield "\n]\n}\n";
  },
};

/** One named graph as an item of the top-level `@graph`. */
export async function jsonLdText(graph: GraphSource, options: WriteOptions): Promise<string> {
  const [item] = await compactGraph(graph, options, plainContext(options.context));
  return JSON.stringify(item);
}

/** A graph as the items of the top-level `@graph`: one for a named graph, one a subject for the default graph. */
async function compactGraph(graph: GraphSource, options: WriteOptions, context: PlainContext | undefined): Promise<Node[]> {
  const blocks = subjectBlocks(graph.quads(), rdf.type.value, options.classOrder);
  if (blocks.length === 0) return [];
  if (context === undefined)
    return compactByLibrary(
      blocks.flatMap((block) => block.quads),
      options,
    );
  const nodes = blocks.map((block) => compactNode(block, context));
  return graph.name === "" ? nodes : [{ "@id": context.iri(graph.name), "@graph": nodes }];
}

/** The general algorithm, for contexts with more in them than ours and for data with blank nodes and lists. */
async function compactByLibrary(quads: unknown[], options: WriteOptions): Promise<Node[]> {
  const { default: jsonld } = await import("jsonld");
  const expanded = await jsonld.fromRDF(quads as never, { useNativeTypes: false });
  const compacted = (await jsonld.compact(
    expanded,
    options.context as never,
    {
      documentLoader: refuseRemote,
      compactToRelative: false,
      graph: true,
      skipExpansion: true,
    } as never,
  )) as unknown as { "@graph"?: Node[] };
  return compacted["@graph"] ?? [];
}
