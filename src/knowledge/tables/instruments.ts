import { oneOf, date, key, list, optional, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Treaties, agreements, policy documents, programmes, exercises, operations, meeting series: types and named instances. */
export const INSTRUMENTS = defineTable({
  file: "instruments-programmes.csv",
  key: ["key"],
  cells: {
    key,
    class: oneOf(["type", "instance"]),
    kind: key,
    name: text,
    abbreviations: list,
    variants: list,
    /** Keys of countries, organisations or groupings. */
    parties: list,
    from: date,
    to: date,
    nameJa: optional,
    qid,
    qidStatus,
    source: sources,
    note: optional,
  },
});
export type Instrument = RowOf<typeof INSTRUMENTS>;
