import type { Chart, Thing } from "./chart.ts";
import type { Person } from "./person.ts";

/** Whose side a person is on where the words around the name say it, and what the posts with it are held for then. */
export function readSide(chart: Chart, person: Person): void {
  const side = counterpartOf(chart, person) ?? ledBy(chart, person) ?? leads(chart, person) ?? onSide(chart, person);
  if (!side) return;
  person.side = side;
  for (const post of person.posts) post.of ??= side;
}

/** The state that ends right before atom `at`. */
function stateBefore(chart: Chart, at: number): Thing | undefined {
  for (let j = at - 1; j >= at - 4 && j >= 0; j--) {
    const state = chart.things[j];
    if (state?.kind === "state" && (state.end === at || (state.end === at - 1 && /^[’']s?$/.test(chart.atoms[at - 1]?.text ?? ""))))
      return state;
  }
  return undefined;
}

const norm = (chart: Chart, at: number) => chart.atoms[at]?.norm ?? "";

/** "Her Kenyan counterpart, Hon. Alfred Quellmar, Cabinet Secretary …" */
function counterpartOf(chart: Chart, person: Person): Thing | undefined {
  let i = person.start - 1;
  if (chart.atoms[i]?.text === ",") i--;
  return chart.names.sides.counterparts.has(norm(chart, i)) ? stateBefore(chart, i) : undefined;
}

/** "The Norwegian side was headed by Deputy Minister Holm", "… and that of Iceland by …" */
function ledBy(chart: Chart, person: Person): Thing | undefined {
  const { leading, auxiliaries, sides } = chart.names.sides;
  let i = person.start - 1;
  if (norm(chart, i) === "the") i--;
  if (norm(chart, i) !== "by") return undefined;
  i--;
  const led = leading.has(norm(chart, i));
  if (led) i--;
  while (
    led &&
    (auxiliaries.has(norm(chart, i)) || chart.atoms[i]?.text === "-" || norm(chart, i) === "and" || leading.has(norm(chart, i)))
  )
    i--;
  if (sides.has(norm(chart, i))) return stateBefore(chart, i);
  const state = stateBefore(chart, i + 1);
  if (!state) return undefined;
  const of = norm(chart, state.start - 1) === "the" ? state.start - 2 : state.start - 1;
  // "that of Iceland by …", "signed for Iceland by …"
  return (norm(chart, of) === "of" && norm(chart, of - 1) === "that") || (norm(chart, of) === "for" && !led) ? state : undefined;
}

/** "Foreign Secretary Holm led the Norwegian side" */
function leads(chart: Chart, person: Person): Thing | undefined {
  const { leading, sides } = chart.names.sides;
  let i = person.end;
  if (chart.atoms[i]?.text === ",") i++;
  if (norm(chart, i) === "who") i++;
  if (!leading.has(norm(chart, i))) return undefined;
  i += norm(chart, i + 1) === "the" ? 2 : 1;
  const state = chart.things[i];
  return state?.kind === "state" && sides.has(norm(chart, state.end)) ? state : undefined;
}

/** "On the Norwegian side, Deputy Minister Holm …" */
function onSide(chart: Chart, person: Person): Thing | undefined {
  const { behalf, behalfOpeners } = chart.names.sides;
  let i = person.start - 1;
  if (chart.atoms[i]?.text === "," || chart.atoms[i]?.text === ":") i--;
  if (!behalf.has(norm(chart, i))) return undefined;
  const state = stateBefore(chart, i);
  const before = state && (norm(chart, state.start - 1) === "the" ? norm(chart, state.start - 2) : norm(chart, state.start - 1));
  return before !== undefined && behalfOpeners.has(before) ? state : undefined;
}
