import { oneOf, key, optional, sources } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** What is one thing under two keys ("same": `key` gives way to `other`), and what only looks like one ("different"). */
export const SAME_AS = defineTable({
  file: "same-as.csv",
  key: ["key", "other"],
  cells: { key, relation: oneOf(["same", "different"]), other: key, source: sources, note: optional },
});
export type SameAs = RowOf<typeof SAME_AS>;
