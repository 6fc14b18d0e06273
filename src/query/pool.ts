import { Engine, type EngineReply } from "./engine.ts";
import { queryFault } from "./faults.ts";
import type { WorkerQuestion, WorkerStart } from "./protocol.ts";

export interface PoolOptions {
  /** Threads, each with its own copy of the dataset. */
  engines: number;
  /** New threads copy the memory of the first instead of loading the dataset: quicker, for as much memory again. */
  copies: boolean;
  /** Queries that may wait; more are refused. */
  waiting: number;
  /** Milliseconds that a query may wait for a thread. */
  patience: number;
  /** Milliseconds until a query is stopped. */
  time: number;
  /** Milliseconds that each query has for sure: where all threads are busy for longer and others wait, the oldest query gives way. */
  share: number;
}

interface Job {
  question: WorkerQuestion;
  resolve(reply: EngineReply): void;
  reject(error: Error): void;
  /** Ends its waiting. */
  waits: NodeJS.Timeout | undefined;
  /** Where it runs, since when (`performance.now()`), and what will stop it. */
  run?: { slot: Slot; since: number; timer: NodeJS.Timeout };
}

interface Slot {
  engine: Engine;
  state: "loading" | "idle" | "busy";
  job?: Job | undefined;
}

/** Milliseconds in which an abandoned query may end by itself, since a new thread costs more, and until a thread that did not start is tried again. */
const GRACE = 1_000;

/**
 * Threads that answer queries. A query that runs too long or breaks its engine ends the thread, and a new one takes its place while the
 * others go on. Where all threads are busy, queries wait their turn.
 */
export class EnginePool {
  #start: WorkerStart;
  readonly #options: PoolOptions;
  readonly #slots: Slot[] = [];
  readonly #queue: Job[] = [];
  readonly #first: Promise<number>;
  #loaded = false;
  #closed: Error | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(nquads: SharedArrayBuffer, options: PoolOptions) {
    this.#start = { nquads, keep: options.copies };
    this.#options = options;
    // The others load when the first can answer: together they would only keep each other from it.
    this.#first = this.#add();
    this.#first.then(
      () => {
        for (let i = 1; i < options.engines && !this.#closed; i++) void this.#add();
      },
      () => undefined,
    );
  }

  async #add(): Promise<number> {
    const slot: Slot = { engine: new Engine(this.#start), state: "loading" };
    this.#slots.push(slot);
    this.#await(slot);
    return (await slot.engine.ready).size;
  }

  /** Threads that answer, that could, and that load the dataset; queries that wait. */
  get state(): { busy: number; idle: number; loading: number; waiting: number } {
    const count = (state: Slot["state"]) => this.#slots.filter((slot) => slot.state === state).length;
    return { busy: count("busy"), idle: count("idle"), loading: count("loading"), waiting: this.#queue.length };
  }

  /** Resolves when the first thread can answer, with the quads that it holds; rejects where the dataset cannot be loaded. */
  ready(): Promise<number> {
    return this.#first;
  }

  /** Rejects with a fault of `queryFault`; `signal` gives the query up. */
  ask(question: WorkerQuestion, signal?: AbortSignal): Promise<EngineReply> {
    if (this.#closed) return Promise.reject(this.#closed);
    if (signal?.aborted) return Promise.reject(queryFault.interrupted());
    if (this.#queue.length >= this.#options.waiting) return Promise.reject(queryFault.busy(this.#queue.length));
    return new Promise((resolve, reject) => {
      const { patience } = this.#options;
      const late = () => {
        this.#unqueue(job);
        reject(queryFault.waited(patience));
      };
      const job: Job = { question, resolve, reject, waits: Number.isFinite(patience) ? setTimeout(late, patience) : undefined };
      const abandon = () => this.#abandon(job);
      signal?.addEventListener("abort", abandon, { once: true });
      job.resolve = (reply) => {
        signal?.removeEventListener("abort", abandon);
        resolve(reply);
      };
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  /** Ends all threads; queries that still run or wait fail. */
  async close(): Promise<void> {
    this.#fail(queryFault.interrupted());
    await Promise.all(this.#slots.map(({ engine }) => engine.end()));
  }

  #fail(reason: Error): void {
    this.#closed ??= reason;
    for (const job of this.#queue.splice(0)) {
      clearTimeout(job.waits);
      job.reject(reason);
    }
    for (const slot of this.#slots) this.#release(slot)?.reject(reason);
    clearTimeout(this.#watch);
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (slot.state !== "idle") continue;
      const job = this.#queue.shift();
      if (job === undefined) break;
      this.#run(slot, job);
    }
    this.#watchQueue();
  }

  #run(slot: Slot, job: Job): void {
    const { time } = this.#options;
    clearTimeout(job.waits);
    const timer = setTimeout(() => this.#stop(slot, queryFault.late(time)), time);
    job.run = { slot, since: performance.now(), timer };
    slot.state = "busy";
    slot.job = job;
    void slot.engine.ask(job.question).then((reply) => {
      if (slot.job !== job) return; // It was stopped before.
      if (reply.kind === "fatal") return this.#stop(slot, queryFault.engine(reply.message));
      this.#release(slot);
      job.resolve(reply);
      this.#dispatch();
    });
  }

  /** Takes a thread's query off it. */
  #release(slot: Slot): Job | undefined {
    const { job } = slot;
    clearTimeout(job?.run?.timer);
    slot.job = undefined;
    if (slot.state === "busy") slot.state = "idle";
    return job;
  }

  /** Ends a thread with its query and starts another. */
  #stop(slot: Slot, reason: Error): void {
    const job = this.#release(slot);
    void slot.engine.end();
    slot.state = "loading";
    this.#restart(slot);
    job?.reject(reason);
    this.#watchQueue();
  }

  #restart(slot: Slot): void {
    if (this.#closed) return;
    slot.engine = new Engine(this.#start);
    this.#await(slot);
  }

  #await(slot: Slot): void {
    const { engine } = slot;
    engine.ready.then(
      ({ snapshot }) => {
        this.#loaded = true;
        if (snapshot !== undefined) this.#start = { snapshot };
        slot.state = "idle";
        this.#dispatch();
      },
      (error: Error) => {
        if (this.#closed) return;
        if (!this.#loaded) return this.#fail(queryFault.engine(error));
        // It could be loaded before: the machine lacks something now.
        setTimeout(() => this.#restart(slot), GRACE).unref();
      },
    );
  }

  #abandon(job: Job): void {
    job.reject(queryFault.interrupted());
    this.#unqueue(job);
    setTimeout(() => {
      if (job.run?.slot.job === job) this.#stop(job.run.slot, queryFault.interrupted());
    }, GRACE).unref();
  }

  #unqueue(job: Job): void {
    clearTimeout(job.waits);
    const place = this.#queue.indexOf(job);
    if (place >= 0) this.#queue.splice(place, 1);
  }

  /** Where queries wait and no thread is or becomes free, the oldest one is stopped as soon as the youngest has had its share. */
  #watchQueue(): void {
    clearTimeout(this.#watch);
    if (this.#queue.length === 0 || this.#slots.some(({ state }) => state !== "busy")) return;
    const running = this.#slots.flatMap(({ job }) => job?.run ?? []).sort((a, b) => a.since - b.since);
    const [oldest] = running;
    const youngest = running.at(-1);
    if (oldest === undefined || youngest === undefined || this.#options.share >= this.#options.time) return;
    const wait = Math.max(0, youngest.since + this.#options.share - performance.now());
    this.#watch = setTimeout(() => this.#stop(oldest.slot, queryFault.yielded(performance.now() - oldest.since)), wait);
  }
}
