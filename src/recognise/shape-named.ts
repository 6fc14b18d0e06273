import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import { isFunction, titleWord } from "./shape.ts";

/** "Exercise Northern Lantern", "Operation Interflex": the name stands right behind the head. */
export function namedAfter(chart: Chart, headEnd: number): number {
  const { words } = chart.names;
  let end = headEnd;
  while (end < headEnd + 4) {
    const atom = chart.atoms[end];
    if (
      !atom ||
      atom.kind !== "word" ||
      !atom.cap ||
      atom.sentence !== chart.atoms[headEnd - 1]?.sentence ||
      isFunction(chart, atom) ||
      words.calendar.has(atom.norm)
    )
      break;
    if (end === headEnd && words.heading.has(atom.norm) && !chart.names.posts.portfolio.has(atom.norm)) break;
    if (
      titleWord(chart, end) ||
      (joins(chart.atoms, end + 1) && titleWord(chart, end + 2)) ||
      (chart.titled.has(atom.sentence) && words.headline.has(atom.norm))
    )
      break;
    end++;
    if (joins(chart.atoms, end) && chart.atoms[end + 1]?.kind === "word") end += 2;
  }
  return end;
}
