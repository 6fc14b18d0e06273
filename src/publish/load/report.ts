import type { LoadFault } from "./check.ts";
import type { Comparison } from "./compare.ts";

/** What became of one named graph. */
export interface GraphReport {
  graph: string;
  /** `send` and `delete` are what a dry run would do; `withdrawn` graphs are no longer in the build and were left where they are. */
  action: "sent" | "unchanged" | "deleted" | "send" | "delete" | "withdrawn";
  /** Triples in the build, and their bytes as N-Triples; 0 for a graph that it does not have. */
  triples: number;
  bytes: number;
  /** Hash of the graph in the build: SHA-256 of its canonical N-Quads lines, sorted. */
  sha256?: string;
  /** HTTP status of the request that wrote it, and how long that took. */
  status?: number;
  milliseconds?: number;
  /** Triples that the store counts after the load (before it, in a dry run); left out where it was not asked. */
  seen?: number;
  /** With `--verify full`: what reading it back gave. */
  compared?: Comparison;
}

/** `communique/load/1`: what a load did, for machines. */
export interface LoadReport {
  schema: "communique/load/1";
  /**
   * `refused`: the build has faults and nothing was sent; `different`: the store does not hold what was sent;
   * `failed`: see `error`, what is listed as sent was sent.
   */
  outcome: "loaded" | "unchanged" | "planned" | "refused" | "different" | "failed";
  error?: { code: string; message: string };
  target: { to: string; server: string; profile: string; graphs: string; query: string; update: string } | null;
  base: string;
  verified: "nothing" | "counts" | "full";
  counts: {
    graphs: number;
    triples: number;
    /** What was, or in a dry run would be, sent. */
    sent: { graphs: number; triples: number; bytes: number; requests: number };
    unchanged: number;
    withdrawn: number;
    deleted: number;
    /** Graphs whose count or content differs. */
    different: number;
  };
  graphs: GraphReport[];
  faults: LoadFault[];
}

/** True where the store does not hold of a graph what the build says. */
export function isDifferent({ action, triples, seen, compared }: GraphReport): boolean {
  if (action === "send" || action === "delete" || action === "withdrawn") return false;
  if (compared !== undefined) return compared.verdict === "different";
  return seen !== undefined && seen !== triples;
}
