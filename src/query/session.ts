import { Worker } from "node:worker_threads";
import { CommuniqueError, EXIT, UsageError } from "../errors.ts";
import { LIMITS, type QueryLimits } from "./limits.ts";
import type { WorkerReply, WorkerStart } from "./protocol.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { checkQuery } from "./scan.ts";

/** A dataset in memory that answers SPARQL 1.1 queries, one at a time. */
export interface QuerySession {
  /** Throws UsageError for a query that is wrong, refused or too slow; the session then still answers the next one. */
  query(sparql: string, options?: { signal?: AbortSignal }): Promise<Answer>;
  close(): Promise<void>;
}

function startWorker(nquads: string): Worker {
  const workerData: WorkerStart = { nquads };
  return new Worker(new URL("./worker.mjs", import.meta.url), { workerData });
}

const engineFailure = (cause: unknown) =>
  new CommuniqueError("query-engine", "the query engine stopped working on this query", {
    todo: "Make the query smaller or flatter; the dataset is unharmed.",
    exit: EXIT.internal,
    cause,
  });

/**
 * Opens a dataset given as N-Quads. Queries see each named graph under GRAPH, and the merge of all graphs as the default graph.
 * The engine lives in a worker thread: a query that runs too long or breaks it ends the thread, and the next query gets a new one.
 */
export function openSession(nquads: string, limits: Partial<QueryLimits> = {}): QuerySession {
  const bounds: QueryLimits = { ...LIMITS, ...limits };
  let worker: Promise<Worker> | undefined;
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const ready = (): Promise<Worker> => {
    worker ??= new Promise<Worker>((resolve, reject) => {
      const fresh = startWorker(nquads);
      fresh.once("message", () => resolve(fresh));
      fresh.once("error", reject);
    });
    return worker;
  };
  const drop = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await (await old?.catch(() => undefined))?.terminate();
  };

  async function ask(sparql: string, signal?: AbortSignal): Promise<Answer> {
    const engine = await ready();
    const id = ++last;
    const outcome = await new Promise<WorkerReply | "late" | "stopped" | Error>((resolve) => {
      const timer = setTimeout(() => finish("late"), bounds.time);
      const stop = () => finish("stopped");
      const finish = (result: WorkerReply | "late" | "stopped" | Error) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        engine.removeAllListeners("message").removeAllListeners("error");
        engine.on("error", () => {});
        resolve(result);
      };
      signal?.addEventListener("abort", stop);
      engine.on("message", finish);
      engine.on("error", finish);
      if (signal?.aborted) stop();
      else engine.postMessage({ id, query: sparql });
    });
    if (outcome === "late") {
      await drop();
      throw new UsageError(
        "query-timeout",
        `the query did not end within ${bounds.time / 1000} s and was stopped`,
        "Add a LIMIT or narrower patterns, or allow more with --timeout.",
      );
    }
    if (outcome === "stopped") {
      await drop();
      throw new CommuniqueError("interrupted", "the query was interrupted", { todo: "Run it again.", exit: EXIT.interrupted });
    }
    if (outcome instanceof Error) {
      await drop();
      throw engineFailure(outcome);
    }
    if (outcome.id === "ready") throw engineFailure("a second start message");
    if (outcome.ok) return readAnswer(outcome.form, outcome.text, bounds);
    if (!outcome.fatal)
      throw new UsageError("query-wrong", `the query is not right: ${outcome.message}`, "Mend the query at the line and column given.");
    await drop();
    throw engineFailure(outcome.message);
  }

  return {
    async query(sparql, options = {}) {
      checkQuery(sparql, bounds);
      const mine = turn.then(() => ask(sparql, options.signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await turn;
      await drop();
    },
  };
}
