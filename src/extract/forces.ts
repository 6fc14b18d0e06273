import type { Clause } from "./clause.ts";
import type { Unit } from "./unit.ts";

/** Whose people or ships a subject without a name of its own means: "2,000 personnel from A and B", "contingents of A and B", "the X Navy frigate". */
export function forcesOf(units: readonly Unit[], clause: Clause, nouns: readonly string[]): string[] {
  if (clause.subjectNoun === undefined) return [];
  if (!units.slice(clause.start, clause.subjectNoun + 1).some((unit) => nouns.includes(unit.norm))) return [];
  const owners = units
    .slice(clause.start, clause.verb.first)
    .flatMap((unit) =>
      unit.mention?.entity && ["state", "armed-force", "organization"].includes(unit.mention.kind) ? [unit.mention.entity] : [],
    );
  return [...new Set(owners)];
}
