import { type Answer, readAnswer } from "./answer.ts";
import type { EngineReply } from "./engine.ts";
import { queryFault } from "./faults.ts";
import { LIMITS, type QueryLimits } from "./limits.ts";
import { capMemory } from "./memory.ts";
import { EnginePool, type PoolOptions } from "./pool.ts";
import { type AnswerType, GRAPH_TYPES, type QueryDataset, type QueryForm, RESULT_TYPES } from "./protocol.ts";
import { mergedFrom } from "./from-clauses.ts";
import { checkQuery } from "./scan.ts";
import { formOf, withLimit } from "./shape.ts";
import { unescapeOutside } from "./tokens.ts";

/** How one query is asked. */
export interface Asking {
  /** Gives the query up. */
  signal?: AbortSignal;
  dataset?: QueryDataset;
}

/** How the text of an answer is asked for. */
export interface AskingText extends Asking {
  type: AnswerType;
  /** IRI that a cut answer names in its body as the place that tells of it. */
  notice: string;
}

/** A dataset in memory that answers SPARQL 1.1 queries. */
export interface QuerySession {
  /** Throws UsageError for a query that is wrong, refused or too slow; the session then still answers the next one. */
  query(sparql: string, options?: Asking): Promise<Answer>;
  /** The answer as written by the engine, in UTF-8. Throws as `query` does. */
  text(sparql: string, options: AskingText): Promise<{ bytes: Uint8Array<ArrayBuffer>; cut: boolean }>;
  /** Resolves when the first thread has the dataset, with the number of its quads and of the merge's; rejects where it cannot be loaded. */
  ready(): Promise<number>;
  readonly limits: QueryLimits;
  /** Threads when all are loaded. */
  readonly threads: number;
  readonly state: EnginePool["state"];
  /** Ends the threads; queries that still run fail. */
  close(): Promise<void>;
}

/** How a dataset is held. */
export interface Holding extends Omit<PoolOptions, "time"> {
  /** What relative IRIs of a query are resolved against. */
  base?: string;
}

const ONE: Holding = {
  engines: 1,
  copies: false,
  waiting: Number.POSITIVE_INFINITY,
  patience: Number.POSITIVE_INFINITY,
  share: Number.POSITIVE_INFINITY,
};

/** The bytes in memory that all threads read. */
function shared(nquads: string | Uint8Array): SharedArrayBuffer {
  const bytes = typeof nquads === "string" ? Buffer.from(nquads) : nquads;
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}

/**
 * Opens a dataset given as N-Quads. Queries see each named graph under GRAPH, and the merge of all graphs as the default graph.
 * The engines live in worker threads: a query that runs too long or breaks one ends the thread, and a new one takes its place.
 */
export function openSession(
  nquads: string | Uint8Array,
  limits: Partial<QueryLimits> = {},
  { base, ...threads }: Holding = ONE,
): QuerySession {
  const bounds: QueryLimits = { ...LIMITS, ...limits };
  const memory = shared(nquads);
  capMemory(memory.byteLength, bounds.memory);
  const pool = new EnginePool(memory, { ...threads, time: bounds.time });

  async function ask(query: string, form: QueryForm, asked: AskingText): Promise<Extract<EngineReply, { kind: "answer" }>> {
    const { type, notice } = asked;
    const dataset = asked.dataset ?? mergedFrom(query, base);
    // One row more than allowed, to know that there is more; triples cannot be counted by solutions.
    const bounded = form === "select" ? withLimit(query, bounds.rows + 1) : query;
    const question = {
      query: bounded,
      form,
      type,
      notice,
      rows: bounds.rows,
      size: bounds.answer,
      ...(dataset && { dataset }),
      ...(base !== undefined && { base }),
    };
    const reply = await pool.ask(question, asked.signal);
    if (reply.kind === "answer") return reply;
    if (reply.kind === "uncuttable") throw queryFault.tooBig(bounds.rows, bounds.answer);
    throw reply.kind === "wrong" ? queryFault.wrong(reply.message) : queryFault.engine(reply.message);
  }

  function checked(sparql: string): string {
    const query = unescapeOutside(sparql);
    checkQuery(query, bounds);
    return query;
  }

  return {
    async query(sparql, options = {}) {
      const query = checked(sparql);
      const form = formOf(query) ?? "select";
      const type = form === "graph" ? GRAPH_TYPES.nTriples : RESULT_TYPES.json;
      const { bytes, cut } = await ask(query, form, { ...options, type, notice: "" });
      return readAnswer(form, bytes, cut);
    },
    async text(sparql, options) {
      const query = checked(sparql);
      return ask(query, formOf(query) ?? "select", options);
    },
    ready: () => pool.ready(),
    limits: bounds,
    threads: threads.engines,
    get state() {
      return pool.state;
    },
    close: () => pool.close(),
  };
}
