import { Parser, type Quad } from "n3";
import type { BuildFiles } from "../output/read-build.ts";
import { loadShapes } from "./ontology.ts";
import { checkRanges, compileShapes, type Violation } from "../validate/index.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { rdf } from "../vocabulary/rdf.ts";

/** Checks a build on disk: each release's graph against the shapes, and each range against the text beside the graph. */
export async function validateBuild(files: BuildFiles): Promise<{ graphs: number; violations: Violation[] }> {
  const validator = compileShapes(loadShapes());
  const byGraph = new Map<string, Quad[]>();
  for (const quad of new Parser({ format: "N-Quads" }).parse(await files.nquads())) {
    const quads = byGraph.get(quad.graph.value) ?? [];
    if (quads.length === 0) byGraph.set(quad.graph.value, quads);
    quads.push(quad);
  }
  const violations: Violation[] = [];
  let graphs = 0;
  for (const quads of byGraph.values()) {
    const id = releaseOf(quads);
    if (id === undefined) continue;
    graphs++;
    violations.push(...(await validator.validate(quads)), ...checkRanges(quads, (await files.text(id)) ?? ""));
  }
  return { graphs, violations };
}

/** Id of the release whose graph this is; undefined for the reference and identity graphs. */
function releaseOf(quads: readonly Quad[]): string | undefined {
  const release = quads.find(({ predicate, object }) => predicate.value === rdf.type.value && object.value === cmq.Release.value)?.subject
    .value;
  return quads.find(({ subject, predicate }) => subject.value === release && predicate.value === dcterms.identifier.value)?.object.value;
}
