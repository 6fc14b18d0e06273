import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DataFactory, type Quad, Writer } from "n3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countAll, QuadTable } from "../../../src/publish/catalog/index.ts";
import { openSession, type QuerySession } from "../../../src/query/session.ts";
import { FOREIGN_PARSERS, isInstalled } from "../../support/foreign-parsers.ts";
import { built, temporaryFolder, turtle, values } from "./built.ts";

const folder = temporaryFolder();
const DATASET = "https://w3id.org/communique/dataset";
let catalog: Quad[];
let nquads: string;
let session: QuerySession;

beforeAll(async () => {
  const build = await built(join(folder, "out"));
  catalog = turtle(await build.file("catalog.ttl"));
  nquads = await build.nquads();
  session = openSession(nquads, { time: 60_000 });
}, 60_000);
afterAll(() => session?.close());

/** What the catalogue says of each node that a property of the dataset leads to: `key`'s value → numbers. */
function partitions(link: string, key: string, numbers: readonly string[]): Record<string, number[]> {
  const nodes = values(catalog, DATASET, link);
  return Object.fromEntries(
    nodes.map((node) => [values(catalog, node, key)[0], numbers.map((number) => Number(values(catalog, node, number)[0]))]),
  );
}

async function rows(sparql: string): Promise<Record<string, string>[]> {
  const answer = await session.query(sparql);
  if (answer.form !== "select") throw new Error("not a table");
  return answer.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
}
const table = async (sparql: string, key: string, numbers: readonly string[]): Promise<Record<string, number[]>> =>
  Object.fromEntries((await rows(sparql)).map((row) => [row[key], numbers.map((number) => Number(row[number]))]));

