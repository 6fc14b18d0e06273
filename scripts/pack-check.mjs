// Packs the package, installs the tarball into an empty project and uses it there: command, library, types.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

const RELEASE = `(Press Release)

May 12, 2025
Ministry of Defense Japan

Meeting between Defense Minister NAKATANI and Secretary General RUTTE

On May 12, 2025, Defense Minister NAKATANI held a meeting with Mr. Mark RUTTE, Secretary General of NATO.

1. Minister Nakatani welcomed Secretary General Rutte's visit.
`;
const PROGRAM = `import { build } from "communique";
const result = await build({ inputs: ["release.txt"] });
console.log(JSON.stringify(result.report.counts.releases), result.quads().length > 100);
`;
const TYPED = `import { build, type BuildReport } from "communique";
const report: BuildReport = (await build({ inputs: ["release.txt"] })).report;
export const count: number = report.counts.releases;
`;
const TSCONFIG = { compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: [] }, files: ["typed.ts"] };

await setup();
const folder = mkdtempSync(join(tmpdir(), "communique-pack-"));
let failed = 0;

function check(name, command, args, expected, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    ...options,
  });
  const ok = status === 0 && expected.test(stdout);
  if (!ok) {
    failed++;
    console.error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  }
  console.log(`${ok ? "passed" : "FAILED"}  ${name}`);
  return ok;
}

try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  writeFileSync(join(folder, "release.txt"), RELEASE);
  writeFileSync(join(folder, "program.mjs"), PROGRAM);
  writeFileSync(join(folder, "typed.ts"), TYPED);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  check("npm pack", "npm", ["pack", "--silent", "--pack-destination", folder], /communique-.*\.tgz/, { cwd: ROOT });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (check("installs into an empty project", "npm", ["install", "--no-audit", "--no-fund", "--silent", `./${tarball}`], /^/)) {
    check(
      "npx communique --version",
      "npx",
      ["--no-install", "communique", "--version"],
      new RegExp(`^${version.replaceAll(".", "\\.")}\\n$`),
    );
    check("npx communique build", "npx", ["--no-install", "communique", "build", "release.txt", "--out", "graph"], /1 release/);
    check("npx communique query", "npx", ["--no-install", "communique", "query", "ASK { ?s ?p ?o }", "--dir", "graph"], /^true\n$/);
    const assets = `const { readdirSync } = require("node:fs"); console.log(readdirSync("node_modules/communique/dist/explorer").join(" "))`;
    check(
      "brings the explorer's browser code",
      process.execPath,
      ["-e", assets],
      /LICENSES\.txt .*explorer\.css explorer\.js .*network\.js .*query\.js/,
    );
    check("works as a library", process.execPath, ["program.mjs"], /^1 true\n$/);
    const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    check("has types that hold without skipLibCheck", process.execPath, [tsc, "-p", "."], /^$/);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`package: ${failed === 0 ? "all checks passed" : `${failed} checks failed`}`);
process.exit(failed === 0 ? 0 : 1);
