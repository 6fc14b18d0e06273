import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "../../src/publish/index.ts";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { type GraphStoreServer, graphStoreServer, type Seen } from "../support/graph-store-server.ts";
import { buildFolder, loadFolder, loadQuads } from "./loading.ts";
import { BASE, buildOf, graphName, oddQuads, releases } from "./odd-build.ts";

const folder = buildFolder();
let store: GraphStoreServer;
beforeAll(async () => {
  store = await graphStoreServer();
});
beforeEach(() => {
  store.fault = undefined;
  store.store.update("CLEAR ALL");
  store.seen.length = 0;
});
const endpoints = () => ({ to: store.to, queryEndpoint: new URL("/query", store.to), updateEndpoint: new URL("/update", store.to) });
const graphs = () => [...new Set(store.store.match(null, null, null, null).map(({ graph }) => graph.value))].sort();
const loadInto = (quads: Parameters<typeof loadQuads>[1], options = {}, target: { profile?: Profile["name"]; retries?: number } = {}) =>
  loadQuads(folder, quads, { ...endpoints(), ...target }, options);

describe("a store that is not in the table", () => {
  it("is spoken to by the Graph Store Protocol, its endpoints guessed from the address", async () => {
    const report = await loadQuads(folder, releases(2), { to: store.to });
    expect(report.target).toEqual({
      to: store.to.href,
      server: "unknown",
      profile: "gsp",
      graphs: store.to.href,
      query: `${store.origin}/query`,
      update: `${store.origin}/update`,
    });
  });
});

describe.each<Profile["name"]>(["gsp", "gsp-quads", "update", "virtuoso"])("by profile %s", (profile) => {
  it("all graphs arrive as they are in the build, and nothing is sent the second time", async () => {
    const quads = [...oddQuads(), ...releases(40)];
    const report = await loadInto(quads, { full: true }, { profile });
    // The store in this process writes decimals without trailing zeros, and no row of ours says so.
    expect(report.counts).toMatchObject({ graphs: 44, different: 1 });
    expect(report.graphs.find(({ compared }) => compared?.verdict === "different")?.compared?.missing.first).toEqual([
      expect.stringContaining('"35.0"'),
    ]);
    store.seen.length = 0;
    expect(await loadInto(quads, {}, { profile })).toMatchObject({ outcome: "unchanged", counts: { unchanged: 44, sent: { graphs: 0 } } });
    expect(store.writes()).toEqual([]);
  });
  it("what a release no longer says goes, what others say stays", async () => {
    await loadInto(releases(3, 4), {}, { profile });
    await loadInto([...releases(2, 4), ...releases(3, 1, "two").slice(-1)], {}, { profile });
    expect(store.store.query(`SELECT ?o { GRAPH <${graphName("r002")}> { ?s ?p ?o } }`)).toHaveLength(1);
    expect(store.store.query(`SELECT ?o { GRAPH <${graphName("r001")}> { ?s ?p ?o } }`)).toHaveLength(4);
  });
  it("a dry run tells how many requests it would take, and changes nothing", async () => {
    const report = await loadInto(releases(40), { dryRun: true }, { profile });
    expect(report).toMatchObject({ outcome: "planned", verified: "nothing", counts: { sent: { graphs: 40, triples: 200 } } });
    expect(graphs()).toEqual([]);
    expect(store.seen.filter(({ method, path }) => method !== "HEAD" && path !== "/query")).toEqual([]);
    await loadInto(releases(40), {}, { profile });
    expect(store.writes()).toHaveLength(report.counts.sent.requests);
  });
});

