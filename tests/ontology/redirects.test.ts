import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadModel, ONTOLOGY_IRI, ontologyPath } from "../../scripts/ontology/model.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { Apache, missingApache } from "./apache.ts";

const VERSION = loadModel().values(ONTOLOGY_IRI, owl.versionInfo)[0] as string;
const ONTOLOGY = "https://ontology.example.org";
const DATA = "https://data.example.org";
const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const skip = missingApache();

describe.skipIf(skip !== undefined)(`the redirects for w3id.org, in Apache httpd${skip === undefined ? "" : ` (${skip})`}`, () => {
  let apache: Apache;
  beforeAll(async () => {
    apache = await Apache.start();
  });
  afterAll(() => apache?.stop());
  const leads = async (path: string, accept?: string) => {
    const { status, location } = await apache.get(path, accept);
    return status === 303 ? location : status;
  };

  test.each<[string, string | undefined, string]>([
    ["a browser", BROWSER, "index.html"],
    ["one who asks for HTML alone", "text/html", "index.html"],
    ["one who asks for XHTML", "application/xhtml+xml", "index.html"],
    ["one who says nothing", undefined, "communique.ttl"],
    ["one who takes anything", "*/*", "communique.ttl"],
    ["one who asks for Turtle", "text/turtle", "communique.ttl"],
    ["one who asks for JSON-LD", "application/ld+json", "communique.jsonld"],
    ["a JSON-LD library", "application/ld+json, application/json", "communique.jsonld"],
    ["Jena", "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3", "communique.ttl"],
    ["an OWL tool", "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09", "communique.ttl"],
    ["one who wants Turtle, or else HTML", "text/turtle, text/html;q=0.5", "communique.ttl"],
    ["one who wants HTML, or else Turtle", "text/html, text/turtle;q=0.5", "index.html"],
    ["one who wants HTML, or else Turtle, in the other order", "text/turtle;q=0.5, text/html", "index.html"],
    ["one who names HTML first of equals", "text/html, text/turtle", "index.html"],
    ["one who names Turtle first of equals", "text/turtle, text/html", "communique.ttl"],
    ["one who refuses HTML", "text/html;q=0, */*", "communique.ttl"],
    ["one who wants JSON-LD or Turtle", "application/ld+json, text/turtle;q=0.9", "communique.ttl"],
  ])("lead %s to the ontology as asked", async (_, accept, file) => {
    expect(await leads("/communique/ontology", accept)).toBe(`${ONTOLOGY}/${file}`);
    expect(await leads(`/communique/ontology/${VERSION}`, accept)).toBe(`${ONTOLOGY}/${file}`);
  });

  test("say that the answer depends on Accept", async () => {
    expect((await apache.get("/communique/ontology", BROWSER)).vary).toMatch(/\bAccept\b/i);
  });

  test.each([
    ["ontology/0.1.0", "versions/0.1.0/communique.ttl"],
    ["ontology/0.1.0/context.jsonld", "versions/0.1.0/context.jsonld"],
    [`ontology/${VERSION}/context.jsonld`, "context.jsonld"],
    [`ontology/${VERSION}/model.svg`, "model.svg"],
    [`ontology/${VERSION}/logo.svg`, "logo.svg"],
    [`ontology/${VERSION}/CHANGELOG.md`, "CHANGELOG.md"],
    ["ontology/context.jsonld", "context.jsonld"],
    ["shapes", "shapes.ttl"],
    [`shapes/${VERSION}`, "shapes.ttl"],
    ["shapes/0.1.0", "versions/0.1.0/shapes.ttl"],
    ["plover", "alignments/plover.ttl"],
    [`plover/${VERSION}`, "alignments/plover.ttl"],
    ["plover/0.1.0", "versions/0.1.0/plover.ttl"],
    ["cameo", "alignments/cameo.ttl"],
    ...readdirSync(ontologyPath("alignments")).flatMap((file): [string, string][] => [
      [`alignments/${file.replace(".ttl", "")}`, `alignments/${file}`],
      [`alignments/${file.replace(".ttl", "")}/${VERSION}`, `alignments/${file}`],
    ]),
    ["project", "index.html"],
  ])("lead %s to %s, which is there", async (path, file) => {
    expect(await leads(`/communique/${path}`)).toBe(`${ONTOLOGY}/${file}`);
    expect(existsSync(ontologyPath(file))).toBe(true);
  });

  test.each([
    ["", "/"],
    ["id/state/jp", "/id/state/jp"],
    ["release/2025-04-08-mod-japan-nakatani-rutte", "/release/2025-04-08-mod-japan-nakatani-rutte"],
    ["release/2025-04-08-mod-japan-nakatani-rutte/event/83-meeting", "/release/2025-04-08-mod-japan-nakatani-rutte/event/83-meeting"],
    ["graph/reference/0b47d63999b4", "/graph/reference/0b47d63999b4"],
    ["dataset", "/dataset"],
    ["named/organization/%E9%98%B2%E8%A1%9B%E7%9C%81", "/named/organization/%e9%98%b2%e8%a1%9b%e7%9c%81"],
  ])("lead a thing of the dataset, %s, to its host", async (path, target) => {
    const location = await leads(`/communique/${path}`, BROWSER);
    expect(String(location).replaceAll(/%../g, (code) => code.toLowerCase())).toBe(DATA + target);
  });

  test.each(["ontologyx", "idx", "sparql", ".htaccess", "shapes/0.2.0/other"])("lead %s nowhere", async (path) => {
    expect(await leads(`/communique/${path}`)).toBeTypeOf("number");
  });
});

test("the rules name the current version, and only it, as the one at the root of the folder", () => {
  const rules = readFileSync(ontologyPath("w3id/communique/.htaccess"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("RewriteRule"));
  const versions = new Set(rules.flatMap((line) => [...line.matchAll(/(\d+)\\\.(\d+)\\\.(\d+)/g)].map(([, ...parts]) => parts.join("."))));
  expect([...versions]).toEqual([VERSION]);
});
