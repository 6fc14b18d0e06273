import { z } from "zod";
import { loadYaml } from "./yaml.ts";

const address = z.url();
const Scheme = z.strictObject({
  iri: address,
  /** How IRIs of its concepts begin, where that is not the scheme's own IRI and a slash. */
  "concepts-in": address.optional(),
  title: z.string(),
  /** Label by code. */
  concepts: z.record(z.string(), z.string()),
});
const Licence = z.strictObject({ iri: address, code: z.string(), type: z.string(), names: z.array(z.string()).default([]) });
const FileFormat = z.strictObject({
  media: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  type: z.string(),
  rdf: z.boolean().default(false),
  machine: z.boolean().default(true),
});
const KnownFile = z.strictObject({ title: z.string(), description: z.string() });
const Target = z.strictObject({ iri: address, title: z.string(), uriSpace: address, themes: z.boolean().default(false) });

const SCHEMES = [
  "access-right",
  "availability",
  "country",
  "data-theme",
  "file-type",
  "frequency",
  "language",
  "licence",
  "licence-type",
  "publisher-type",
  "record-status",
] as const;
/** A controlled vocabulary that a catalogue takes values from. */
export type SchemeName = (typeof SCHEMES)[number];

const CatalogFile = z.strictObject({
  schemes: z.record(z.enum(SCHEMES), Scheme),
  languages: z.record(z.string(), z.string()),
  licences: z.array(Licence),
  formats: z.record(z.string(), FileFormat),
  files: z.record(z.string(), KnownFile),
  defaults: z.strictObject({
    themes: z.array(z.string()),
    keywords: z.array(z.string()),
    access: z.string(),
    availability: z.string(),
    frequency: z.string(),
    status: z.string(),
    topics: z.int().min(0),
  }),
  targets: z.record(z.string().regex(/^[a-z]+$/), Target),
});

/** `data/catalog.yaml`: what a catalogue says of files, and the values that its controlled vocabularies have. */
export type CatalogTerms = z.output<typeof CatalogFile>;

/** Reads `catalog.yaml` of the folders given; throws KnowledgeError where it is wrong. */
export const loadCatalogTerms = (dataDirs: readonly string[]): CatalogTerms => loadYaml(dataDirs, "catalog.yaml", CatalogFile);