describe("before the first request", () => {
  const broken = async (line: string) => {
    const dir = await buildOf(join(folder, `broken-${line.length}`), releases(1));
    const path = join(dir, "graph.nq");
    const manifest = join(dir, "manifest.json");
    const { createHash } = await import("node:crypto");
    const old = createHash("sha256").update(readFileSync(path)).digest("hex");
    appendFileSync(path, line);
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(old, createHash("sha256").update(readFileSync(path)).digest("hex")));
    return dir;
  };
  const ILL = `<urn:a> <urn:b> "abc"^^<http://www.w3.org/2001/XMLSchema#integer> <${graphName("r000")}> .\n`;

  it("the build is read: an ill-typed literal is listed and nothing is sent, unless told to", async () => {
    const dir = await broken(ILL);
    const { report } = await loadFolder(dir, endpoints());
    expect(report).toMatchObject({ outcome: "refused", target: null, faults: [{ code: "ill-typed", line: 6, graph: graphName("r000") }] });
    expect(store.seen).toEqual([]);
    expect((await loadFolder(dir, endpoints(), { anyway: true })).report).toMatchObject({
      outcome: "loaded",
      faults: [{ code: "ill-typed" }],
    });
  });
  it("a line that is no statement is refused whatever is told", async () => {
    const { report } = await loadFolder(await broken("<urn:a> <urn:b>\n"), endpoints(), { anyway: true });
    expect(report).toMatchObject({ outcome: "refused", faults: [{ fatal: true }] });
    expect(store.seen).toEqual([]);
  });
  it("a build that was changed by hand is refused", async () => {
    const dir = await buildOf(join(folder, "changed"), releases(1));
    appendFileSync(join(dir, "graph.nq"), ILL);
    await expect(loadFolder(dir, endpoints())).rejects.toMatchObject({ code: "damaged-output" });
    expect(store.seen).toEqual([]);
  });
});

describe("what the store holds is counted, and a difference told", () => {
  it("where it answers 201 and keeps nothing", async () => {
    store.fault = ({ method, query }) => (method === "PUT" && query.get("graph") === graphName("r001") ? { status: 201 } : undefined);
    const report = await loadInto(releases(3));
    expect(report).toMatchObject({ outcome: "different", counts: { different: 1 } });
    expect(report.graphs.find(({ graph }) => graph === graphName("r001"))).toMatchObject({ status: 201, triples: 5, seen: 0 });
    store.fault = undefined;
    expect(await loadInto(releases(3))).toMatchObject({ outcome: "loaded", counts: { sent: { graphs: 1 } } });
  });
  it("where somebody took a statement out since: the graph is sent again", async () => {
    await loadInto(releases(3));
    store.store.update(`DELETE WHERE { GRAPH <${graphName("r001")}> { <${BASE}release/r1/s0> ?p ?o } }`);
    expect(await loadInto(releases(3))).toMatchObject({ outcome: "loaded", counts: { sent: { graphs: 1 }, unchanged: 2 } });
  });
  it("where a statement was exchanged for another: reading back finds it, and --all mends it", async () => {
    await loadInto(releases(3));
    store.store.update(
      `WITH <${graphName("r001")}> DELETE { ?s ?p ?o } INSERT { ?s ?p "forged" } WHERE { VALUES ?s { <${BASE}release/r1/s0> } ?s ?p ?o }`,
    );
    const report = await loadInto(releases(3), { full: true });
    const bad = report.graphs.find(({ compared }) => compared?.verdict === "different");
    expect([report.outcome, bad?.graph, bad?.compared?.extra.first[0]]).toEqual([
      "different",
      graphName("r001"),
      expect.stringContaining("forged"),
    ]);
    expect((await loadInto(releases(3), { full: true, all: true })).outcome).toBe("loaded");
  });
  it("where the answer to a query is cut short without a word", async () => {
    const quads = releases(1, 300);
    await loadInto(quads);
    // As Virtuoso does it: 200, the first rows, no sign.
    store.fault = ({ body }) => {
      const query = new URLSearchParams(body).get("query") ?? "";
      if (!query.startsWith("CONSTRUCT")) return undefined;
      const text = store.store.query(query, { results_format: "application/n-triples" }) as unknown as string;
      return { status: 200, text: text.split("\n").slice(0, 50).join("\n") };
    };
    expect((await loadInto(quads, { full: true })).outcome).toBe("unchanged");
  });
});

