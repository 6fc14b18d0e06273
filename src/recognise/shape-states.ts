import { joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";

/** Hyphenated states that end before `at`, capitalised words between allowed: "U.S.-Japan Strategic". */
export function statesBefore(chart: Chart, at: number): { start: number; keys: string[] } {
  const sentence = chart.atoms[at]?.sentence;
  let i = at - 1;
  for (let steps = 0; steps < 6 && i >= 0; steps++, i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence || atom.kind === "punct" || !atom.cap) break;
    if (endingAt(chart, i + 1)) break;
  }
  const keys: string[] = [];
  let end = i + 1;
  let start = at;
  for (let steps = 0; steps < 6; steps++) {
    const state = endingAt(chart, end);
    if (!state) break;
    keys.unshift(state.keys[0] as string);
    start = state.start;
    if (!(joins(chart.atoms, start - 1) || spacedDash(chart, start - 1))) break;
    end = start - 1;
  }
  return { start, keys };
}

/** "U.S. – Turkey": a dash with blanks between two states. */
export function spacedDash(chart: Chart, at: number): boolean {
  return /^[–—-]$/.test(chart.atoms[at]?.text ?? "") && endingAt(chart, at)?.kind === "state";
}

/** The state or body of the tables whose name ends at atom `end` (exclusive). */
export function endingAt(chart: Chart, end: number): Thing | undefined {
  let longest: Thing | undefined;
  for (let i = end - 1; i >= end - 8 && i >= 0; i--) {
    const thing = chart.known[i];
    if (
      thing?.end === end &&
      (thing.kind === "state" || (thing.keys.length > 0 && (thing.kind === "organization" || thing.kind === "grouping"))) &&
      !thing.contextual
    )
      longest = thing;
  }
  return longest;
}

/** Gazetteer names inside a stretch. */
export function thingsIn(chart: Chart, start: number, end: number): Thing[] {
  const found: Thing[] = [];
  for (let i = start; i < end; i++) {
    const thing = chart.known[i];
    if (thing && thing.end <= end) {
      found.push(thing);
      i = thing.end - 1;
    }
  }
  return found;
}
