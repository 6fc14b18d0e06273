/**
 * Quads written per second by each format, beside a bare N-Quads line writer on the same quads, all in one process,
 * in turns, median of several rounds. `tsx bench/writers.ts [releases] [rounds]`.
 */
import { readFileSync } from "node:fs";
import type { Quad, Term } from "@rdfjs/types";
import type { Format } from "../src/export/format.ts";
import { FORMATS } from "../src/export/formats.ts";
import { type GraphSource, graphsOf } from "../src/export/graph-source.ts";
import { writeOptions } from "../src/export/options.ts";
import { guardedSource } from "../src/export/guarded-source.ts";
import { subjectBlocks } from "../src/export/order.ts";
import { DEFAULT_BASE } from "../src/rdf/index.ts";
import { rdf } from "../src/vocabulary/rdf.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "../tests/support/sample-extraction.ts";
import { quadsOf } from "../tests/support/sample-quads.ts";

const { "@context": context } = JSON.parse(readFileSync(new URL("../ontology/context.jsonld", import.meta.url), "utf8")) as {
  "@context": Record<string, unknown>;
};
const OPTIONS = writeOptions(DEFAULT_BASE, context);

export interface WriterTimes {
  quads: number;
  /** Median milliseconds, by name; `lines` is the bare writer, `guard` and `group` what a build does once for all formats: check terms, sort by subject. */
  ms: Record<string, number>;
}

/** Measures all writers on so many copies of the sample release. */
export async function measureWriters(releases: number, rounds: number): Promise<WriterTimes> {
  const quads = Array.from(
    { length: releases },
    (_, i) => quadsOf({ ...SAMPLE_RELEASE, id: `${SAMPLE_RELEASE.id}-${i}` }, SAMPLE_EXTRACTION) as unknown as Quad[],
  ).flat();
  const times = new Map<string, number[]>([
    ["lines", []],
    ["guard", []],
    ["group", []],
    ...FORMATS.map(({ name }) => [name, []] as [string, number[]]),
  ]);
  for (let round = 0; round <= rounds; round++) {
    const graphs = graphsOf(quads); // Anew, since what is grouped once stays so.
    for (const [name, list] of times) {
      const start = performance.now();
      if (name === "lines") Buffer.from(bareLines(quads));
      else if (name === "guard") for (const graph of graphs.map(guardedSource)) graph.quads();
      else if (name === "group") for (const graph of graphs) subjectBlocks(graph.quads(), rdf.type.value, OPTIONS.classOrder);
      else await drain(FORMATS.find((format) => format.name === name) as Format, graphs);
      if (round > 0) list.push(performance.now() - start);
    }
  }
  return {
    quads: quads.length,
    ms: Object.fromEntries([...times].map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1] as number])),
  };
}

/** As files are written: piece by piece to bytes. */
async function drain(format: Format, graphs: readonly GraphSource[]): Promise<void> {
  for await (const piece of format.write(graphs, OPTIONS)) Buffer.from(piece);
}

/** The least that an N-Quads writer does: no order, no check, escapes only. */
function bareLines(quads: readonly Quad[]): string {
  const lines: string[] = [];
  for (const { subject, predicate, object, graph } of quads)
    lines.push(`<${subject.value}> <${predicate.value}> ${objectText(object)} <${graph.value}> .`);
  return lines.join("\n");
}

function objectText(term: Term): string {
  if (term.termType !== "Literal") return `<${term.value}>`;
  const text = `"${term.value.replace(/[\\"\n\r]/g, (found) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" })[found] as string)}"`;
  return term.language ? `${text}@${term.language}` : `${text}^^<${term.datatype.value}>`;
}

if (process.argv[1]?.endsWith("writers.ts")) {
  const { quads, ms } = await measureWriters(Number(process.argv[2] ?? 70), Number(process.argv[3] ?? 5));
  const base = ms.lines as number;
  console.log(`${quads} quads`);
  for (const [name, time] of Object.entries(ms))
    console.log(
      `${name.padEnd(8)} ${time.toFixed(0).padStart(6)} ms  ${Math.round(quads / time / 10) / 100} Mq/s`.padEnd(36) +
        `${(time / base).toFixed(2)}x`,
    );
}
