import { oneOf, date, key, list, optional, optionalKey, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Groupings that are no organisation of their own: informal groups, partner groups, circles of states. */
export const GROUPINGS = defineTable({
  file: "groupings.csv",
  key: ["key"],
  cells: {
    key,
    name: text,
    abbreviations: list,
    variants: list,
    kind: oneOf([
      "arrangement",
      "command-group",
      "export-control",
      "force",
      "forum",
      "minilateral",
      "organ",
      "partner-group",
      "programme-group",
      "regional",
    ]),
    /** The body that it stands beside: partners of an alliance, members of a council. It is no part of that body. */
    linkedTo: optionalKey,
    from: date,
    to: date,
    qid,
    qidStatus,
    source: sources,
    note: optional,
  },
});
export type Grouping = RowOf<typeof GROUPINGS>;
