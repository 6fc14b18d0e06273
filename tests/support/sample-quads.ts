import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Parser, type Quad } from "n3";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import type { Extraction } from "../../src/records/extraction.ts";
import type { Release } from "../../src/records/release.ts";
import { lookupsOf, releaseQuads } from "../../src/rdf/index.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "./sample-extraction.ts";

export const KNOWLEDGE = loadKnowledge({ dataDirs: [packageData()] });
export const LOOKUPS = lookupsOf(KNOWLEDGE);
/** Hashes are fixed here, so that a test never changes because a table did. */
export const TOOL = { name: "communique", version: "0.0.0", tablesHash: "tables", rulesHash: "rules" };

export const quadsOf = (release: Release = SAMPLE_RELEASE, extraction: Extraction = SAMPLE_EXTRACTION, base?: string): Quad[] =>
  releaseQuads(release, extraction, { lookups: LOOKUPS, tool: TOOL, ...(base === undefined ? {} : { base }) });

/** Triples of a file of `ontology/`. */
export const ontologyFile = (name: string): Quad[] =>
  new Parser().parse(readFileSync(fileURLToPath(new URL(`../../ontology/${name}`, import.meta.url)), "utf8"));
