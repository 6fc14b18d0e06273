import { CommuniqueError } from "../../errors.ts";
import { connect, type Connection, type Target } from "../store/connect.ts";
import { compareGraph } from "./compare.ts";
import { graphsUnder } from "./graph-names.ts";
import { type Plan, planOf, type StoreState } from "./plan.ts";
import { LoadRecord, sameRecord } from "./record.ts";
import { type GraphReport, isDifferent, type LoadReport } from "./report.ts";
import { requestsOf, send } from "./send.ts";
import { type GraphsOfBuild, ntriplesOf, survey, type Survey } from "./survey.ts";
import { takeTurn, TURN, type TurnTimes } from "./turn.ts";

export interface LoadOptions {
  /** Say what would be done and do nothing. */
  dryRun?: boolean;
  /** Delete graphs of earlier builds that this one no longer has. */
  remove?: boolean;
  /** Send every graph, those too that the store seems to hold. */
  all?: boolean;
  /** Send in spite of faults that are not fatal. */
  anyway?: boolean;
  /** Read every graph back and compare it, triple by triple. */
  full?: boolean;
  times?: TurnTimes;
  onProgress?: (done: number, total: number, label: string) => void;
  /** Told of what takes a while for a reason: another load, a store that is down. */
  onNote?: (note: string) => void;
}

/** What was done, and the error that ended it early; what is listed as sent was sent all the same. */
export interface Loaded {
  report: LoadReport;
  error?: CommuniqueError;
}

/** Brings a store to where it holds the graphs of a build, and asks it whether it does. */
export async function load(build: GraphsOfBuild, target: Target, options: LoadOptions = {}): Promise<Loaded> {
  const surveyed = await survey(build, (done) => options.onProgress?.(done, 0, "graphs read"));
  const report = emptyReport(build.base, surveyed);
  if (surveyed.faults.some(({ fatal }) => fatal || options.anyway !== true)) return { report: { ...report, outcome: "refused" } };
  let connection: Connection | undefined;
  try {
    connection = await connect(target);
    await run({ build, surveyed, connection, target, options, report });
    return { report };
  } catch (error) {
    if (!(error instanceof CommuniqueError)) throw error;
    return { report: { ...report, outcome: "failed", error: { code: error.code, message: error.message } }, error };
  } finally {
    connection?.close();
  }
}

interface Run {
  build: GraphsOfBuild;
  surveyed: Survey;
  connection: Connection;
  target: Target;
  options: LoadOptions;
  report: LoadReport;
}

async function run({ build, surveyed, connection, target, options, report }: Run): Promise<void> {
  const { store, endpoints, profile, server } = connection;
  report.target = {
    to: target.to.href,
    server: server?.name ?? "unknown",
    profile: profile.name,
    graphs: endpoints.graphs.href,
    query: endpoints.query.href,
    update: endpoints.update.href,
  };
  const unfit = server?.unfit[profile.name];
  if (unfit) options.onNote?.(`Profile ${profile.name} does not suit this store: ${unfit}.`);
  const record = new LoadRecord(store, build.base);
  const countAll = () => store.counts(graphsUnder(build.base));
  let state: StoreState = { record: await record.read(), counts: await countAll() };
  let plan = planOf(surveyed.graphs, state, options.all === true);
  if (options.dryRun) return describe(report, plan, state, connection, options.remove === true);
  if (plan.send.length > 0 || (options.remove === true && plan.withdrawn.length > 0)) {
    const onWait = () => options.onNote?.("Another load is at work on this store, or was killed a moment ago: waiting for it.");
    const turn = await takeTurn(connection, build.base, { times: options.times ?? TURN, signal: target.signal, onWait });
    try {
      const now = await record.read();
      if (!sameRecord(now, state.record)) {
        // Another load has been at work since.
        state = { record: now, counts: await countAll() };
        plan = planOf(surveyed.graphs, state, options.all === true);
      }
      const present = new Set(state.counts.keys());
      const remove = options.remove === true;
      const done = (graph: GraphReport) => {
        add(report, graph);
        report.counts.sent.requests = requestsOf(plan.send.slice(0, report.counts.sent.graphs), connection, present);
        options.onProgress?.(report.graphs.length, plan.send.length, "graphs sent");
      };
      await send({ build, connection, record, turn, plan, present, remove, done });
      state = { ...state, counts: await countAll() };
    } finally {
      await turn.end().catch(() => undefined); // A turn that cannot be given back is taken over by the next load.
    }
  }
  for (const { name, triples, size, sha256 } of plan.unchanged)
    add(report, { graph: name, action: "unchanged", triples, bytes: size, sha256 });
  if (!options.remove) for (const graph of plan.withdrawn) add(report, { graph, action: "withdrawn", triples: 0, bytes: 0 });
  await verify({ build, surveyed, connection, target, options, report }, state);
}

/** Asks what the store holds now; with `full`, reads it all back. */
async function verify({ build, surveyed, connection, options, report }: Run, { counts }: StoreState): Promise<void> {
  const alters = connection.server?.alters ?? [];
  const places = new Map(surveyed.graphs.map((graph) => [graph.name, graph]));
  report.verified = options.full ? "full" : "counts";
  let done = 0;
  for (const graph of report.graphs) {
    const count = counts.get(graph.graph) ?? 0;
    graph.seen = count;
    const place = places.get(graph.graph);
    if (options.full && place) {
      const seen = await connection.store.read(graph.graph, count);
      graph.compared = compareGraph(await ntriplesOf(build, place), seen, alters);
      options.onProgress?.(++done, places.size, "graphs read back");
    }
  }
  report.counts.different = report.graphs.filter(isDifferent).length;
  const { sent, deleted, different } = report.counts;
  report.outcome = different > 0 ? "different" : sent.graphs + deleted > 0 ? "loaded" : "unchanged";
}

function describe(report: LoadReport, plan: Plan, { counts }: StoreState, connection: Connection, remove: boolean): void {
  const rows = (["send", "unchanged"] as const).flatMap((action) => plan[action].map((graph) => ({ action, ...graph })));
  for (const { action, name, triples, size, sha256 } of rows)
    add(report, { graph: name, action, triples, bytes: size, sha256, seen: counts.get(name) ?? 0 });
  for (const name of plan.withdrawn)
    add(report, { graph: name, action: remove ? "delete" : "withdrawn", triples: 0, bytes: 0, seen: counts.get(name) ?? 0 });
  report.counts.sent.requests = requestsOf(plan.send, connection, new Set(counts.keys()));
  report.outcome = "planned";
}

/** Lists a graph and counts it. */
function add({ graphs, counts }: LoadReport, graph: GraphReport): void {
  graphs.push(graph);
  if (graph.action === "sent" || graph.action === "send") {
    counts.sent.graphs++;
    counts.sent.triples += graph.triples;
    counts.sent.bytes += graph.bytes;
  } else if (graph.action === "unchanged") counts.unchanged++;
  else if (graph.action === "withdrawn") counts.withdrawn++;
  else counts.deleted++;
}

const emptyReport = (base: string, { graphs, triples, faults }: Survey): LoadReport => ({
  schema: "communique/load/1",
  outcome: "failed",
  target: null,
  base,
  verified: "nothing",
  counts: {
    graphs: graphs.length,
    triples,
    sent: { graphs: 0, triples: 0, bytes: 0, requests: 0 },
    unchanged: 0,
    withdrawn: 0,
    deleted: 0,
    different: 0,
  },
  graphs: [],
  faults,
});
