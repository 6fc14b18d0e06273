import type { Network } from "./network.ts";
import type { Standing } from "./tie.ts";
import { order } from "./ties.ts";

/** How many occurrences of a kind fall in a year or month. */
export interface TimelineCount {
  /** `2025` or `2025-04`; empty where no date is known, or none as fine as asked for. */
  period: string;
  kind: string;
  standing: Standing;
  count: number;
}

/**
 * Counts of occurrences by the day of the event, else of the release. One that ties many nodes counts once a kind. Entries of the reference
 * tables are not of any day and are left out.
 */
export function timeline({ graph }: Network, by: "year" | "month" = "year"): TimelineCount[] {
  const length = by === "year" ? 4 : 7;
  const counts = new Map<string, { row: Omit<TimelineCount, "count">; seen: Set<string> }>();
  graph.forEachEdge((_edge, { kind, standing, occurrences }) => {
    for (const { id, on, reference } of occurrences) {
      if (reference) continue;
      const period = on !== undefined && on.length >= length ? on.slice(0, length) : "";
      const key = [period, kind, standing].join(" ");
      const entry = counts.get(key) ?? { row: { period, kind, standing }, seen: new Set() };
      counts.set(key, entry);
      entry.seen.add(id);
    }
  });
  return [...counts].sort(([a], [b]) => order(a, b)).map(([, { row, seen }]) => ({ ...row, count: seen.size }));
}
