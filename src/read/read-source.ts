import { createReadStream } from "node:fs";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import { assemble, type AssembleContext, type ReadRelease } from "./assemble.ts";
import { detectFormat } from "./detect-format.ts";
import type { Limits } from "./limits.ts";
import type { Note, Outcome } from "./note.ts";
import { fileProblem, readFileBytes, readHead } from "./read-bytes.ts";
import { readDocument } from "./read-document.ts";
import type { ReadItem } from "./read-item.ts";
import { type Line, splitLines } from "./records/lines.ts";
import { readRecord } from "./records/read-record.ts";
import { utf16Lines } from "./records/utf16-lines.ts";
import { type IdClaims, idOfFile, safeId, sha256 } from "./release-id.ts";
import type { Source } from "./source.ts";
import { mediaTypeOf, type SourceFormat } from "./source-formats.ts";

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

/** First pass: claims the ids of all records, and of files whose id something else asks for too. */
export async function surveySources(sources: readonly OpenSource[], claims: IdClaims, context: ReadContext): Promise<void> {
  const files = new Map<string, OpenSource[]>();
  const recordIds = new Set<string>();
  for (const source of sources) {
    if (source.format !== "jsonl") {
      const key = fileId(source).toLowerCase();
      files.set(key, [...(files.get(key) ?? []), source]);
      continue;
    }
    try {
      for await (const line of linesOf(source, context)) {
        const record = line.bytes === undefined ? undefined : readRecord(line.bytes, context).value;
        if (record?.id === undefined || line.bytes === undefined) continue;
        claims.claim(safeId(record.id), sha256(line.bytes));
        recordIds.add(safeId(record.id).toLowerCase());
      }
    } catch {}
  }
  for (const [key, sharing] of files) {
    if (sharing.length === 1 && !recordIds.has(key)) continue;
    for (const source of sharing) {
      const bytes = source.bytes ?? (await readFileBytes(source.path ?? "", context.limits.fileBytes)).value;
      if (bytes !== undefined) claims.claim(fileId(source), sha256(bytes));
    }
  }
}

/** Second pass: the releases and findings of one source. */
export async function* readSource(source: OpenSource, claims: IdClaims, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.format === "jsonl") yield* readRecords(source, claims, context);
  else yield* readFile(source, claims, context);
}

async function* readFile(source: OpenSource, claims: IdClaims, context: ReadContext): AsyncGenerator<ReadItem> {
  const bytes: Outcome<Buffer> =
    source.bytes === undefined ? await readFileBytes(source.path ?? "", context.limits.fileBytes) : { value: source.bytes, notes: [] };
  if (bytes.value === undefined) return yield* asFindings(bytes.notes, source.name);
  const draft = await readDocument(bytes.value, source.format, context);
  if (draft.value === undefined) return yield* asFindings(draft.notes, source.name);
  const read = assemble(draft.value, context);
  const hash = sha256(bytes.value);
  const origin = {
    name: source.name,
    mediaType: mediaTypeOf(source.format),
    encoding: draft.value.encoding,
    bytes: bytes.value.length,
    sha256: hash,
  };
  const id = source.path === undefined ? `stdin-${hash.slice(0, 12)}` : fileId(source);
  yield* release(read, [...draft.notes, ...read.notes], origin, claims.give(id, hash), undefined);
}

async function* readRecords(source: OpenSource, claims: IdClaims, context: ReadContext): AsyncGenerator<ReadItem> {
  const told = new Set<string>();
  let lines = 0;
  try {
    for await (const line of linesOf(source, context)) {
      if (line.bytes?.every((byte) => byte <= 0x20)) continue;
      lines++;
      yield* readLine(source, line, claims, context, told);
    }
  } catch (cause) {
    yield { finding: { severity: "error", code: "file-unreadable", message: fileProblem(cause), file: source.name } };
    return;
  }
  if (lines === 0)
    yield {
      finding: { severity: "error", code: "file-empty", message: "The file is empty. Write one release a line.", file: source.name },
    };
}

function* readLine(source: OpenSource, line: Line, claims: IdClaims, context: ReadContext, told: Set<string>): Generator<ReadItem> {
  const { bytes, number } = line;
  if (bytes === undefined) {
    const message = `The line has more than ${context.limits.lineBytes} bytes and was passed over. Write one release a line.`;
    yield { finding: { severity: "error", code: "line-too-long", message, file: source.name, line: number } };
    return;
  }
  const record = readRecord(bytes, context);
  if (record.value === undefined) return yield* asFindings(record.notes, source.name, number);
  const read = assemble(record.value.draft, context);
  const hash = sha256(bytes);
  const wanted = record.value.id ?? `${idOfFile(source.name)}-${hash.slice(0, 12)}`;
  const origin = {
    name: source.name,
    mediaType: mediaTypeOf("jsonl"),
    encoding: record.value.draft.encoding,
    bytes: bytes.length,
    sha256: hash,
  };
  const given = claims.give(safeId(wanted), hash);
  const notes = [...record.notes, ...read.notes].filter(
    (note) => note.code !== "field-unknown" || (!told.has(note.message) && told.add(note.message)),
  );
  if (safeId(wanted) !== wanted)
    notes.push({
      severity: "info",
      code: "id-changed",
      message: `The id "${wanted.slice(0, 80)}" is not safe as a file name and became "${given.id}".`,
    });
  yield* release(read, notes, origin, given, number);
}

function* release(
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

function* asFindings(notes: readonly Note[], file: string, line?: number): Generator<ReadItem> {
  for (const note of notes) yield { finding: { ...(line === undefined ? {} : { line }), ...note, file } satisfies Finding };
}

function fileId(source: Source): string {
  return idOfFile(source.name);
}

function linesOf(source: OpenSource, context: ReadContext): AsyncGenerator<Line> {
  const chunks =
    source.bytes === undefined
      ? (createReadStream(source.path ?? "", { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>)
      : [source.bytes];
  return splitLines(utf16Lines(chunks, context.limits.fileBytes), context.limits.lineBytes);
}
