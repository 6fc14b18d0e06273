import { oneOf, date, key, list, optional, optionalOneOf, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** States, and what releases name like states: entities of disputed or partial statehood, territories, states that are no more. */
export const COUNTRIES = defineTable({
  file: "countries.csv",
  key: ["key"],
  cells: {
    /** ISO 3166-1 alpha-2; for states that are no more their ISO 3166-3 code, else a word. */
    key,
    iso2: optional,
    iso3: optional,
    isoNumeric: optional,
    kind: oneOf(["state", "entity", "territory", "historic"]),
    unStatus: optionalOneOf(["member", "observer"]),
    name: text,
    officialName: optional,
    variants: list,
    abbreviations: list,
    adjectives: list,
    /** Singular and plural nouns for its people. */
    demonyms: list,
    capital: optional,
    /** IANA zone of the seat of government. */
    timeZone: optional,
    region: optional,
    subregion: optional,
    from: date,
    to: date,
    /** Keys of the states that followed this one. */
    successors: list,
    qid,
    qidStatus,
    source: sources,
    note: optional,
  },
});
export type Country = RowOf<typeof COUNTRIES>;
