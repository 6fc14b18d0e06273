import { joins } from "./atoms.ts";
import { type Chart, textOf } from "./chart.ts";
import { namedAfter } from "./shape-right.ts";

const OPENING = /^["“„«‘']$/;
const CLOSING = /^["”“»’']$/;
const LONGEST = 7;
/** Adjectives that may stand between a name and the noun: "the “X” joint naval exercise". */
const BETWEEN = 4;

/** Exercises, operations and programmes whose name stands in quotation marks, or behind "codenamed": 'exercise "Lantern 2031"', 'the "Lantern" drills'. */
export function readQuoted(chart: Chart): void {
  for (let i = 0; i < chart.atoms.length; i++) {
    if (OPENING.test(chart.atoms[i]?.text ?? "")) {
      const end = quotedEnd(chart, i);
      const noun = end === undefined ? undefined : nounBefore(chart, i);
      if (end !== undefined && (noun !== undefined || nounBehind(chart, end + 1))) {
        lay(chart, i + 1, end, noun);
        i = end;
      }
    } else if (isNaming(chart, i) && chart.atoms[i + 1]?.cap) {
      const noun = nounBefore(chart, i + 1);
      const end = yearBehind(chart, namedAfter(chart, i + 1));
      if (noun !== undefined && end > i + 1) lay(chart, i + 1, end, noun);
    }
  }
}

/** Atom of the closing mark, where a name of a few words stands between the marks. */
function quotedEnd(chart: Chart, open: number): number | undefined {
  const first = chart.atoms[open + 1];
  if (!first || !(first.cap || first.kind === "number")) return undefined;
  let capitals = false;
  for (let i = open + 1; i <= open + LONGEST + 1; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[open]?.sentence) return undefined;
    if (CLOSING.test(atom.text)) return i > open + 1 && capitals ? i : undefined;
    if (atom.kind === "punct" && !/^[-–+/&:'’]$/.test(atom.text)) return undefined;
    if (atom.kind === "word" && !atom.cap && !/^(?:of|the|and|for|in|to|de|al|a)$/.test(atom.norm)) return undefined;
    capitals ||= atom.cap;
  }
  return undefined;
}

const isNaming = (chart: Chart, at: number) => chart.names.shapes.naming.has(chart.atoms[at]?.norm ?? "");

/** The noun right before the name, a word of naming or a comma between: "exercise, codenamed". */
function nounBefore(chart: Chart, at: number): number | undefined {
  for (let i = at - 1; i > at - 6 && i >= 0; i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) return undefined;
    if (chart.names.shapes.quoted.has(atom.norm)) return i;
    if (!isNaming(chart, i) && atom.text !== "," && !joins(chart.atoms, i) && !/^(?:as|the|code|by|under|name)$/.test(atom.norm))
      return undefined;
  }
  return undefined;
}

/** The noun behind the closing mark, small adjectives between. */
function nounBehind(chart: Chart, at: number): boolean {
  for (let i = at; i <= at + BETWEEN; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at - 1]?.sentence || (atom.kind !== "word" && !joins(chart.atoms, i))) return false;
    if (chart.names.shapes.quoted.has(atom.norm)) return true;
    if (chart.names.words.function.has(atom.norm) || /(?:ed|s)$/.test(atom.norm)) return false;
  }
  return false;
}

/** "2031", "-2031", "’31". */
function yearBehind(chart: Chart, at: number): number {
  return chart.atoms[at]?.kind === "number" && chart.atoms[at]?.sentence === chart.atoms[at - 1]?.sentence ? at + 1 : at;
}

/** "the A-B Command Post Exercise “X”": what describes it gives way to its own name, the states in it stay. */
function giveWay(chart: Chart, noun: number): void {
  for (let i = noun; i >= 0 && i > noun - 14; i--) {
    const around = chart.things[i];
    if (!around || around.end <= noun) continue;
    if (around.kind !== "programme" || i === noun) return;
    delete chart.things[i];
    for (let j = i; j < around.end; j++) {
      const known = chart.known[j];
      if (!known || known.end > around.end) continue;
      chart.things[j] = known;
      j = known.end - 1;
    }
    return;
  }
}

function lay(chart: Chart, start: number, end: number, noun?: number): void {
  if (noun !== undefined) giveWay(chart, noun);
  for (let i = start; i >= 0 && i > start - 14; i--) {
    const around = chart.things[i];
    if (around && around.end >= end && i < start) return;
  }
  for (let j = start; j < end; j++) delete chart.things[j];
  const known = chart.known[start]?.end === end && chart.known[start]?.kind === "programme" ? chart.known[start] : undefined;
  chart.things[start] = {
    start,
    end,
    kind: "programme",
    name: textOf(chart, start, end),
    form: "name",
    keys: known?.keys ?? [],
    countries: [],
    contextual: false,
    type: false,
    rule: "quoted-programme",
  };
}
