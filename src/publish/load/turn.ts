import { randomUUID } from "node:crypto";
import { CommuniqueError, EXIT, RemoteError } from "../../errors.ts";
import { prov } from "../../vocabulary/prov.ts";
import { pause } from "../http/back-off.ts";
import type { Connection } from "../store/connect.ts";
import type { GraphBody, GraphStore } from "../store/graph-store.ts";
import { underWay, waiting } from "./graph-names.ts";

export interface TurnTimes {
  /** Milliseconds between two signs of life. */
  beat: number;
  /** Looks at another load's signs of life, one a beat, that find nothing new before it is taken for dead. */
  patience: number;
}

export const TURN: TurnTimes = { beat: 2000, patience: 6 };

type Stores = Pick<Connection, "store" | "aside">;

/** The right to write graphs under one base, held by one load at a time. */
export interface Turn {
  /**
   * Throws RemoteError where another load has taken the turn over, since this one had stood still for long. `quick` asks the
   * store only where this load's own signs of life have been missing, as after the machine was asleep.
   */
  check(quick?: boolean): Promise<void>;
  end(): Promise<void>;
}

export interface TurnOptions {
  times: TurnTimes;
  signal?: AbortSignal | undefined;
  /** Told once where another load has to be waited for. */
  onWait?: (() => void) | undefined;
}

/**
 * Waits for its turn. Stores have no locks, but all can add triples and count them: a load puts a graph of its own under
 * `load/under-way/` and adds a triple to it every beat. Who sees another's graph there after putting up his own takes his down
 * and waits: at most one stays. One whose graph no longer grows was killed, and its graph is taken away; to tell the dead from
 * one whose beat waits behind a long write, the waiting load writes as well and counts only what was seen after its own write.
 */
export async function takeTurn({ store, aside }: Stores, base: string, options: TurnOptions): Promise<Turn> {
  const signs = underWay(base);
  for (let told = false; ; ) {
    const token = randomUUID();
    const mine = `${signs}${token}`;
    let alone = false;
    try {
      await store.writer.add(beatOf(mine, 0));
      alone = (await others(store, signs, mine)).size === 0;
    } finally {
      if (!alone) await aside.writer.drop(mine).catch(() => undefined); // Left behind, it is set aside as a dead load's.
    }
    if (alone) return new HeldTurn({ store, aside }, base, mine, options.times);
    if (!told) options.onWait?.();
    told = true;
    await waitFor({ store, aside }, base, token, options);
    // Two that wait for the same load come back at different times.
    await pause((Number.parseInt(token.slice(0, 4), 16) / 0xffff) * options.times.beat, options.signal);
  }
}

async function waitFor({ store, aside }: Stores, base: string, token: string, { times, signal }: TurnOptions): Promise<void> {
  const touch = `${waiting(base)}${token}`;
  const still = new Map<string, { count: number; looks: number }>();
  try {
    for (let n = 0; ; n++) {
      await store.writer.add(beatOf(touch, n));
      const seen = await others(store, underWay(base), touch);
      if (seen.size === 0) return;
      for (const [graph, count] of seen) {
        const before = still.get(graph);
        const looks = before?.count === count ? before.looks + 1 : 0;
        still.set(graph, { count, looks });
        if (looks >= times.patience) await store.writer.drop(graph);
      }
      await pause(times.beat, signal);
      if (signal?.aborted)
        throw new CommuniqueError("interrupted", "interrupted while waiting for another load", {
          todo: "Run it again.",
          exit: EXIT.interrupted,
        });
    }
  } finally {
    await aside.writer.drop(touch).catch(() => undefined); // The next turn that ends sweeps it away.
  }
}

const others = async (store: GraphStore, prefix: string, mine: string): Promise<Map<string, number>> =>
  new Map([...(await store.counts(prefix, prov.wasInformedBy.value))].filter(([graph]) => graph !== mine));

class HeldTurn implements Turn {
  readonly #stores: Stores;
  readonly #base: string;
  readonly #graph: string;
  readonly #timer: NodeJS.Timeout;
  readonly #beat: number;
  #tried = 1;
  /** Beats that the store is known to have. */
  #beats = 1;
  #lastBeat = performance.now();
  #beating: Promise<void> = Promise.resolve();
  constructor(stores: Stores, base: string, graph: string, { beat }: TurnTimes) {
    this.#stores = stores;
    this.#base = base;
    this.#graph = graph;
    this.#beat = beat;
    let idle = true;
    this.#timer = setInterval(() => {
      if (!idle) return;
      idle = false;
      // A beat that fails is no matter and not repeated (each try is a new one, since a slow store may still write the last): if the store is down for good, the load itself says so.
      const beating = stores.aside.writer.add(beatOf(graph, this.#tried++)).then(() => {
        this.#beats++;
        this.#lastBeat = performance.now();
      });
      this.#beating = beating.catch(() => undefined).finally(() => (idle = true));
    }, beat);
    this.#timer.unref();
  }

  async check(quick = false): Promise<void> {
    if (quick && performance.now() - this.#lastBeat < 3 * this.#beat) return;
    const beats = this.#beats;
    if ((await this.#stores.store.count(this.#graph)) >= beats) return;
    throw new RemoteError("overtaken", "another load has taken over, since this one gave no sign of life for a while", {
      where: { graph: this.#graph },
      todo: "Let the other one end, then run this again: it sends what is missing.",
    });
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    const { aside } = this.#stores;
    await aside.writer.drop(this.#graph);
    for (const left of (await others(aside, waiting(this.#base), "")).keys()) await aside.writer.drop(left);
  }
}

/** Beat number `n` of a load: one triple, another one each time, of a predicate that is rare in any store and quickly counted. */
const beatOf = (graph: string, n: number): GraphBody => ({
  name: graph,
  ntriples: `<${graph}> <${prov.wasInformedBy.value}> <${graph}#${n}> .\n`,
});
