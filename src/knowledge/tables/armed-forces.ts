import { date, key, list, optional, sources } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Names of each country's armed services; those that releases name often are rows of organizations.csv. */
export const ARMED_FORCES = defineTable({
  file: "armed-forces.csv",
  key: ["country"],
  cells: { country: key, services: list, text: optional, asOf: date, source: sources },
});
export type ArmedForcesRow = RowOf<typeof ARMED_FORCES>;
