import { spawnSync } from "node:child_process";

/** Debian's own Python has Debian's modules, whatever else is first on the path. */
const PYTHON = "/usr/bin/python3";

/** Why tests with NetworkX must be skipped, or undefined; under CI a missing one is an error. */
export function missingNetworkX(): string | undefined {
  if (spawnSync(PYTHON, ["-c", "import networkx"], { stdio: "ignore" }).status === 0) return undefined;
  if (process.env.CI) throw new Error("NetworkX is missing: install the package python3-networkx");
  return "python3-networkx is not on this machine";
}

/** What a Python script prints as JSON; `networkx` is imported as `nx`, and `argument` is `sys.argv[1]`. */
export function networkX<T>(script: string, argument: string): T {
  const run = spawnSync(PYTHON, ["-c", `import json, sys, networkx as nx\n${script}`, argument], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`NetworkX exits ${run.status}: ${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout) as T;
}
