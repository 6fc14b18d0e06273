import { assemble } from "./assemble.ts";
import { linesOf, type OpenSource, type ReadContext } from "./open-source.ts";
import { fileProblem } from "./read-bytes.ts";
import { asFindings, type ReadItem, releaseItems } from "./read-item.ts";
import type { Line } from "./records/lines.ts";
import { readRecord } from "./records/read-record.ts";
import { type IdClaims, idOfFile, safeId, sha256 } from "./release-id.ts";
import { mediaTypeOf } from "./source-formats.ts";

/** The releases of a file of JSON lines, one a line; a bad line is a finding and the others are read. */
export async function* readRecords(source: OpenSource, claims: IdClaims, context: ReadContext): AsyncGenerator<ReadItem> {
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
  yield* releaseItems(read, notes, origin, given, number);
}
