import { key, list, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Names of countries in other languages, one row a country and language. */
export const COUNTRY_NAMES = defineTable({
  file: "country-names.csv",
  key: ["key", "lang"],
  cells: { key, lang: text, name: text, variants: list, source: sources },
});
export type CountryName = RowOf<typeof COUNTRY_NAMES>;
