import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import type { Manifest } from "./manifest.ts";

/** Where a named graph stands in `graph.nq`. */
export interface GraphPlace {
  /** Its IRI. */
  name: string;
  /** Byte offset of its first line, and how many bytes its lines have. */
  start: number;
  bytes: number;
  /** Number of its first line in the file, from 1. */
  line: number;
}

export interface GraphText extends GraphPlace {
  /** Its lines of N-Quads, as the build wrote them. */
  nquads: string;
}

const FILE = "graph.nq";
const CHUNK = 1 << 20;
const REBUILD = "Build it again with `communique build`.";

/**
 * The named graphs of a build one after another, so that no more than one stands in memory. When the last has been taken, the
 * file has been checked against the manifest; throws InputError where it is not what the build wrote.
 */
export async function* readGraphs(dir: string, manifest: Manifest): AsyncGenerator<GraphText> {
  const path = join(dir, FILE);
  const hash = createHash("sha256");
  const lines = new GraphLines();
  for await (const chunk of chunks(path)) {
    hash.update(chunk);
    yield* lines.take(chunk);
  }
  yield* lines.end();
  if (hash.digest("hex") !== manifest.files[FILE]) damaged(path);
}

/** The lines of one graph again; throws InputError where the file has changed since. */
export async function readGraph(dir: string, place: GraphPlace): Promise<string> {
  const path = join(dir, FILE);
  const file = await open(path).catch((error) => unreadable(path, error));
  try {
    const buffer = Buffer.alloc(place.bytes);
    const { bytesRead } = await file.read(buffer, 0, place.bytes, place.start);
    if (bytesRead !== place.bytes) damaged(path);
    return buffer.toString("utf8");
  } finally {
    await file.close();
  }
}

async function* chunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path).catch((error) => unreadable(path, error));
  try {
    yield* file.createReadStream({ highWaterMark: CHUNK, autoClose: false }) as AsyncIterable<Buffer>;
  } finally {
    await file.close();
  }
}

/** Gathers whole lines, and graphs of lines: the file is sorted by graph. */
class GraphLines {
  #rest: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  /** ` <graph> .` and the line feed: how each line of the graph at hand ends. */
  #ending = Buffer.alloc(0);
  #name = "";
  #start = 0;
  #line = 1;
  #next = { start: 0, line: 1 };

  *take(chunk: Buffer): Generator<GraphText> {
    const text = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let from = 0; // Lines from here on belong to the graph at hand and are not yet among its pieces.
    let at = 0;
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, at)) {
      if (
        !text
          .subarray(at, end + 1)
          .subarray(-this.#ending.length)
          .equals(this.#ending) ||
        this.#name === ""
      ) {
        if (at > from) this.#pieces.push(text.subarray(from, at));
        yield* this.end();
        this.#begin(text.subarray(at, end + 1));
        from = at;
      }
      at = end + 1;
      this.#next = { start: this.#next.start, line: this.#next.line + 1 };
    }
    if (at > from) this.#pieces.push(text.subarray(from, at));
    this.#rest = text.subarray(at);
  }

  *end(): Generator<GraphText> {
    if (this.#pieces.length === 0) return;
    const whole = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#next.start += whole.length;
    yield { name: this.#name, start: this.#start, bytes: whole.length, line: this.#line, nquads: whole.toString("utf8") };
  }

  #begin(line: Buffer): void {
    const ending = line.subarray(line.lastIndexOf(" <"));
    this.#name = /^ <([^>]*)> \.\r?\n$/.exec(ending.toString("utf8"))?.[1] ?? "";
    this.#ending = Buffer.from(ending);
    this.#start = this.#next.start;
    this.#line = this.#next.line;
  }
}

function damaged(path: string): never {
  throw new InputError("damaged-output", `${FILE} is not what the build wrote: it was changed or cut since.`, {
    where: { file: path },
    todo: REBUILD,
  });
}

function unreadable(path: string, cause: NodeJS.ErrnoException): never {
  throw new InputError(
    "damaged-output",
    `Cannot read ${FILE} of the build: ${cause.code === "ENOENT" ? "it is missing" : cause.message}.`,
    { where: { file: path }, todo: REBUILD, cause },
  );
}
