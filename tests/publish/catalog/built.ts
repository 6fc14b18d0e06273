import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser, type Quad } from "n3";
import { afterAll } from "vitest";
import { packageData } from "../../../src/knowledge/index.ts";
import { loadCatalogTerms } from "../../../src/knowledge/catalog-terms.ts";
import { parseYaml } from "../../../src/knowledge/yaml.ts";
import { readBuild } from "../../../src/output/read-build.ts";
import { build } from "../../../src/pipeline/build.ts";
import { ROOT } from "../../support/shared.ts";

export const TERMS = loadCatalogTerms([packageData()]);

/** The settings of examples/catalog.yaml, in which every field that a catalogue needs is filled in. */
export const COMPLETE = parseYaml(readFileSync(join(ROOT, "examples", "catalog.yaml"), "utf8"), "examples/catalog.yaml") as Record<
  string,
  unknown
>;

const RELEASE = join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt");

/** A folder that is gone after the tests of the file that calls this. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-catalog-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds releases into a folder and opens it. */
export async function built(
  dir: string,
  catalog?: Record<string, unknown>,
  inputs: readonly string[] = [RELEASE],
  data: readonly string[] = [],
) {
  const result = await build({ inputs, data, ...(catalog !== undefined && { catalog }) });
  await result.write(dir);
  return readBuild(dir);
}

export const turtle = (text: string): Quad[] => new Parser().parse(text);

const NS: Record<string, string> = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  sd: "http://www.w3.org/ns/sparql-service-description#",
  spdx: "http://spdx.org/rdf/terms#",
  void: "http://rdfs.org/ns/void#",
};

/** Values of a property (`dcat:distribution`) of a subject, sorted. */
export function values(quads: readonly Quad[], subject: string, property: string): string[] {
  const [prefix, name] = property.split(":") as [string, string];
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === NS[prefix] + name)
    .map(({ object }) => object.value)
    .sort();
}

/** Subjects that have a value for a property, sorted. */
export function subjects(quads: readonly Quad[], property: string, value?: string): string[] {
  const [prefix, name] = property.split(":") as [string, string];
  const found = quads.filter((quad) => quad.predicate.value === NS[prefix] + name && (value === undefined || quad.object.value === value));
  return [...new Set(found.map(({ subject }) => subject.value))].sort();
}
