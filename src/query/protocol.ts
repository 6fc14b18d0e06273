/** What the main thread sends to the worker, once at its start. */
export interface WorkerStart {
  /** The dataset as N-Quads. */
  nquads: string;
}

/** One query. `format` is a media type for SELECT and ASK results, or for the triples of CONSTRUCT and DESCRIBE. */
export interface WorkerQuestion {
  id: number;
  query: string;
}

export type QueryForm = "select" | "ask" | "graph";

/** The engine's answer: SPARQL results JSON for `select` and `ask`, N-Triples for `graph`. */
export type WorkerReply =
  | { id: number; ok: true; form: QueryForm; text: string }
  | { id: number; ok: false; message: string; fatal: boolean }
  | { id: "ready" };
