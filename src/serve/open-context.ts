import { GraphIndex } from "../explain/index.ts";
import type { WriteOptions } from "../export/format.ts";
import type { BuildFiles } from "../output/read-build.ts";
import { openSession } from "../query/session.ts";
import type { ServeContext, ServeOptions } from "./context.ts";
import { siteOf } from "./site.ts";

/** Reads a build into memory. `close` ends its threads. */
export async function openContext(
  build: BuildFiles,
  base: string,
  writing: WriteOptions,
  options: ServeOptions,
): Promise<ServeContext & { close(): Promise<void> }> {
  const nquads = await build.nquads();
  const session = openSession(nquads);
  return {
    build,
    base,
    writing,
    graph: GraphIndex.fromNQuads(nquads),
    site: siteOf(base),
    query: (sparql, asked = {}) => session.query(sparql, asked),
    options,
    close: () => session.close(),
  };
}
