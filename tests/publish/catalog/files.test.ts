import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Quad } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogWriteOptions } from "../../../src/export/catalog-options.ts";
import { type BuildFiles, readBuild } from "../../../src/output/read-build.ts";
import { CATALOG_FILES } from "../../../src/pipeline/catalog.ts";
import { catalogOfBuild } from "../../../src/pipeline/catalog-of-build.ts";
import { loadContext } from "../../../src/pipeline/ontology.ts";
import { RELEASE } from "../../support/cli.ts";
import { canonicalTriples, readWithJsonLd, readWithOxigraph } from "../../support/datasets.ts";
import { FOREIGN_PARSERS, isInstalled, readWith } from "../../support/foreign-parsers.ts";
import { ROOT } from "../../support/shared.ts";
import { built, COMPLETE, subjects, temporaryFolder, turtle, values } from "./built.ts";

const folder = temporaryFolder();
const dir = join(folder, "out");
const FILE = "https://w3id.org/communique/dataset/file/";
let build: BuildFiles;
let catalog: Quad[];
let inputs: string[];

beforeAll(async () => {
  writeFileSync(join(folder, "morinaga.txt"), RELEASE);
  inputs = [join(folder, "morinaga.txt"), join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt")];
  build = await built(dir, COMPLETE, inputs);
  catalog = turtle(await build.file("catalog.ttl"));
}, 60_000);

describe("the files of a build in its catalogue", () => {
  it("are all there, but for the catalogue's own", () => {
    const told = subjects(catalog, "rdf:type", "http://www.w3.org/ns/dcat#Distribution").concat(
      subjects(catalog, "rdf:type", "https://schema.org/MediaObject"),
    );
    const files = Object.keys(build.manifest.files).filter((path) => !CATALOG_FILES.includes(path));
    expect(told.map((iri) => iri.slice(FILE.length)).sort()).toEqual(files.sort());
    expect(Object.keys(build.manifest.files)).toEqual(expect.arrayContaining(CATALOG_FILES));
  });

  it("have the size, hash and address of the file on disk", () => {
    for (const node of subjects(catalog, "rdf:type", "http://www.w3.org/ns/dcat#Distribution")) {
      const bytes = readFileSync(join(dir, node.slice(FILE.length)));
      expect(values(catalog, node, "dcat:byteSize")).toEqual([String(bytes.length)]);
      expect(values(catalog, `${node}/checksum`, "spdx:checksumValue")).toEqual([createHash("sha256").update(bytes).digest("hex")]);
      expect(values(catalog, node, "dcat:downloadURL")).toEqual([`https://data.example.org/releases/files/${node.slice(FILE.length)}`]);
    }
    for (const node of subjects(catalog, "rdf:type", "https://schema.org/MediaObject")) {
      const bytes = readFileSync(join(dir, node.slice(FILE.length)));
      expect(values(catalog, node, "schema:contentSize")).toEqual([`${bytes.length} B`]);
      expect(values(catalog, node, "schema:sha256")).toEqual([createHash("sha256").update(bytes).digest("hex")]);
    }
  });

  it.each([
    ["graph.trig", "application/trig", "RDF_TRIG"],
    ["graph.nq", "application/n-quads", "RDF_N_QUADS"],
    ["graph.jsonld", "application/ld+json", "JSON_LD"],
    ["graph.ttl", "text/turtle", "RDF_TURTLE"],
    ["events.csv", "text/csv", "CSV"],
    ["report.json", "application/json", "JSON"],
  ])("%s is %s", (path, media, type) => {
    expect(values(catalog, FILE + path, "dcat:mediaType")).toEqual([`https://www.iana.org/assignments/media-types/${media}`]);
    expect(values(catalog, FILE + path, "dct:format")).toEqual([`http://publications.europa.eu/resource/authority/file-type/${type}`]);
  });

  it("of a release hang on the release and on its graph", () => {
    expect(values(catalog, "https://w3id.org/communique/release/morinaga", "schema:encoding")).toEqual([`${FILE}texts/morinaga.txt`]);
    expect(values(catalog, "https://w3id.org/communique/graph/release/morinaga", "schema:encoding")).toEqual([
      `${FILE}facts/morinaga.json`,
    ]);
  });
});

describe("what the catalogue says of the releases", () => {
  const dataset = "https://w3id.org/communique/dataset";
  it("the time from the first to the last", () => {
    const [period] = values(catalog, dataset, "dct:temporal") as [string];
    expect([values(catalog, period, "dcat:startDate"), values(catalog, period, "dcat:endDate")]).toEqual([["2025-04-08"], ["2031-05-12"]]);
  });
  it("the states that they name", () => {
    const countries = values(catalog, dataset, "dct:spatial").map((iri) => iri.replace(/^.*\//, ""));
    expect(countries).toEqual(expect.arrayContaining(["JPN", "SWE", "UKR", "KOR"]));
    expect(countries).not.toContain("FRA");
  });
  it("a state without a code by its own IRI, and no language that is in no table", async () => {
    const tables = join(folder, "tables");
    mkdirSync(tables);
    writeFileSync(
      join(tables, "countries.csv"),
      "key,kind,name,official_name,adjectives,source\nXA,state,Arvenia,Republic of Arvenia,Arvenian,own\n",
    );
    writeFileSync(
      join(folder, "arvenia.txt"),
      "Ministry of Foreign Affairs of Arvenia\n\n3 March 2031\n\nForeign Minister of Arvenia Tavi Orlan met with Foreign Minister of Norway Kari Lund on 3 March 2031.\n",
    );
    const other = await built(join(folder, "uncoded"), { languages: ["en", "tlh"] }, [join(folder, "arvenia.txt")], [tables]);
    const quads = turtle(await other.file("catalog.ttl"));
    expect(values(quads, dataset, "dct:spatial")).toEqual([
      "http://publications.europa.eu/resource/authority/country/NOR",
      "https://w3id.org/communique/id/state/xa",
    ]);
    expect(values(quads, dataset, "dct:language")).toEqual(["http://publications.europa.eu/resource/authority/language/ENG"]);
    const { gaps } = await catalogOfBuild(other, { data: [tables] });
    expect(gaps).toContainEqual({ field: "languages", meanwhile: expect.stringContaining("tlh") });
  }, 60_000);
  it("each one's graph, with title and date", () => {
    const graph = "https://w3id.org/communique/graph/release/morinaga";
    expect(values(catalog, dataset, "sd:namedGraph")).toContain(graph);
    expect(values(catalog, graph, "dct:issued")).toEqual(["2031-05-12"]);
    expect(values(catalog, graph, "dct:title")[0]).toMatch(/^Meeting between Defense Minister MORINAGA/);
  });
  it("what made it, as the dataset's own description has it", async () => {
    const [activity] = subjects(catalog, "rdf:type", "http://www.w3.org/ns/prov#Activity") as [string];
    const description = (await build.nquads()).split("\n").filter((line) => line.endsWith("/graph/dataset> ."));
    const told = canonicalTriples(catalog as never);
    for (const line of description) expect(told).toContain(`${line.replace(/ <[^<]*> \.$/, " .")}\n`);
    expect(description.some((line) => line.includes(activity))).toBe(true);
  });
});

describe("the bytes of a catalogue", () => {
  const texts = async (files: BuildFiles) => Promise.all(CATALOG_FILES.map((path) => files.file(path)));
  it("are the same whatever the order of the inputs", async () => {
    const other = await built(join(folder, "reversed"), COMPLETE, [...inputs].reverse());
    expect(await texts(other)).toEqual(await texts(build));
  }, 60_000);
  it("are the same when it is made again from the files of the build, without being told the settings", async () => {
    const again = await catalogOfBuild(build);
    expect(Object.values(again.files)).toEqual(await texts(build));
  }, 60_000);
  it("change in the catalogue alone when it is written with other settings, and back", async () => {
    const copy = join(folder, "copy");
    cpSync(dir, copy, { recursive: true });
    const before = (await readBuild(copy)).manifest;
    await (await catalogOfBuild(await readBuild(copy), { catalog: {} })).write();
    const bare = (await readBuild(copy)).manifest;
    const { "catalog-settings.json": _, ...rest } = before.files;
    expect(Object.keys(bare.files).sort()).toEqual(Object.keys(rest).sort());
    expect(
      Object.keys(rest)
        .filter((path) => rest[path] !== bare.files[path])
        .sort(),
    ).toEqual(["catalog.jsonld", "catalog.schema.jsonld", "catalog.ttl"]);
    await (await catalogOfBuild(await readBuild(copy), { catalog: COMPLETE })).write();
    expect((await readBuild(copy)).manifest).toEqual(before);
  }, 60_000);
});

describe("catalog.ttl and catalog.jsonld say the same", () => {
  const triples = (quads: Iterable<unknown>) => canonicalTriples(quads as never);
  it("with the same prefixes, and with the context that ships", async () => {
    const context = loadContext("catalog-context.jsonld");
    const { prefixes } = catalogWriteOptions("https://w3id.org/communique/", context);
    const { graph: _graph, release: _release, ...vocabularies } = prefixes;
    expect(context).toMatchObject(vocabularies);
    expect(JSON.parse(await build.file("catalog.jsonld"))["@context"]).toEqual(context);
  });
  it("to the JSON-LD reference implementation, without a network", async () => {
    expect(triples(await readWithJsonLd(await build.file("catalog.jsonld")))).toEqual(triples(catalog));
  });
  it("to oxigraph", async () => {
    for (const extension of ["ttl", "jsonld"])
      expect(triples(readWithOxigraph(await build.file(`catalog.${extension}`), extension))).toEqual(triples(catalog));
  });
  for (const parser of FOREIGN_PARSERS) {
    it(`to ${parser.name}`, ({ skip }) => {
      if (!isInstalled(parser)) skip(`${parser.name} is not installed (package ${parser.apt})`);
      const extension = parser.reads.includes("ttl") ? "ttl" : "jsonld";
      const read = readWithOxigraph(readWith(parser, join(dir, `catalog.${extension}`), extension), "nq");
      expect(triples(read)).toEqual(triples(catalog));
    });
  }
});
