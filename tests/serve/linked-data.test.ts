import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { refuseRemote } from "../../src/export/offline.ts";
import { packageRoot } from "../../src/knowledge/index.ts";
import { BASE, serving } from "./served.ts";

const RELEASE = "2031-05-12-morinaga-lindquist";
const PREFIXES = `@prefix : <${BASE}id/> . @prefix r: <${BASE}release/${RELEASE}/> . @prefix cmq: <https://w3id.org/communique/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix schema: <https://schema.org/> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix void: <http://rdfs.org/ns/void#> .`;
/** A claim about a state, on words of a release, and reference data with a name in another script. */
const DATA = `${PREFIXES}
<${BASE}graph/release/${RELEASE}> {
  <${BASE}release/${RELEASE}> a cmq:Release ; dcterms:identifier "${RELEASE}" ; dcterms:title "Meeting"@en .
  r:claim1 a cmq:Claim ; rdf:subject :se ; rdf:predicate cmq:supports ; rdf:object :ua ; cmq:reportedIn <${BASE}release/${RELEASE}> ; cmq:evidence r:evidence1 .
  r:evidence1 a cmq:Evidence ; oa:hasSelector r:range1 .
  r:range1 oa:exact "supports Ukraine"@en .
  r:claim2 a cmq:Claim ; rdf:subject :jp ; rdf:object :ua ; cmq:reportedIn <${BASE}release/${RELEASE}> .
  <${BASE}graph/release/${RELEASE}> prov:wasDerivedFrom <${BASE}release/${RELEASE}> .
}
<${BASE}graph/reference/1> {
  :se a cmq:State ; skos:prefLabel "Sweden"@en . :ua a cmq:State ; skos:prefLabel "Ukraine"@en . :jp skos:prefLabel "Japan"@en .
  <${BASE}named/person/山田-太郎> a foaf:Person ; schema:name "山田 太郎"@ja .
  <${BASE}id/person/x.ttl> schema:name "a name that ends like a file"@en .
}
<${BASE}graph/dataset> { <${BASE}dataset> a void:Dataset ; dcterms:title "Test"@en . }`;

const nquads = (() => {
  const term = (t: Quad["object"]): string =>
    t.termType === "NamedNode"
      ? `<${t.value}>`
      : `${JSON.stringify(t.value)}${t.termType === "Literal" && t.language ? `@${t.language}` : ""}`;
  return new Parser({ format: "TriG" })
    .parse(DATA)
    .map((q) => `${[q.subject, q.predicate, q.object, q.graph].map((t) => term(t as Quad["object"])).join(" ")} .\n`)
    .join("");
})();

const TEXT = "Sweden supports Ukraine.\n";
const server = serving({ nquads, texts: { [RELEASE]: TEXT } });
const get = (path: string, Accept = "*/*") => server.ask(path, { headers: { Accept } });
const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const head = (response: Response) => [response.status, response.headers.get("Location"), response.headers.get("Vary")];

describe("the IRI of a thing leads to a document about it", () => {
  it.each([
    ["*/*", "/id/se.ttl"],
    ["text/turtle", "/id/se.ttl"],
    ["application/ld+json, text/turtle;q=0.5", "/id/se.jsonld"],
    ["application/n-triples", "/id/se.nt"],
    ["application/n-quads", "/id/se.nq"],
    ["application/trig", "/id/se.trig"],
  ])("for Accept %s to %s", async (accept, location) => expect(head(await get("/id/se", accept))).toEqual([303, location, "Accept"]));

  it("for a browser to a page, and the other forms are named", async () => {
    const response = await get("/id/se", BROWSER);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toContain(encodeURIComponent(`${BASE}id/se`));
    expect(response.headers.get("Link")).toContain('</id/se.jsonld>; rel="alternate"; type="application/ld+json"');
  });
  it("in any script, percent-encoded as addresses are", async () => {
    const path = `/named/person/${encodeURIComponent("山田-太郎")}`;
    expect(head(await get(path))).toEqual([303, `${path}.ttl`, "Accept"]);
    expect(await (await get(`${path}.ttl`)).text()).toContain('"山田 太郎"@ja');
    expect((await get(`/named/person/山田-太郎.nt`)).status).toBe(200);
  });
  it("also where the IRI itself ends like a file", async () => {
    expect(head(await get("/id/person/x.ttl"))).toEqual([303, "/id/person/x.ttl.ttl", "Accept"]);
  });
  it("and to none where nothing is known, in words", async () => {
    const response = await get("/id/atlantis");
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(`${BASE}id/atlantis`)]);
  });
  it("nor in a form that there is not", async () => {
    expect((await get("/id/se", "application/pdf")).status).toBe(406);
    expect(await (await get("/id/se.pdf")).text()).toMatch(/\.ttl, \.jsonld, \.nt, \.trig, \.nq/);
  });
});

