import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The last file of a build: what it wrote. A folder with it is an output of ours; its hashes tell a damaged one. */
export interface Manifest {
  /** Grows when the layout changes so that older readers cannot read it. */
  layout: number;
  /** SHA-256 (lower-case hex) of every other file, by its path with `/`, in code-unit order. */
  files: Record<string, string>;
  /** Path of each release's files by its id. */
  releases: Record<string, { facts: string; text: string }>;
}

export const MANIFEST = "manifest.json";
export const LAYOUT = 1;
const MARK = "communique-output";

/** The manifest as written: sorted, clock-free. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ kind: MARK, layout: manifest.layout, files: sorted(manifest.files), releases: sorted(manifest.releases) }, null, 2)}\n`;
}

/** Reads the manifest of a folder; undefined where there is none or the file is not one of ours. */
export async function readManifest(dir: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(dir, MANIFEST), "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
  return parseManifest(text);
}

function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // Not JSON: some other tool's manifest, or a damaged one; the caller says so.
  }
  const { kind, layout, files, releases } = (value ?? {}) as Record<string, unknown>;
  if (kind !== MARK || typeof layout !== "number" || typeof files !== "object" || files === null) return undefined;
  return { layout, files: files as Manifest["files"], releases: (releases ?? {}) as Manifest["releases"] };
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
