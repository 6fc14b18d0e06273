import { createReadStream } from "node:fs";
import type { AssembleContext } from "./assemble-context.ts";
import { detectFormat } from "./detect-format.ts";
import type { Limits } from "./limits.ts";
import { readHead } from "./read-bytes.ts";
import { type Line, splitLines } from "./records/lines.ts";
import { utf16Lines } from "./records/utf16-lines.ts";
import type { Source } from "./source.ts";
import type { SourceFormat } from "./source-formats.ts";

/** Everything that reading a source needs. */
export interface ReadContext extends AssembleContext {
  limits: Limits;
  format?: SourceFormat;
  encoding?: string;
}

/** A source with its format found, and its bytes where they cannot be read twice. */
export interface OpenSource extends Source {
  format: SourceFormat;
  bytes?: Buffer;
}

/** Finds out a source's format from its name and first bytes. */
export async function openSource(source: Source, bytes: Buffer | undefined, context: ReadContext): Promise<OpenSource> {
  const head = bytes ?? (await readHead(source.path ?? ""));
  return { ...source, format: context.format ?? detectFormat(source.name, head), ...(bytes === undefined ? {} : { bytes }) };
}

/** The lines of a source of JSON lines. */
export function linesOf(source: OpenSource, context: ReadContext): AsyncGenerator<Line> {
  const chunks =
    source.bytes === undefined
      ? (createReadStream(source.path ?? "", { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>)
      : [source.bytes];
  return splitLines(utf16Lines(chunks, context.limits.fileBytes), context.limits.lineBytes);
}
