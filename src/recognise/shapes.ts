import { type Chart, textOf } from "./chart.ts";
import { leftOf } from "./shape-left.ts";
import { membersOf } from "./shape-parties.ts";
import { namedAfter, rightOf } from "./shape-right.ts";
import { endingAt, statesBefore, thingsIn } from "./shape-states.ts";
import { tailOf } from "./shape-tail.ts";
import type { Head } from "./shape-words.ts";
import { anyHead, coveredBy, enoughLeft, insideKnown, isFunction, type Shape, standsAlone, titleWord } from "./shape.ts";

/** Reads all names that show by a head noun what they are. Linear: each head looks a bounded way to both sides. */
export function readShapes(chart: Chart): Shape[] {
  const shapes: Shape[] = [];
  for (let i = 0; i < chart.atoms.length; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.kind !== "word") continue;
    const heads: { end: number; head: Head }[] = [];
    chart.names.shapes.heads.scan(chart.atoms, i, (end, head) => heads.push({ end, head }));
    for (const { end, head } of heads) {
      const shape = readShape(chart, i, end, head);
      if (shape) shapes.push(shape);
    }
  }
  return shapes;
}

function readShape(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (head.small) return head.direct ? smallProgramme(chart, headStart, headEnd, head) : smallBody(chart, headStart, headEnd, head);
  const grouping = head.kind === "grouping";
  const states = statesBefore(chart, headStart);
  // "the Special Strategic Partnership between …": in capitals, of two words at least, it names itself.
  const itself =
    headEnd - headStart > 1 && head.proper && chart.atoms[headStart]?.cap && !chart.titled.has(chart.atoms[headStart]?.sentence ?? -1);
  if (grouping && states.keys.length < 2 && !itself) return undefined;
  const start = grouping ? (states.keys.length < 2 ? headStart : states.start) : leftOf(chart, headStart, head.kind);
  const left = start < headStart;
  const inside = insideKnown(chart, headStart, headEnd);
  if (inside?.kind === "state") return undefined;
  const right = head.direct
    ? namedAfter(chart, headEnd)
    : (head.first || head.abroad) && !inside
      ? rightOf(chart, headEnd, head, !left)
      : headEnd;
  const end = tailOf(chart, right, head);
  if (!head.last && !(right > headEnd)) return undefined;
  if (!left && right === headEnd && !grouping && !standsAlone(head, headEnd - headStart)) return undefined;
  // "Joint Exercise in …", "Dialogue on …": a complement alone makes no name of such words.
  if (head.weak && head.kind === "programme" && right > headEnd && !head.direct && !(left && enoughLeft(chart, start, headStart, head))) {
    // "the Alliance for Multilateralism" in running text is one.
    const prepositions = left ? /^(?:for|against|on)$/ : /^(?:for|against)$/;
    const named = prepositions.test(chart.atoms[headEnd]?.norm ?? "") && /^(?:the|a|an)$/.test(chart.atoms[start - 1]?.norm ?? "");
    if (!named || chart.titled.has(chart.atoms[headStart]?.sentence ?? -1)) return undefined;
  }
  if (left && end === headEnd && !enoughLeft(chart, start, headStart, head)) return undefined;
  if (!chart.atoms[headStart]?.cap && !grouping) return undefined;
  const inner = thingsIn(chart, start, end).filter((thing) => thing.kind === "state");
  return {
    start,
    end,
    kind: head.entity,
    name: textOf(chart, start, end),
    form: "name",
    keys: [],
    countries: [...new Set(inner.flatMap((thing) => thing.countries))],
    contextual: false,
    type: false,
    rule: `shape-${head.kind}`,
    shape: head.kind,
    weak: head.weak,
    ...membersOf(chart, end, head, states.keys),
  };
}

/** "exercise Northern Lantern 2022", "the Lantern exercise": an own name right behind or before a small head. */
function smallProgramme(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap || chart.titled.has(chart.atoms[headStart]?.sentence ?? -1)) return undefined;
  const after = namedAfter(chart, headEnd);
  const unknown = (i: number) => {
    const atom = chart.atoms[i];
    return (
      atom?.cap === true &&
      atom.sentence === chart.atoms[headStart]?.sentence &&
      (!chart.known[i] || chart.known[i]?.contextual === true) &&
      (!coveredBy(chart, i) || chart.known[i]?.contextual === true) &&
      !isFunction(chart, atom) &&
      !chart.names.words.adjectives.has(atom.norm) &&
      (after > headEnd || !chart.names.posts.portfolio.has(atom.norm)) &&
      !anyHead(chart, i)
    );
  };
  let [start, end] = [headEnd, after];
  if (after > headEnd) {
    if (!unknown(headEnd)) return undefined;
    end = tailOf(chart, after, head);
  } else {
    start = headStart;
    while (start > headStart - 3 && unknown(start - 1) && !chart.atoms[start - 1]?.opens) start--;
    if (start === headStart || chart.atoms[start - 1]?.norm !== "the" || titleWord(chart, start)) return undefined;
    end = headEnd;
  }
  return shapeOf(chart, start, end, head, "shape-small-programme", []);
}

/** "the Polish armed forces": a small-letter body right behind a state. */
function smallBody(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap) return undefined;
  const state = endingAt(chart, headStart);
  if (state?.kind !== "state" || state.form === "acronym" || chart.atoms[headStart]?.sentence !== chart.atoms[headStart - 1]?.sentence)
    return undefined;
  return shapeOf(chart, state.start, headEnd, head, "shape-small-body", state.countries);
}

function shapeOf(chart: Chart, start: number, end: number, head: Head, rule: string, countries: readonly string[]): Shape {
  return {
    start,
    end,
    kind: head.entity,
    name: textOf(chart, start, end),
    form: "name",
    keys: [],
    countries: [...countries],
    contextual: false,
    type: false,
    rule,
    shape: head.kind,
    weak: true,
  };
}