describe("the document about a thing", () => {
  it("holds what is said of it, the claims with their evidence, and the names of what they point to", async () => {
    const quads = new Parser({ format: "N-Quads" }).parse(await (await get("/id/se.nq")).text());
    const subjects = new Set(quads.map(({ subject }) => subject.value.replace(BASE, "")));
    expect([...subjects].sort()).toEqual(
      [
        "id/se",
        "id/se.nq",
        "id/ua",
        `release/${RELEASE}`,
        ...["claim1", "evidence1", "range1"].map((name) => `release/${RELEASE}/${name}`),
      ].sort(),
    );
    expect(quads.some(({ object }) => object.value === "supports Ukraine")).toBe(true);
    expect(quads.filter(({ subject }) => subject.value === `${BASE}id/ua`).map(({ object }) => object.value)).toEqual(["Ukraine"]);
  });
  it("is the same in every form", async () => {
    const triples = (quads: Quad[]) =>
      quads
        .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
        .filter((line) => !line.startsWith(`${BASE}id/se.`));
    const expected = triples(new Parser({ format: "N-Quads" }).parse(await (await get("/id/se.nq")).text())).sort();
    for (const [extension, format] of [
      ["ttl", "Turtle"],
      ["nt", "N-Triples"],
      ["trig", "TriG"],
    ] as const)
      expect(triples(new Parser({ format }).parse(await (await get(`/id/se.${extension}`)).text())).sort()).toEqual(expected);
    const nq = (await jsonld.toRDF(
      (await (await get("/id/se.jsonld")).json()) as never,
      { format: "application/n-quads", documentLoader: refuseRemote } as never,
    )) as unknown as string;
    expect(triples(new Parser({ format: "N-Quads" }).parse(nq)).sort()).toEqual(expected);
  });
  it("says what it describes", async () => {
    const response = await get("/id/se.ttl");
    expect(response.headers.get("Link")).toContain(`<${BASE}id/se>; rel="describes"`);
    expect(await response.text()).toContain("foaf:primaryTopic id:se .");
  });
});

describe("a release and its graph are documents and are given directly", () => {
  const path = `/release/${RELEASE}`;
  it.each([path, `/graph${path}`])("%s as data", async (address) => {
    const response = await get(address, "text/turtle");
    expect([response.status, response.headers.get("Content-Location")]).toEqual([200, `${address}.ttl`]);
    expect(await response.text()).toContain("supports Ukraine");
  });
  it("the release as its text", async () => {
    const response = await get(path, "text/plain");
    expect([response.status, response.headers.get("Content-Type"), await response.text()]).toEqual([
      200,
      "text/plain; charset=utf-8",
      TEXT,
    ]);
    expect(await (await get(`${path}.txt`)).text()).toBe(TEXT);
  });
  it("quads keep the name of the graph", async () => {
    expect(await (await get(`${path}.nq`)).text()).toContain(`<${BASE}graph/release/${RELEASE}> .`);
  });
});

describe("what describes the whole", () => {
  it("VoID where programs look for it, with the endpoint and the files", async () => {
    const text = await (await get("/.well-known/void", "text/turtle")).text();
    expect(text).toContain("void:sparqlEndpoint <http://127.0.0.1:8400/sparql>");
    expect(text).toContain("void:dataDump <http://127.0.0.1:8400/files/graph.nq>");
    expect(text).toContain('dcterms:title "Test"@en');
  });
  it("the build's files as they stand on disk", async () => {
    const response = await get("/files/graph.nq");
    expect([response.headers.get("Content-Disposition"), await response.text()]).toEqual([
      expect.stringMatching(/^attachment; filename="graph.nq"/),
      nquads,
    ]);
    expect((await server.ask("/files/graph.nq", { headers: { "If-None-Match": response.headers.get("ETag") as string } })).status).toBe(
      304,
    );
    expect(await (await get("/files/")).text()).toContain(`texts/${RELEASE}.txt\n`);
  });
  it("the ontology as Turtle as it is written, and as a page with an anchor for each term", async () => {
    expect(await (await get("/ontology", "text/turtle")).text()).toBe(readFileSync(join(packageRoot(), "ontology/communique.ttl"), "utf8"));
    const first = await get("/ontology", BROWSER);
    const page = await (first.status === 303 ? await get(first.headers.get("Location") as string, BROWSER) : first).text();
    for (const term of ["Claim", "modality", "act-welcome"]) expect(page).toContain(`id="${term}"`);
    expect((await get("/ontology/shapes.ttl")).headers.get("Content-Type")).toBe("text/turtle; charset=utf-8");
    const triples = new Parser({ format: "N-Triples" }).parse(await (await get("/ontology.nt")).text());
    expect(triples).toHaveLength(new Parser().parse(readFileSync(join(packageRoot(), "ontology/communique.ttl"), "utf8")).length);
  });
  it("nothing unexpected was thrown", () => expect(server.log).toEqual([]));
});
