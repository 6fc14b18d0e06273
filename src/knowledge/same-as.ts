import { KnowledgeError } from "../errors.ts";
import type { SameAs } from "./tables/same-as.ts";

/** Follows the "same" rows from a key to the one that stands. Throws KnowledgeError `same-as-cycle` where they go in a circle. */
export function canonicalKeys(rows: readonly SameAs[]): (key: string) => string {
  const next = new Map(rows.filter((row) => row.relation === "same").map((row) => [row.key, row.other]));
  const final = new Map<string, string>();
  for (const start of next.keys()) {
    const passed = new Set([start]);
    let at = start;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) {
      if (passed.has(to)) {
        throw new KnowledgeError("same-as-cycle", `same-as.csv: "${start}" leads back to "${to}"`, {
          where: { file: "same-as.csv" },
          todo: "Let one of the keys stand and point the others to it.",
        });
      }
      passed.add(to);
      at = to;
    }
    final.set(start, at);
  }
  return (key) => final.get(key) ?? key;
}
