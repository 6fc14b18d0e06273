import { createHash } from "node:crypto";
import { endianness } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import type { Quad } from "@rdfjs/types";
import { type GraphSource, graphsOf } from "../export/graph-source.ts";
import { writeOptions } from "../export/options.ts";
import { prepareGraph } from "../export/prepare-graph.ts";
import type { PreparedGraph } from "../export/prepared-graph.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { preparedFolder, readPrepared, sealed } from "../knowledge/prepared.ts";
import { referenceGraph, referenceQuads } from "../rdf/index.ts";
import { loadContext } from "./ontology.ts";

/** The graph of the tables, with the number of its quads. */
export interface Reference {
  graph: GraphSource;
  size: number;
}

/** The graph of these tables: its text as it was written when the package was made, where the tables and the base are the same; else made now. */
export async function openReference(knowledge: Knowledge, base: string, folder = preparedFolder()): Promise<Reference> {
  const prepared = folder === undefined ? undefined : await readTexts(folder, keyOf(knowledge, base));
  let made: Quad[] | undefined;
  const quads = () => (made ??= referenceQuads(knowledge, { base }));
  const graph = { name: referenceGraph(base, knowledge), quads, ...(prepared && { prepared }) };
  return { graph, size: prepared?.size ?? quads().length };
}

/** All that the texts depend on, beside the program itself, which is made together with them. */
function keyOf(knowledge: Knowledge, base: string): string {
  return createHash("sha256")
    .update(JSON.stringify([knowledge.tablesHash, base, loadContext()]))
    .digest("hex")
    .slice(0, 16);
}

const PARTS = ["counts", "keys", "cells", "nquads", "trig", "jsonld"] as const;
const unzip = promisify(gunzip);

async function readTexts(folder: string, key: string): Promise<PreparedGraph | undefined> {
  const parts = await Promise.all(PARTS.map((part) => readPart(folder, `reference-${key}.${part}.gz`)));
  if (parts.some((part) => part === undefined)) return undefined;
  const [counts, keys, cells, nquads, trig, jsonld] = parts as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const numbered = { keys: JSON.parse(keys.toString("utf8")) as string[], cells: fromLittleEndian(cells) };
  return { ...(JSON.parse(counts.toString("utf8")) as Pick<PreparedGraph, "size" | "uses">), numbered, nquads, trig, jsonld };
}

async function readPart(folder: string, name: string): Promise<Buffer | undefined> {
  const zipped = await readPrepared(join(folder, name));
  // Its length stands at its end (RFC 1952 §2.3.1): one buffer takes it all, instead of thousands of small ones.
  return zipped && unzip(zipped, { chunkSize: Math.max(zipped.readUInt32LE(zipped.length - 4) + 1, 1024) });
}

/** What `openReference` reads, as files by their names. */
export async function prepareReference(knowledge: Knowledge, base: string): Promise<Map<string, Buffer>> {
  const [graph] = graphsOf(referenceQuads(knowledge, { base })) as [GraphSource];
  const { numbered, nquads, trig, jsonld, ...counts } = await prepareGraph(graph, writeOptions(base, loadContext()));
  const [keys, cells] = [JSON.stringify(numbered.keys), littleEndian(numbered.cells)];
  const parts = { counts: JSON.stringify(counts), keys, cells, nquads, trig, jsonld };
  const key = keyOf(knowledge, base);
  return new Map(Object.entries(parts).map(([part, content]) => [`reference-${key}.${part}.gz`, sealed(gzipSync(content, { level: 9 }))]));
}

/** Numbers as bytes that every machine reads alike. */
function littleEndian(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, i) => bytes.writeUInt32LE(number, i * 4));
  return bytes;
}

function fromLittleEndian(bytes: Buffer): Uint32Array {
  const own = Buffer.from(new ArrayBuffer(bytes.length)); // Aligned, as those of the file need not be.
  own.set(bytes);
  if (endianness() === "BE") own.swap32();
  return new Uint32Array(own.buffer);
}