describe("every number of VoID equals a SPARQL query over the union of the graphs:", () => {
  it.each([
    ["triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"],
    ["entities", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?class }"],
    ["distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"],
    ["distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"],
    ["properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"],
    ["classes", "SELECT (COUNT(DISTINCT ?class) AS ?n) { ?s a ?class }"],
  ])("void:%s", async (name, sparql) => {
    expect(values(catalog, DATASET, `void:${name}`)).toEqual((await rows(sparql)).map(({ n }) => n));
  });

  it("property partitions, each property with its triples, subjects and objects", async () => {
    const said = partitions("void:propertyPartition", "void:property", ["void:triples", "void:distinctSubjects", "void:distinctObjects"]);
    const asked = await table(
      "SELECT ?p (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ds) (COUNT(DISTINCT ?o) AS ?do) { ?s ?p ?o } GROUP BY ?p",
      "p",
      ["t", "ds", "do"],
    );
    expect(Object.keys(asked).length).toBeGreaterThan(50);
    expect(said).toEqual(asked);
  });

  it("class partitions, each class with its entities", async () => {
    const said = partitions("void:classPartition", "void:class", ["void:entities"]);
    expect(said).toEqual(await table("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c", "c", ["n"]));
  });

  it("named graphs, each with its triples, and no other", async () => {
    const said = partitions("sd:namedGraph", "sd:name", ["void:triples"]);
    expect(said).toEqual(await table("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", "g", ["n"]));
    expect(Object.values(said).reduce((sum, [n]) => sum + (n as number), 0)).toBe(nquads.trim().split("\n").length);
  });

  it("linksets, each with its triples, by target and property", async () => {
    const linksets = values(catalog, DATASET, "void:subset").filter((node) => values(catalog, node, "void:linkPredicate").length > 0);
    expect(linksets.length).toBeGreaterThanOrEqual(2);
    for (const linkset of linksets) {
      const [property, target, said] = ["void:linkPredicate", "void:objectsTarget", "void:triples"].map(
        (name) => values(catalog, linkset, name)[0] as string,
      ) as [string, string, string];
      const space = values(catalog, target, "void:uriSpace")[0] as string;
      const asked = await rows(`SELECT (COUNT(*) AS ?n) { ?s <${property}> ?o FILTER(ISIRI(?o) && STRSTARTS(STR(?o), "${space}")) }`);
      expect([linkset, said]).toEqual([linkset, asked[0]?.["n"]]);
    }
  });

  it("examples are releases of the dataset, and vocabularies those of its properties and classes", async () => {
    const releases = await rows("SELECT ?r { ?r a <https://w3id.org/communique/ontology#Release> }");
    expect(releases.map(({ r }) => r)).toEqual(values(catalog, DATASET, "void:exampleResource"));
    const terms = await rows("SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s a ?t } }");
    const namespaces = [...new Set(terms.map(({ t }) => (t as string).replace(/[^/#]*$/, "")))].sort();
    expect(values(catalog, DATASET, "void:vocabulary")).toEqual(namespaces);
  });
});

const COUNT = `
import sys, rdflib
from rdflib.namespace import RDF
rdflib.NORMALIZE_LITERALS = False
data = rdflib.ConjunctiveGraph()
data.parse(sys.argv[1], format="nquads")
triples = {(s, p, o) for s, p, o, g in data.quads()}
print(len(triples), len({s for s, p, o in triples if p == RDF.type}), len({s for s, p, o in triples}), len({o for s, p, o in triples}), len({p for s, p, o in triples}), len({o for s, p, o in triples if p == RDF.type}))
`;

it("rdflib, reading graph.nq itself, counts the same", ({ skip }) => {
  const rdflib = FOREIGN_PARSERS.find(({ name }) => name === "rdflib");
  if (rdflib === undefined || !isInstalled(rdflib)) skip("rdflib is not installed (package python3-rdflib)");
  const run = spawnSync("/usr/bin/python3", ["-c", COUNT, join(folder, "out", "graph.nq")], { encoding: "utf8" });
  expect(run.stderr).not.toContain("Error");
  const said = ["triples", "entities", "distinctSubjects", "distinctObjects", "properties", "classes"].map(
    (name) => values(catalog, DATASET, `void:${name}`)[0],
  );
  expect(run.stdout.trim().split(" ")).toEqual(said);
}, 60_000);

describe("counting any quads", () => {
  const { namedNode, literal, quad } = DataFactory;
  const node = fc.constantFrom("a", "b", "c", "d").map((name) => namedNode(`https://example.org/${name}`));
  const property = fc.constantFrom(
    namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    namedNode("https://example.org/p"),
    namedNode("https://example.org/q"),
  );
  const value = fc.oneof(
    node,
    fc.string({ unit: "grapheme" }).map((text) => literal(text.replace(/\u0000|[\ud800-\udfff]/g, ""))),
    fc.constantFrom(
      literal(" <https://example.org/g> ."),
      literal("> <"),
      literal("x", "en"),
      literal("1", namedNode("http://www.w3.org/2001/XMLSchema#integer")),
    ),
  );
  const dataset = fc.array(fc.tuple(node, property, value, node), { maxLength: 40 });

  it("counts as sets do, whatever the literals hold and however many graphs state a triple", () => {
    fc.assert(
      fc.property(dataset, (list) => {
        const writer = new Writer({ format: "N-Quads" });
        const line = ([s, p, o, g]: (typeof list)[number]) => {
          const { subject, predicate, object, graph } = quad(s, p, o, g);
          return writer.quadToString(subject, predicate, object, graph);
        };
        const lines = [...new Set(list.map(line))];
        const numbers = new QuadTable();
        numbers.add(lines.join(""));
        const { graphs, propertyPartitions, classPartitions, ...counted } = countAll(numbers, { d: { uriSpace: "https://example.org/d" } });
        const size = (keys: string[]) => new Set(keys).size;
        const typed = list.filter(([, p]) => p.value.endsWith("#type"));
        expect(counted).toMatchObject({
          quads: lines.length,
          triples: size(list.map(([s, p, o]) => `${s.id} ${p.id} ${o.id}`)),
          entities: size(typed.map(([s]) => s.id)),
          distinctSubjects: size(list.map(([s]) => s.id)),
          distinctObjects: size(list.map(([, , o]) => o.id)),
          properties: size(list.map(([, p]) => p.id)),
        });
        expect(graphs.length).toBe(size(list.map(([, , , g]) => g.id)));
        for (const { property: p, distinctObjects } of propertyPartitions)
          expect(distinctObjects).toBe(size(list.filter((each) => each[1].value === p).map(([, , o]) => o.id)));
      }),
    );
  });

  it("takes pieces of any size of whole lines", () => {
    const lines = ['<x:a> <x:p> "1" <x:g> .\n', "<x:a> <x:p> <x:b> <x:h> .\n", '<x:b> <x:p> "" <x:h> .\n'];
    const [whole, pieces] = [new QuadTable(), new QuadTable()];
    whole.add(lines.join(""));
    for (const line of lines) pieces.add(line);
    expect(countAll(pieces, {})).toEqual(countAll(whole, {}));
    expect(whole.size).toBe(3);
  });
});
