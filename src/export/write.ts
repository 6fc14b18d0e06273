import type { Format, WriteOptions } from "./format.ts";
import type { GraphSource } from "./graph-source.ts";

/** The whole file as one string, for small datasets and tests; `format.write` gives it in pieces. */
export async function writeText(format: Format, graphs: readonly GraphSource[], options: WriteOptions): Promise<string> {
  let text = "";
  for await (const piece of format.write(graphs, options)) text += typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
  return text;
}
