import { oneOf, key, list, optional, sources, text } from "../cells.ts";
import { defineTable, type RowOf } from "../table.ts";

/** Wordings of posts, ranks, honorifics, and what may stand before or after them. */
export const POSTS = defineTable({
  file: "posts.csv",
  key: ["key"],
  cells: {
    key,
    kind: oneOf(["post", "post-modifier", "honorific", "rank", "suffix"]),
    label: text,
    variants: list,
    category: optional,
    /** Countries or organisations that use the wording; empty: any. */
    scope: list,
    labelJa: optional,
    /** A JavaScript regular expression, flag `u`. */
    regex: optional,
    source: sources,
  },
});
export type Post = RowOf<typeof POSTS>;
