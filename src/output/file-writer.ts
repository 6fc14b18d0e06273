import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Piece } from "../export/format.ts";

/** Pieces are gathered to about this many characters before they are written. */
const PIECE = 1 << 18;

/** A file that was written. */
export interface WrittenFile {
  /** From the folder of the build, with `/`. */
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Writes files into a folder and remembers what it wrote. */
export class FileWriter {
  readonly written: WrittenFile[] = [];
  readonly #root: string;
  readonly #made = new Set<string>();
  constructor(root: string) {
    this.#root = root;
  }

  /** Writes one file, UTF-8, made durable before it returns. Errors of the file system pass through. */
  async write(path: string, pieces: string | Iterable<Piece> | AsyncIterable<Piece>): Promise<void> {
    const target = join(this.#root, path);
    await this.#folder(dirname(target));
    const hash = createHash("sha256");
    let size = 0;
    const handle = await open(target, "wx");
    try {
      let gathered = "";
      const put = async (bytes: Uint8Array) => {
        hash.update(bytes);
        size += bytes.length;
        for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
      };
      // One buffer takes all pieces of a file, one after the other; a character has three bytes of UTF-8 at the most.
      let room = Buffer.alloc(0);
      const flush = async () => {
        if (room.length < gathered.length * 3) room = Buffer.allocUnsafe(gathered.length * 3);
        const bytes = room.subarray(0, room.write(gathered, "utf8"));
        gathered = "";
        if (bytes.length > 0) await put(bytes);
      };
      for await (const piece of typeof pieces === "string" ? [pieces] : pieces) {
        if (typeof piece === "string") gathered += piece;
        else {
          await flush();
          await put(piece);
        }
        if (gathered.length >= PIECE) await flush();
      }
      await flush();
      await handle.sync();
    } finally {
      await handle.close();
    }
    this.written.push({ path, bytes: size, sha256: hash.digest("hex") });
  }

  /** SHA-256 of each file by its path. */
  hashes(): Record<string, string> {
    return Object.fromEntries(this.written.map(({ path, sha256 }) => [path, sha256]));
  }

  async #folder(path: string): Promise<void> {
    if (this.#made.has(path)) return;
    await mkdir(path, { recursive: true });
    this.#made.add(path);
  }
}

/** Runs the jobs, at most `width` at a time; the first failure ends it after those under way. */
export async function inParallel<T>(items: Iterable<T>, width: number, job: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = iterator.next(); !next.done && !failed; next = iterator.next()) {
      try {
        await job(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: width }, worker));
  const fault = results.find((result) => result.status === "rejected");
  if (fault) throw (fault as PromiseRejectedResult).reason;
}
