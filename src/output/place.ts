import { lstat, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { InputError } from "../errors.ts";
import { readManifest } from "./manifest.ts";

/** Where a build goes and where it is prepared. */
export interface Place {
  /** The output folder, absolute. */
  dir: string;
  /** Folder for the lock, the journal, the new and the replaced build; on the same file system as `dir`. */
  work: string;
  /** `whole`: `dir` is swapped by two renames. `entries`: it cannot be renamed (a mount point, the current folder, a parent without rights), so its entries are. */
  swap: "whole" | "entries";
}

const WORK = ".communique-work";
/** Names inside the work folder, and of the file that tries a rename into the output folder. */
export const LOCK = "lock";
export const PROBE = `${WORK}-probe`;

/** Folders that may hold the work of an interrupted build of `dir`. */
export function places(dir: string): { whole: Place; entries: Place } {
  const target = resolve(dir);
  return {
    whole: { dir: target, work: join(dirname(target), `.${basename(target).slice(0, 60)}${WORK}`), swap: "whole" },
    entries: { dir: target, work: join(target, WORK), swap: "entries" },
  };
}

/** Chooses the place for a build and makes its work folder; errors of the file system pass through. */
export async function choosePlace(dir: string): Promise<Place> {
  const { whole, entries } = places(dir);
  await makeFolder(dirname(whole.dir));
  if (await canSwapWhole(whole)) return whole;
  await makeFolder(entries.work);
  return entries;
}

async function canSwapWhole({ dir, work }: Place): Promise<boolean> {
  if (`${process.cwd()}${sep}`.startsWith(`${dir}${sep}`)) return false;
  const existed = await exists(dir);
  try {
    await makeFolder(work);
    if (!existed) return true;
    // A file can be renamed into the folder only within one mount: what cannot be done with it cannot be done with the folder.
    await writeFile(join(work, PROBE), "");
    await rename(join(work, PROBE), join(dir, PROBE));
    await rm(join(dir, PROBE));
    return true;
  } catch (error) {
    if (!["EXDEV", "EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await rm(work, { recursive: true, force: true }).catch(() => undefined); // Nothing of value is in it, and it may not be ours to remove.
    if (!existed) throw error;
    return false;
  }
}

/** Refuses a target that is a link, a file, or a folder of something else; `force` lets a folder of something else be added to. */
export async function checkTarget(dir: string, force: boolean): Promise<void> {
  const refuse = (code: string, what: string, todo: string): never => {
    throw new InputError(code, what, { where: { file: dir }, todo });
  };
  const found = await lstat(dir).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error)));
  if (!found) return;
  if (found.isSymbolicLink())
    refuse("output-symlink", `${dir} is a symbolic link.`, "Give the folder that it points to, so that nothing is replaced by mistake.");
  if (!found.isDirectory()) refuse("output-no-folder", `${dir} is a file, not a folder.`, "Choose another path with --out.");
  const entries = (await readdir(dir)).filter((name) => !name.startsWith(WORK));
  if (entries.length === 0 || force || (await readManifest(dir))) return;
  refuse(
    "output-not-ours",
    `${dir} holds files that no build of communique wrote (${entries.slice(0, 3).join(", ")}${entries.length > 3 ? ", …" : ""}).`,
    "Choose an empty or new folder, or add --force: files of the same names are then replaced, all others kept.",
  );
}

/** Makes a folder and its parents. Node's own recursive mkdir calls a read-only disk "no such file". */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** Whether anything of that name is there, a dangling link too. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => (["ENOENT", "ENOTDIR"].includes(error.code ?? "") ? false : Promise.reject(error)),
  );
}
