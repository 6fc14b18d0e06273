import { createHash } from "node:crypto";

/** Names that Windows keeps for devices, whatever follows their first dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * File name (without extension) of each release: its id, which the record's schema makes safe, with a hash behind it
 * where a file system that ignores case, or Windows, could not keep it apart. Depends on the set of ids, not on their order.
 */
export function fileNames(ids: Iterable<string>): Map<string, string> {
  const all = [...new Set(ids)];
  const perFold = new Map<string, number>();
  for (const id of all) perFold.set(id.toLowerCase(), (perFold.get(id.toLowerCase()) ?? 0) + 1);
  return new Map(all.map((id) => [id, RESERVED.test(id) || (perFold.get(id.toLowerCase()) as number) > 1 ? `${id}~${shortHash(id)}` : id]));
}

function shortHash(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 8);
}
