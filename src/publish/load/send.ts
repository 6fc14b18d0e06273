import type { GraphBody } from "../store/graph-store.ts";
import type { Connection } from "../store/connect.ts";
import { batches, type Plan } from "./plan.ts";
import type { LoadRecord } from "./record.ts";
import type { GraphReport } from "./report.ts";
import { type GraphsOfBuild, ntriplesOf, type SurveyedGraph } from "./survey.ts";
import type { Turn } from "./turn.ts";

export interface Sending {
  build: GraphsOfBuild;
  connection: Connection;
  record: LoadRecord;
  turn: Turn;
  plan: Plan;
  /** Graphs that the store has. */
  present: ReadonlySet<string>;
  /** Delete the graphs that the build no longer has. */
  remove: boolean;
  done: (report: GraphReport) => void;
}

/**
 * Carries a plan out. The record first forgets every graph that is going to change, and learns of each batch when it is in the
 * store: killed at any point, the next load finds what is still to do.
 */
export async function send({ build, connection, record, turn, plan, present, remove, done }: Sending): Promise<void> {
  const { writer } = connection.store;
  const gone = remove ? plan.withdrawn : [];
  await record.write({ out: [...plan.send.map(({ name }) => name), ...gone] });
  for (const batch of batches(plan.send, connection.profile)) {
    const places = new Map(batch.map((graph) => [graph.name, graph]));
    const bodies: GraphBody[] = [];
    for (const graph of batch) bodies.push({ name: graph.name, ntriples: await ntriplesOf(build, graph) });
    await turn.check();
    // Quads of many graphs go together; a graph that goes alone is the last one to go where the turn is lost.
    for (const together of connection.profile.write === "quads" ? [bodies] : bodies.map((body) => [body])) {
      await turn.check(true);
      const since = performance.now();
      await writer.replace(together, present, (name, status) => {
        const { triples, size: bytes, sha256 } = places.get(name) as SurveyedGraph;
        done({ graph: name, action: "sent", triples, bytes, sha256, status, milliseconds: Math.round(performance.now() - since) });
      });
    }
    await turn.check();
    await record.write({ in: batch.map(({ name, sha256 }) => [name, sha256]) });
  }
  for (const name of gone) {
    await turn.check();
    const since = performance.now();
    const status = await writer.drop(name);
    done({ graph: name, action: "deleted", triples: 0, bytes: 0, status, milliseconds: Math.round(performance.now() - since) });
  }
}

/** How many requests it takes to send these graphs, the record's own left out. */
export function requestsOf(graphs: readonly SurveyedGraph[], { profile }: Connection, present: ReadonlySet<string>): number {
  if (profile.write === "put") return graphs.length;
  if (profile.write === "update") return graphs.reduce((sum, { triples }) => sum + Math.ceil(triples / profile.updateTriples), 0);
  return batches(graphs, profile).length + graphs.filter(({ name }) => present.has(name)).length;
}
