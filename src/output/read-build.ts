import { constants } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { LAYOUT, readManifest, type Manifest } from "./manifest.ts";
import { exists } from "./place.ts";
import { type GraphPlace, type GraphText, readGraph, readGraphs } from "./read-graphs.ts";
import { finishInterrupted } from "./write-build.ts";

/** A build on disk. Each file is read when asked for, and checked against the manifest. */
export interface BuildFiles {
  dir: string;
  manifest: Manifest;
  /** Text of `graph.nq`. */
  nquads(): Promise<string>;
  /** The named graphs of `graph.nq` one after another, for builds of any size. */
  graphs(): AsyncIterable<GraphText>;
  /** The lines of one of them again. */
  graph(place: GraphPlace): Promise<string>;
  /** The same as it stands on disk, in UTF-8. */
  nquadsBytes(): Promise<Uint8Array>;
  report(): Promise<unknown>;
  /** The facts view of a release; undefined where the build has no such release. */
  facts(release: string): Promise<unknown>;
  text(release: string): Promise<string | undefined>;
  /** Any file that the manifest names. */
  file(path: string): Promise<string>;
}

const REBUILD = "Build it again with `communique build`.";

/** Opens the output folder of a build; throws InputError where it is none, damaged, or of a newer layout. */
export async function readBuild(dir: string): Promise<BuildFiles> {
  await finishInterrupted(dir).catch((error: NodeJS.ErrnoException) => {
    // A reader without rights to write, or while a build is running, reads what stands; the hashes tell if that is whole.
    if (!(error instanceof InputError) && !["EACCES", "EPERM", "EROFS"].includes(error.code ?? "")) throw error;
  });
  if (!(await exists(dir))) fail("no-output", `There is no folder ${dir}.`, dir, "Give the folder that `communique build --out` wrote.");
  const manifest = await readManifest(dir);
  if (!manifest)
    return fail(
      "not-an-output",
      `${dir} is not the output of a build: it has no manifest.json of ours.`,
      dir,
      `Give the folder that \`communique build --out\` wrote. ${REBUILD}`,
    );
  if (manifest.layout > LAYOUT)
    fail(
      "newer-output",
      `${dir} was written by a newer version (layout ${manifest.layout}, this one knows ${LAYOUT}).`,
      dir,
      "Update communique or build again with this version.",
    );
  const file = (path: string) => readChecked(dir, path, manifest);
  const of = (release: string) => (Object.hasOwn(manifest.releases, release) ? manifest.releases[release] : undefined);
  return {
    dir,
    manifest,
    file,
    nquads: () => file("graph.nq"),
    graphs: () => readGraphs(dir, manifest),
    graph: (place) => readGraph(dir, place),
    nquadsBytes: () => bytesChecked(dir, "graph.nq", manifest),
    report: async () => JSON.parse(await file("report.json")) as unknown,
    facts: async (release) => {
      const paths = of(release);
      return paths && (JSON.parse(await file(paths.facts)) as unknown);
    },
    text: async (release) => {
      const paths = of(release);
      return paths && file(paths.text);
    },
  };
}

async function bytesChecked(dir: string, path: string, manifest: Manifest): Promise<Buffer> {
  const expected = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  if (expected === undefined) return fail("no-such-file", `The build in ${dir} has no file ${path}.`, join(dir, path), REBUILD);
  const bytes = await readFile(join(dir, path)).catch((error: NodeJS.ErrnoException) =>
    fail(
      "damaged-output",
      `Cannot read ${path} of the build: ${error.code === "ENOENT" ? "it is missing" : error.message}.`,
      join(dir, path),
      REBUILD,
    ),
  );
  if (createHash("sha256").update(bytes).digest("hex") !== expected) {
    fail("damaged-output", `${path} is not what the build wrote: it was changed or cut since.`, join(dir, path), REBUILD);
  }
  return bytes;
}

async function readChecked(dir: string, path: string, manifest: Manifest): Promise<string> {
  const bytes = await bytesChecked(dir, path, manifest);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    fail(
      "output-too-large",
      `${path} (${Math.round(bytes.length / 2 ** 20)} MiB) is more than this program can hold as one text.`,
      join(dir, path),
      "Load graph.nq into a triple store, or build the releases in parts.",
    );
  }
  return bytes.toString("utf8");
}

function fail(code: string, what: string, file: string, todo: string): never {
  throw new InputError(code, what, { where: { file }, todo });
}
