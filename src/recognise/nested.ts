import { joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";
import { spacedDash } from "./shape-states.ts";

const AGREED = new Set(["instrument", "programme", "grouping"]);

/**
 * The states that a longer name itself names: at its head ("Spanish Navy", "U.S.-Spain Cybersecurity Dialogue") or behind its
 * last "of" ("Armed Forces of the Philippines"). What stands in the middle of a name ("Organization of American States") is no state named.
 */
export function nestedThings(chart: Chart, thing: Thing): Thing[] {
  if (thing.kind === "state" || thing.kind === "region" || thing.kind === "place") return [];
  const found: Thing[] = [...(thing.inner ?? [])];
  // A resolution names the body that passed it.
  for (let j = thing.start; thing.kind === "instrument" && j < thing.end; j++) {
    const body = chart.bodies[j] ?? (chart.known[j]?.kind === "organization" ? chart.known[j] : undefined);
    if (
      body &&
      body.end < thing.end &&
      chart.names.posts.resolutions.has(chart.atoms[body.end]?.norm ?? "") &&
      !found.some((inner) => inner.start === body.start)
    )
      found.push(body);
  }
  for (const body of thing.kind === "instrument" ? charterBodies(chart, thing) : [])
    if (!found.some((inner) => inner.start === body.start)) found.push(body);
  // "the 5th A-B Dialogue", "the 5th A - B Dialogue"
  let i = /^\d+(?:st|nd|rd|th)$/.test(chart.atoms[thing.start]?.text ?? "") ? thing.start + 1 : thing.start;
  for (;;) {
    const state = chart.states[i] ?? (AGREED.has(thing.kind) ? hyphenedBody(chart, i) : undefined);
    if (!state || state.end > thing.end || (state.kind !== "state" && state.kind !== "organization")) break;
    if (state.start !== thing.start || state.end !== thing.end) found.push(state);
    i = state.end;
    if (!joins(chart.atoms, i) && !spacedDash(chart, i)) break;
    i++;
  }
  for (let j = Math.max(i, thing.start + 1); j < thing.end; j++) {
    const state = chart.states[j];
    if (state?.kind !== "state" || state.form === "adjective" || state.end > thing.end) continue;
    const before = chart.atoms[j - 1]?.norm === "the" ? chart.atoms[j - 2]?.norm : chart.atoms[j - 1]?.norm;
    const listed =
      before === "of" || before === "between" || before === "and" || before === "in" || (before === "for" && !chart.atoms[state.end]?.cap);
    if (state.end === thing.end || listed || joins(chart.atoms, j - 1)) found.push(state);
    j = state.end - 1;
  }
  return found;
}

/** "EU-Kenya Economic Partnership Agreement": a body of the tables that a hyphen joins to the other party. */
function hyphenedBody(chart: Chart, at: number): Thing | undefined {
  const known = chart.known[at];
  if (known?.kind !== "organization" || known.keys.length === 0 || known.contextual) return undefined;
  return joins(chart.atoms, known.end) || joins(chart.atoms, at - 1) ? known : undefined;
}

/** The body of the tables whose instrument it is: "UN Charter", "Charter of the United Nations". */
function charterBodies(chart: Chart, thing: Thing): Thing[] {
  const found: Thing[] = [];
  for (let j = thing.start; j < thing.end; j++) {
    const known = chart.known[j];
    if (known?.kind !== "organization" || known.keys.length === 0 || known.contextual || known.end > thing.end) continue;
    const before = chart.atoms[j - 1]?.norm === "the" ? chart.atoms[j - 2]?.norm : chart.atoms[j - 1]?.norm;
    const head = j === thing.start && known.end < thing.end && !joins(chart.atoms, known.end);
    if (head || (j > thing.start && known.end === thing.end && before === "of")) found.push(known);
  }
  return found;
}
