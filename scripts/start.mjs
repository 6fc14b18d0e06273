// `npm start`: sets up a fresh clone and runs the main job on the release of 8 April 2025.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

await setup();
const release = "data/releases/2025-04-08-mod-japan-nakatani-rutte.txt";
const result = spawnSync(process.execPath, [join("dist", "bin.js"), "build", release, "--out", "out"], { cwd: ROOT, stdio: "inherit" });
process.exit(result.status ?? 1);
