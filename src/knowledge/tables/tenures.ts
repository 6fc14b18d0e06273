import { date, key, optional, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Who held which post for whom, one row an appointment. An empty `to` means in office on `asOf`, not today. */
export const TENURES = defineTable({
  file: "tenures.csv",
  key: ["key"],
  cells: {
    key,
    /** Key of people.csv. */
    person: key,
    /** The post as the source words it. */
    post: text,
    /** The sort of post, as in posts.csv. */
    category: text,
    /** Key of a country or organisation. */
    of: key,
    from: date,
    to: date,
    dateStatus: optional,
    asOf: date,
    source: sources,
  },
});
export type TenureRow = RowOf<typeof TENURES>;
