import type { Chart, Thing } from "./chart.ts";
import { leftOf } from "./shape-left.ts";
import { membersOf, partnershipAt } from "./shape-parties.ts";
import { namedAfter } from "./shape-named.ts";
import { rightOf } from "./shape-right.ts";
import { readSmall } from "./shape-small.ts";
import { statesBefore, thingsIn } from "./shape-states.ts";
import { tailOf } from "./shape-tail.ts";
import type { Head } from "./shape-words.ts";
import { enoughLeft, insideKnown, type Shape, shapeOf, standsAlone, titleWord } from "./shape.ts";

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
  if (head.small) return readSmall(chart, headStart, headEnd, head);
  const grouping = head.kind === "grouping";
  const states = statesBefore(chart, headStart);
  // "the Special Strategic Partnership between …": in capitals, of two words at least, it names itself.
  const itself =
    headEnd - headStart > 1 && head.proper && chart.atoms[headStart]?.cap && !chart.titled.has(chart.atoms[headStart]?.sentence ?? -1);
  const partnership = grouping && states.keys.length < 2 && !itself ? partnershipAt(chart, headStart, headEnd, head) : undefined;
  if (partnership) return partnership;
  if (grouping && states.keys.length < 2 && !itself) return undefined;
  const owner = head.entity === "armed-force" ? ownerOf(chart, headStart) : undefined;
  if (owner) return shapeOf(chart, owner.start, headEnd, head, "shape-owned", owner.countries);
  const start = grouping ? (states.keys.length < 2 ? headStart : states.start) : leftOf(chart, headStart, head.kind, head.entity);
  const left = start < headStart;
  const inside = insideKnown(chart, headStart, headEnd);
  if (inside?.kind === "state") return undefined;
  const right = head.direct
    ? namedAfter(chart, headEnd)
    : (head.first || head.abroad) && (!inside || (inside.kind === "instrument" && inside.end === headEnd))
      ? rightOf(chart, headEnd, head, !left)
      : headEnd;
  // "Chief of the General Staff of the Polish Armed Forces": the staff is the post's, the forces are the body.
  if (head.kind === "organization" && right > headEnd && insidePost(chart, start, headEnd)) return undefined;
  const end = tailOf(chart, right, head);
  if (!head.last && !(right > headEnd)) return undefined;
  if (!left && right === headEnd && !grouping && !itself && !standsAlone(head, headEnd - headStart)) return undefined;
  // "Joint Exercise in …", "Dialogue on …": a complement alone makes no name of such words.
  if (head.weak && head.kind === "programme" && right > headEnd && !head.direct && !(left && enoughLeft(chart, start, headStart, head))) {
    // "the Alliance for Multilateralism" in running text is one.
    const prepositions = left ? /^(?:for|against|on)$/ : /^(?:for|against)$/;
    const named = prepositions.test(chart.atoms[headEnd]?.norm ?? "") && /^(?:the|a|an)$/.test(chart.atoms[start - 1]?.norm ?? "");
    if (!named || chart.titled.has(chart.atoms[headStart]?.sentence ?? -1)) return undefined;
  }
  if (head.weak && head.kind === "programme" && right === headEnd && shouted(chart, start, headEnd)) return undefined;
  // "Presidency of the Council" is a turn, "Presidency of the Republic" a body.
  if (chart.atoms[headStart]?.norm === "presidency" && !ofState(chart, headEnd)) return undefined;
  // "Chief of Protocol of the United States": a state alone makes no agreement's name.
  if (head.kind === "instrument" && !left && chart.atoms[headEnd]?.norm === "of") {
    const state = chart.known[chart.atoms[headEnd + 1]?.norm === "the" ? headEnd + 2 : headEnd + 1];
    if (state?.kind === "state" && state.end === end) return undefined;
  }
  // "the Field Training Exercise" is of a sort.
  if (head.direct && left && right === headEnd && plainSort(chart, start, headStart)) return undefined;
  if (left && end === headEnd && !enoughLeft(chart, start, headStart, head)) return undefined;
  if (!chart.atoms[headStart]?.cap && !grouping) return undefined;
  if (head.kind !== "event" && head.kind !== "place" && isNoName(chart, start, end)) return undefined;
  // "in Malakand Division": a body takes an article, a place does not.
  if (head.kind === "organization" && head.weak && end === headEnd && start === headStart - 1 && chart.atoms[start - 1]?.norm === "in")
    return undefined;
  // "Foreign Affairs Cabinet Secretary": the head is a title's first word.
  if (end === headEnd && chart.names.shapes.beforeTitles.has(chart.atoms[headStart]?.norm ?? "") && titleWord(chart, headEnd))
    return undefined;
  const inner = thingsIn(chart, start, end).filter((thing) => thing.kind === "state");
  const countries = new Set(inner.flatMap((thing) => thing.countries));
  return {
    ...shapeOf(chart, start, end, head, `shape-${head.kind}`, [...countries]),
    headLength: headEnd - headStart,
    ...membersOf(chart, end, head, states.keys),
  };
}

function plainSort(chart: Chart, start: number, end: number): boolean {
  return chart.atoms.slice(start, end).every((atom) => atom.kind === "punct" || chart.names.shapes.plainExercise.has(atom.norm));
}

/** "Angola's Navy": the state whose force it is. */
function ownerOf(chart: Chart, headStart: number): Thing | undefined {
  return /^[’']s$/.test(chart.atoms[headStart - 1]?.text ?? "") && chart.atoms[headStart]?.cap
    ? chart.states.slice(Math.max(0, headStart - 7), headStart).find((state) => state?.end === headStart - 1 && state.form === "name")
    : undefined;
}

/** "ON A-B CONSULTATIONS" over a text that writes the noun small. */
function shouted(chart: Chart, start: number, end: number): boolean {
  const words = chart.atoms.slice(start, end).filter((atom) => atom.kind === "word");
  return words.every((atom) => atom.upper) && chart.lower.has(words[words.length - 1]?.norm ?? "");
}

/** "of the Republic", "of X". */
function ofState(chart: Chart, at: number): boolean {
  const next = chart.atoms[at + 1]?.norm === "the" ? at + 2 : at + 1;
  return chart.atoms[at]?.norm === "of" && (chart.known[next]?.kind === "state" || chart.atoms[next]?.norm === "republic");
}

function isNoName(chart: Chart, start: number, end: number): boolean {
  let hit = false;
  chart.names.shapes.noNames.scan(chart.atoms, start, (to) => (hit ||= to === end));
  return hit;
}

/** A post's head noun that begins before the stretch and holds it. */
function insidePost(chart: Chart, start: number, end: number): boolean {
  let hit = false;
  for (let i = start - 1; i >= 0 && i >= start - 4; i--) chart.names.posts.heads.scan(chart.atoms, i, (to) => (hit ||= to >= end));
  return hit;
}
