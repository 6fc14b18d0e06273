import type { Unit } from "./unit.ts";

export const PARTY_KINDS: readonly string[] = ["state", "organization", "grouping", "mission", "armed-force", "ministry", "person"];

/** The names of a list "A, B, and C" that starts at `at`, parentheses passed over; `end` is the unit of the last. */
export function listAt(
  units: readonly Unit[],
  at: number,
  kinds: readonly string[] = PARTY_KINDS,
): { ids: string[]; entries: { id: string; kind: string }[]; end: number } {
  const entries: { id: string; kind: string }[] = [];
  let end = at;
  for (let i = at; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (unit.mention?.entity && kinds.includes(unit.mention.kind) && unit.mention.form !== "adjective") {
      if (!entries.some((entry) => entry.id === unit.mention?.entity)) entries.push({ id: unit.mention.entity, kind: unit.mention.kind });
      end = i;
    } else if (unit.text === "(") {
      const close = units.findIndex((each, k) => k > i && each.text === ")");
      if (close < 0) break;
      i = close;
    } else if (!/^(?:the|and|,|&|as|well|both)$/.test(unit.norm)) break;
  }
  return { ids: entries.map((entry) => entry.id), entries, end };
}
