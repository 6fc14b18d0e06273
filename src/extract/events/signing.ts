import type { Clause } from "../clauses.ts";
import type { Unit } from "../unit.ts";

/** What a clause of signing says is signed: its entity where it has a name, else only that there is something of the `nouns`; undefined where there is none. */
export function instrumentOf(
  units: readonly Unit[],
  clause: Clause,
  at: number,
  limit: number,
  nouns: readonly string[],
): { entity?: string } | undefined {
  // "the Agreement that was signed by X": what is signed stands before the relative clause.
  const start = clause.kind === "relative" ? Math.max(0, clause.start - 10) : clause.start;
  const range = clause.verb.passive ? units.slice(start, clause.verb.first) : units.slice(at, Math.min(limit, at + 28));
  const named = range.find((unit) => unit.mention?.kind === "instrument" && unit.mention.entity)?.mention?.entity;
  if (named) return { entity: named };
  return range.slice(0, 10).some((unit) => !unit.mention && nouns.includes(unit.norm)) ? {} : undefined;
}
