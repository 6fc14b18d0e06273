import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Quad } from "n3";
import { afterAll } from "vitest";
import { readBuild } from "../../src/output/read-build.ts";
import { load, type Loaded, type LoadOptions, type Target } from "../../src/publish/index.ts";
import { BASE, buildOf } from "./odd-build.ts";

/** Another load is taken for dead after about a second. */
export const TIMES = { beat: 150, patience: 6 };

/** A folder for builds; gone after the tests of the file. */
export function buildFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-load-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Loads the build in a folder. */
export async function loadFolder(dir: string, target: Partial<Target> & { to: URL }, options: LoadOptions = {}): Promise<Loaded> {
  const { graphs, graph } = await readBuild(dir);
  return load({ base: BASE, graphs, graph }, { timeout: 60_000, retries: 5, firstRetry: 200, ...target }, { times: TIMES, ...options });
}

let builds = 0;

/** Builds these quads and loads them; throws where the load ended early. */
export async function loadQuads(
  folder: string,
  quads: readonly Quad[],
  target: Partial<Target> & { to: URL },
  options: LoadOptions = {},
): Promise<Loaded["report"]> {
  const dir = await buildOf(join(folder, `build-${++builds}`), quads);
  const { report, error } = await loadFolder(dir, target, options);
  if (error) throw error;
  return report;
}
