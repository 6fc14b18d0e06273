import { mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists, LOCK, PROBE, type Place } from "./place.ts";
import { syncFolder } from "./sync.ts";

/**
 * How a finished build takes the place of the previous one. The journal is written when the new build is complete;
 * from then on every step can be repeated, so that whoever comes next ends what a killed build has begun:
 *
 *     new/ complete → journal → old entries to old/, new ones in → the user's own files back → old/ and journal removed
 *
 * Without a journal, the work folder holds an unfinished build, and the output folder is the previous one, untouched.
 */
interface Journal {
  /** Top-level names that the new build has. */
  entries: string[];
  /** Every file the replaced build wrote, and every file of the new one: all others are the user's. */
  ours: string[];
}

const JOURNAL = "journal.json";

/** Puts `work/new` in the place of the output folder; `ours` are the paths that builds write. */
export async function swapIn(place: Place, ours: readonly string[]): Promise<void> {
  const journal: Journal = { entries: await readdir(join(place.work, "new")), ours: [...ours] };
  const draft = join(place.work, `${JOURNAL}.draft`);
  await writeFile(draft, JSON.stringify(journal), { flush: true });
  await rename(draft, join(place.work, JOURNAL));
  await syncFolder(place.work);
  try {
    await putInPlace(place, journal);
  } catch (error) {
    await putBack(place, journal);
    throw error;
  }
  await finish(place, journal);
}

/** Ends an interrupted swap of this place, if there is one, and clears away unfinished work. The lock must be held. */
export async function recover(place: Place): Promise<void> {
  const text = await readFile(join(place.work, JOURNAL), "utf8").catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? undefined : Promise.reject(error),
  );
  if (text !== undefined) {
    const journal = JSON.parse(text) as Journal;
    await putInPlace(place, journal);
    await finish(place, journal);
  }
  for (const name of await readdir(place.work)) if (name !== LOCK) await rm(join(place.work, name), { recursive: true, force: true });
  await rm(join(place.dir, PROBE), { force: true });
}

async function putInPlace(place: Place, journal: Journal): Promise<void> {
  const fresh = join(place.work, "new");
  const old = join(place.work, "old");
  if (place.swap === "whole") {
    if (!(await exists(fresh))) return;
    if ((await exists(place.dir)) && !(await exists(old))) await rename(place.dir, old);
    await rename(fresh, place.dir);
    await syncFolder(dirname(place.dir));
    return;
  }
  await mkdir(old, { recursive: true });
  await mkdir(fresh, { recursive: true });
  const stale = new Set(journal.ours.map((path) => path.split("/")[0] as string).filter((name) => !journal.entries.includes(name)));
  for (const name of [...journal.entries, ...stale]) {
    const isNew = journal.entries.includes(name);
    const waiting = isNew ? await exists(join(fresh, name)) : true;
    if (!waiting) continue; // Already in its place: a swap that was interrupted after this entry.
    if ((await exists(join(place.dir, name))) && !(await exists(join(old, name)))) await rename(join(place.dir, name), join(old, name));
    if (isNew) await rename(join(fresh, name), join(place.dir, name));
  }
  await syncFolder(place.dir);
}

/** Undoes a swap that the file system refused half-way (a file is open elsewhere): the previous output stands again. */
async function putBack(place: Place, journal: Journal): Promise<void> {
  const old = join(place.work, "old");
  if (place.swap === "whole") {
    if ((await exists(old)) && !(await exists(place.dir))) await rename(old, place.dir);
  } else {
    for (const name of journal.entries) {
      const installed = !(await exists(join(place.work, "new", name)));
      if (installed && !(await exists(join(old, name)))) await rm(join(place.dir, name), { recursive: true, force: true });
    }
    for (const name of (await exists(old)) ? await readdir(old) : []) {
      await rm(join(place.dir, name), { recursive: true, force: true });
      await rename(join(old, name), join(place.dir, name));
    }
  }
  await rm(join(place.work, JOURNAL), { force: true });
}

async function finish(place: Place, journal: Journal): Promise<void> {
  const old = join(place.work, "old");
  if (await exists(old)) await bringBack(old, place.dir, "", new Set(journal.ours));
  for (const name of ["old", "new"]) await rm(join(place.work, name), { recursive: true, force: true });
  await rm(join(place.work, JOURNAL), { force: true });
}

/** Moves the user's own files and folders from the replaced output into the new one, where no file of the build has their name. */
async function bringBack(from: string, to: string, inside: string, ours: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(join(from, inside), { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    const taken = await exists(join(to, path));
    if (!taken && !ours.has(path) && ![...ours].some((our) => our.startsWith(`${path}/`))) await rename(join(from, path), join(to, path));
    else if (entry.isDirectory()) {
      const made = !taken && (await mkdir(join(to, path), { recursive: true }));
      await bringBack(from, to, path, ours);
      if (made) await rmdir(join(to, path)).catch(() => undefined); // Stays where the user's files went into it.
    }
  }
}
