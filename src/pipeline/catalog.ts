import type { Quad } from "@rdfjs/types";
import { catalogWriteOptions } from "../export/catalog-options.ts";
import { FORMATS } from "../export/formats.ts";
import type { GraphSource } from "../export/graph-source.ts";
import { nquadsTerm } from "../export/term-text.ts";
import { checkCatalogSettings, loadCatalogSettings } from "../knowledge/catalog-settings.ts";
import { type CatalogTerms, loadCatalogTerms } from "../knowledge/catalog-terms.ts";
import { loadTable } from "../knowledge/table.ts";
import { TOPICS } from "../knowledge/tables/topics.ts";
import type { WrittenFile } from "../output/file-writer.ts";
import type { Manifest } from "../output/manifest.ts";
import type { Description } from "../output/write-build.ts";
import { type CatalogSource, catalogOf, contentsOf, countAll, QuadTable } from "../publish/catalog/index.ts";
import type { CatalogSettings } from "../records/catalog-settings.ts";
import { eurovocIri } from "../vocabulary/eurovoc.ts";
import { loadContext } from "./ontology.ts";

/** The settings of a catalogue as a build keeps them, so that its catalogue can be made again. */
export const SETTINGS_FILE = "catalog-settings.json";
/** Files of a catalogue. A catalogue does not list them: it cannot hold its own hash. */
export const CATALOG_FILES = ["catalog.ttl", "catalog.jsonld", "catalog.schema.jsonld", SETTINGS_FILE];

/** A user's settings: a file's path or the settings themselves. Throws KnowledgeError where they are wrong. */
export function openSettings(settings: string | Record<string, unknown> | undefined, dataDirs: readonly string[]): CatalogSettings {
  if (settings === undefined) return {};
  const terms = loadCatalogTerms(dataDirs);
  return typeof settings === "string" ? loadCatalogSettings(settings, terms) : checkCatalogSettings(settings, "the settings given", terms);
}

/** A catalogue as RDF, what it was made from, and its files by name. */
export interface MadeCatalog {
  source: CatalogSource;
  quads: Quad[];
  files: Record<string, string>;
}

/** Makes the catalogue of a build while the build is written, or again from its files: the same bytes either way. */
export class CatalogMaker implements Description {
  readonly terms: CatalogTerms;
  readonly #base: string;
  readonly #dataDirs: readonly string[];
  readonly #settings: CatalogSettings;
  readonly #table = new QuadTable();

  constructor(base: string, dataDirs: readonly string[], settings: CatalogSettings) {
    this.#base = base;
    this.#dataDirs = dataDirs;
    this.#settings = settings;
    this.terms = loadCatalogTerms(dataDirs);
  }

  see(graph: GraphSource): void {
    if (graph.prepared) this.#table.addNumbered(graph.name, graph.prepared.numbered);
    else this.#table.addQuads(graph.quads(), nquadsTerm);
  }

  /** Takes in the graphs of a build on disk instead. */
  seeText(nquads: string): void {
    this.#table.add(nquads);
  }

  async files(written: readonly WrittenFile[], releases: Manifest["releases"]): Promise<Record<string, string>> {
    return (await this.make(written, releases)).files;
  }

  async make(written: readonly WrittenFile[], releases: Manifest["releases"]): Promise<MadeCatalog> {
    const source = this.#source(written, releases);
    const { quads, schemaOrg } = catalogOf(source);
    const options = catalogWriteOptions(this.#base, loadContext("catalog-context.jsonld"));
    const graphs = [{ name: "", quads: () => quads }];
    const files: Record<string, string> = {};
    for (const extension of ["ttl", "jsonld"]) {
      const format = FORMATS.find((known) => known.extension === extension);
      let text = "";
      for await (const piece of format?.write(graphs, options) ?? []) text += piece;
      files[`catalog.${extension}`] = text;
    }
    files["catalog.schema.jsonld"] = schemaOrg;
    if (Object.keys(this.#settings).length > 0) files[SETTINGS_FILE] = `${JSON.stringify(this.#settings, null, 2)}\n`;
    return { source, quads, files };
  }

  #source(written: readonly WrittenFile[], releases: Manifest["releases"]): CatalogSource {
    const byPath = new Map(written.map((file) => [file.path, file]));
    const releaseFiles = new Map(
      Object.entries(releases).map(([id, paths]) => {
        const [facts, text] = [byPath.get(paths.facts), byPath.get(paths.text)];
        return [id, { ...(facts && { facts }), ...(text && { text }) }];
      }),
    );
    const apart = new Set([...CATALOG_FILES, ...Object.values(releases).flatMap(({ facts, text }) => [facts, text])]);
    return {
      base: this.#base,
      terms: this.terms,
      conceptLabels: eurovocLabels(this.#dataDirs),
      settings: this.#settings,
      contents: contentsOf(this.#table, this.#base),
      statistics: countAll(this.#table, this.terms.targets),
      files: inOrderOf(
        Object.keys(this.terms.files),
        written.filter(({ path }) => !apart.has(path)),
      ),
      releaseFiles,
    };
  }
}

/** Files in the order of the names given, the others behind them by name. */
function inOrderOf(names: readonly string[], files: readonly WrittenFile[]): WrittenFile[] {
  const rank = ({ path }: WrittenFile) => (names.includes(path) ? names.indexOf(path) : names.length);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function eurovocLabels(dataDirs: readonly string[]): Map<string, string> {
  const rows = loadTable(TOPICS, dataDirs).rows;
  return new Map(
    rows.flatMap(({ eurovocId, eurovocLabel }) => (eurovocId && eurovocLabel ? [[eurovocIri(eurovocId).value, eurovocLabel]] : [])),
  );
}
