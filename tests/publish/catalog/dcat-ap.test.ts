import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Quad } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { readBuild } from "../../../src/output/read-build.ts";
import { catalogOfBuild } from "../../../src/pipeline/catalog-of-build.ts";
import { loadCatalogShapes } from "../../../src/pipeline/ontology.ts";
import { checkProfile } from "../../../src/validate/index.ts";
import { missingPyshacl, validateWithPyshacl } from "../../support/pyshacl.ts";
import { ROOT, SHARED, sharedSkip } from "../../support/shared.ts";
import { built, COMPLETE, subjects, temporaryFolder, turtle, values } from "./built.ts";

const folder = temporaryFolder();
const SHAPES = join(ROOT, "ontology", "dcat-ap");
const DATASET = "https://w3id.org/communique/dataset";

/** A release without date, of nobody known, whose title would like to be markup, a statement and a prompt. */
const HOSTILE = `"> . </script><script>alert(1)</script> <x:s> <x:p> \\u0022 \u202e

Ministry of "Foreign" <Affairs>

Minister Tavi Orlan met with Minister Kari Lund.
`;
const CASES = [
  { what: "no settings", name: "default", settings: undefined, inputs: undefined },
  { what: "complete settings", name: "complete", settings: COMPLETE, inputs: undefined },
  { what: "a release of nobody, without a date and with a hostile title", name: "hostile", settings: undefined, inputs: ["hostile.txt"] },
];
const catalogs = new Map<string, Quad[]>();

beforeAll(async () => {
  writeFileSync(join(folder, "hostile.txt"), HOSTILE);
  for (const { name, settings, inputs } of CASES) {
    const build = await built(
      join(folder, name),
      settings,
      inputs?.map((input) => join(folder, input)),
    );
    catalogs.set(name, turtle(await build.file("catalog.ttl")));
  }
}, 120_000);

describe.each(CASES)("the catalogue of a build with $what", ({ name }) => {
  it("has no violation of DCAT-AP 3.0.1", async () => {
    const results = await checkProfile(catalogs.get(name) as Quad[], loadCatalogShapes());
    expect(results.filter(({ severity }) => severity === "violation")).toEqual([]);
  });

  it("is judged alike by pySHACL, warnings included", async ({ skip }) => {
    const missing = missingPyshacl();
    if (missing !== undefined) skip(missing);
    const ours: Record<string, number> = {};
    for (const { severity } of await checkProfile(catalogs.get(name) as Quad[], loadCatalogShapes()))
      ours[severity] = (ours[severity] ?? 0) + 1;
    const files = readdirSync(SHAPES).filter((file) => file.endsWith(".ttl"));
    expect(
      validateWithPyshacl(
        join(folder, name, "catalog.ttl"),
        files.map((file) => join(SHAPES, file)),
      ),
    ).toEqual(ours);
  });

  it("holds a catalogue, one dataset and a distribution for each file of the dataset", () => {
    const quads = catalogs.get(name) as Quad[];
    expect(subjects(quads, "rdf:type", "http://www.w3.org/ns/dcat#Dataset")).toEqual([DATASET]);
    expect(values(quads, "https://w3id.org/communique/catalog", "dcat:dataset")).toEqual([DATASET]);
    expect(values(quads, DATASET, "dcat:distribution")).toHaveLength(8);
  });
});

describe("of a release of nobody, without a date", () => {
  const quads = () => catalogs.get("hostile") as Quad[];
  it("there are no dates, and no record, which would need one", () => {
    for (const property of ["dct:issued", "dct:modified", "dct:temporal", "dcat:record"]) expect(subjects(quads(), property)).toEqual([]);
  });
  it("what is missing is named", async () => {
    const { gaps } = await catalogOfBuild(await readBuild(join(folder, "hostile")));
    expect(gaps.filter(({ field }) => field === "issued" || field === "modified")).toEqual([
      { field: "issued", meanwhile: expect.stringContaining("no release says when it was issued") },
      { field: "modified", meanwhile: expect.stringContaining("no date") },
    ]);
  });
});

describe("with complete settings", () => {
  it("only two things are not as DCAT-AP would have them: no map of a country, and no publisher among the EU's bodies", async () => {
    const results = await checkProfile(catalogs.get("complete") as Quad[], loadCatalogShapes());
    const kinds = [...new Set(results.map(({ path = "" }) => path.replace(/^.*[/#]/, "")))].sort();
    expect(kinds).toEqual(["bbox", "centroid", "publisher"]);
  });
});

describe("what is taken out is missed", () => {
  it.each([
    ["the catalogue's publisher", "https://w3id.org/communique/catalog", "http://purl.org/dc/terms/publisher"],
    ["the dataset's title", DATASET, "http://purl.org/dc/terms/title"],
    ["a file's access address", `${DATASET}/file/graph.nq`, "http://www.w3.org/ns/dcat#accessURL"],
    ["a checksum's value", `${DATASET}/file/graph.nq/checksum`, "http://spdx.org/rdf/terms#checksumValue"],
    ["the record's date", "https://w3id.org/communique/catalog/record", "http://purl.org/dc/terms/modified"],
  ])("%s", async (_what, subject, property) => {
    const quads = (catalogs.get("complete") as Quad[]).filter(
      (quad) => quad.subject.value !== subject || quad.predicate.value !== property,
    );
    const violations = (await checkProfile(quads, loadCatalogShapes())).filter(({ severity }) => severity === "violation");
    expect(violations).toEqual([expect.objectContaining({ focus: subject, path: property })]);
  });
});

describe("the shapes that ship", () => {
  it("are those of DCAT-AP 3.0.1, to the byte", ({ skip }) => {
    if (sharedSkip !== undefined) skip(sharedSkip);
    for (const file of readdirSync(SHAPES).filter((name) => name.endsWith(".ttl"))) {
      const original = join(SHARED, "conformance", "dcat-ap-3.0.1", "html", "shacl", file);
      expect(readFileSync(join(SHAPES, file), "utf8")).toBe(readFileSync(original, "utf8"));
    }
  });
  it("say whose they are and under which licence", () => {
    const notice = readFileSync(join(SHAPES, "README.md"), "utf8");
    expect(notice).toContain("CC BY 4.0");
    expect(notice).toContain("SEMICeu/DCAT-AP");
  });
});
