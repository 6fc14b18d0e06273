// Scores the two halves of the gold beside the repository: the one that rules were tuned on (SHA-256 of the id starts with 0–7)
// and the one whose errors were kept unread until the end (8–f).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { setup } from "./setup.mjs";

const SHARED = join(ROOT, "..", "shared");
const gold = join(SHARED, "evaluation", "gold");
if (!existsSync(gold)) {
  console.error(`${gold} is not there: check the shared folder out beside the repository.`);
  process.exit(2);
}
await setup();
const ids = readdirSync(gold).flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -5)] : []));
const tuned = (id) => createHash("sha256").update(id).digest("hex")[0] < "8";
for (const [name, half] of [
  ["tuned on", ids.filter(tuned)],
  ["kept unread", ids.filter((id) => !tuned(id))],
]) {
  const texts = [join(SHARED, "releases"), join(SHARED, "corpora")].flatMap((folder) => ["--texts", folder]);
  const args = [join(ROOT, "dist", "bin.js"), "evaluate", "--gold", gold, ...texts, "--only", half.join(","), "--no-progress"];
  console.log(`\n${name}: ${half.length} ids`);
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
