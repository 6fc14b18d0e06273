import type { GraphIndex } from "../explain/index.ts";
import type { WriteOptions } from "../export/format.ts";
import type { BuildFiles } from "../output/read-build.ts";
import type { QuerySession } from "../query/session.ts";
import type { NamedQuery } from "../query/named.ts";
import type { Site } from "./site.ts";

/**
 * How the server is made
 *
 * `openContext` reads a build once and makes the ServeContext; `createApp` makes a Hono app from it; `listen` puts the app on a port.
 * The app knows no files and no port, so tests call `app.request(…)` without either.
 *
 * - `security.ts` stands before every route: Host and Origin, methods, headers. A route never sets these headers itself.
 * - `routes/<name>.ts` each export one function `(app, context) => void` that mounts a few routes; `app.ts` lists them in order.
 * - `explorer/` is mounted likewise, by `explorer/index.ts`: pages, `/api/…` and `/assets/…`.
 *   `explorer/pages.ts` says which page shows a thing; linked data redirects people there.
 * - Data for machines stands under the paths of the IRIs (`/id/…`, `/release/…`), the endpoint at `/sparql`, files at `/files/…`.
 *
 * What may be used by a route is in the context; all of it is read-only and lives as long as the server.
 */
export interface ServeContext {
  /** The build that is served: report, facts and text of a release, files. Each read is checked against the manifest. */
  build: BuildFiles;
  /** Where the IRIs of the build begin, as `https://w3id.org/communique/`. */
  base: string;
  /** Prefixes and JSON-LD context for the writers of src/export. */
  writing: WriteOptions;
  /** All quads, by subject and by object. Exact, unlike the engine's answers, which rewrite literals. */
  graph: GraphIndex;
  /** From an IRI of the build to its path on this server and back. */
  site: Site;
  /**
   * SPARQL over the dataset in a pool of threads, under the limits of the server. `sparql.query(text, { signal: c.req.raw.signal })` gives
   * rows, a truth value or triples; `answer.cut` says that there were more. What it throws, `app.onError` turns into a status.
   */
  sparql: QuerySession;
  /** The graphs with the number of statements in each, by name. */
  graphs: readonly { name: string; triples: number }[];
  /** Statements of the merge of all graphs. */
  triples: number;
  options: ServeOptions;
}

/** What a user may set; each has a flag of `communique serve`. */
export interface ServeOptions {
  /** Names (with or without port) under which the server may be asked, besides the addresses of this machine. */
  hosts: readonly string[];
  /** Origins whose pages may read answers, as `https://example.org`. None by default. */
  origins: readonly string[];
  /** Told what nobody meant to throw: the client hears only that the server failed. */
  log(text: string): void;
  /** Named queries that the explorer offers. */
  questions?: readonly NamedQuery[];
}
