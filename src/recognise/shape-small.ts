import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import { namedAfter } from "./shape-right.ts";
import { endingAt, statesBefore } from "./shape-states.ts";
import { tailOf } from "./shape-tail.ts";
import type { Head } from "./shape-words.ts";
import { anyHead, coveredBy, isFunction, type Shape, shapeOf, titleWord } from "./shape.ts";

/** Names whose head noun is written small. */
export function readSmall(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (head.paired) return pairedName(chart, headStart, headEnd, head);
  return head.direct ? smallProgramme(chart, headStart, headEnd, head) : smallBody(chart, headStart, headEnd, head);
}

/** "the U.S.-Chile free trade agreement": hyphened states, plain words of a portfolio, and the head. */
function pairedName(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap) return undefined;
  let first = headStart;
  const { posts } = chart.names;
  while (first > headStart - 5 && posts.portfolio.has(chart.atoms[first - 1]?.norm ?? "") && !endingAt(chart, first)) first--;
  const states = statesBefore(chart, first);
  if (states.keys.length < 2) return undefined;
  return { ...smallShape(chart, states.start, headEnd, head, "shape-paired", states.keys), members: states.keys };
}

/** "exercise Northern Lantern 2022", "the Lantern exercise": an own name right behind or before a small head. */
function smallProgramme(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap || chart.titled.has(chart.atoms[headStart]?.sentence ?? -1)) return undefined;
  const behind = chart.names.shapes.behindNames.has(chart.atoms[headStart]?.norm ?? "");
  const after = behind ? headEnd : namedAfter(chart, headEnd);
  const unknown = (i: number) => {
    const atom = chart.atoms[i];
    return (
      atom?.cap === true &&
      atom.sentence === chart.atoms[headStart]?.sentence &&
      (!chart.known[i] || chart.known[i]?.contextual === true) &&
      (!coveredBy(chart, i) || chart.known[i]?.contextual === true) &&
      !isFunction(chart, atom) &&
      !chart.names.words.adjectives.has(atom.norm) &&
      !anyHead(chart, i, "place")
    );
  };
  let [start, end] = [headEnd, after];
  if (after > headEnd) {
    if (!unknown(headEnd)) return undefined;
    end = tailOf(chart, after, head);
  } else {
    // "the Steel Lantern-2031 drills"
    const numbered = chart.atoms[headStart - 1]?.kind === "number" ? (joins(chart.atoms, headStart - 2) ? 2 : 1) : 0;
    const last = headStart - numbered;
    start = last;
    while (start > last - 3 && unknown(start - 1) && !chart.atoms[start - 1]?.opens) start--;
    // "the Joint Training exercise" is of a sort.
    const proper = chart.atoms.slice(start, last).some((atom) => !isPlain(chart, atom.norm));
    if (behind && last - start < 2 && !chart.atoms[start]?.upper) return undefined;
    if (start === last || !proper || chart.atoms[start - 1]?.norm !== "the" || titleWord(chart, start)) return undefined;
    end = headEnd;
  }
  return smallShape(chart, start, end, head, "shape-small-programme", []);
}

const isPlain = (chart: Chart, word: string) => chart.names.posts.portfolio.has(word) || chart.names.shapes.plainExercise.has(word);

/** "the Polish armed forces": a small-letter body right behind a state. */
function smallBody(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap) return undefined;
  const state = endingAt(chart, headStart);
  if (state?.kind !== "state" || state.form === "acronym" || chart.atoms[headStart]?.sentence !== chart.atoms[headStart - 1]?.sentence)
    return undefined;
  return smallShape(chart, state.start, headEnd, head, "shape-small-body", state.countries);
}

const smallShape = (...args: Parameters<typeof shapeOf>): Shape => ({ ...shapeOf(...args), weak: true });
