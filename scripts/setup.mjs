// Makes a fresh clone ready with Node and npm alone: checks the Node version, installs what package-lock.json pins
// where node_modules is missing or stale, and builds dist/ where a source is newer. Plain JavaScript: it runs before
// anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, run } from "./run.mjs";

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 18)) return;
  console.error(`Node ${process.versions.node} is too old: install Node 20.18 or newer (https://nodejs.org), then try again.`);
  process.exit(2);
}

/** Why node_modules is not what package-lock.json says, or undefined where it is. */
export function staleReason(root = ROOT) {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return "node_modules is missing";
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  for (const [path, entry] of Object.entries(want)) {
    if (path === "" || entry.optional) continue;
    if (!have[path]) return `${path} is missing`;
    if (have[path].version !== entry.version) return `${path} is ${have[path].version}, package-lock.json says ${entry.version}`;
  }
  return undefined;
}

function install() {
  const reason = staleReason();
  if (!reason) return;
  console.error(`Installing dependencies (${reason}) …`);
  const status = run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (status === 0) return;
  console.error("npm ci failed (see above). Check the connection to your package registry, then try again.");
  process.exit(status);
}

/** Installs where needed and builds. */
export async function setup() {
  requireNode();
  install();
  const { build } = await import("./build.mjs");
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();
