import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraphIndex } from "../src/explain/index.ts";
import { centralities, graphJson, project, readTies } from "../src/graph/index.ts";
import { readBuild } from "../src/output/read-build.ts";
import { build } from "../src/pipeline/build.ts";
import { median } from "./median.ts";
import type { BenchText } from "./texts.ts";

export interface GraphTimes {
  /** Milliseconds: a build's N-Quads read and indexed. */
  load: number;
  /** All ties read, once a dataset. */
  ties: number;
  /** A view projected and turned into JSON with its evidence; the view is the largest. */
  view: number;
  /** All centralities of that view. */
  centrality: number;
  quads: number;
  edges: number;
}

/** Measures what `communique graph` does after loading, beside loading. */
export async function measureGraph(texts: readonly BenchText[], rounds: number): Promise<GraphTimes> {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  const times = { load: [] as number[], ties: [] as number[], view: [] as number[], centrality: [] as number[] };
  try {
    const result = await build({
      inputs: ["-"],
      inputFormat: "jsonl",
      stdin: once(Buffer.from(texts.map(({ line }) => `${line}\n`).join(""))),
    });
    await result.write(join(folder, "out"));
    let edges = 0;
    for (let round = 0; round <= rounds; round++) {
      const t0 = performance.now();
      const index = GraphIndex.fromNQuads(await (await readBuild(join(folder, "out"))).nquads());
      const t1 = performance.now();
      const ties = readTies(index);
      const t2 = performance.now();
      const network = project(ties, "all");
      edges = graphJson(network, ties).edges.length;
      const t3 = performance.now();
      centralities(network);
      const t4 = performance.now();
      if (round === 0) continue;
      times.load.push(t1 - t0);
      times.ties.push(t2 - t1);
      times.view.push(t3 - t2);
      times.centrality.push(t4 - t3);
    }
    const { load, ties, view, centrality } = times;
    return {
      load: median(load),
      ties: median(ties),
      view: median(view),
      centrality: median(centrality),
      quads: result.report.counts.quads,
      edges,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
