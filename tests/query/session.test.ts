import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession, type QuerySession } from "../../src/query/session.ts";

const many = Array.from({ length: 400 }, (_, i) => `<urn:x:s${i}> <urn:x:n> "${i}" <urn:x:g${i % 3}> .`).join("\n");
const NQUADS = `<urn:x:a> <urn:x:knows> <urn:x:b> <urn:x:g1> .
<urn:x:a> <urn:x:knows> <urn:x:b> <urn:x:g2> .
<urn:x:b> <urn:x:knows> <urn:x:c> <urn:x:g2> .
<urn:x:a> <urn:x:label> "Ann \\"the\\" first\\nline"@en <urn:x:g1> .
${many}
`;

describe("a session over a dataset", () => {
  let session: QuerySession;
  beforeAll(() => {
    session = openSession(NQUADS, { time: 1500 });
  });
  afterAll(() => session.close());
  const rows = async (query: string) => {
    const answer = await session.query(query);
    if (answer.form !== "select") throw new Error(answer.form);
    return answer.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
  };
  const failure = async (query: string) =>
    session.query(query).then(
      () => "answered",
      (error: { code?: string }) => error.code,
    );

  it("counts a triple once in the default graph, however many graphs say it", async () => {
    expect(await rows("SELECT ?o { <urn:x:a> <urn:x:knows> ?o }")).toEqual([{ o: "urn:x:b" }]);
    expect(await rows("SELECT ?g { GRAPH ?g { <urn:x:a> <urn:x:knows> ?o } } ORDER BY ?g")).toEqual([{ g: "urn:x:g1" }, { g: "urn:x:g2" }]);
  });
  it("follows paths over the merge of graphs", async () => {
    expect(await rows("SELECT ?o { <urn:x:a> <urn:x:knows>+ ?o } ORDER BY ?o")).toEqual([{ o: "urn:x:b" }, { o: "urn:x:c" }]);
  });
  it("answers ASK with a truth value and CONSTRUCT with sorted triples", async () => {
    expect(await session.query("ASK { <urn:x:a> <urn:x:knows> <urn:x:b> }")).toEqual({ form: "ask", value: true });
    expect(await session.query("CONSTRUCT { ?o <urn:x:knownBy> ?s } { ?s <urn:x:knows> ?o }")).toEqual({
      form: "graph",
      nTriples: "<urn:x:b> <urn:x:knownBy> <urn:x:a> .\n<urn:x:c> <urn:x:knownBy> <urn:x:b> .\n",
    });
  });
  it("says where a query is wrong", async () => {
    await expect(session.query("SELEC * {}")).rejects.toThrow(/1:\d/);
  });
  it("stops a runaway join in time and answers the next query", async () => {
    const started = performance.now();
    expect(await failure("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")).toBe("query-timeout");
    expect(performance.now() - started).toBeLessThan(6000);
    expect(await failure("ASK { }")).toBe("answered");
  });
  it("survives a query that traps the engine", async () => {
    const loose = openSession(NQUADS, { depth: 1e9, blocks: 1e9, operators: 1e9, length: 1e9 });
    try {
      await expect(loose.query(`ASK ${"{".repeat(3000)}${"}".repeat(3000)}`)).rejects.toMatchObject({ code: "query-engine" });
      expect(await loose.query("ASK { <urn:x:a> ?p ?o }")).toEqual({ form: "ask", value: true });
    } finally {
      await loose.close();
    }
  });
  it("never touches the network, not even where the look-over is got round", async () => {
    let hits = 0;
    const server = createServer((_, response) => {
      hits++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const query of [
      `SELECT * { SERVICE <${url}> { ?s ?p ?o } }`,
      `SELECT * { SERVICE SILENT <${url}> { ?s ?p ?o } }`,
      `SELECT * { VALUES ?x { <${url}> } \\u0053ERVICE ?x { ?s ?p ?o } }`,
      `LOAD <${url}>`,
      `SELECT * FROM <${url}> { ?s ?p ?o }`,
    ])
      await session.query(query).catch(() => undefined);
    server.close();
    expect(hits).toBe(0);
  });
});
