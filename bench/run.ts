/**
 * `npm run bench`: ratios measured in one run, so that the machine's mood cancels out. Prints what docs/benchmarks.md quotes.
 * `npm run bench -- --releases 200 --rounds 5` for more.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBuild } from "./build.ts";
import { measureGraph } from "./graph.ts";
import { measureSparql } from "./sparql.ts";
import { measureStart } from "./start.ts";
import { corpus } from "./texts.ts";
import { measureWriters } from "./writers.ts";

const { values } = parseArgs({ options: { releases: { type: "string", default: "150" }, rounds: { type: "string", default: "3" } } });

const root = new URL("..", import.meta.url).pathname;
if (!existsSync(join(root, "dist", "bin.js"))) throw new Error("dist/ is missing: npm run build");
const { texts, name } = corpus(Number(values.releases));
const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}; ${texts.length} releases (${name}), ${characters} characters`);

const build = await measureBuild(texts, Number(values.rounds));
const row = (what: string, ours: string, base: string, ratio: number, target: string) =>
  console.log(`${what.padEnd(44)} ${ours.padStart(18)} ${base.padStart(18)}   ${ratio.toFixed(2)}x  ${target}`);
row(
  "whole build : bare tagger, same text",
  `${build.build.toFixed(0)} ms`,
  `${build.tagger.toFixed(0)} ms`,
  build.build / build.tagger,
  "(target: at most 4x)",
);
console.log(`${"  of it: read, extract, map, validate".padEnd(44)} ${`${build.memory.toFixed(0)} ms`.padStart(18)}`);
const further = build.build - build.first;
row("  of it: every release but the first", `${further.toFixed(0)} ms`, `${build.tagger.toFixed(0)} ms`, further / build.tagger, "");
console.log(
  `${"sentences per second, one core, all included".padEnd(44)} ${String(Math.round(build.sentences / (build.build / 1000))).padStart(18)} ${String(Math.round(build.sentences / (build.tagger / 1000))).padStart(18)}`,
);

const { quads, ms } = await measureWriters(70, Number(values.rounds));
const lines = ms["lines"] as number;
for (const [format, time] of Object.entries(ms))
  if (format !== "lines")
    row(
      `${format}: time for ${quads} quads : bare lines`,
      `${Math.round(quads / time)}k q/s`,
      `${Math.round(quads / lines)}k q/s`,
      time / lines,
      "",
    );

const graph = await measureGraph(texts, Number(values.rounds));
const beside = (what: string, time: number) => row(what, `${time.toFixed(0)} ms`, `${graph.load.toFixed(0)} ms`, time / graph.load, "");
beside(`network: ties read : loading ${graph.quads} quads`, graph.ties);
beside(`  view "all" as JSON, ${graph.edges} edges`, graph.view);
beside("  all centralities of it", graph.centrality);

const start = measureStart();
row(
  "communique --version : node -e 0",
  `${start.version.toFixed(0)} ms`,
  `${start.node.toFixed(0)} ms`,
  start.version / start.node,
  "(target: at most 2.5x)",
);

console.log();
await measureSparql(1_000_000, 100_000, Number(values.rounds), join(root, "bench", "runner-up"));
