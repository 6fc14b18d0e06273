import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { stateBehindAnd } from "./shape-tail.ts";
import type { Shape } from "./shape.ts";

/** Lays shapes over the gazetteer: the longest name that begins at an atom stands; events and places only block. */
export function layShapes(chart: Chart, shapes: Shape[]): { all: Shape[]; blocks: Shape[] } {
  const blocks: Shape[] = [];
  const kept: Shape[] = [];
  const blockEnd: number[] = [];
  const blockHead = new Map<string, number>();
  const length = (shape: Shape) => shape.end - shape.start;
  const ordered = [...shapes].sort(
    (a, b) => length(b) - length(a) || (b.headLength ?? 0) - (a.headLength ?? 0) || rank(a) - rank(b) || a.start - b.start,
  );
  const owner: (Shape | undefined)[] = [];
  for (const shape of ordered) {
    if (shape.shape === "event" || shape.shape === "place") {
      blocks.push(shape);
      blockHead.set(`${shape.start} ${shape.end}`, shape.headLength ?? 0);
      for (let j = shape.start; j < shape.end; j++) blockEnd[j] = Math.max(blockEnd[j] ?? 0, shape.end);
      continue;
    }
    // "Meritorious Service Medal": a weak head inside an event's or place's name is no body.
    if (shape.weak && (blockEnd[shape.start] ?? 0) > shape.end) continue;
    if ((blockHead.get(`${shape.start} ${shape.end}`) ?? 0) > (shape.headLength ?? 0)) continue;
    let free = true;
    for (let j = shape.start; j < shape.end; j++) free &&= owner[j] === undefined;
    if (!free) continue;
    for (let j = shape.start; j < shape.end; j++) owner[j] = shape;
    kept.push(shape);
  }
  const byEnd = new Map<number, Shape[]>();
  for (const shape of shapes) byEnd.set(shape.end, [...(byEnd.get(shape.end) ?? []), shape]);
  for (const shape of kept) {
    if (within(chart, shape)) continue;
    // A gazetteer name that begins inside and ends behind the shape is the better reading.
    if (crossed(chart, shape)) continue;
    // "UN Security Council Resolutions" of the tables goes on with numbers: one name.
    const before = overlapping(chart, shape);
    if (before) {
      shape.start = chart.atoms[before.start]?.norm === "the" ? before.start + 1 : before.start;
      shape.name = textOf(chart, shape.start, shape.end);
    }
    // The table's own name inside, without more than a country around it, lends its key.
    const core = coreOf(chart, shape);
    if (core) {
      shape.keys = core.keys;
      shape.kind = core.kind;
      shape.type = core.type;
      shape.rule = `${core.rule}-in-shape`;
      if (core.countries.length > 0 && shape.countries.length === 0) shape.countries = core.countries;
    }
    // "X-Y Naval Force": a state hyphened to a body of the tables is the other party, not part of its name.
    if (core && core.end === shape.end && core.start > shape.start && joins(chart.atoms, core.start - 1)) continue;
    const inner = bodyInside(chart, shape, byEnd);
    if (inner) shape.inner = [inner];
    chart.things[shape.start] = shape;
    for (let j = shape.start + 1; j < shape.end; j++) delete chart.things[j];
  }
  for (const shape of kept) twoMinistries(chart, shape);
  return { all: kept, blocks };
}

/** "the Ministries of Trade of A and B" are two ministries; the second stands on its state. */
function twoMinistries(chart: Chart, shape: Shape): void {
  const plural = /^(.*?)Ministries\b(.*)$/.exec(shape.name);
  if (!plural || chart.things[shape.start] !== shape) return;
  const first = chart.known.slice(shape.start, shape.end).find((thing) => thing?.kind === "state" && thing.end === shape.end);
  const second = first && first.start > shape.start ? stateBehindAnd(chart, shape.end) : undefined;
  if (!first || !second) return;
  shape.name = `${plural[1]}Ministry${plural[2]}`;
  const name = `${shape.name.slice(0, -textOf(chart, first.start, first.end).length)}${textOf(chart, second.start, second.end)}`;
  chart.things[second.start] = {
    ...shape,
    start: second.start,
    end: second.end,
    name,
    countries: second.countries,
    keys: [],
    inner: [second],
  };
}

/** "Foreign Affairs Committee of the Chamber of Deputies": the national body behind the last "of" is named too. */
function bodyInside(chart: Chart, shape: Shape, byEnd: ReadonlyMap<number, readonly Shape[]>): Thing | undefined {
  if (shape.shape !== "organization") return undefined;
  const behindOf = (at: number) =>
    chart.atoms[at - 1]?.norm === "the" && chart.atoms[at - 2]?.norm === "of" && chart.known[at]?.kind !== "state";
  for (let i = shape.start + 1; i < shape.end; i++) {
    const known = chart.known[i];
    if (known?.end === shape.end && known.countries.length === 1 && BODIES.test(known.kind) && !known.contextual && behindOf(i))
      return known;
  }
  return (byEnd.get(shape.end) ?? [])
    .filter(
      (other) =>
        other.shape === "organization" &&
        BODIES.test(other.kind) &&
        (!other.weak || other.name.includes(" of ")) &&
        other.start > shape.start + 1 &&
        behindOf(other.start),
    )
    .sort((a, b) => a.start - b.start)[0];
}

const BODIES = /^(?:organization|ministry|armed-force)$/;
const RANK = ["grouping", "instrument", "organization", "programme", "event", "place"];

const rank = (shape: Shape) => RANK.indexOf(shape.kind === "grouping" ? "grouping" : shape.shape);

/** The gazetteer knows the same stretch or a longer one. */
function within(chart: Chart, shape: Shape): boolean {
  for (let i = shape.start; i >= 0 && i > shape.start - 14; i--) if ((chart.known[i]?.end ?? 0) >= shape.end) return true;
  return false;
}

/** A gazetteer name of the same kind that begins before the shape and ends inside it. */
function overlapping(chart: Chart, shape: Shape): Thing | undefined {
  for (let i = shape.start - 1; i >= 0 && i > shape.start - 6; i--) {
    const known = chart.known[i];
    if (known && known.end > shape.start && known.end < shape.end && known.kind === shape.kind && chart.things[i] === known) return known;
  }
  return undefined;
}

function crossed(chart: Chart, shape: Shape): boolean {
  for (let i = shape.start + 1; i < shape.end; i++) {
    const known = chart.known[i];
    if (known && known.end > shape.end && !known.contextual) return true;
  }
  return false;
}

function coreOf(chart: Chart, shape: Shape): Thing | undefined {
  let core: Thing | undefined;
  for (let i = shape.start; i < shape.end; i++) {
    const known = chart.known[i];
    if (!known || known.kind === "state" || known.end > shape.end) continue;
    if (!core || known.end - known.start > core.end - core.start) core = known;
  }
  if (!core) return undefined;
  // "the Norwegian Red Cross" is no international body's own name.
  if (core.kind === "organization" && core.countries.length === 0 && chart.known[shape.start]?.kind === "state" && core.start > shape.start)
    return undefined;
  const outside = chart.atoms.slice(shape.start, core.start).concat(chart.atoms.slice(core.end, shape.end));
  let rest = outside.filter((atom) => atom.kind === "word" && !/^(?:of|the|'s)$/.test(atom.norm)).length;
  for (let i = shape.start; i < shape.end; i++) {
    const known = chart.known[i];
    if (known?.kind === "state" && (known.end <= core.start || known.start >= core.end)) rest -= known.end - known.start;
  }
  return rest <= 0 ? core : undefined;
}
