import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";

const PREPOSITIONS = new Set(["of", "in", "to", "from", "between", "and", "for", "with", "against", "the", "on"]);

export const PLACES = new Set(["place", "region", "state"]);

/** "Santiago Cafiero", "Victoria Nuland": a place's name that is a given name too, before a capitalised word of no other meaning. */
export function freeGivenNames(chart: Chart): void {
  const { words, posts } = chart.names;
  chart.things.forEach((thing, at) => {
    if (!thing || thing.end !== at + 1 || !PLACES.has(thing.kind) || !words.given.has(chart.atoms[at]?.norm ?? "")) return;
    const next = chart.atoms[thing.end];
    if (!next?.cap || next.kind !== "word" || next.sentence !== chart.atoms[at]?.sentence || chart.known[thing.end]) return;
    let head = false;
    posts.heads.scan(chart.atoms, thing.end, () => (head = true));
    if (PREPOSITIONS.has(chart.atoms[at - 1]?.norm ?? "") || joins(chart.atoms, at - 1)) return;
    if (
      head ||
      words.heading.has(next.norm) ||
      words.function.has(next.norm) ||
      words.calendar.has(next.norm) ||
      posts.portfolio.has(next.norm) ||
      posts.modifiers.has(next.norm)
    )
      return;
    delete chart.things[at];
    delete chart.known[at];
  });
}
