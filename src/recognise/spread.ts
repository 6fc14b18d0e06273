import type { Introduced } from "./acronyms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";

/** Puts introduced abbreviations into the chart wherever the document uses them, before and after they are introduced. */
export function spread(chart: Chart, introduced: readonly Introduced[]): void {
  const byFirst = new Map<string, Introduced[]>();
  for (const entry of introduced) {
    const first = entry.words[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    const whole = chart.things[entry.thing.start];
    if (whole && (whole.end === entry.thing.end || (whole.kind === "instrument" && whole.end > entry.end))) {
      whole.abbreviation = entry.abbreviation;
      if (entry.thing.members) whole.members = entry.thing.members;
    } else if (entry.thing.end <= entry.start || entry.thing.start === entry.start) put(chart, entry.thing);
  }
  for (let i = 0; i < chart.atoms.length; i++) {
    for (const entry of byFirst.get(chart.atoms[i]?.norm ?? "") ?? []) {
      const end = i + entry.words.length;
      const same = entry.words.every((word, j) => chart.atoms[i + j]?.norm === word) && chart.atoms[i]?.cap;
      const there = chart.things[i];
      if (!same || (there && there.end > end) || entry.thing.start === i) continue;
      put(chart, {
        ...entry.thing,
        start: i,
        end,
        form: "acronym",
        rule: "acronym-introduced",
        name: textOf(chart, i, end),
        abbreviation: entry.abbreviation,
      });
    }
  }
}

function put(chart: Chart, thing: Thing): void {
  for (let j = thing.start; j < thing.end; j++) delete chart.things[j];
  chart.things[thing.start] = thing;
}
