import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { packageRoot } from "../../knowledge/index.ts";

/** Styles and browser code, as `scripts/build.mjs` bundled them: read once, served from memory. */
export interface Assets {
  /** Path with the hash of all of them, so that a browser may keep what it has for good. */
  href(name: string): string;
  /** Undefined for a name that is none of theirs. */
  find(hash: string, name: string): { type: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Reads the assets of the package; of a checkout that was not built, there are none, and pages work without. */
export function readAssets(folder = join(packageRoot(), "dist", "explorer")): Assets {
  const files = new Map<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>();
  const hash = createHash("sha256");
  if (existsSync(folder))
    for (const name of readdirSync(folder).sort()) {
      const type = TYPES[extname(name)];
      if (type === undefined) continue;
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      hash.update(name).update(bytes);
      files.set(name, { type, bytes });
    }
  const version = hash.digest("hex").slice(0, 12);
  return {
    href: (name) => `/assets/${version}/${name}`,
    find: (wanted, name) => (wanted === version ? files.get(name) : undefined),
  };
}
