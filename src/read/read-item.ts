import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";

/** One thing that reading gives: a release, or a finding about an input. */
export type ReadItem = { release: Release; finding?: undefined } | { finding: Finding; release?: undefined };
