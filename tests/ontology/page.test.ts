import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { load } from "cheerio/slim";
import jsonld from "jsonld";
import { Writer } from "n3";
import { describe, expect, test } from "vitest";
import { modelDiagram } from "../../scripts/ontology/diagram.ts";
import { loadModel, OntologyModel, ontologyPath, readOntologyFile } from "../../scripts/ontology/model.ts";
import { alignmentRows } from "../../scripts/ontology/page/alignment-rows.ts";
import { publishedFiles } from "../../scripts/ontology-html.ts";
import { ontologyFile } from "../support/sample-quads.ts";

const files = await publishedFiles();
const page = files["index.html"] ?? "";
const $ = load(page);
const model = loadModel();

test.each(Object.keys(files))(
  "ontology/%s is what its script makes of the Turtle and the release (npx tsx scripts/ontology-html.ts)",
  (name) => {
    expect(readFileSync(ontologyPath(name), "utf8")).toBe(files[name]);
  },
);

test("the JSON-LD says what the Turtle says", async () => {
  const nquads = (await jsonld.toRDF(JSON.parse(files["communique.jsonld"] ?? ""), { format: "application/n-quads" })) as unknown as string;
  const canonical = (text: string) => jsonld.canonize(text as never, { inputFormat: "application/n-quads", format: "application/n-quads" });
  const writer = new Writer({ format: "N-Quads" });
  const turtle = ontologyFile("communique.ttl").map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object));
  expect(await canonical(nquads)).toBe(await canonical(turtle.join("")));
});

describe("the readable ontology", () => {
  test("explains every term under its own name, so that an IRI with that fragment leads to it", () => {
    const ids = new Set(
      $("[id]")
        .toArray()
        .map((each) => $(each).attr("id")),
    );
    expect(
      model
        .terms()
        .map((iri) => iri.split("#")[1])
        .filter((name) => !ids.has(name)),
    ).toEqual([]);
  });

  test("has no name twice, and no link within it that leads nowhere", () => {
    const ids = $("[id]")
      .toArray()
      .map((each) => $(each).attr("id") as string);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const fragments = $('a[href^="#"]')
      .toArray()
      .map((each) => $(each).attr("href")?.slice(1) as string);
    expect(fragments.length).toBeGreaterThan(300);
    expect(fragments.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("links to files beside it that are there", () => {
    const local = $("a[href], link[href]")
      .toArray()
      .map((each) => $(each).attr("href") as string)
      .filter((href) => !/^(#|https?:)/.test(href));
    expect(local.length).toBeGreaterThan(5);
    expect(local.filter((href) => !existsSync(ontologyPath(href)))).toEqual([]);
  });

  test("loads nothing, runs nothing, and allows its own style only", () => {
    expect($("script, img, iframe, link[rel=stylesheet], [style], [onclick]").length).toBe(0);
    const hash = createHash("sha256").update($("style").text()).digest("base64");
    expect($('meta[http-equiv="Content-Security-Policy"]').attr("content")).toContain(`style-src 'sha256-${hash}'`);
  });

  test("says in which language its labels are", () => {
    expect($("html").attr("lang")).toBe("en");
    const japanese = $('[lang="ja"]')
      .toArray()
      .map((each) => $(each).text());
    expect(japanese.length).toBe(model.terms().length);
    expect(japanese.filter((text) => text.trim() === "")).toEqual([]);
  });

  test("shows for each class what the release says with it, or that it says nothing", () => {
    const shown = model.classes.filter(({ name }) => $(`#${name} pre`).length === 1).map(({ name }) => name);
    expect(shown).toEqual(
      expect.arrayContaining(["Claim", "Event", "EventReport", "Evidence", "Mention", "Participation", "Release", "State", "Statement"]),
    );
    expect(
      model.classes.filter(({ name }) => $(`#${name} pre`).length + $(`#${name}`).text().split("The release has none.").length - 1 !== 1),
    ).toEqual([]);
    expect($("#Statement pre").text()).toContain("cmq:act cmq:act-");
  });

  test("shows no hash of tables or rules, with which it would change at each row", () => {
    expect(page).not.toMatch(/[0-9a-f]{64}|(build|graph\/reference)\/[0-9a-f]{12}/);
    expect($("#rulesHash pre").text()).toContain("64 hexadecimal digits");
  });

  test("lists every mapping with its reason", () => {
    expect($('[aria-label="Alignments"] tbody tr').length).toBe(alignmentRows().length);
    expect(alignmentRows().filter(({ reason }) => reason === "")).toEqual([]);
  });
});

test("text of the Turtle is shown as text, whatever it holds", async () => {
  const hostile = `"<script>alert(1)</script>\\" onmouseover=\\"x"`;
  const turtle = readOntologyFile("communique.ttl")
    .replaceAll('"A stay of a person or delegation in a place or with a body."', hostile)
    .replaceAll('"claim"@en', `${hostile}@en`);
  const made = (await publishedFiles(turtle))["index.html"] ?? "";
  expect(load(made)("script, [onmouseover]").length).toBe(0);
  expect(load(made)("#Claim").text()).toContain('<script>alert(1)</script>" onmouseover="x');
});

test("a class with links that has no place in the picture is told, not left out", () => {
  const turtle = `${readOntologyFile("communique.ttl")}\ncmq:Annex a owl:Class . cmq:annexOf a owl:ObjectProperty ; rdfs:domain cmq:Annex ; rdfs:range cmq:Release .`;
  expect(() => modelDiagram(new OntologyModel(turtle))).toThrow("cmq:Annex has no place in the diagram");
});
