import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { DataFactory } from "n3";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { type GraphSource, graphsOf } from "../../src/export/graph-source.ts";
import { prepareGraph } from "../../src/export/prepare-graph.ts";
import { writeText } from "../../src/export/write.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { NASTY, OPTIONS, sampleQuads } from "./sample.ts";

const { literal, namedNode, quad } = DataFactory;
const EX = "https://example.org/";

/** The graph as one that was written beforehand, whose quads nobody may ask for unless `asked` allows it. */
async function prepared(
  graph: GraphSource,
  asked: () => void = () => expect.unreachable("its quads are not needed"),
): Promise<GraphSource> {
  const texts = await prepareGraph(graph, OPTIONS);
  return {
    name: graph.name,
    prepared: texts,
    quads: () => {
      asked();
      return graph.quads();
    },
  };
}

/** Each file of these graphs, with one of them prepared, is the file without. */
async function expectSame(graphs: readonly GraphSource[], name: string, asked?: () => void): Promise<void> {
  const mixed = await Promise.all(graphs.map((graph) => (graph.name === name ? prepared(graph, asked) : graph)));
  for (const format of FORMATS) expect(await writeText(format, mixed, OPTIONS), format.name).toBe(await writeText(format, graphs, OPTIONS));
}

describe("a graph that was written beforehand", () => {
  it("gives the same files as its quads, with nasty texts and subjects that other graphs describe too", async () => {
    const graphs = graphsOf(sampleQuads());
    await expectSame(graphs, `${EX}reference`);
  });

  it("gives the same files for any graphs beside it", async () => {
    const subject = fc.constantFrom(...["a/1", "a/2", "a/3", "b/c.d", "b/é", "b#x"].map((path) => namedNode(EX + path)));
    const object = fc.oneof(
      fc.constantFrom(...["a/1", "a/9", "q/1", "q/2", "q/3"].map((path) => namedNode(EX + path))),
      fc.constantFrom(...NASTY.map((text) => literal(text, "en")), literal("5", namedNode("http://www.w3.org/2001/XMLSchema#integer"))),
    );
    const predicate = fc.constantFrom(namedNode(`${EX}p`), namedNode("https://schema.org/name"));
    const triple = fc.tuple(subject, predicate, object);
    const graphs = fc.tuple(
      fc.array(triple, { minLength: 1, maxLength: 30 }),
      fc.array(triple, { maxLength: 6 }),
      fc.array(triple, { maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(graphs, async (lists) => {
        const quads = lists.flatMap((list, i) => list.map(([s, p, o]) => quad(s, p, o, namedNode(`${EX}g${i}`)) as unknown as Quad));
        // Where few uses of a namespace are left it loses its prefix, and the quads are asked for.
        await expectSame(graphsOf(quads), `${EX}g0`, () => undefined);
      }),
      { numRuns: 150 },
    );
  });

  it("is written anew where its own prefix is not worth it without what other graphs describe", async () => {
    const things = [1, 2, 3, 4, 5, 6].map((n) => namedNode(`${EX}thing/${n}`));
    const say = (graph: string, list: typeof things) =>
      list.map((thing) => quad(thing, rdf.type, namedNode(`${EX}Thing`), namedNode(EX + graph)) as unknown as Quad);
    let asked = 0;
    await expectSame(graphsOf([...say("tables", things), ...say("release", things.slice(0, 1))]), `${EX}tables`, () => asked++);
    expect(asked).toBe(1);
  });
});
