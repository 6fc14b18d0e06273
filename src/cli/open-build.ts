import { writeOptions } from "../export/options.ts";
import type { WriteOptions } from "../export/format.ts";
import { type BuildFiles, readBuild } from "../output/read-build.ts";
import { DEFAULT_BASE } from "../rdf/iris.ts";

/** The output of a build, and how its IRIs are shortened. */
export interface OpenBuild extends BuildFiles {
  /** Where its IRIs begin. */
  base: string;
  writing: WriteOptions;
}

/** Opens a build's output; throws InputError where the folder is none. */
export async function openBuild(dir: string): Promise<OpenBuild> {
  const files = await readBuild(dir);
  const { base = DEFAULT_BASE } = (await files.report()) as { base?: string };
  return { ...files, base, writing: writeOptions(base, {}) };
}
