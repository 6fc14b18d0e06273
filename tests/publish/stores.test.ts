import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { HttpClient } from "../../src/publish/http/client.ts";
import { communique, start, withBuiltCommand } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";
import { missingStore, RunningStore, TRIPLE_STORES } from "../support/stores.ts";
import { buildFolder, loadFolder, loadQuads } from "./loading.ts";
import { BASE, buildOf, graphName, oddQuads, releases } from "./odd-build.ts";
import { type StoreProxy, proxyTo } from "./proxy.ts";

withBuiltCommand();
const folder = buildFolder();
/** What a store does not keep, and no alteration that we tolerate covers. */
const LOST: Record<string, RegExp> = { "Virtuoso 7": /"123456789012345678901234567890"\^\^<.*#integer>/ };

describe.each(TRIPLE_STORES)("a load into $name", (kind) => {
  const skip = missingStore(kind);
  if (skip) {
    it.skip(skip, () => {});
    return;
  }
  const store = new RunningStore(kind);
  let proxy: StoreProxy;
  const direct = () => ({ to: store.to, credentials: store.credentials });
  const throughProxy = () => ({ to: proxy.to, credentials: store.credentials });
  const names = async () => (await store.rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).map(({ g }) => g);
  const texts = async (id: string) =>
    (await store.rows(`SELECT ?o { GRAPH <${graphName(id)}> { ?s ?p ?o } }`)).map(({ o }) => o as string).sort();

  beforeAll(async () => {
    await store.start();
    proxy = await proxyTo(() => store.port, store.to.pathname);
  }, 240_000);

  it.each([undefined, ...kind.profiles])(
    "brings odd IRIs and texts in unharmed, or says what is not (profile %s)",
    async (profile) => {
      const report = await loadQuads(folder, oddQuads(), { ...direct(), profile }, { full: true, all: true });
      const different = report.graphs.filter(({ compared }) => compared?.verdict === "different");
      const lost = LOST[kind.name];
      expect(report.outcome).toBe(lost ? "different" : "loaded");
      expect(different.map(({ compared }) => [compared?.missing.count, compared?.extra.count])).toEqual(lost ? [[1, 1]] : []);
      if (lost) expect(different[0]?.compared?.missing.first[0]).toMatch(lost);
      expect(await texts("odd")).toEqual(
        expect.arrayContaining(["日本国防衛大臣と北大西洋条約機構事務総長との会談", "not an escape: \\u0041 \\U00000041 \\n"]),
      );
    },
    240_000,
  );

  it("sends nothing the second time", async () => {
    await loadQuads(folder, releases(5), throughProxy());
    proxy.writes = 0;
    const again = await loadQuads(folder, releases(5), throughProxy());
    expect([again.outcome, again.counts.sent.graphs, again.counts.unchanged, proxy.writes]).toEqual(["unchanged", 0, 5, 0]);
  }, 240_000);

  it("replaces a release that says something else now, takes out what it no longer says, and leaves the others alone", async () => {
    await loadQuads(folder, releases(4, 3), direct());
    const changed = [...releases(4, 3).filter(({ graph }) => graph.value !== graphName("r002")), ...releases(3, 2, "two").slice(-2)];
    const report = await loadQuads(folder, changed, direct(), { full: true });
    expect(report.graphs.filter(({ action }) => action === "sent").map(({ graph }) => graph)).toEqual([graphName("r002")]);
    expect(report.outcome).toBe("loaded");
    expect(await texts("r002")).toEqual(["two 2 0", "two 2 1"]);
    expect(await texts("r001")).toEqual(["one 1 0", "one 1 1", "one 1 2"]);
  }, 240_000);

  it("lists withdrawn releases, deletes them when told to, and never touches graphs of others", async () => {
    const target = direct();
    await loadQuads(folder, releases(3), target);
    const others = new URL(`?${new URLSearchParams({ graph: `${BASE}elsewhere/x` })}`, store.to);
    const http = new HttpClient({ credentials: store.credentials, timeout: 10_000, retries: 0 });
    const headers = { "Content-Type": "text/turtle" };
    await http.send({ method: "PUT", url: others, headers, body: '@prefix : <urn:x:> .\n:s :p "not ours" .' });
    http.close();
    const kept = await loadQuads(folder, releases(2), target);
    expect(kept.graphs.filter(({ action }) => action === "withdrawn").map(({ graph }) => graph)).toContain(graphName("r002"));
    expect(await texts("r002")).toHaveLength(5);
    const gone = await loadQuads(folder, releases(2), target, { remove: true });
    expect(gone.graphs.filter(({ action }) => action === "deleted").map(({ graph }) => graph)).toContain(graphName("r002"));
    const left = await names();
    expect(left.filter((name) => name?.startsWith(`${BASE}graph/`)).sort()).toEqual([graphName("r000"), graphName("r001")]);
    expect(left).toContain(`${BASE}elsewhere/x`);
    expect(left.filter((name) => name?.startsWith(`${BASE}load/`) && name !== `${BASE}load/record`)).toEqual([]);
  }, 240_000);

  it.each([1, 40, 70])(
    "that is killed before its release number %i ends equal to the build when it is run again",
    async (n) => {
      const dir = await buildOf(join(folder, `killed-${n}-${kind.name}`), releases(80, 5, `killed at ${n}`));
      proxy.writes = 0;
      const { child, exited } = start(["load", dir, "--to", proxy.to.href, "--delete"], { env: store.env });
      proxy.onWrite = (count) => {
        if (count === n) child.kill("SIGKILL");
      };
      expect(await exited).toBe("SIGKILL");
      proxy.onWrite = undefined;
      const { report } = await loadFolder(dir, throughProxy(), { full: true, remove: true });
      expect(report).toMatchObject({ outcome: "loaded", verified: "full", counts: { graphs: 80, different: 0, withdrawn: 0 } });
      // What had been recorded is not sent again: at most the batch at hand is.
      expect(report.counts.sent.graphs).toBe(80 - 32 * Math.floor((n - 1) / 32));
      expect((await loadFolder(dir, direct(), { full: true })).report.outcome).toBe("unchanged");
    },
    240_000,
  );

  it("goes on by itself where the store is killed in the middle and comes back", async () => {
    const dir = await buildOf(join(folder, `store-killed-${kind.name}`), releases(60, 5, "store killed"));
    let back: Promise<void> | undefined;
    proxy.writes = 0;
    proxy.onWrite = async (count) => {
      if (count !== 20) return;
      await store.kill();
      back = store.start();
    };
    const notes: string[] = [];
    const target = { ...throughProxy(), retries: 9, onRetry: (reason: string) => void notes.push(reason) };
    const { report, error } = await loadFolder(dir, target, { full: true, remove: true });
    await back;
    proxy.onWrite = undefined;
    expect(error).toBeUndefined();
    expect(notes.length).toBeGreaterThan(0);
    expect(report).toMatchObject({ outcome: "loaded", counts: { graphs: 60, different: 0 } });
    expect((await loadFolder(dir, direct(), { full: true })).report.outcome).toBe("unchanged");
  }, 240_000);

  it("waits for another load, so that the store holds one build or the other and its record is true", async () => {
    const [a, b] = [releases(30, 3, "load a"), releases(30, 3, "load b")];
    const both = await Promise.all([loadQuads(folder, a, direct(), { remove: true }), loadQuads(folder, b, direct(), { remove: true })]);
    expect(both.map(({ outcome }) => outcome)).toContain("loaded");
    const versions = new Set(
      (await Promise.all([0, 15, 29].map((r) => texts(`r0${String(r).padStart(2, "0")}`)))).flat().map((t) => t.slice(0, 6)),
    );
    expect(versions.size).toBe(1);
    for (const quads of [a, b]) expect((await loadQuads(folder, quads, direct(), { full: true })).counts.different).toBe(0);
  }, 240_000);

  it("brings in a whole build of 100,000 statements by the command, reads it back equal, and finds nothing to do the next time", () => {
    const out = join(folder, "whole");
    const release = join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt");
    expect(communique(["build", release, "--out", out, "-q"]).status).toBe(0);
    const args = ["load", out, "--to", store.to.href, "--json"];
    const first = communique([...args, "--verify", "full"], { env: store.env });
    expect([first.status, first.stderr]).toEqual([0, ""]);
    const report = JSON.parse(first.stdout);
    expect(report).toMatchObject({
      schema: "communique/load/1",
      outcome: "loaded",
      counts: { different: 0 },
      target: { to: store.to.href },
    });
    expect(report.counts.triples).toBeGreaterThan(100_000);
    expect(JSON.parse(communique(args, { env: store.env }).stdout)).toMatchObject({
      outcome: "unchanged",
      counts: { sent: { graphs: 0 } },
    });
  }, 300_000);
});
