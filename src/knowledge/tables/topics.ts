import { key, list, optional, optionalKey, optionalOneOf, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** What releases are about: a small thesaurus with matches to EuroVoc. */
export const TOPICS = defineTable({
  file: "topics.csv",
  key: ["key"],
  cells: {
    key,
    label: text,
    synonyms: list,
    broader: optionalKey,
    labelJa: optional,
    eurovocId: optional,
    eurovocLabel: optional,
    eurovocMatch: optionalOneOf(["exact", "close"]),
    qid,
    qidStatus,
    source: sources,
  },
});
export type Topic = RowOf<typeof TOPICS>;
