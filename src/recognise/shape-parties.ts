import { type Chart, textOf } from "./chart.ts";
import type { Head } from "./shape-words.ts";
import { type Shape, shapeOf } from "./shape.ts";

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

/** "the strategic partnership between A and B"; a partnership of another sort is none, "a partnership" is yet to be. */
export function partnershipAt(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart - 1]?.norm !== "the" || chart.atoms[headEnd]?.norm !== "between") return undefined;
  const parties = /strategic|alliance/i.test(textOf(chart, headStart, headEnd)) ? partiesAt(chart, headEnd + 1) : undefined;
  if (!parties) return undefined;
  return { ...shapeOf(chart, headStart, parties.end, head, "shape-grouping", []), members: parties.keys };
}
