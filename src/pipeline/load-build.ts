import { readBuild } from "../output/read-build.ts";
import { load, type Loaded, type LoadOptions, type Target } from "../publish/index.ts";
import { DEFAULT_BASE } from "../rdf/index.ts";

/** Where to load into; `to` is the address of the store's Graph Store Protocol endpoint. */
export type LoadTarget = Omit<Target, "timeout" | "retries"> & Partial<Pick<Target, "timeout" | "retries">>;

/** Milliseconds for a request, and repeats after a passing fault, where nothing else is said. */
const PATIENCE = { timeout: 300_000, retries: 6 };

/** Brings a triple store to where it holds the graphs of the build in `dir`. Throws InputError where that is none. */
export async function loadBuild(dir: string, target: LoadTarget, options: LoadOptions = {}): Promise<Loaded> {
  const files = await readBuild(dir);
  const { base = DEFAULT_BASE } = (await files.report()) as { base?: string };
  return load({ base, graphs: files.graphs, graph: files.graph }, { ...PATIENCE, ...target }, options);
}
