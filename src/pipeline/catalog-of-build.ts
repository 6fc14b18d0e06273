import { packageData } from "../knowledge/index.ts";
import type { BuildFiles } from "../output/read-build.ts";
import { filesOf, replaceFiles } from "../output/replace-files.ts";
import { type Gap, gapsOf, type Quality, qualityOf } from "../publish/catalog/index.ts";
import { DEFAULT_BASE } from "../rdf/index.ts";
import { iri } from "../rdf/terms.ts";
import { checkProfile, type ProfileResult } from "../validate/index.ts";
import { CATALOG_FILES, CatalogMaker, type MadeCatalog, openSettings, SETTINGS_FILE } from "./catalog.ts";
import { loadCatalogShapes } from "./ontology.ts";

export interface CatalogOptions {
  /** The settings: a file's path or the settings themselves; else those that the build was made with. */
  catalog?: string | Record<string, unknown>;
  /** Folders that add to or overrule the tables that ship with the package. */
  data?: readonly string[];
}

/** The catalogue of a build on disk, judged. */
export interface JudgedCatalog extends MadeCatalog {
  /** Against the shapes of DCAT-AP 3.0.1. */
  results: ProfileResult[];
  quality: Quality;
  gaps: Gap[];
  /** Puts the files into the folder of the build, in the place of those there. */
  write(): Promise<void>;
}

/** Makes the catalogue of a build from its files alone, and judges it. Throws KnowledgeError for wrong settings. */
export async function catalogOfBuild(build: BuildFiles, options: CatalogOptions = {}): Promise<JudgedCatalog> {
  const dataDirs = [packageData(), ...(options.data ?? [])];
  const kept = Object.hasOwn(build.manifest.files, SETTINGS_FILE)
    ? (JSON.parse(await build.file(SETTINGS_FILE)) as Record<string, unknown>)
    : undefined;
  const settings = openSettings(options.catalog ?? kept, dataDirs);
  const { base = DEFAULT_BASE } = (await build.report()) as { base?: string };
  const maker = new CatalogMaker(base, dataDirs, settings);
  maker.seeText(await build.nquads());
  const made = await maker.make(await filesOf(build), build.manifest.releases);
  const results = await checkProfile(made.quads, loadCatalogShapes());
  const violations = results.filter(({ severity }) => severity === "violation").length;
  return {
    ...made,
    results,
    quality: qualityOf({ quads: made.quads, dataset: iri(`${base}dataset`), settings, terms: maker.terms, violations }),
    gaps: gapsOf(made.source),
    write: () => replaceFiles(build, made.files, CATALOG_FILES),
  };
}
