import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Writes files (path → text) into a new temporary folder and gives the folder. */
export function pack(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "communique-pack-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The error that a function throws; fails the test where it throws none. */
export function thrownBy(run: () => unknown): Error & { code?: string; todo?: string; where?: object } {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
