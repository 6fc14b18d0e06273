import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergedFrom } from "../../src/query/from-clauses.ts";
import { formOf, withLimit } from "../../src/query/shape.ts";
import { openSession, type QuerySession } from "../../src/query/session.ts";

const NQUADS = Array.from({ length: 600 }, (_, i) => `<urn:x:s${i}> <urn:x:n> "${i}" <urn:x:g${i % 3}> .\n`).join("");
const RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered",
    (error: { code?: string }) => error.code,
  );

describe("several threads", () => {
  let session: QuerySession;
  beforeAll(async () => {
    session = openSession(NQUADS, { time: 3_000 }, { engines: 2, copies: true, waiting: 3, patience: 10_000, share: 300 });
    await session.ready();
  });
  afterAll(() => session.close());

  it("answer while one of them is kept busy", async () => {
    while (session.state.idle < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    const gone = new AbortController();
    const slow = code(session.query(RUNAWAY, { signal: gone.signal }));
    for (let i = 0; i < 20; i++) expect(await session.query("ASK {}")).toEqual({ form: "ask", value: true });
    gone.abort();
    expect(await slow).toBe("interrupted");
  });
  it("refuse what would wait too long, and let the oldest query give way where all are kept busy", async () => {
    const asked = Array.from({ length: 9 }, () => code(session.query(RUNAWAY)));
    const codes = await Promise.all([...asked, code(session.query("ASK {}"))]);
    expect(codes.filter((each) => each === "query-busy").length).toBeGreaterThan(0);
    expect(codes).toContain("query-yielded");
    expect(codes).not.toContain("answered");
    expect(await code(session.query("ASK {}"))).toBe("answered");
  }, 30_000);
  it("stop a query that asks for too much memory, and go on", async () => {
    const small = openSession(NQUADS, { time: 20_000, memory: 1 << 20 });
    try {
      const growing = `SELECT (STRLEN(?x30) AS ?n) { BIND("0123456789" AS ?x0) ${Array.from({ length: 30 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`).join(" ")} }`;
      expect(await code(small.query(growing))).toBe("query-engine");
      expect(await code(small.query("ASK {}"))).toBe("answered");
    } finally {
      await small.close();
    }
  }, 30_000);
});

describe("a session", () => {
  it("tells where a dataset cannot be loaded", async () => {
    const session = openSession("this is no N-Quads");
    await expect(session.ready()).rejects.toThrow(/1/);
    expect(await code(session.query("ASK {}"))).toBe("query-engine");
    await session.close();
  });
  it("ends what still runs when it is closed", async () => {
    const session = openSession(NQUADS);
    const running = code(session.query(RUNAWAY));
    await session.close();
    expect([await running, await code(session.query("ASK {}"))]).toEqual(["interrupted", "interrupted"]);
  });
});

describe("the form of a query", () => {
  it.each([
    ["SELECT * {}", "select"],
    ["# ASK\nPREFIX ask: <urn:ask:> BASE <http://select/> construct {} where {}", "graph"],
    ["describe <urn:select>", "graph"],
    ["  ask{}", "ask"],
    ["nonsense", undefined],
    ["PREFIX constructor: <urn:x:> {}", undefined],
  ])("%s", (query, form) => expect(formOf(query)).toBe(form));
});

describe("a limit is put where SPARQL has it", () => {
  it.each([
    ["SELECT * {}", "SELECT * {}\nLIMIT 5"],
    ["SELECT * {} LIMIT 3", "SELECT * {} LIMIT 3"],
    ["SELECT * {} LIMIT 30 OFFSET 1", "SELECT * {} LIMIT 5 OFFSET 1"],
    ["SELECT * {} # end", "SELECT * {} # end\nLIMIT 5"],
    ["SELECT * {} VALUES ?x { 1 }", "SELECT * {} LIMIT 5 VALUES ?x { 1 }"],
    ["SELECT * { { SELECT * {} LIMIT 9 } VALUES ?x { 1 } }", "SELECT * { { SELECT * {} LIMIT 9 } VALUES ?x { 1 } }\nLIMIT 5"],
  ])("%s", (query, expected) => expect(withLimit(query, 5)).toBe(expected));
});

describe("graphs of several FROM are merged", () => {
  it.each([
    ["SELECT * FROM <urn:a> FROM <urn:b> FROM NAMED <urn:c> {}", ["urn:a", "urn:b"], ["urn:c"]],
    ["PREFIX : <urn:> PREFIX x: <urn:x/> ASK FROM :a.b FROM x:y#\n{}", ["urn:a.b", "urn:x/y"], []],
    ["BASE <https://example.org/d/> ASK FROM <a> FROM <../b> {}", ["https://example.org/d/a", "https://example.org/b"], []],
  ])("%s", (query, defaultGraphs, namedGraphs) =>
    expect(mergedFrom(query, "https://base.example/")).toEqual({ defaultGraphs, namedGraphs }),
  );
  it.each([
    "SELECT * FROM <urn:a> {}",
    "SELECT * FROM <urn:a> FROM <urn:a> {}",
    "ASK FROM x:a FROM x:b {}",
    "SELECT * { ?from ?from ?from }",
  ])("%s is left to the engine", (query) => expect(mergedFrom(query, undefined)).toBeUndefined());
});
