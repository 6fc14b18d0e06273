// Writes what `communique graph …` prints for the release of 8 April 2025 into the blocks of README.md and docs/graph.md that show it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

await setup();
const folder = mkdtempSync(join(tmpdir(), "communique-shown-"));
const communique = (args) =>
  spawnSync(process.execPath, [join(ROOT, "dist", "bin.js"), ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
/** Words of a command line; quotes hold words together. */
const words = (line) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

communique(["build", join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt"), "--out", "out"]);
for (const page of ["README.md", "docs/graph.md"]) {
  const text = readFileSync(join(ROOT, page), "utf8");
  const fresh = text.replace(
    /(\$ npx communique (graph[^\n]*)\n)[\s\S]*?```/g,
    (_, head, line) => `${head}${communique(words(line))}\`\`\``,
  );
  writeFileSync(join(ROOT, page), fresh);
  console.log(`${fresh === text ? "same   " : "updated"}  ${page}`);
}
rmSync(folder, { recursive: true });
