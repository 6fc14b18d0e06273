import type { NamedNode } from "n3";
import type { CatalogTerms } from "../../knowledge/catalog-terms.ts";
import type { CatalogSettings, InLanguages } from "../../records/catalog-settings.ts";
import { type Draft, nameText } from "../../rdf/index.ts";
import { iri } from "../../rdf/terms.ts";
import type { Contents } from "./contents.ts";
import type { Statistics } from "./statistics.ts";

/** A file of a build. */
export interface BuildFile {
  /** From the build's folder, with `/`. */
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** All that a catalogue is made from. No clock among it: the same build and settings give the same catalogue. */
export interface CatalogSource {
  /** Base of the build's IRIs. */
  base: string;
  terms: CatalogTerms;
  /** Labels that concepts of others (EuroVoc) have there, by IRI, as the tables give them. */
  conceptLabels: ReadonlyMap<string, string>;
  settings: CatalogSettings;
  contents: Contents;
  statistics: Statistics;
  /** Files that hold or tell of the whole dataset. */
  files: readonly BuildFile[];
  /** Files of single releases: the facts view of a release's graph, and its text. */
  releaseFiles: ReadonlyMap<string, { facts?: BuildFile; text?: BuildFile }>;
}

/** A catalogue in the making. */
export interface Scope extends CatalogSource {
  draft: Draft;
  catalog: NamedNode;
  record: NamedNode;
  dataset: NamedNode;
  publisher: NamedNode;
  contact: NamedNode;
  service: NamedNode;
  /** When the dataset was issued and last changed, where the settings or a release say so. */
  issued: string | undefined;
  modified: string | undefined;
}

/** Names the nodes of a catalogue and settles its dates. */
export function openScope(source: CatalogSource, draft: Draft): Scope {
  const { base, settings } = source;
  const newest = newestDate(source.contents);
  return {
    ...source,
    draft,
    catalog: iri(`${base}catalog`),
    record: iri(`${base}catalog/record`),
    dataset: iri(`${base}dataset`),
    publisher: iri(settings.publisher?.iri ?? `${base}catalog/publisher`),
    contact: iri(`${base}catalog/contact`),
    service: iri(`${base}catalog/service`),
    issued: settings.issued ?? newest,
    modified: settings.modified ?? newest ?? settings.issued,
  };
}

/** Date of the newest release that says when it was issued. */
export const newestDate = (contents: Contents): string | undefined =>
  contents.releases.reduce<string | undefined>(
    (newest, { issued }) => (issued !== undefined && (newest ?? "") < issued ? issued : newest),
    undefined,
  );

/** A text of the settings as one string: the English one, else the first. */
export const oneText = (text: InLanguages): string =>
  typeof text === "string" ? text : (text["en"] ?? (Object.values(text)[0] as string));

/** A name out of a release, on one line, as catalogues show it. */
export const shown = (name: string): string => nameText(name);

/** IRI of a file of the build, as a thing that the catalogue tells of. */
export const fileIri = ({ dataset }: Scope, { path }: BuildFile): NamedNode => iri(`${dataset.value}/file/${encodeURI(path)}`);

/** Where a file can be downloaded; undefined where the settings do not say. */
export const downloadUrl = ({ settings }: Pick<CatalogSource, "settings">, { path }: BuildFile): string | undefined =>
  settings.files === undefined ? undefined : settings.files + path.split("/").map(encodeURIComponent).join("/");
