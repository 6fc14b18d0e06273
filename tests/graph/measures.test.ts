import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { betweennessOf } from "../../src/graph/betweenness.ts";
import {
  centralities,
  communitiesOf,
  connection,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  similarTo,
  timeline,
} from "../../src/graph/index.ts";
import { seededRandom } from "../../src/graph/random.ts";
import { skeletonOf } from "../../src/graph/skeleton.ts";
import { missingNetworkX, networkX } from "../support/networkx.ts";

type Row = [from: string, to: string, weight?: number, more?: Partial<NetworkEdge>];

/** A network of states by its edges. */
function network(...rows: Row[]): Network {
  const graph = new MultiGraph<NetworkNode, NetworkEdge>();
  const ends = [...rows.map(([from]) => from), ...rows.map(([, to]) => to)];
  for (const node of [...new Set(ends)].sort()) graph.addNode(node, { label: node.toUpperCase(), type: "state" });
  for (const [from, to, weight = 1, more = {}] of rows) {
    const occurrences = Array.from({ length: weight }, (_, i) => ({ id: `${from}${to}${i}`, on: `203${i}-01-01`, records: [] }));
    const edge = { kind: "supports", modality: "actual", polarity: "positive", standing: "fact", weight, occurrences, ...more } as const;
    graph.addUndirectedEdge(from, to, edge as NetworkEdge);
  }
  return { view: "claims", filter: {}, graph, omitted: { undated: 0, noNode: 0, within: 0 } };
}

/** A network of `size` nodes that is the same on every run. */
function large(size: number): Network {
  const random = seededRandom(7);
  const rows: Row[] = Array.from({ length: size - 1 }, (_, i) => [
    `n${i + 1}`,
    `n${Math.floor(random() * (i + 1))}`,
    1 + Math.floor(random() * 4),
  ]);
  for (let i = 0; i < size; i++) {
    const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
    if (a !== b) rows.push([`n${a}`, `n${b}`]);
  }
  return network(...rows);
}

const missing = missingNetworkX();
describe.skipIf(missing)(`as NetworkX finds it${missing ? ` (${missing})` : ""}`, () => {
  const found = large(120);
  const skeleton = skeletonOf(found);
  const edges = JSON.stringify(skeleton.mapEdges((_edge, { weight }, source, target) => [source, target, weight]));
  const graph = "g = nx.Graph(); g.add_weighted_edges_from(json.loads(sys.argv[1]))\n";
  const ours = centralities(found);

  it("betweenness", () => {
    const theirs = networkX<Record<string, number>>(`${graph}print(json.dumps(nx.betweenness_centrality(g)))`, edges);
    for (const { id, betweenness } of ours) expect(betweenness).toBeCloseTo(theirs[id] as number, 5);
  });
  it("PageRank", () => {
    const theirs = networkX<Record<string, number>>(
      `${graph}from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python\nprint(json.dumps(_pagerank_python(g, tol=1e-10, max_iter=1000)))`,
      edges,
    );
    for (const { id, pagerank } of ours) expect(pagerank).toBeCloseTo(theirs[id] as number, 4);
  });
  it("degree and weighted degree", () => {
    const theirs = networkX<Record<string, [number, number]>>(
      `${graph}print(json.dumps({n: [g.degree(n), g.degree(n, "weight")] for n in g}))`,
      edges,
    );
    for (const { id, degree, weight } of ours) expect([degree, weight]).toEqual(theirs[id]);
  });
  it("modularity of the communities", () => {
    const { communities, modularity } = communitiesOf(found);
    const sets = JSON.stringify([JSON.parse(edges), communities.map(({ members }) => members.map(({ id }) => id))]);
    const theirs = networkX<number>(
      "e, c = json.loads(sys.argv[1]); g = nx.Graph(); g.add_weighted_edges_from(e)\nprint(nx.algorithms.community.modularity(g, c))",
      sets,
    );
    expect(modularity).toBeCloseTo(theirs, 5);
  });
  it("length of the shortest connection", () => {
    const lengths = networkX<Record<string, number>>(`${graph}print(json.dumps(nx.single_source_shortest_path_length(g, "n0")))`, edges);
    for (const [node, length] of Object.entries(lengths)) expect(connection(found, "n0", node)).toHaveLength(length);
  });
});

describe("betweenness by a sample", () => {
  const skeleton = skeletonOf(large(150));
  it("of all nodes is the exact one", () => {
    const [exact, estimate] = [betweennessOf(skeleton), betweennessOf(skeleton, 10, 150)];
    for (const node of skeleton.nodes()) expect(estimate[node]).toBeCloseTo(exact[node] as number, 9);
  });
  it("of some is near it, and the same on every run", () => {
    const [exact, first, second] = [betweennessOf(skeleton), betweennessOf(skeleton, 10, 60), betweennessOf(skeleton, 10, 60)];
    expect(first).toEqual(second);
    for (const node of skeleton.nodes()) expect(Math.abs((first[node] as number) - (exact[node] as number))).toBeLessThan(0.06);
  });
});

