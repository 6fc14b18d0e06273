import type { Quad } from "@rdfjs/types";
import type { Format } from "./format.ts";
import { inReadingOrder, type GraphSource } from "./graph-source.ts";
import { type SubjectBlock, subjectBlocks, subjectKey } from "./order.ts";
import { PreparedStatements } from "./prepared-graph.ts";
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
    const ordered = inReadingOrder(graphs, options.graphOrder).map((graph): Described => ({ graph }));
    // Only one: two prepared graphs would have to be compared with each other.
    const first = ordered.find(({ graph }) => graph.prepared);
    if (first?.graph.prepared) first.statements = new PreparedStatements(first.graph.prepared, options);
    const shared = sharedSubjects(ordered, blocksOf);
    const ownText = (graph: GraphSource): string => {
      const own = blocksOf(graph.quads()).filter(({ subject }) => !shared.has(subjectKey(subject)));
      return own.length === 0 ? "" : blocksText(own, options, true);
    };
    yield prefixLines(options.prefixes);
    const said = first?.statements?.of(shared.values()) ?? [];
    const merged = ordered.flatMap((each) => (each === first ? said : saidOfShared(blocksOf(each.graph.quads()), shared)));
    if (merged.length > 0) yield `${blocksText(blocksOf(merged), options, true)}\n`;
    for (const each of ordered) {
      const pieces = each.statements?.without(shared.values(), said) ?? [ownText(each.graph)].filter((text) => text !== "");
      if (pieces.length > 0) yield* [...pieces, "\n"];
    }
  },
};

interface Described {
  graph: GraphSource;
  statements?: PreparedStatements;
}

/** What a graph says of the shared subjects. */
function saidOfShared(blocks: readonly SubjectBlock[], shared: ReadonlyMap<string, Quad["subject"]>): readonly Quad[] {
  return blocks.flatMap(({ subject, quads }) => (shared.has(subjectKey(subject)) ? quads : []));
}

/** The subjects that more than one graph describes. */
function sharedSubjects(
  graphs: readonly Described[],
  blocksOf: (quads: Iterable<Quad>) => readonly SubjectBlock[],
): Map<string, Quad["subject"]> {
  const home = new Map<string, number>();
  const shared = new Map<string, Quad["subject"]>();
  const prepared = graphs.find(({ statements }) => statements)?.statements;
  graphs.forEach(({ graph, statements }, i) => {
    if (statements) return;
    for (const { subject } of blocksOf(graph.quads())) {
      const key = subjectKey(subject);
      const first = home.get(key);
      if (first === undefined) {
        home.set(key, i);
        if (prepared?.describes(subject)) shared.set(key, subject);
      } else if (first !== i) shared.set(key, subject);
    }
  });
  return shared;
}
