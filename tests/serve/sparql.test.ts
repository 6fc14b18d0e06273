import { parse as parseCsv } from "csv-parse/sync";
import jsonld from "jsonld";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { refuseRemote } from "../../src/export/offline.ts";
import { serving } from "./served.ts";

const nquads = [
  '<urn:x:a> <urn:x:says> "a <b> & \\"c\\", \\u0001 日本"@en <urn:x:g1> .',
  "<urn:x:a> <urn:x:knows> <urn:x:b> <urn:x:g1> .",
  "<urn:x:a> <urn:x:knows> <urn:x:b> <urn:x:g2> .",
  ...Array.from({ length: 30 }, (_, i) => `<urn:x:s${i}> <urn:x:n> "${i}" <urn:x:g3> .`),
].join("\n");
const server = serving({ nquads, limits: { rows: 10, answer: 20_000, length: 2_000 } });

const get = (query: string, accept?: string, more = "") =>
  server.ask(`/sparql?query=${encodeURIComponent(query)}${more}`, accept === undefined ? {} : { headers: { Accept: accept } });
const post = (body: string | Uint8Array, type: string, headers: Record<string, string> = {}) =>
  server.ask("/sparql", { method: "POST", body: body as string, headers: { "Content-Type": type, ...headers } });
const type = (response: Response) => response.headers.get("Content-Type");

const SELECT = "SELECT ?o { <urn:x:a> <urn:x:says> ?o }";
const CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?p != <urn:x:n>) }";

