import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { median } from "./median.ts";
import type { BenchText } from "./texts.ts";

export interface BuildTimes {
  /** Milliseconds of a whole build: tables loaded, releases read, extracted, mapped, validated, everything written. */
  build: number;
  /** Without writing. */
  memory: number;
  /** A whole build of the first release alone: what does not grow with the number of releases. */
  first: number;
  /** The tagger alone: sentences and parts of speech of the same text. */
  tagger: number;
  sentences: number;
}

/** The library as it is shipped: the sources run slower, and what was prepared for the package is not beside them. */
const { build } = (await import(new URL("../dist/index.js", import.meta.url).href)) as typeof import("../src/index.ts");

/** Measures in turns: tagger, build, tagger, build …; the first round warms up. */
export async function measureBuild(texts: readonly BenchText[], rounds: number): Promise<BuildTimes> {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const bytes = (lines: readonly BenchText[]) => Buffer.from(`${lines.map(({ line }) => line).join("\n")}\n`);
  const [input, one] = [bytes(texts), bytes(texts.slice(0, 1))];
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  const times = { build: [] as number[], memory: [] as number[], first: [] as number[], tagger: [] as number[] };
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
      await (await build({ inputs: ["-"], inputFormat: "jsonl", stdin: once(one) })).write(join(folder, "first"));
      const t4 = performance.now();
      sentences = result.report.counts.sentences;
      if (round === 0) continue;
      times.tagger.push(t1 - t0);
      times.memory.push(t2 - t1);
      times.build.push(t3 - t1);
      times.first.push(t4 - t3);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { build: whole, memory, first, tagger } = times;
  return { build: median(whole), memory: median(memory), first: median(first), tagger: median(tagger), sentences };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
