import { type ReadItem, type ReadOptions, readReleases } from "../read/index.ts";
import { stopIfAsked } from "./breath.ts";
import type { RunOptions } from "./options.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";

/** All releases of the inputs in order of their ids, and what is to be said about the inputs. */
export async function readAll(
  options: RunOptions,
  reading: Pick<ReadOptions, "publishers" | "wordings" | "states">,
): Promise<{ releases: Release[]; findings: Finding[] }> {
  const releases: Release[] = [];
  const findings: Finding[] = [];
  const items: AsyncIterable<ReadItem> = readReleases(options.inputs, {
    ...reading,
    ...(options.stdin && { stdin: options.stdin }),
    ...(options.inputFormat !== undefined && { format: options.inputFormat }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  for await (const { release, finding } of items) {
    stopIfAsked(options.signal);
    if (finding) findings.push(finding);
    else if (!options.only || options.only(release.id)) releases.push(release);
    options.onProgress?.({ done: releases.length, total: 0, label: "reading" });
  }
  releases.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { releases, findings };
}
