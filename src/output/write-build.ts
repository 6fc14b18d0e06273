import { mkdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { FORMATS } from "../export/formats.ts";
import type { WriteOptions } from "../export/format.ts";
import type { GraphSource } from "../export/graph-source.ts";
import { outputFault } from "./faults.ts";
import { fileNames } from "./file-names.ts";
import { FileWriter, inParallel, type WrittenFile } from "./file-writer.ts";
import { takeLock } from "./lock.ts";
import { LAYOUT, MANIFEST, type Manifest, manifestText, readManifest } from "./manifest.ts";
import { checkTarget, choosePlace, exists, LOCK, places, type Place } from "./place.ts";
import { recover, swapIn } from "./swap.ts";
import { syncFolder } from "./sync.ts";

/** Everything that a build writes. Called back, not held: nothing here needs a whole dataset in memory. */
export interface Build {
  /** Every named graph: one a release, reference, identity, dataset. */
  graphs: readonly GraphSource[];
  options: WriteOptions;
  releases: readonly BuiltRelease[];
  /** Text of each CSV by file name (`events.csv` …). */
  tables: Readonly<Record<string, string | Iterable<string>>>;
  /** Written as `report.json`; must hold no clock and no path of this machine. */
  report: unknown;
  /** What describes the build as a whole, for catalogues. */
  description?: Description;
}

/** Files about the build, made from what was written of it. */
export interface Description {
  /** Is shown each graph once, while graph.nq is written. */
  see(graph: GraphSource): void;
  /** Texts of further files by name, once all others are written. */
  files(written: readonly WrittenFile[], releases: Manifest["releases"]): Promise<Readonly<Record<string, string>>>;
}

export interface BuiltRelease {
  id: string;
  /** The release's text as read: what all offsets count in. */
  text: string;
  /** The facts view, read back from the graph. */
  facts(): unknown;
}

export interface WriteBuildOptions {
  /** Add to a folder that holds other files. */
  force?: boolean;
  /** Called after each file with its path. */
  onFile?: (path: string) => void;
}

/** Small files are written this many at a time, so that waiting for the disk overlaps. */
const WIDTH = 16;

/**
 * Writes a build into `dir`, replacing the previous build there as a whole: the output is what these inputs give, no more.
 * Until the new build is complete and on disk, the previous one stands untouched; files of the user's own in `dir` are kept.
 * Throws InputError (exit 4) where the folder cannot be written or is not for us.
 */
export async function writeBuild(dir: string, build: Build, { force = false, onFile }: WriteBuildOptions = {}): Promise<void> {
  try {
    await finishInterrupted(dir);
    await checkTarget(dir, force);
    const place = await choosePlace(dir);
    await withLock(place, async () => {
      const previous = (await readManifest(place.dir))?.files ?? {};
      const fresh = join(place.work, "new");
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh);
      try {
        const files = await writeFiles(fresh, build, onFile);
        await swapIn(place, [...Object.keys(previous), ...files]);
      } catch (error) {
        await rm(fresh, { recursive: true, force: true });
        throw error;
      }
    });
  } catch (error) {
    throw outputFault(error, dir);
  }
}

/** Ends what a build that was killed while swapping has begun. Cheap where there is nothing to do. */
export async function finishInterrupted(dir: string): Promise<void> {
  for (const place of Object.values(places(dir))) {
    if (await exists(place.work)) await withLock(place, () => recover(place));
  }
}

/** Does a job while nobody else can write to the place; throws InputError `output-locked` where somebody is. */
export async function withLock(place: Place, job: () => Promise<void>): Promise<void> {
  const lock = join(place.work, LOCK);
  await takeLock(lock, place.dir);
  try {
    await job();
  } finally {
    await rm(lock, { force: true });
    await rmdir(place.work).catch(() => undefined); // Not empty: an interrupted swap that the next build ends.
  }
}

/** Writes all files of a build; the manifest last. Returns their paths. */
async function writeFiles(root: string, build: Build, onFile?: (path: string) => void): Promise<string[]> {
  const ids = build.releases.map((release) => release.id);
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.has(id) || !seen.add(id));
  if (twice !== undefined)
    throw new InputError("release-twice", `The build has two releases with the id ${twice}.`, {
      where: { release: twice },
      todo: "Give each release an id of its own.",
    });
  const writer = new FileWriter(root);
  const write = async (path: string, pieces: Parameters<FileWriter["write"]>[1]) => {
    await writer.write(path, pieces);
    onFile?.(path);
  };
  const { description } = build;
  // Two at a time: one is made while the disk takes in the other.
  await inParallel(FORMATS, 2, async (format) => {
    const isShown = description !== undefined && format.extension === "nq";
    const graphs = isShown ? build.graphs.map((graph) => shownTo(description, graph)) : build.graphs;
    await write(`graph.${format.extension}`, format.write(graphs, build.options));
  });
  const names = fileNames(ids);
  const releases: Record<string, { facts: string; text: string }> = {};
  await inParallel(build.releases, WIDTH, async (release) => {
    const name = names.get(release.id) as string;
    const paths = { facts: `facts/${name}.json`, text: `texts/${name}.txt` };
    releases[release.id] = paths;
    await write(paths.text, release.text);
    await write(paths.facts, `${JSON.stringify(release.facts(), null, 2)}\n`);
  });
  await inParallel(Object.entries(build.tables), WIDTH, ([name, text]) => write(name, text));
  await write("report.json", `${JSON.stringify(build.report, null, 2)}\n`);
  for (const [name, text] of Object.entries((await description?.files(writer.written, releases)) ?? {})) await write(name, text);
  const files = writer.hashes();
  await write(MANIFEST, manifestText({ layout: LAYOUT, files, releases }));
  for (const folder of ["", "facts", "texts"]) if (await exists(join(root, folder))) await syncFolder(join(root, folder));
  return [...Object.keys(files), MANIFEST];
}

/** The same graph, which shows itself to the description when a writer reads it: quads may be made anew for each reader. */
function shownTo(description: Description, graph: GraphSource): GraphSource {
  if (graph.prepared !== undefined) {
    description.see(graph);
    return graph;
  }
  const { name } = graph;
  return {
    name,
    quads: () => {
      const read = graph.quads();
      const quads = Array.isArray(read) ? read : [...read];
      description.see({ name, quads: () => quads });
      return quads;
    },
  };
}
