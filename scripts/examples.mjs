// Runs every examples/*.mjs and compares what it prints with the .out file beside it. `--write` takes the output over.
// An example that lacks something on this machine says so and ends with 77: it is skipped, which CI does not allow.
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
const SKIPPED = 77;
let failed = 0;
let skipped = 0;
for (const name of examples) {
  const expectedFile = join(folder, name.replace(/\.mjs$/, ".out"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], { cwd: ROOT, encoding: "utf8" });
  if (status === 0 && process.argv.includes("--write")) writeFileSync(expectedFile, stdout);
  if (status === SKIPPED && !process.env.CI) {
    skipped++;
    console.log(`skipped examples/${name}: ${stderr.trim()}`);
    continue;
  }
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
console.log(`examples: ${examples.length - failed - skipped} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
