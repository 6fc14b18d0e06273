import { assemble } from "./assemble.ts";
import type { Outcome } from "./note.ts";
import type { OpenSource, ReadContext } from "./open-source.ts";
import { readFileBytes } from "./read-bytes.ts";
import { readDocument } from "./read-document.ts";
import { asFindings, type ReadItem, releaseItems } from "./read-item.ts";
import { readRecords } from "./read-records.ts";
import { type IdClaims, idOfFile, sha256 } from "./release-id.ts";
import { mediaTypeOf } from "./source-formats.ts";

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
  const id = source.path === undefined ? `stdin-${hash.slice(0, 12)}` : idOfFile(source.name);
  yield* releaseItems(read, [...draft.notes, ...read.notes], origin, claims.give(id, hash), undefined);
}
