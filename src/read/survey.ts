import type { OpenSource, ReadContext } from "./open-source.ts";
import { linesOf } from "./open-source.ts";
import { readFileBytes } from "./read-bytes.ts";
import { readJsonRecord } from "./records/json-record.ts";
import { type IdClaims, idOfFile, safeId, sha256 } from "./release-id.ts";

/** First pass: claims the ids of all records, and of files whose id something else asks for too. */
export async function surveySources(sources: readonly OpenSource[], claims: IdClaims, context: ReadContext): Promise<void> {
  const files = new Map<string, OpenSource[]>();
  const recordIds = new Set<string>();
  for (const source of sources) {
    if (source.format !== "jsonl") {
      const key = idOfFile(source.name).toLowerCase();
      files.set(key, [...(files.get(key) ?? []), source]);
      continue;
    }
    try {
      for await (const line of linesOf(source, context)) {
        const record = line.bytes === undefined ? undefined : readJsonRecord(line.bytes, context.encoding).value;
        if (record?.id === undefined || line.bytes === undefined) continue;
        claims.claim(safeId(record.id), sha256(line.bytes));
        recordIds.add(safeId(record.id).toLowerCase());
      }
    } catch {
      // the second pass meets the same fault and reports it
    }
  }
  for (const [key, sharing] of files) {
    if (sharing.length === 1 && !recordIds.has(key)) continue;
    for (const source of sharing) {
      const bytes = source.bytes ?? (await readFileBytes(source.path ?? "", context.limits.fileBytes)).value;
      if (bytes !== undefined) claims.claim(idOfFile(source.name), sha256(bytes));
    }
  }
}
