import type { Chart, Thing } from "./chart.ts";
import type { Person } from "./person.ts";

/** Whose side a person is on where the words around the name say it, and what the posts with it are held for then. */
export function readSide(chart: Chart, person: Person): void {
  const side =
    counterpartOf(chart, person) ??
    headOf(chart, person) ??
    ledBy(chart, person) ??
    leads(chart, person) ??
    standsFor(chart, person) ??
    onSide(chart, person) ??
    memberOf(chart, person);
  if (!side) possessed(chart, person);
  if (!side) return;
  person.side = side;
  for (const post of person.posts) post.of ??= side;
}

/** "The forces of X, led by its Chief of Staff": what the post's "its" means is the body named last. */
function possessed(chart: Chart, person: Person): void {
  for (const post of person.posts) {
    if (post.of || norm(chart, post.start - 1) !== "its" || !/^(?:by|with|under|and)$/.test(norm(chart, post.start - 2))) continue;
    for (let i = post.start - 2; i >= 0 && chart.atoms[i]?.sentence === chart.atoms[post.start]?.sentence; i--) {
      const thing = chart.things[i];
      if (!thing || thing.contextual || !POSSESSORS.has(thing.kind)) continue;
      post.of = thing;
      break;
    }
  }
}

const POSSESSORS = new Set(["state", "organization", "ministry", "armed-force", "mission", "grouping"]);

