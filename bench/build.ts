import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { build } from "../src/pipeline/build.ts";
import { median } from "./median.ts";
import type { BenchText } from "./texts.ts";

export interface BuildTimes {
  /** Milliseconds of a whole build: tables loaded, releases read, extracted, mapped, validated, everything written. */
  build: number;
  /** Without writing. */
  memory: number;
  /** The tagger alone: sentences and parts of speech of the same text. */
  tagger: number;
  sentences: number;
}

/** Measures in turns: tagger, build, tagger, build …; the first round warms up. */
export async function measureBuild(texts: readonly BenchText[], rounds: number): Promise<BuildTimes> {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const input = Buffer.from(`${texts.map(({ line }) => line).join("\n")}\n`);
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  const times = { build: [] as number[], memory: [] as number[], tagger: [] as number[] };
  let sentences = 0;
  try {
    for (let round = 0; round <= rounds; round++) {
      const t0 = performance.now();
      for (const { text } of texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
      const t1 = performance.now();
      const result = await build({ inputs: ["-"], inputFormat: "jsonl", stdin: once(input) });
      const t2 = performance.now();
      await result.write(join(folder, "out"));
      const t3 = performance.now();
      sentences = result.report.counts.sentences;
      if (round === 0) continue;
      times.tagger.push(t1 - t0);
      times.memory.push(t2 - t1);
      times.build.push(t3 - t1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { build: median(times.build), memory: median(times.memory), tagger: median(times.tagger), sentences };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
