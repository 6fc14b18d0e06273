// Runs every examples/*.mjs and compares what it prints with the .out file beside it. `--write` takes the output over.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

await setup();
const folder = join(ROOT, "examples");
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs"))
  .sort();
let failed = 0;
for (const name of examples) {
  const expectedFile = join(folder, name.replace(/\.mjs$/, ".out"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], { cwd: ROOT, encoding: "utf8" });
  if (status === 0 && process.argv.includes("--write")) writeFileSync(expectedFile, stdout);
  const ok = status === 0 && stdout === readFileSync(expectedFile, "utf8");
  if (!ok) {
    failed++;
    console.error(`${name} ${status === 0 ? "printed something else" : `ended with ${status}`}:\n${stdout}${stderr}`);
  }
  console.log(`${ok ? "passed" : "FAILED"}  examples/${name}`);
}
if (examples.length === 0) {
  console.error("There is no example: examples/*.mjs is empty.");
  process.exit(1);
}
console.log(`examples: ${examples.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