describe("a connection", () => {
  const ring = network(["a", "b"], ["b", "d"], ["a", "c", 5], ["c", "d", 5], ["d", "e"], ["x", "y"]);
  const way = (from: string, to: string, avoid?: string[]) => connection(ring, from, to, avoid)?.map(({ to: { id } }) => id);
  it("is the shortest, of several the one by heavier edges", () => expect(way("a", "e")).toEqual(["c", "d", "e"]));
  it("is never longer for being heavier", () => {
    expect(connection(network(["a", "b"], ["a", "c", 99], ["c", "b", 99]), "a", "b")).toHaveLength(1);
  });
  it("passes none of those to avoid", () => expect(way("a", "e", ["c"])).toEqual(["b", "d", "e"]));
  it("is undefined where there is none", () =>
    expect([way("a", "x"), way("a", "e", ["d"]), way("a", "nowhere")]).toEqual([undefined, undefined, undefined]));
  it("to itself has no step", () => expect(way("a", "a")).toEqual([]));
  it("has all edges of a step, heaviest first, whichever way they point", () => {
    const { graph, ...rest } = network(["a", "b", 2]);
    graph.addDirectedEdgeWithKey("back", "b", "a", { ...graph.getEdgeAttributes(graph.edges()[0] as string), weight: 3 });
    expect(connection({ graph, ...rest }, "a", "b")?.[0]?.edges.map(({ source, weight }) => [source, weight])).toEqual([
      ["b", 3],
      ["a", 2],
    ]);
  });
});

describe("communities", () => {
  const cliques = network(["a", "b", 3], ["b", "c", 3], ["a", "c", 3], ["x", "y", 3], ["y", "z", 3], ["x", "z", 3], ["c", "x"]);
  it("are found, numbered by size, with their weights", () => {
    const { communities } = communitiesOf(cliques);
    expect(
      communities.map(({ number, members, inside, outside }) => [number, members.map(({ id }) => id).join(""), inside, outside]),
    ).toEqual([
      [1, "abc", 9, 1],
      [2, "xyz", 9, 1],
    ]);
  });
  it("are the same on every run", () => expect(communitiesOf(large(200))).toEqual(communitiesOf(large(200))));
  it("of nothing are none", () => expect(communitiesOf(network())).toEqual({ communities: [], modularity: 0 }));
});

describe("a timeline", () => {
  it("counts an occurrence once a kind, however many edges it has", () => {
    const shared = { occurrences: [{ id: "m", on: "2031-04-05", records: [] }], kind: "meeting" };
    expect(timeline(network(["a", "b", 1, shared], ["b", "c", 1, shared]))).toEqual([
      { period: "2031", kind: "meeting", standing: "fact", count: 1 },
    ]);
  });
  it("by month has an empty period for what is known by the year alone, and leaves tables out", () => {
    const occurrences = [
      { id: "1", on: "2031-04-05", records: [] },
      { id: "2", on: "2031", records: [] },
      { id: "3", reference: true as const, from: "2031-04-01", records: [] },
    ];
    expect(timeline(network(["a", "b", 1, { occurrences }]), "month").map(({ period, count }) => [period, count])).toEqual([
      ["", 1],
      ["2031-04", 1],
    ]);
  });
  it("keeps what is no fact apart", () => {
    const counts = timeline(network(["a", "b"], ["a", "b", 1, { standing: "intention" }]));
    expect(counts.map(({ standing, count }) => [standing, count])).toEqual([
      ["fact", 1],
      ["intention", 1],
    ]);
  });
});

describe("similarity", () => {
  const sea = { area: "Sea", areaIri: "sea" };
  const states = network(["a", "x", 2, sea], ["b", "x", 4, sea], ["a", "y"], ["b", "z"], ["c", "z"], ["a", "b"]);
  for (const node of ["x", "y", "z"]) states.graph.setNodeAttribute(node, "type", "person");
  const found = similarTo(states, "a");
  it("is of partners and areas, with why", () => {
    expect(found[0]).toMatchObject({
      id: "b",
      shared: [
        { what: "area", label: "Sea", weights: [2, 4] },
        { what: "partner", label: "X", weights: [2, 4] },
      ],
    });
  });
  it("is to things of the same type", () => expect(found.map(({ id }) => id)).toEqual(["b"]));
  it("leaves out that each is the other's partner, and what has nothing in common", () => {
    // Of x, y, z and the area, both have x and the area.
    expect(found[0]?.jaccard).toBe(0.5);
    expect(found.map(({ id }) => id)).not.toContain("c");
  });
  it("cosine is that of the weights", () => {
    const [a, b] = [
      [2, 2, 1, 1],
      [4, 4, 1, 1],
    ].map((v) => Math.hypot(...v)) as [number, number];
    expect(found[0]?.cosine).toBeCloseTo((2 * 4 + 2 * 4) / (a * b), 5);
  });
  it("of what is no node is none", () => expect(similarTo(network(["a", "b"]), "q")).toEqual([]));
});
