import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of corpora, gold and conformance suites that lie beside a checkout, not in it. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** Why a test that needs `path` (relative to the shared folder) must be skipped, or undefined; under CI a missing one is an error. */
export function missingShared(path: string): string | undefined {
  if (existsSync(SHARED + path)) return undefined;
  if (process.env["CI"]) throw new Error(`../shared/${path} is missing: CI must have it`);
  return `../shared/${path} is not on this machine`;
}
