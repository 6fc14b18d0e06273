import { Parser, type Quad as N3Quad } from "n3";
import type { Quad } from "@rdfjs/types";
import type { WriteOptions } from "../../export/format.ts";
import { FORMATS } from "../../export/formats.ts";
import { graphsOf } from "../../export/graph-source.ts";
import { writeText } from "../../export/write.ts";
import { type AnswerType, GRAPH_TYPES } from "../../query/protocol.ts";

/** Bytes up to which an answer is written anew for reading: more would keep other requests waiting. */
const MOST = 256 * 1024;

/** Triples as the engine wrote them in Turtle, with prefixes and important things first where they are few; else as they are. */
export async function prettyGraph(
  bytes: Uint8Array<ArrayBuffer>,
  type: AnswerType,
  writing: WriteOptions,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const format = FORMATS.find(({ mediaType }) => mediaType === type);
  if (type !== GRAPH_TYPES.turtle || format === undefined || bytes.length > MOST) return bytes;
  const quads: N3Quad[] = new Parser({ blankNodePrefix: "" }).parse(new TextDecoder().decode(bytes));
  // Terms of the engine are checked by it; a query may make blank nodes and datatypes that a build never writes.
  return writeText(format, graphsOf(quads as Quad[]), { ...writing, unguarded: true });
}
