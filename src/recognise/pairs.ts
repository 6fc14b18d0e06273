import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";

/** "the U.S.-Japan and U.S.-ROK alliances": each hyphened pair before a plural head is a grouping of its own, named with the singular. */
export function readPairs(chart: Chart): Thing[] {
  const found: Thing[] = [];
  for (let i = 2; i < chart.atoms.length; i++) {
    const singular = chart.names.shapes.plurals.get(chart.atoms[i]?.norm ?? "");
    if (singular === undefined) continue;
    let end = i;
    let last = true;
    for (let round = 0; round < 6; round++) {
      const pair = pairEnding(chart, end);
      if (!pair) break;
      const head = last ? (chart.atoms[i]?.text ?? singular) : singular;
      const name = `${textOf(chart, pair.start, end)} ${/^\p{Lu}/u.test(head) ? capital(singular) : singular}`;
      found.push({
        start: pair.start,
        end: last ? i + 1 : end,
        kind: "grouping",
        name,
        form: "name",
        keys: [],
        countries: pair.keys,
        contextual: false,
        type: false,
        rule: "pairs-of-states",
        members: pair.keys,
        inner: pair.states,
      });
      last = false;
      let before = pair.start - 1;
      if (chart.atoms[before]?.norm === "and") before--;
      if (chart.atoms[before]?.text === ",") before--;
      if (before === pair.start - 1) break;
      end = before + 1;
    }
  }
  return found;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The hyphened states or bodies that end at atom `end`. */
function pairEnding(chart: Chart, end: number): { start: number; keys: string[]; states: Thing[] } | undefined {
  const states: Thing[] = [];
  let at = end;
  for (let round = 0; round < 4; round++) {
    const party = endingAt(chart, at);
    if (!party) break;
    states.unshift(party);
    if (!joins(chart.atoms, party.start - 1)) break;
    at = party.start - 1;
  }
  const first = states[0];
  return first && states.length >= 2 ? { start: first.start, keys: states.map((state) => state.keys[0] as string), states } : undefined;
}

function endingAt(chart: Chart, end: number): Thing | undefined {
  for (let i = end - 1; i >= end - 6 && i >= 0; i--) {
    const party = chart.known[i];
    if (party?.end === end && !party.contextual && party.keys.length > 0 && /^(?:state|organization|grouping)$/.test(party.kind))
      return party;
  }
  return undefined;
}
