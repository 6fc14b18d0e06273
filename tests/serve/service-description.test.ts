import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser, type Quad } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { SHARED } from "../support/shared.ts";
import { missingArchive } from "../support/suites.ts";
import { serving } from "./served.ts";

const SUITE = "conformance/sparql11/service-description/manifest.ttl";
const skipped = missingArchive(SUITE);
const SD = "http://www.w3.org/ns/sparql-service-description#";
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const server = serving({ nquads: "<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:g1> .\n<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:g2> .\n" });
let quads: Quad[];
beforeAll(async () => {
  quads = new Parser().parse(await (await server.ask("/sparql", { headers: { Accept: "text/turtle" } })).text());
});
const objects = (property: string, subject?: string) =>
  quads
    .filter((quad) => quad.predicate.value === property && (subject === undefined || quad.subject.value === subject))
    .map(({ object }) => object.value);

/** Class of subjects and of objects of each property, from the vocabulary's own definitions. */
const DOMAINS: Readonly<Record<string, [string, string?]>> = {
  endpoint: ["Service"],
  supportedLanguage: ["Service"],
  resultFormat: ["Service"],
  feature: ["Service"],
  defaultDataset: ["Service", "Dataset"],
  defaultGraph: ["Dataset", "Graph"],
  namedGraph: ["Dataset", "NamedGraph"],
  name: ["NamedGraph"],
  graph: ["NamedGraph", "Graph"],
};

const CHECKS: Readonly<Record<string, () => void | Promise<void>>> = {
  "returns-rdf": async () => {
    for (const [accept, type] of [
      ["text/turtle", /^text\/turtle/],
      ["application/n-triples", /^application\/n-triples/],
      ["application/ld+json", /^application\/ld\+json/],
    ] as const) {
      const response = await server.ask("/sparql", { headers: { Accept: accept } });
      expect([response.status, response.headers.get("Content-Type")]).toEqual([200, expect.stringMatching(type)]);
    }
    expect(quads.length).toBeGreaterThan(0);
  },
  "has-endpoint-triple": () => expect(objects(`${SD}endpoint`)).toEqual(["http://127.0.0.1:8400/sparql"]),
  "conforms-to-schema": () => {
    const types = (node: string) => objects(RDF_TYPE, node);
    const wrong = quads.flatMap(({ subject, predicate, object }) => {
      if (!predicate.value.startsWith(SD)) return [];
      const found = DOMAINS[predicate.value.slice(SD.length)];
      if (found === undefined) return [`unknown property ${predicate.value}`];
      const [from, to] = found;
      const right = types(subject.value).includes(SD + from) && (to === undefined || types(object.value).includes(SD + to));
      return right ? [] : [`${subject.value} ${predicate.value} ${object.value}`];
    });
    expect(wrong).toEqual([]);
    expect(objects(RDF_TYPE).filter((type) => type === `${SD}Service`)).toHaveLength(1);
  },
};

describe.skipIf(skipped !== undefined)(`the tests of service descriptions${skipped ? ` (${skipped})` : ""}`, () => {
  if (skipped !== undefined) return;
  const names = [...readFileSync(join(SHARED, SUITE), "utf8").matchAll(/^:([\w-]+) rdf:type mf:ServiceDescriptionTest/gm)].map(
    ([, name]) => name as string,
  );
  it("are three", () => expect(names).toHaveLength(3));
  it.each(names)("%s", async (name) => {
    const check = CHECKS[name];
    if (check === undefined) throw new Error(`unknown test ${name}`);
    await check();
  });
});

describe("the endpoint describes itself", () => {
  it("with what it holds", () => {
    expect(objects(`${SD}name`).sort()).toEqual(["urn:x:g1", "urn:x:g2"]);
    expect(objects("http://rdfs.org/ns/void#triples")).toEqual(expect.arrayContaining(["1"]));
    expect(objects(`${SD}feature`)).toEqual([`${SD}UnionDefaultGraph`]);
  });
  it("for people leads to the page for queries", async () => {
    const response = await server.ask("/sparql", {
      headers: { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" },
    });
    expect([response.status, response.headers.get("Location")]).toEqual([303, expect.stringMatching(/^\//)]);
  });
});
