import type { HeadWording, PublisherProfile } from "../knowledge/publishers.ts";
import { UsageError } from "../errors.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import { encodingName } from "./decode.ts";
import { compileWording } from "./head/wording.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { foldName, indexPublishers } from "./publisher-index.ts";
import type { ReadItem } from "./read-item.ts";
import { readStream } from "./read-bytes.ts";
import { openSource, type ReadContext } from "./open-source.ts";
import { readSource } from "./read-source.ts";
import { surveySources } from "./survey.ts";
import { IdClaims } from "./release-id.ts";
import { type SourceFormat, sourceFormats } from "./source-formats.ts";
import { listSources } from "./sources.ts";

export interface ReadOptions {
  publishers: readonly PublisherProfile[];
  /** How heads and pages are worded, one a language, the main one first. */
  wordings: readonly HeadWording[];
  /** State name or adjective → key of countries.csv: tells whose an unknown publisher is. Names are folded here. */
  states?: ReadonlyMap<string, string>;
  /** Key of countries.csv → IANA zone: the default of publishers without a profile. */
  timeZones?: ReadonlyMap<string, string>;
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Read every input as this format. */
  format?: string;
  /** Read every text in this encoding. */
  encoding?: string;
  limits?: Partial<Limits>;
}

/**
 * Reads files, folders, globs and "-" one release at a time, so that a corpus of any size streams. Two passes go over the sources: the first only
 * hands out ids, so that they depend on content, never on order. Throws UsageError for an unknown format or encoding; whatever is
 * wrong with an input is a finding, and the others are read.
 */
export async function* readReleases(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadItem> {
  const context = contextOf(options);
  const { sources, findings } = await listSources(inputs);
  for (const finding of findings) yield { finding };
  const claims = new IdClaims();
  const opened = [];
  for (const source of sources) {
    const bytes = source.path === undefined ? await readStream(options.stdin ?? process.stdin, context.limits.stdinBytes) : undefined;
    for (const note of bytes?.notes ?? []) yield { finding: { ...note, file: source.name } };
    if (bytes === undefined || bytes.value !== undefined) opened.push(await openSource(source, bytes?.value, context));
  }
  await surveySources(opened, claims, context);
  for (const source of opened) yield* readSource(source, claims, context);
}

/** Everything that readReleases gives, collected. */
export async function readInputs(inputs: readonly string[], options: ReadOptions): Promise<{ releases: Release[]; findings: Finding[] }> {
  const releases: Release[] = [];
  const findings: Finding[] = [];
  for await (const item of readReleases(inputs, options)) {
    if (item.release !== undefined) releases.push(item.release);
    else findings.push(item.finding);
  }
  return { releases, findings };
}

function contextOf(options: ReadOptions): ReadContext {
  const format = sourceFormats.find(({ id }) => id === options.format)?.id;
  if (options.format !== undefined && format === undefined) {
    throw new UsageError(
      "format-unknown",
      `There is no input format "${options.format}".`,
      `Use one of ${sourceFormats.map(({ id }) => id).join(", ")}.`,
    );
  }
  if (options.encoding !== undefined && encodingName(options.encoding) === undefined) {
    throw new UsageError(
      "encoding-unknown",
      `There is no encoding "${options.encoding}".`,
      "Use a name such as utf-8, utf-16le, windows-1252 or shift_jis.",
    );
  }
  if (options.wordings.length === 0)
    throw new UsageError("wording-missing", "No wording of release heads is loaded.", "Check that data/publishers/generic/ holds a file.");
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return {
    limits,
    index: indexPublishers(options.publishers, options.wordings),
    wordings: options.wordings.map(compileWording),
    states: new Map([...(options.states ?? [])].map(([name, key]) => [foldName(name), key])),
    timeZones: options.timeZones ?? new Map(),
    textLength: limits.textLength,
    ...(format === undefined ? {} : { format: format satisfies SourceFormat }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  };
}
