import type { Extraction } from "../records/extraction.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import { extract } from "./extract-stage.ts";
import { openKnowledge } from "./knowledge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read-all.ts";

/** A release with every layer of its reading. */
export interface ParsedRelease {
  release: Release;
  extraction: Extraction;
  trace: ReturnType<typeof extract>["trace"];
}

/** Reads releases and keeps every layer of how they were read. */
export async function parseReleases(options: RunOptions): Promise<{ parsed: ParsedRelease[]; findings: Finding[] }> {
  const { knowledge, reading } = openKnowledge(options.data);
  const { releases, findings } = await readAll(options, reading);
  return { parsed: releases.map((release) => ({ release, ...extract(release, knowledge) })), findings };
}
