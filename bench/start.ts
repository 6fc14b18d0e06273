import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./median.ts";

/** Milliseconds of whole processes, in turns, median of `rounds`. */
export function measureStart(rounds = 15): { version: number; node: number } {
  const bin = join(new URL("..", import.meta.url).pathname, "dist", "bin.js");
  const time = (args: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, [...args], { stdio: "ignore" });
    return performance.now() - start;
  };
  const times = { version: [] as number[], node: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const node = time(["-e", "0"]);
    const version = time([bin, "--version"]);
    if (round === 0) continue;
    times.node.push(node);
    times.version.push(version);
  }
  return { version: median(times.version), node: median(times.node) };
}
