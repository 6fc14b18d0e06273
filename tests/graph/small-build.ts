import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { Writer } from "n3";
import { LAYOUT, manifestText } from "../../src/output/manifest.ts";

/** Writes a folder that holds of a build what `communique graph` reads, and no more: far quicker to load than one with the reference tables. */
export function writeSmallBuild(dir: string, quads: readonly Quad[]): void {
  const writer = new Writer({ format: "N-Quads" });
  const lines = quads.map((quad) =>
    writer.quadToString(quad.subject as never, quad.predicate as never, quad.object as never, quad.graph as never),
  );
  const nquads = lines.sort().join("");
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "graph.nq"), nquads);
  const files = { "graph.nq": createHash("sha256").update(nquads).digest("hex") };
  writeFileSync(join(dir, "manifest.json"), manifestText({ layout: LAYOUT, files, releases: {} } as never));
}
