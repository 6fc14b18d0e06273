import * as cheerio from "cheerio/slim";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import { expect, test } from "vitest";
import { GraphIndex } from "../../src/explain/index.ts";
import { graphml, type Network, type NetworkEdge, type NetworkNode, neo4jCsv, readTies } from "../../src/graph/index.ts";

const ties = readTies(new GraphIndex([]));
const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
/** Two nodes and an edge with any text where a name from a release stands. */
const networks = fc
  .record({ label: text, area: text, role: text, directed: fc.boolean() })
  .map(({ label, area, role, directed }): Network => {
    const graph = new MultiGraph<NetworkNode, NetworkEdge>();
    graph.addNode("urn:a", { label, type: "state" });
    graph.addNode("urn:b", { label: "b", type: "person" });
    const edge: NetworkEdge = {
      kind: "supports",
      area,
      role,
      modality: "actual",
      polarity: "positive",
      standing: "fact",
      weight: 1,
      occurrences: [],
    };
    if (directed) graph.addDirectedEdgeWithKey("e", "urn:a", "urn:b", edge);
    else graph.addUndirectedEdgeWithKey("e", "urn:a", "urn:b", edge);
    return { view: "claims", filter: {}, graph, omitted: { undated: 0, noNode: 0, within: 0 } };
  });
const values = ({ graph }: Network) => [
  graph.getNodeAttribute("urn:a", "label"),
  graph.getEdgeAttribute("e", "area"),
  graph.getEdgeAttribute("e", "role"),
];
const carried = (value: string | undefined) =>
  value?.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

test("GraphML brings back any text that XML can carry", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const $ = cheerio.load(graphml(network, ties), { xml: true });
      const read = ["n-label", "e-area", "e-role"].map((key) => $(`data[key="${key}"]`).first().text());
      expect(read).toEqual(values(network).map(carried));
      expect($("node").length).toBe(2);
    }),
  );
});

test("CSV for Neo4j brings back any text, on one line", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const files = neo4jCsv(network, ties);
      const [nodes, edges] = [files["nodes.csv"], files["relationships.csv"]].map(
        (file) => parse(file, { columns: true }) as Record<string, string>[],
      );
      expect([nodes?.[0]?.name, edges?.[0]?.area, edges?.[0]?.role]).toEqual(
        values(network).map((value) => value?.replace(/[\s\0]+/g, " ")),
      );
    }),
  );
});
