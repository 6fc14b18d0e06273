import { optional, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Where rows come from, with version, date and licence. */
export const SOURCES = defineTable({
  file: "sources.csv",
  key: ["key"],
  cells: { key: text, kind: text, paths: optional, version: optional, date: optional, licence: text, usedFor: optional },
});
export type Source = RowOf<typeof SOURCES>;
