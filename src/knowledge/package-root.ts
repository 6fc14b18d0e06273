import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KnowledgeError } from "../errors.ts";

const PACKAGE_NAME = "communique";

/**
 * Folder of this package: the nearest folder upwards whose package.json carries its name. Walking up (and not a
 * fixed `../..`) makes it right from `src/` and from a bundle in `dist/` alike.
 * Throws KnowledgeError `package-root-missing` outside an installed package.
 */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let dir = from; ; dir = dirname(dir)) {
    const manifest = join(dir, "package.json");
    if (existsSync(manifest) && nameIn(manifest) === PACKAGE_NAME) return dir;
    if (dirname(dir) === dir) break;
  }
  throw new KnowledgeError("package-root-missing", `no package.json named "${PACKAGE_NAME}" above ${from}`, {
    where: { file: from },
    todo: "Install the package whole: its data/ folder must lie beside its package.json.",
  });
}

/** Folder of the tables and lexicons that ship with the package. */
export function packageData(): string {
  return join(packageRoot(), "data");
}

function nameIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: unknown }).name;
}
