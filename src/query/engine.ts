import { Worker } from "node:worker_threads";
import type { WorkerQuestion, WorkerReply, WorkerStart } from "./protocol.ts";

/** What became of a question: a reply, or the thread died of it. */
export type EngineReply = Exclude<WorkerReply, Ready>;
type Ready = Extract<WorkerReply, { kind: "ready" }>;

/** MiB of JavaScript objects of a thread: an answer as text, and what cutting it takes. The dataset is not among them. */
const HEAP = 1024;

/** One thread with a copy of the dataset. It answers one question at a time and cannot be interrupted, only ended. */
export class Engine {
  readonly #worker: Worker;
  /** Resolves when the dataset is loaded, with a snapshot where one was asked for and can be had; rejects where it cannot be. */
  readonly ready: Promise<Ready>;

  constructor(workerData: WorkerStart) {
    this.#worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once("message", (reply: Ready) => resolve(reply));
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the thread ended")));
    });
    this.ready.catch(() => undefined);
    this.#worker.on("error", () => undefined); // Told by `ask` or `ready`; without a listener it would end the process.
  }

  /** Resolves in every case but that of an ended thread, which leaves the promise open. */
  ask(question: WorkerQuestion): Promise<EngineReply> {
    return new Promise((resolve) => {
      const settle = (reply: EngineReply) => {
        this.#worker.off("message", settle).off("error", failed);
        resolve(reply);
      };
      const failed = (error: Error) => settle({ kind: "fatal", message: error.message });
      this.#worker.on("message", settle).on("error", failed);
      this.#worker.postMessage(question);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
