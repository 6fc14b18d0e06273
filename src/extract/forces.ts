import type { Clause } from "./clause.ts";
import type { Unit } from "./unit.ts";

/** Whose people or ships a subject without a name of its own means: "2,000 personnel from A and B", "contingents of A and B", "the X Navy frigate"; `from` is where it starts. */
export function forcesOf(units: readonly Unit[], clause: Clause, nouns: readonly string[], from = clause.start): string[] {
  // "Two X Navy ships, A and B, arrived": their names stand before the verb.
  if (clause.subjectNoun === undefined && from === clause.start) return [];
  if (!units.slice(from, (clause.subjectNoun ?? clause.verb.first) + 1).some((unit) => nouns.includes(unit.norm))) return [];
  // "OSLO, Norway - Two ships …": where it is written is nobody's force.
  const dateline = units.slice(from, from + 6).findIndex(({ text }) => /^[–—-]{1,2}$/.test(text));
  const owners = units
    .slice(from + dateline + 1, clause.verb.first)
    .flatMap((unit) =>
      unit.mention?.entity && ["state", "armed-force", "organization", "grouping"].includes(unit.mention.kind) ? [unit.mention.entity] : [],
    );
  return [...new Set(owners)];
}
