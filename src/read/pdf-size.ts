import { constants, inflateSync } from "node:zlib";

/**
 * Whether the compressed streams of a PDF unfold to more than `limit` bytes. Asked before the PDF library sees the file, since that unfolds
 * whatever it meets: a file of a megabyte can hold gigabytes of nothing.
 */
export function unfoldsBeyond(bytes: Uint8Array, limit: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limit;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const dictionary = file.subarray(Math.max(0, at - 400), at).toString("latin1");
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary.slice(dictionary.lastIndexOf("obj") + 3))) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf("endstream", start);
    const size = unfoldedSize(file.subarray(start, end === -1 ? undefined : end), left);
    if (size === undefined) return true;
    left -= size;
  }
  return false;
}

/** Bytes that a stream unfolds to; undefined where they are more than `limit`. A damaged stream counts as nothing: reading it tells. */
function unfoldedSize(packed: Uint8Array, limit: number): number | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(limit, 1), finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? undefined : 0;
  }
}
