import type { Knowledge } from "../knowledge/index.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Release } from "../records/release.ts";

/** STAND-IN until src/extract has its entry: nothing is read out of a release. */
export function extract(release: Release, _knowledge: Knowledge): { extraction: Extraction; trace: unknown } {
  return { extraction: { release: release.id, sentences: [], entities: [], tenures: [], events: [], statements: [], claims: [], leftovers: [] }, trace: {} };
}
