import type { Chart } from "./chart.ts";
import type { Head } from "./shape-words.ts";

/** "between (the Government of) A and (the Government of) B". */
export function partiesAt(chart: Chart, at: number): { end: number; keys: string[] } | undefined {
  const keys: string[] = [];
  let i = at;
  for (let round = 0; round < 2; round++) {
    while (/^(?:the|government|governments|of)$/.test(chart.atoms[i]?.norm ?? "")) i++;
    const party = chart.known[i];
    if (!party || party.form === "adjective" || !/^(?:state|organization|grouping)$/.test(party.kind) || party.keys.length !== 1)
      return undefined;
    keys.push(party.keys[0] as string);
    i = party.end;
    if (round === 0 && chart.atoms[i]?.norm !== "and") return undefined;
    if (round === 0) i++;
  }
  return { end: i, keys };
}

/** Hyphened states before the name, or the two behind "between". */
export function membersOf(chart: Chart, end: number, head: Head, before: string[]): { members?: string[] } {
  if (before.length > 1) return { members: before };
  if (head.kind !== "instrument" && head.kind !== "grouping") return {};
  const parties = chart.atoms[end]?.norm === "between" ? partiesAt(chart, end + 1) : undefined;
  return parties ? { members: parties.keys } : {};
}