describe("an answer comes in the form that is wanted most", () => {
  it.each([
    [SELECT, undefined, "application/sparql-results+json"],
    [SELECT, "*/*", "application/sparql-results+json"],
    [SELECT, "application/sparql-results+xml", "application/sparql-results+xml; charset=utf-8"],
    [SELECT, "application/xml", "application/xml; charset=utf-8"],
    [SELECT, "application/json", "application/json"],
    [SELECT, "text/csv", "text/csv; charset=utf-8"],
    [SELECT, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"],
    [SELECT, "text/csv;q=0.5, text/tab-separated-values;q=0.9, text/turtle", "text/tab-separated-values; charset=utf-8"],
    [SELECT, "text/*;q=0.3, application/sparql-results+xml;q=0.2", "text/xml; charset=utf-8"],
    [SELECT, "application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml; charset=utf-8"],
    [SELECT, "TEXT/CSV ; Q=1.0, nonsense, /;q=2", "text/csv; charset=utf-8"],
    ["ASK {}", "text/csv, application/sparql-results+xml;q=0.1", "application/sparql-results+xml; charset=utf-8"],
    [CONSTRUCT, undefined, "text/turtle; charset=utf-8"],
    [CONSTRUCT, "application/n-triples", "application/n-triples; charset=utf-8"],
    [CONSTRUCT, "application/n-quads", "application/n-quads; charset=utf-8"],
    [CONSTRUCT, "application/trig", "application/trig; charset=utf-8"],
    [CONSTRUCT, "application/ld+json", "application/ld+json"],
    [CONSTRUCT, "application/rdf+xml", "application/rdf+xml; charset=utf-8"],
    ["DESCRIBE <urn:x:a>", "application/rdf+xml;q=0.1, text/turtle;q=0.2", "text/turtle; charset=utf-8"],
  ])("%s with Accept %s", async (query, accept, expected) => {
    const response = await get(query, accept);
    expect([response.status, type(response), response.headers.get("Vary")]).toEqual([200, expected, "Accept"]);
  });

  it.each([
    [SELECT, "text/turtle", /application\/sparql-results\+json/],
    ["ASK {}", "text/csv", /application\/sparql-results\+xml/],
    [CONSTRUCT, "text/csv, application/*;q=0", /text\/turtle/],
    [SELECT, "nonsense", /text\/csv/],
  ])("%s with Accept %s is 406 with a list", async (query, accept, list) => {
    const response = await get(query, accept);
    expect([response.status, await response.text()]).toEqual([406, expect.stringMatching(list)]);
  });
});

describe("the same rows come in all four forms", () => {
  const TEXT = 'a <b> & "c", \u0001 日本';
  it("JSON", async () =>
    expect(((await (await get(SELECT)).json()) as never)["results"]["bindings"][0]["o"]).toEqual({
      type: "literal",
      value: TEXT,
      "xml:lang": "en",
    }));
  it("XML, where a control character cannot be written and is marked", async () => {
    expect(await (await get(SELECT, "application/sparql-results+xml")).text()).toContain(
      '<literal xml:lang="en">a &lt;b&gt; &amp; &quot;c&quot;, \uFFFD 日本</literal>',
    );
  });
  it("CSV", async () => expect(parseCsv(await (await get(SELECT, "text/csv")).text())).toEqual([["o"], [TEXT]]));
  it("TSV", async () =>
    expect(await (await get(SELECT, "text/tab-separated-values")).text()).toMatch(/^\?o\n"a <b> & \\"c\\", \\?.*日本"@en\n$/));
});

describe("the same triples come in all forms", () => {
  const wanted = ["urn:x:a urn:x:knows urn:x:b", 'urn:x:a urn:x:says a <b> & "c", \u0001 日本'];
  const lines = (text: string, format: string) =>
    new Parser({ format })
      .parse(text)
      .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
      .sort();
  it.each([
    ["text/turtle", "Turtle"],
    ["application/n-triples", "N-Triples"],
    ["application/trig", "TriG"],
    ["application/n-quads", "N-Quads"],
  ])("%s", async (accept, format) => expect(lines(await (await get(CONSTRUCT, accept)).text(), format)).toEqual(wanted));
  it("application/ld+json", async () => {
    const nq = (await jsonld.toRDF(
      (await (await get(CONSTRUCT, "application/ld+json")).json()) as never,
      { format: "application/n-quads", documentLoader: refuseRemote } as never,
    )) as unknown as string;
    expect(lines(nq, "N-Quads")).toEqual(wanted);
  });
});

describe("a query is taken as the protocol says", () => {
  it("by GET and by both kinds of POST", async () => {
    const answers = [
      await get("ASK {}"),
      await post("query=ASK%20%7B%7D", "application/x-www-form-urlencoded"),
      await post("ASK {}", "application/sparql-query; charset=UTF-8"),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([200, '{"head":{},"boolean":true}']);
  });
  it("with graphs of the request before those of the query, each triple of several counted once", async () => {
    const count = async (more: string) =>
      ((await (await get("SELECT (COUNT(*) AS ?n) FROM <urn:x:g3> { ?s ?p ?o }", undefined, more)).json()) as never)["results"][
        "bindings"
      ][0]["n"]["value"];
    expect(await count("")).toBe("30");
    expect(await count("&default-graph-uri=urn:x:g1")).toBe("2");
    expect(await count("&default-graph-uri=urn:x:g1&default-graph-uri=urn:x:g2")).toBe("2");
    expect(await count("&named-graph-uri=urn:x:g1")).toBe("0");
  });
  it("counts a triple of several FROM clauses once", async () => {
    const answer = await get("PREFIX x: <urn:x:> SELECT (COUNT(*) AS ?n) FROM <urn:x:g1> FROM x:g2 { ?s ?p ?o }");
    expect(((await answer.json()) as never)["results"]["bindings"][0]["n"]["value"]).toBe("2");
  });
  it("with escapes for any character, which in strings never end them", async () => {
    expect(await (await get("\\u0041SK { \\u003Curn:x:\\U00000061> ?p ?o }")).text()).toContain("true");
    expect(await (await get("SELECT ('\\u0027\\u005C' AS ?x) {}", "text/csv")).text()).toBe("x\r\n'\\\r\n");
  });
  it("with relative IRIs against the base of the build", async () => {
    expect(await (await get("SELECT (<id/x> AS ?i) {}", "text/csv")).text()).toContain("https://w3id.org/communique/id/x");
  });
  it("by HEAD, without a body", async () => {
    const response = await server.ask("/sparql?query=ASK%7B%7D", { method: "HEAD" });
    expect([response.status, type(response), await response.text()]).toEqual([200, "application/sparql-results+json", ""]);
  });

  it.each([
    ["a query that is wrong", () => get("SELEC * {}"), 400, /1:\d/],
    ["an empty query", () => get(""), 400, /query-empty/],
    ["two queries", () => get("ASK {}", undefined, "&query=ASK%20%7B%7D"), 400, /query-twice/],
    ["graphs without a query", () => server.ask("/sparql?default-graph-uri=urn:x:g1"), 400, /query-missing/],
    ["a form without a query", () => post("", "application/x-www-form-urlencoded"), 400, /query-missing/],
    ["a graph that is no IRI", () => get("ASK {}", undefined, "&default-graph-uri=g%201"), 400, /graph-iri/],
    ["a relative graph", () => get("ASK {}", undefined, "&named-graph-uri=g1"), 400, /graph-iri/],
    [
      "hundreds of graphs",
      () => get("ASK {}", undefined, Array.from({ length: 101 }, (_, i) => `&named-graph-uri=urn:x:${i}`).join("")),
      400,
      /too-many-graphs/,
    ],
    ["a body that is no UTF-8", () => post(new Uint8Array([0x41, 0xff, 0xfe]), "application/sparql-query"), 400, /not-utf8/],
    ["a body in another encoding", () => post("ASK {}", "application/sparql-query; charset=utf-16"), 415, /charset/],
    ["a body of another type", () => post("ASK {}", "text/plain"), 415, /media-type/],
    ["a body without a type", () => server.ask("/sparql", { method: "POST", body: new Uint8Array([65]) }), 415, /media-type/],
    ["a long query", () => post(`ASK { ?s ?p "${"x".repeat(3_000)}" }`, "application/sparql-query"), 413, /query-too-long/],
    ["a big request", () => post("x".repeat(200_000), "application/sparql-query"), 413, /request-too-big/],
    ["an update by GET", () => server.ask("/sparql?update=CLEAR+ALL"), 400, /only reads/],
    ["an update by form", () => post("update=CLEAR+ALL", "application/x-www-form-urlencoded"), 400, /only reads/],
    ["an update by its own type", () => post("CLEAR ALL", "application/sparql-update"), 415, /only reads/],
    ["an update as a query", () => get("INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }"), 400, /INSERT is not available/],
    ["an update behind a comment", () => get("#\nDROP #\n ALL"), 400, /DROP is not available/],
    ["an update with escapes", () => get("\\u0043LEAR ALL"), 400, /CLEAR is not available/],
    ["LOAD", () => get("LOAD <http://127.0.0.1:9/>"), 400, /LOAD is not available/],
    ["SERVICE", () => get("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), 400, /SERVICE is not available/],
    [
      "SERVICE SILENT in a subquery behind a comment",
      () => get("SELECT * { { SELECT * { SERVICE#\nSILENT ?x { ?s ?p ?o } } } }"),
      400,
      /SERVICE is not available/,
    ],
    ["SERVICE with escapes", () => get("SELECT * { \\U00000053ERVI\\u0043E ?x { ?s ?p ?o } }"), 400, /SERVICE is not available/],
  ])("%s is refused", async (_, send, status, text) => {
    const response = await send();
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(text)]);
  });

  it.each(["PUT", "DELETE", "PATCH"])("%s is 405 with what is allowed", async (method) => {
    const response = await server.ask("/sparql", { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
  });
  it("POST elsewhere is 405", async () =>
    expect((await server.ask("/id/x", { method: "POST", body: "x" })).headers.get("Allow")).toBe("GET, HEAD, OPTIONS"));
  it("OPTIONS says what is allowed", async () => {
    const response = await server.ask("/sparql", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  });
  it("what is wrong is told as JSON to who asks for JSON", async () => {
    const response = await get("SELEC * {}", "application/sparql-results+json");
    expect([type(response), await response.json()]).toEqual([
      "application/problem+json",
      expect.objectContaining({ status: 400, code: "query-wrong" }),
    ]);
  });
});

describe("an answer that was cut says so", () => {
  const NOTICE = "http://127.0.0.1:8400/sparql/limits";
  const ROWS = "SELECT * { ?s <urn:x:n> ?n }";
  const TRIPLES = "CONSTRUCT WHERE { ?s <urn:x:n> ?n }";

  it("by a header", async () => {
    const response = await get(ROWS);
    expect([response.headers.get("Communique-Answer"), response.headers.get("Link")]).toEqual(["cut", `<${NOTICE}>; rel="help"`]);
    expect((await get("SELECT * { ?s <urn:x:n> ?n } LIMIT 10")).headers.get("Communique-Answer")).toBeNull();
  });
  it("in JSON by a link of its head", async () => {
    const json = (await (await get(ROWS)).json()) as { head: object; results: { bindings: object[] } };
    expect([json.head, json.results.bindings.length]).toEqual([{ vars: ["n", "s"], link: [NOTICE] }, 10]);
  });
  it("in XML by a link of its head", async () => {
    const xml = await (await get(ROWS, "application/sparql-results+xml")).text();
    expect(xml).toContain(`<link href="${NOTICE}"/></head>`);
    expect([xml.match(/<result>/g)?.length, xml.endsWith("</result></results></sparql>")]).toEqual([10, true]);
  });
  it.each(["text/csv", "text/tab-separated-values"])("%s cannot say so and is refused", async (accept) => {
    const response = await get(ROWS, accept);
    expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(/answer-too-big/)]);
    expect((await get(`${ROWS} LIMIT 10`, accept)).status).toBe(200);
  });
  it.each([
    ["text/turtle", "Turtle"],
    ["application/n-triples", "N-Triples"],
  ])("%s by a comment", async (accept, format) => {
    const text = await (await get(TRIPLES, accept)).text();
    expect([text.split("\n")[0], new Parser({ format }).parse(text).length]).toEqual([`# This answer was cut: ${NOTICE}`, 10]);
  });
  it("RDF/XML by a comment", async () => {
    expect(await (await get(TRIPLES, "application/rdf+xml")).text()).toMatch(/^<\?xml[^>]*\?>\n<!-- This answer was cut: .* -->/);
  });
  it("JSON-LD by a member that is no statement", async () => {
    const json = (await (await get(TRIPLES, "application/ld+json")).json()) as { cut: string };
    expect(json.cut).toBe(NOTICE);
    const quads = (await jsonld.toRDF(json as never, { documentLoader: refuseRemote } as never)) as unknown as object[];
    expect(quads).toHaveLength(10);
  });
  it("where it is the size that is too big", async () => {
    const json = (await (await get(`SELECT (REPLACE("${"a".repeat(1000)}", "a", "aaaaaaaaaaaaaaaaaaaaaaaaa") AS ?x) {}`)).json()) as never;
    expect([json["head"]["link"], json["results"]["bindings"]]).toEqual([[NOTICE], []]);
  });
  it.each([
    ["its own LIMIT above the cap", "SELECT * { ?s ?p ?o } LIMIT 1000000", 10],
    ["its own LIMIT below", "SELECT * { ?s ?p ?o } LIMIT 3 OFFSET 2", 3],
    ["a last VALUES", "SELECT * { ?s <urn:x:n> ?n } VALUES ?n { '1' '2' }", 2],
    ["a last comment", "SELECT * { ?s <urn:x:n> ?n } # LIMIT 5", 10],
    ["LIMIT in a subquery only", "SELECT * { { SELECT * { ?s <urn:x:n> ?n } LIMIT 20 } }", 10],
    ["a name that only looks like it", "PREFIX limit: <urn:x:> SELECT ?limit { ?limit limit:n ?values }", 10],
  ])("whatever the query ends with: %s", async (_, query, rows) => {
    expect(((await (await get(query)).json()) as never)["results"]["bindings"]).toHaveLength(rows);
  });
  it("and the limits stand at the address that is named", async () => {
    expect(await (await server.ask("/sparql/limits")).text()).toMatch(/rows or triples of an answer +10\n/);
  });
});
