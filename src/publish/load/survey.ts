import { createHash } from "node:crypto";
import { InputError } from "../../errors.ts";
import { Checker, type LoadFault } from "./check.ts";
import { graphsUnder } from "./graph-names.ts";

/** Where a named graph of a build stands; what a build on disk gives for each. */
export interface GraphPlace {
  name: string;
  start: number;
  bytes: number;
  line: number;
}

/** A build, as far as a load needs it. */
export interface GraphsOfBuild {
  /** Where its IRIs begin. */
  base: string;
  /** Every named graph with its lines of canonical N-Quads, sorted. */
  graphs(): AsyncIterable<GraphPlace & { nquads: string }>;
  graph(place: GraphPlace): Promise<string>;
}

/** A named graph of the build, looked through and counted. */
export interface SurveyedGraph extends GraphPlace {
  triples: number;
  /** Bytes of its lines as N-Triples, which is what is sent. */
  size: number;
  /** SHA-256 of its lines: the hash of the graph, since they are canonical, sorted and without blank nodes. */
  sha256: string;
}

export interface Survey {
  graphs: SurveyedGraph[];
  triples: number;
  faults: LoadFault[];
}

/** Reads all of a build before anything is sent: counts, hashes, and what a store would refuse or change. */
export async function survey(build: GraphsOfBuild, onGraph?: (done: number) => void): Promise<Survey> {
  const checker = new Checker(graphsUnder(build.base));
  const found: Survey = { graphs: [], triples: 0, faults: [] };
  for await (const { nquads, ...place } of build.graphs()) {
    for (const fault of checker.check(place.name, nquads, place.line)) found.faults.push(fault);
    const triples = linesIn(nquads);
    const size = place.bytes - triples * Buffer.byteLength(` <${place.name}>`);
    found.graphs.push({ ...place, triples, size, sha256: sha256(nquads) });
    found.triples += triples;
    onGraph?.(found.graphs.length);
  }
  return found;
}

/** A surveyed graph's lines as N-Triples; throws InputError where the build was changed since the survey. */
export async function ntriplesOf(build: GraphsOfBuild, graph: SurveyedGraph): Promise<string> {
  const nquads = await build.graph(graph);
  if (sha256(nquads) !== graph.sha256)
    throw new InputError("build-changed", "the build was changed while it was being loaded", {
      where: { graph: graph.name },
      todo: "Wait until the build has ended, then load it again.",
    });
  return nquads.replaceAll(` <${graph.name}> .\n`, " .\n");
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
