import { oneOf, key, list, number, optional, optionalKey, qid, qidStatus, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

export const PLACE_KINDS = [
  "capital",
  "seat-of-government",
  "city",
  "place",
  "venue",
  "building",
  "military-base",
  "region",
  "macro-region",
  "sea",
  "ocean",
  "strait",
  "canal",
  "island",
  "river",
  "feature",
] as const;

/** Cities, bases, buildings, seas, straits and regions. */
export const PLACES = defineTable({
  file: "places.csv",
  key: ["key"],
  cells: {
    key,
    name: text,
    variants: list,
    kind: oneOf(PLACE_KINDS),
    country: optionalKey,
    /** Key of the place it lies in. */
    broader: optionalKey,
    /** WGS 84 degrees. */
    lat: number,
    lon: number,
    nameJa: optional,
    qid,
    qidStatus,
    source: sources,
  },
});
export type Place = RowOf<typeof PLACES>;
