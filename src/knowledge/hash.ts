import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

/**
 * sha256 (lower-case hex) over name and bytes of all files under the folders that match, in the order of the folders and
 * of names by code unit; where the folders lie does not matter.
 */
export function hashFiles(dirs: readonly string[], pattern: string): string {
  const hash = createHash("sha256");
  for (const dir of dirs) {
    for (const file of filesIn(dir, pattern)) {
      const bytes = readFileSync(join(dir, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}

/** Files under `dir` that match, relative, with forward slashes, in order of code units. */
export function filesIn(dir: string, pattern: string): string[] {
  return globSync(pattern, { cwd: dir, onlyFiles: true, expandDirectories: false }).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
