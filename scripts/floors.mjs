// Compares what extraction scores with the floors of scripts/floors.json, which only rise: `--raise` lifts each one that is now lower
// than the score. Scores the repository's own fixtures, and the gold beside the repository where it is.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

const FILE = join(ROOT, "scripts", "floors.json");
const SHARED = join(ROOT, "..", "shared");
const SETS = {
  fixtures: { gold: join(ROOT, "tests", "fixtures", "gold"), texts: [join(ROOT, "tests", "fixtures", "releases")] },
  shared: { gold: join(SHARED, "evaluation", "gold"), texts: [join(SHARED, "releases"), join(SHARED, "corpora")] },
};
/** Scores are held to this many points below what was reached, so that a harmless change does not fail. */
const STEP = 0.01;

await setup();
const floors = JSON.parse(readFileSync(FILE, "utf8"));
let failed = 0;
for (const [name, { gold, texts }] of Object.entries(SETS)) {
  if (!existsSync(gold)) {
    if (name === "shared" && process.env.CI) {
      console.error("CI is set but ../shared is missing: check it out beside the repository.");
      failed++;
    } else console.log(`skipped  ${name}: ${gold} is not there`);
    continue;
  }
  const args = [join(ROOT, "dist", "bin.js"), "evaluate", "--gold", gold, ...texts.flatMap((folder) => ["--texts", folder]), "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) {
    console.error(stderr);
    failed++;
    continue;
  }
  const { releases, groups } = JSON.parse(stdout);
  const set = (floors[name] ??= {});
  console.log(`${name}: ${releases} releases, headline ${groups.all.headline.toFixed(3)}`);
  for (const [layer, score] of [...Object.entries(groups.all.layers), ["headline", { f1: groups.all.headline }]]) {
    const floor = (set[layer] ??= {});
    for (const measure of ["precision", "f1"]) {
      const value = score[measure];
      if (value === undefined) continue;
      if (process.argv.includes("--raise")) floor[measure] = Math.max(floor[measure] ?? 0, Math.floor((value - STEP) * 1000) / 1000);
      const least = floor[measure] ?? 0;
      if (value >= least) continue;
      failed++;
      console.log(`FAILED   ${name}, ${layer}: ${measure} ${value.toFixed(3)} is below its floor ${least}`);
    }
  }
  if (releases === 0) {
    console.error(`${name}: no release has both gold and text`);
    failed++;
  }
}
if (process.argv.includes("--raise")) writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
console.log(failed === 0 ? "all floors hold" : `${failed} floors do not hold`);
process.exit(failed === 0 ? 0 : 1);
