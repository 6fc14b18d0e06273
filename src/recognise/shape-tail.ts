import { joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";
import { parsePost } from "./posts.ts";
import type { Head } from "./shape-words.ts";

/** "of X", "of the Republic of X", "X" behind a ministry's or force's name; a number behind a resolution. */
export function tailOf(chart: Chart, at: number, head: Head): number {
  if (head.kind === "instrument" && chart.atoms[at]?.kind === "number" && /^\d{2,4}$/.test(chart.atoms[at]?.text ?? "")) return at + 1;
  if (
    head.kind === "programme" &&
    /^\d{2,4}$/.test(chart.atoms[at]?.text ?? "") &&
    chart.atoms[at]?.sentence === chart.atoms[at - 1]?.sentence
  )
    return at + 1;
  if (head.kind !== "organization") return at;
  // "Combined Task Force 150", "Joint Task Force-Ukraine"
  if (head.placed && chart.atoms[at - 2]?.norm === "task" && chart.atoms[at]?.sentence === chart.atoms[at - 1]?.sentence) {
    if (/^\d{1,3}$/.test(chart.atoms[at]?.text ?? "")) return at + 1;
    const named = joins(chart.atoms, at) ? chart.known[at + 1] : undefined;
    if (named && /^(?:state|region|place)$/.test(named.kind)) return named.end;
  }
  let i = at;
  if (chart.atoms[i]?.norm === "of") {
    i++;
    if (chart.atoms[i]?.norm === "the") i++;
    const state = chart.known[i];
    if (state?.kind !== "state" || state.form === "adjective") return at;
    // "Joint Commission of A and B": neither state is its own.
    return stateBehindAnd(chart, state.end) && head.entity !== "ministry" ? at : state.end;
  }
  const state = chart.known[i];
  // "Regional Command East", "Allied Joint Force Command Naples", "U.S. Forces Korea"
  const placed = head.placed && chart.atoms[i]?.sentence === chart.atoms[at - 1]?.sentence && chart.atoms[i]?.cap;
  if (placed && chart.names.shapes.directions.has(chart.atoms[i]?.norm ?? "")) return i + 1;
  if (placed && state && /^(?:place|region|state)$/.test(state.kind) && state.form === "name" && !startsTitle(chart, state.end))
    return state.end;
  if (
    state?.kind === "state" &&
    state.form === "name" &&
    state.keys.length === 1 &&
    head.entity === "ministry" &&
    chart.atoms[i]?.sentence === chart.atoms[at - 1]?.sentence &&
    !joins(chart.atoms, state.end)
  )
    return state.end;
  return at;
}

/** The state behind "and". */
export function stateBehindAnd(chart: Chart, at: number): Thing | undefined {
  if (chart.atoms[at]?.norm !== "and") return undefined;
  const state = chart.known[chart.atoms[at + 1]?.norm === "the" ? at + 2 : at + 1];
  return state?.kind === "state" && state.form === "name" && state.keys.length === 1 ? state : undefined;
}

/** The country behind the name opens a title: "Command Japan Defense Minister" does not happen, "Ministry, Japan Prime Minister" does. */
function startsTitle(chart: Chart, at: number): boolean {
  return parsePost(chart, at) !== undefined;
}
