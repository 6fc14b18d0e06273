import { key, list, optional, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** People, one row a person; the posts they hold are in tenures.csv. */
export const PEOPLE = defineTable({
  file: "people.csv",
  key: ["key"],
  cells: {
    /** Wikidata item, else `x-` and a slug. */
    key,
    name: text,
    /** Empty where the custom has none, or where it is not known. */
    familyName: optional,
    givenName: optional,
    variants: list,
    nativeNames: list,
    qid,
    qidStatus,
    source: sources,
  },
});
export type Person = RowOf<typeof PEOPLE>;
