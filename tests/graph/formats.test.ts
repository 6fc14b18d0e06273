import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiGraph } from "graphology";
import { afterAll, describe, expect, it } from "vitest";
import { GraphIndex } from "../../src/explain/index.ts";
import { graphJson, graphml, neo4jCsv, project, readTies, STANDINGS, VIEW_NAMES } from "../../src/graph/index.ts";
import { missingNetworkX, networkX } from "../support/networkx.ts";
import { quadsOf, saying } from "./made-up-network.ts";
import { DataFactory } from "n3";

/** Text that breaks what is not escaped, or that XML cannot carry. */
const HOSTILE = `</data><x a="1">&amp; ]]> "q"; 'q' =1+1 \u0001\uffff\ud800 a\r\nb | \u202e é 山 🙂`;

const RELEASES = [
  saying("2031-05-06-a", "2031-05-06", {
    events: [{ date: "2031-05-05", people: ["Tavi Orlan", "Jon Sand"] }],
    claims: [
      { of: "Arvenia", relation: "cooperatesWith", to: "Belmark", topics: ["topic-sea", HOSTILE] },
      { of: "Arvenia", relation: "supports", to: "Corland", modality: "intended" },
      { of: "Belmark", relation: "supports", to: "Corland", by: "Tavi Orlan" },
      { of: "Corland", relation: "supports", to: "Arvenia", polarity: "negative" },
    ],
  }),
];
/** The same dataset with hostile words in every literal that is no date or number. */
const hostile = quadsOf(...RELEASES).map((quad) =>
  quad.object.termType === "Literal" && quad.object.language
    ? DataFactory.quad(
        quad.subject as never,
        quad.predicate as never,
        DataFactory.literal(`${quad.object.value} ${HOSTILE}`, "en"),
        quad.graph as never,
      )
    : quad,
);
const DATASETS = [
  ["plain", readTies(new GraphIndex(quadsOf(...RELEASES)))],
  ["hostile", readTies(new GraphIndex(hostile))],
] as const;
const CASES = DATASETS.flatMap(([name, ties]) =>
  VIEW_NAMES.map((view) => [`${view}, ${name}`, ties, project(ties, view, { standings: STANDINGS })] as const),
);

const folder = mkdtempSync(join(tmpdir(), "communique-graphml-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As XML 1.0 hands text back. */
const asXml = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

const missing = missingNetworkX();
describe.skipIf(missing)(`GraphML as NetworkX reads it${missing ? ` (${missing})` : ""}`, () => {
  interface Read {
    directed: boolean;
    nodes: Record<string, { label: string; type: string; weight: number }>;
    edges: [string, string, string, Record<string, string | number | boolean>][];
  }
  const READ = `
g = nx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({"directed": g.is_directed(), "nodes": dict(g.nodes(data=True)), "edges": [[u, v, k, d] for u, v, k, d in g.edges(keys=True, data=True)]}))`;

  it.each(CASES)("%s: the same nodes and edges with the same attributes", (name, ties, network) => {
    const file = join(folder, `${name}.graphml`);
    writeFileSync(file, graphml(network, ties));
    const read = networkX<Read>(READ, file);
    const { nodes, edges } = graphJson(network, ties);
    expect(read.nodes).toEqual(Object.fromEntries(nodes.map(({ id, label, type, weight }) => [id, { label: asXml(label), type, weight }])));
    expect(read.directed).toBe(edges.some(({ directed }) => directed));
    const theirs = new Map(read.edges.map(([source, target, id, data]) => [id, { ends: [source, target].sort(), data }]));
    expect(theirs.size).toBe(edges.length);
    for (const edge of edges) {
      const found = theirs.get(edge.id);
      expect(found?.ends).toEqual([edge.source, edge.target].sort());
      const { kind, modality, polarity, standing, weight, first, last } = edge;
      expect(found?.data).toMatchObject({ kind, modality, polarity, standing, weight, first, last, symmetric: !edge.directed });
      expect(found?.data.area).toBe(edge.area === undefined ? undefined : asXml(edge.area));
      if (standing !== "fact") expect(found?.data.label).toContain(`(${standing})`);
      expect(found?.data.evidence).toMatch(/2031-05-06-a, characters \d+–\d+: “/);
    }
  });
});

describe("CSV for Neo4j", () => {
  it.each(CASES)("%s: every row has every column, and relationships end at nodes", (_name, ties, network) => {
    const files = neo4jCsv(network, ties);
    const [nodes, relationships] = [files["nodes.csv"], files["relationships.csv"]].map(
      (text) => parse(text, { columns: true, relax_quotes: false }) as Record<string, string>[],
    ) as [Record<string, string>[], Record<string, string>[]];
    const json = graphJson(network, ties);
    expect(nodes.map((row) => row["iri:ID"])).toEqual(json.nodes.map(({ id }) => id));
    expect(nodes.every((row) => /^[A-Z][A-Za-z]+$/.test(row[":LABEL"] ?? ""))).toBe(true);
    expect(relationships.map((row) => [row[":START_ID"], row[":END_ID"], row["weight:int"]])).toEqual(
      json.edges.map(({ source, target, weight }) => [source, target, String(weight)]),
    );
    for (const text of Object.values(files)) expect(text).not.toMatch(/[\r\0]/);
    expect(files["relationships.csv"].split("\n")).toHaveLength(json.edges.length + 2); // one line a row, a header, the end of the last line
  });
  it("a type that means a fact is never that of what is none", () => {
    const [, ties] = DATASETS[0];
    const text = neo4jCsv(project(ties, "claims", { standings: STANDINGS }), ties)["relationships.csv"];
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => `${row.standing} ${row[":TYPE"]}`).sort()).toEqual([
      "attributed ATTRIBUTED_SUPPORTS",
      "denial DENIED_SUPPORTS",
      "fact COOPERATES_WITH",
      "intention INTENDED_SUPPORTS",
    ]);
  });
});

describe("graphology's own format", () => {
  it.each(CASES)("%s: comes back as it was", (_name, _ties, network) => {
    const text = JSON.stringify(network.graph.export());
    const back = MultiGraph.from(JSON.parse(text));
    expect(JSON.stringify(back.export())).toBe(text);
  });
});
