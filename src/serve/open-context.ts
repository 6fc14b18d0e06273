import { GraphIndex } from "../explain/index.ts";
import type { WriteOptions } from "../export/format.ts";
import type { BuildFiles } from "../output/read-build.ts";
import { loadContext } from "../pipeline/ontology.ts";
import type { QueryLimits } from "../query/limits.ts";
import { openSession } from "../query/session.ts";
import type { ServeContext, ServeOptions } from "./context.ts";
import { siteOf } from "./site.ts";

/** Caps on answers of the server: what a browser or a script can still take. */
const ANSWER_LIMITS: Partial<QueryLimits> = { rows: 100_000, answer: 50_000_000, memory: 512 << 20 };

/** Queries that may wait for a thread. */
const WAITING = 64;
/** Milliseconds that a query may wait for a thread. */
export const PATIENCE = 15_000;
/** Milliseconds for which a query may keep others waiting. */
const SHARE = 5_000;
/** Bytes of N-Quads above which a third copy of the dataset would cost more memory than it is worth. */
const LARGE = 64 << 20;

/** What a build is served with besides the options of its answers. */
export interface Serving extends ServeOptions {
  /** Overrules the limits of queries. */
  limits?: Partial<QueryLimits>;
  /** Threads for queries, each with a copy of the dataset: 3, for a large dataset 2. */
  threads?: number;
}

/** Reads a build into memory and starts its threads. `close` ends them. */
export async function openContext(
  build: BuildFiles,
  base: string,
  writing: WriteOptions,
  { limits, threads, ...options }: Serving,
): Promise<ServeContext & { close(): Promise<void> }> {
  const bytes = await build.nquadsBytes();
  const engines = threads ?? (bytes.length > LARGE ? 2 : 3);
  const sparql = openSession(
    bytes,
    { ...ANSWER_LIMITS, ...limits },
    { engines, copies: true, waiting: WAITING, patience: PATIENCE, share: SHARE, base },
  );
  const graph = GraphIndex.fromNQuads(new TextDecoder().decode(bytes));
  const held = await sparql.ready();
  const graphs = [...graph.graphs()].map((name) => ({ name, triples: graph.inGraph(name).length }));
  return {
    build,
    base,
    writing: { ...writing, context: loadContext() },
    graph,
    site: siteOf(base),
    sparql,
    graphs,
    triples: held - graphs.reduce((sum, { triples }) => sum + triples, 0),
    options,
    close: () => sparql.close(),
  };
}
