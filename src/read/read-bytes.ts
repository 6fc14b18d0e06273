import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { type Outcome, refused } from "./note.ts";

/** A file's bytes, or why there are none: too big, gone, without rights. */
export async function readFileBytes(path: string, limit: number): Promise<Outcome<Buffer>> {
  try {
    const { size } = await stat(path);
    if (size > limit) return tooBig(limit);
    const chunks: Buffer[] = [];
    let total = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limit) return tooBig(limit); // a file that says size 0 may still give bytes
      chunks.push(chunk);
    }
    return { value: Buffer.concat(chunks), notes: [] };
  } catch (cause) {
    return { notes: [{ severity: "error", code: "file-unreadable", message: fileProblem(cause) }] };
  }
}

/** What to tell about a file that cannot be read. */
export function fileProblem(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "The file is not there (any more). Check the path, or run again.";
  if (code === "EACCES" || code === "EPERM") return "The file may not be read. Give it reading rights.";
  return `The file cannot be read (${code ?? String(cause)}).`;
}

function tooBig(limit: number): Outcome<Buffer> {
  return refused("file-too-big", `There are more than ${limit} bytes. Split it, or give it as JSON lines with one release a line.`);
}

/** The first bytes of a file, for telling its format; empty where they cannot be had (reading it will say why). */
export async function readHead(path: string, length = 4096): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array(0); // the full read that follows reports the fault
  }
}

/** All of a stream, up to a limit. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Outcome<Buffer>> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    total += bytes.length;
    if (total > limit) return tooBig(limit);
    chunks.push(bytes);
  }
  return { value: Buffer.concat(chunks), notes: [] };
}