describe("a load that is stopped by a fault", () => {
  it("tells what was sent, and goes on there the next time", async () => {
    let n = 0;
    const fails = ({ method, query }: Seen) => method === "PUT" && query.get("graph")?.includes("/graph/") && ++n > 40;
    store.fault = (seen) => (fails(seen) ? { status: 500, text: "disk full" } : undefined);
    const dir = await buildOf(join(folder, "fault"), releases(70));
    const { report, error } = await loadFolder(dir, endpoints());
    expect(error).toMatchObject({ code: "store-failed", exit: 5, message: expect.stringContaining("disk full") });
    expect(report).toMatchObject({ outcome: "failed", error: { code: "store-failed" }, counts: { sent: { graphs: 40 } } });
    store.fault = undefined;
    // The first batch of 32 had been recorded.
    expect((await loadFolder(dir, endpoints(), { full: true })).report).toMatchObject({
      outcome: "loaded",
      counts: { sent: { graphs: 38 }, unchanged: 32 },
    });
  });
  it("leaves no old hash behind: the graph it broke is not taken for whole by a load of the build before", async () => {
    await loadInto(releases(2));
    // A PUT that is not atomic: the old statements are gone, the new ones came in part.
    store.fault = ({ method, query }, response) => {
      if (method !== "PUT" || query.get("graph") !== graphName("r001")) return undefined;
      store.store.update(`WITH <${graphName("r001")}> DELETE { ?s ?p ?o } INSERT { ?s ?p "half" } WHERE { ?s ?p ?o }`);
      response.destroy();
      return "done";
    };
    await expect(loadInto(releases(2, 5, "two"), {}, { retries: 0 })).rejects.toMatchObject({ code: "unreachable" });
    store.fault = undefined;
    const report = await loadInto(releases(2), { full: true });
    expect(report).toMatchObject({ outcome: "loaded", counts: { different: 0 } });
  });
});

describe("two loads at once", () => {
  it("of the same build: both end well, each graph is sent once", async () => {
    const quads = releases(60);
    const both = await Promise.all([loadInto(quads), loadInto(quads)]);
    expect(both.map(({ counts }) => counts.sent.graphs).sort()).toEqual([0, 60]);
    expect(store.writes()).toHaveLength(60);
  });
  it("of different builds: one after the other, and the record is true afterwards", async () => {
    const versions = ["a", "b", "c", "d"];
    await Promise.all(versions.map((version) => loadInto(releases(20, 3, version))));
    const said = store.store.query("SELECT DISTINCT ?v { GRAPH ?g { ?s <https://schema.org/name> ?o } BIND(SUBSTR(STR(?o), 1, 1) AS ?v) }");
    expect(said).toHaveLength(1);
    for (const version of versions) expect((await loadInto(releases(20, 3, version), { full: true })).counts.different).toBe(0);
    expect(graphs().filter((name) => name.startsWith(`${BASE}load/`))).toEqual([`${BASE}load/record`]);
  });
  it("one that lost its turn while it stood still writes nothing more", async () => {
    let n = 0;
    store.fault = ({ method, query }) => {
      // Somebody who takes this load for dead takes its sign of life away.
      if (method === "PUT" && query.get("graph")?.includes("/graph/") && ++n === 5)
        for (const name of graphs()) if (name.includes("/load/under-way/")) store.store.update(`DROP GRAPH <${name}>`);
      return undefined;
    };
    await expect(loadInto(releases(50))).rejects.toMatchObject({ code: "overtaken", exit: 5 });
    expect(n).toBeLessThanOrEqual(32);
  });
});

it("a store that does not answer queries with results is named as such", async () => {
  store.fault = ({ path }) => (path === "/query" ? { status: 200, text: "<html>welcome" } : undefined);
  await expect(loadInto(releases(1))).rejects.toMatchObject({
    code: "answer-unreadable",
    todo: expect.stringContaining("--query-endpoint"),
  });
});
