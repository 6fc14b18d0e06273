import type { Quad } from "@rdfjs/types";
import type { Knowledge } from "../knowledge/index.ts";
import { lookupsOf, type MappingOptions, releaseQuads, sourceFindings } from "../rdf/index.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import { checkRanges, type Validator, type Violation } from "../validate/index.ts";
import { extract } from "./extract-stage.ts";
import { VERSION } from "./version.ts";

/** One release after all stages that look at it alone. */
export interface ProcessedRelease {
  release: Release;
  extraction: Extraction;
  quads: Quad[];
  violations: Violation[];
  findings: Finding[];
}

/** How releases become RDF under these tables and this base. */
export function mappingOptions(knowledge: Knowledge, base: string): MappingOptions {
  const tool = { name: "communique", version: VERSION, tablesHash: knowledge.tablesHash, rulesHash: knowledge.rulesHash };
  return { base, lookups: lookupsOf(knowledge), tool };
}

/** Extract, map, validate: a release goes through alone, whatever else the build holds. */
export async function processRelease(
  release: Release,
  knowledge: Knowledge,
  mapping: MappingOptions,
  validator: Validator,
): Promise<ProcessedRelease> {
  const { extraction } = extract(release, knowledge);
  const quads = releaseQuads(release, extraction, mapping);
  const violations = [...(await validator.validate(quads)), ...checkRanges(quads, release.text)];
  return { release, extraction, quads, violations, findings: sourceFindings(release) };
}

/** Makes the quads of a processed release again. */
export const remap = (release: Release, extraction: Extraction, mapping: MappingOptions) => (): Quad[] =>
  releaseQuads(release, extraction, mapping);
