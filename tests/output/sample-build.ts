import { DataFactory } from "n3";
import type { Quad } from "@rdfjs/types";
import { graphsOf } from "../../src/export/graph-source.ts";
import type { Build } from "../../src/output/write-build.ts";

const { namedNode, literal, quad } = DataFactory;

/** A small build whose every file says `version`, so that a mixture of two builds shows. */
export function sampleBuild(version: string, ids: readonly string[] = ["r1", "r2"]): Build {
  const quads = ids.flatMap((id) => [
    quad(
      namedNode(`https://example.org/${id}`),
      namedNode("https://schema.org/name"),
      literal(version, "en"),
      namedNode(`https://example.org/graph/${id}`),
    ),
  ]) as unknown as Quad[];
  return {
    graphs: graphsOf(quads),
    options: { prefixes: { schema: "https://schema.org/" }, context: { schema: "https://schema.org/" }, classOrder: [] },
    releases: ids.map((id) => ({ id, text: `text of ${id}, ${version}\n`, facts: () => ({ id, version }) })),
    tables: {
      "events.csv": `version\r\n${version}\r\n`,
      "claims.csv": `version\r\n${version}\r\n`,
      "statements.csv": `version\r\n${version}\r\n`,
    },
    report: { version },
  };
}
