import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { outputFault } from "./faults.ts";
import { FileWriter, type WrittenFile } from "./file-writer.ts";
import { MANIFEST, type Manifest, manifestText } from "./manifest.ts";
import { choosePlace, places, type Place } from "./place.ts";
import type { BuildFiles } from "./read-build.ts";
import { swapIn } from "./swap.ts";
import { withLock } from "./write-build.ts";

/**
 * Puts some top-level files of a build in the place of earlier ones, or beside the others, with the manifest that names them: all or
 * none, like a build, and never while one is being written. `replaced` are names that the build may have and shall have only if `files` has them.
 */
export async function replaceFiles(
  { dir, manifest }: BuildFiles,
  files: Readonly<Record<string, string>>,
  replaced: readonly string[],
): Promise<void> {
  try {
    const outer = await choosePlace(dir);
    const inner = places(dir).entries;
    const job = () => swapFiles(inner, manifest, files, replaced);
    await withLock(outer, outer.work === inner.work ? job : () => inside(inner, job));
  } catch (error) {
    throw outputFault(error, dir);
  }
}

async function inside(place: Place, job: () => Promise<void>): Promise<void> {
  await mkdir(place.work, { recursive: true });
  await withLock(place, job);
}

async function swapFiles(
  place: Place,
  manifest: Manifest,
  files: Readonly<Record<string, string>>,
  replaced: readonly string[],
): Promise<void> {
  const fresh = join(place.work, "new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    const writer = new FileWriter(fresh);
    for (const [name, text] of Object.entries(files)) await writer.write(name, text);
    const kept = Object.entries(manifest.files).filter(([path]) => !replaced.includes(path));
    await writer.write(MANIFEST, manifestText({ ...manifest, files: { ...Object.fromEntries(kept), ...writer.hashes() } }));
    await swapIn(place, [...replaced.filter((name) => Object.hasOwn(manifest.files, name)), ...Object.keys(files), MANIFEST]);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Every file that the manifest names, with its size, in order of path. */
export async function filesOf({ dir, manifest }: BuildFiles): Promise<WrittenFile[]> {
  return Promise.all(
    Object.entries(manifest.files).map(async ([path, sha256]) => {
      const { size } = await stat(join(dir, path)).catch((cause: Error) => {
        throw new InputError("damaged-output", `Cannot read ${path} of the build: ${cause.message}.`, {
          where: { file: join(dir, path) },
          todo: "Build it again with `communique build`.",
          cause,
        });
      });
      return { path, bytes: size, sha256 };
    }),
  );
}