/** The state that ends right before atom `at`. */
function stateBefore(chart: Chart, at: number): Thing | undefined {
  for (let j = at - 1; j >= at - 4 && j >= 0; j--) {
    const state = chart.things[j];
    if (state?.kind === "state" && (state.end === at || (state.end === at - 1 && /^[’']s?$/.test(chart.atoms[at - 1]?.text ?? ""))))
      return state;
  }
  return undefined;
}

/** How far before a name its delegation may stand. */
const MOST_BEFORE = 60;

/** "The Norwegian delegation included Minister A, Ambassador B and Director C": the state of all of them, up to another's side. */
function memberOf(chart: Chart, person: Person): Thing | undefined {
  const { madeUp, sides } = chart.names.sides;
  const sentence = chart.atoms[person.start]?.sentence;
  for (let i = person.start - 1; i > person.start - MOST_BEFORE && chart.atoms[i]?.sentence === sentence; i--) {
    if (/^[;:]$/.test(chart.atoms[i]?.text ?? "") || /^(?:met|while|who|whom|with)$/.test(norm(chart, i))) return undefined;
    if (!madeUp.has(norm(chart, i))) continue;
    let noun = i - 1;
    while (/^(?:was|is|also|,)$/.test(norm(chart, noun) || (chart.atoms[noun]?.text ?? ""))) noun--;
    return sides.has(norm(chart, noun)) ? stateBefore(chart, noun) : undefined;
  }
  return undefined;
}

const norm = (chart: Chart, at: number) => chart.atoms[at]?.norm ?? "";

/** "Her Kenyan counterpart, Hon. Alfred Quellmar, Cabinet Secretary …" */
function counterpartOf(chart: Chart, person: Person): Thing | undefined {
  let i = person.start - 1;
  if (chart.atoms[i]?.text === ",") i--;
  const { counterparts } = chart.names.sides;
  if (counterparts.has(norm(chart, i))) return stateBefore(chart, i) ?? ofBehind(chart, person);
  // "her counterpart from the Republic of Iceland, Jon Quellmar"
  const state = stateBefore(chart, i + 1);
  const of = state && norm(chart, state.start - 1) === "the" ? state.start - 2 : (state?.start ?? 0) - 1;
  return state && /^(?:from|of|for)$/.test(norm(chart, of)) && counterparts.has(norm(chart, of - 1)) ? state : undefined;
}

/** "her counterpart, Jon Quellmar, of Iceland" */
function ofBehind(chart: Chart, person: Person): Thing | undefined {
  const of = chart.atoms[person.end]?.text === "," ? person.end + 1 : person.end;
  const state = norm(chart, of) === "of" ? chart.things[norm(chart, of + 1) === "the" ? of + 2 : of + 1] : undefined;
  return state?.kind === "state" && state.form === "name" ? state : undefined;
}

/** "The head of the Norwegian delegation, Deputy Minister Holm" */
function headOf(chart: Chart, person: Person): Thing | undefined {
  const { heads, sides } = chart.names.sides;
  let i = person.start - 1;
  if (chart.atoms[i]?.text === ",") i--;
  const state = sides.has(norm(chart, i)) ? stateBefore(chart, i) : undefined;
  if (!state) return undefined;
  const of = norm(chart, state.start - 1) === "the" ? state.start - 2 : state.start - 1;
  return norm(chart, of) === "of" && heads.has(norm(chart, of - 1)) ? state : undefined;
}

/** Words between a name and the "for" of "signed for Norway". */
const MOST_BETWEEN = 8;

/** "…, Foreign Minister, signed for Norway", "…, Minister for Foreign Affairs, for Norway", "…, representing Norway" */
function standsFor(chart: Chart, person: Person): Thing | undefined {
  const sentence = chart.atoms[person.start]?.sentence;
  let said = "";
  for (let i = person.end; i < person.end + MOST_BETWEEN; i++) {
    const atom = chart.atoms[i];
    const state = chart.things[i];
    if (!atom || atom.sentence !== sentence) return undefined;
    if (state?.kind === "state" && state.form === "name") {
      const after = chart.atoms[state.end];
      const closed =
        !after || after.sentence !== sentence || /^[,.;)]$/.test(after.text) || /^(?:and|while|with|whereas)$/.test(after.norm);
      const opens = /^ ?,? ?(?:(?:who )?(?:signed|co-signed|spoke|acted|represented) )?$/;
      const text = chart.names.sides.representing;
      return closed && text.test(said) && opens.test(said.replace(text, "")) ? state : undefined;
    }
    said += atom.text === "," ? ", " : `${atom.norm} `;
    if (atom.cap) return undefined;
  }
  return undefined;
}

/** "The Norwegian side was headed by Deputy Minister Holm", "… and that of Iceland by …" */
function ledBy(chart: Chart, person: Person): Thing | undefined {
  const { leading, auxiliaries, sides } = chart.names.sides;
  let i = person.start - 1;
  if (norm(chart, i) === "the") i--;
  if (norm(chart, i) !== "by") return undefined;
  i--;
  // "received, on behalf of the Norwegian authorities, by …"
  if (chart.atoms[i]?.text === "," && chart.names.sides.authorities.has(norm(chart, i - 1))) {
    const state = stateBefore(chart, i - 1);
    const of = state && norm(chart, state.start - 1) === "the" ? state.start - 2 : (state?.start ?? 0) - 1;
    if (state && norm(chart, of) === "of" && norm(chart, of - 1) === "behalf") return state;
  }
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
  // "Norway was represented by X and Iceland by Y"
  const first = led ? person.start : state.start;
  if (state.form === "name" && (led || /^(?:and|,|while)$/.test(norm(chart, state.start - 1))) && represented(chart, state.end, first))
    return state;
  const of = norm(chart, state.start - 1) === "the" ? state.start - 2 : state.start - 1;
  // "that of Iceland by …", "signed for Iceland by …"
  return (norm(chart, of) === "of" && norm(chart, of - 1) === "that") || (norm(chart, of) === "for" && !led) ? state : undefined;
}

/** "represented" stands right behind the state, or before the one that it is set beside. */
function represented(chart: Chart, end: number, at: number): boolean {
  for (let i = at - 1; i > at - 20 && chart.atoms[i]?.sentence === chart.atoms[at]?.sentence; i--)
    if (norm(chart, i) === "represented") return i >= end || at < end;
  return false;
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
  // "For Norway: X, Minister of …"
  if (chart.atoms[i + 1]?.text === ":" && behalfOpeners.has(norm(chart, (stateBefore(chart, i + 1)?.start ?? 0) - 1)))
    return stateBefore(chart, i + 1);
  if (!behalf.has(norm(chart, i))) return undefined;
  const state = stateBefore(chart, i);
  const before = state && (norm(chart, state.start - 1) === "the" ? norm(chart, state.start - 2) : norm(chart, state.start - 1));
  return before !== undefined && behalfOpeners.has(before) ? state : undefined;
}
