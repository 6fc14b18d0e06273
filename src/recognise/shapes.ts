import { type Chart, textOf } from "./chart.ts";
import { leftOf } from "./shape-left.ts";
import { membersOf } from "./shape-parties.ts";
import { namedAfter, rightOf } from "./shape-right.ts";
import { endingAt, statesBefore, thingsIn } from "./shape-states.ts";
import { tailOf } from "./shape-tail.ts";
import type { Head } from "./shape-words.ts";
import { enoughLeft, insideKnown, type Shape, standsAlone } from "./shape.ts";

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
  if (head.small) return smallBody(chart, headStart, headEnd, head);
  const grouping = head.kind === "grouping";
  const states = statesBefore(chart, headStart);
  if (grouping && states.keys.length < 2) return undefined;
  const start = grouping ? states.start : leftOf(chart, headStart);
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
  if (!left && right === headEnd && !standsAlone(head, headEnd - headStart)) return undefined;
  // "Joint Exercise in …", "Dialogue on …": a complement alone makes no name of such words.
  if (head.weak && head.kind === "programme" && right > headEnd && !head.direct && !(left && enoughLeft(chart, start, headStart, head)))
    return undefined;
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

/** "the Polish armed forces": a small-letter body right behind a state. */
function smallBody(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap) return undefined;
  const state = endingAt(chart, headStart);
  if (state?.kind !== "state" || state.form === "acronym" || chart.atoms[headStart]?.sentence !== chart.atoms[headStart - 1]?.sentence)
    return undefined;
  return {
    start: state.start,
    end: headEnd,
    kind: head.entity,
    name: textOf(chart, state.start, headEnd),
    form: "name",
    keys: [],
    countries: state.countries,
    contextual: false,
    type: false,
    rule: "shape-small-body",
    shape: head.kind,
    weak: true,
  };
}
