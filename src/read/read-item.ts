import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import type { ReadRelease } from "./assemble.ts";
import type { Note, Outcome } from "./note.ts";
import type { IdClaims } from "./release-id.ts";

/** One thing that reading gives: a release, or a finding about an input. */
export type ReadItem = { release: Release; finding?: undefined } | { finding: Finding; release?: undefined };

/** A release with its id and source, after the findings about it; only findings where there is no release or it was read before. */
export function* releaseItems(
  read: Outcome<ReadRelease>,
  notes: readonly Note[],
  source: Release["source"],
  given: ReturnType<IdClaims["give"]>,
  line: number | undefined,
): Generator<ReadItem> {
  if (read.value === undefined) return yield* asFindings(notes, source.name, line);
  const at = { file: source.name, ...(line === undefined ? {} : { line }), release: given.id };
  if (given.repeated) {
    yield {
      finding: {
        severity: "warning",
        code: "release-repeated",
        message: "The same release was read before, byte for byte; this copy was left out.",
        ...at,
      },
    };
    return;
  }
  if (given.contested)
    yield {
      finding: {
        severity: "warning",
        code: "id-duplicate",
        message: `Several releases have this id; this one is "${given.id}". Give each its own id.`,
        ...at,
      },
    };
  for (const note of notes) yield { finding: { ...note, ...at } };
  yield { release: { id: given.id, ...read.value, source } };
}

/** Notes as findings about a file. */
export function* asFindings(notes: readonly Note[], file: string, line?: number): Generator<ReadItem> {
  for (const note of notes) yield { finding: { ...(line === undefined ? {} : { line }), ...note, file } satisfies Finding };
}
