import type { Chart, Thing } from "./chart.ts";

const KINDS = /^(?:instrument|programme|grouping|organization|mission|armed-force|ministry)$/;
const REACH = 14;

/** "Agreement on …, signed in X in 2031 (the X Treaty)", 'Agreement … ("the A-B Access Agreement", or …)': a name in brackets that the thing before also goes by. */
export function readAliases(chart: Chart): void {
  for (let i = 1; i < chart.atoms.length; i++) {
    const inside = chart.things[i];
    if (!inside || inside.form !== "name" || !KINDS.test(inside.kind) || !closes(chart, inside.end)) continue;
    const open = openingBefore(chart, i);
    const before = open === undefined ? undefined : nameBefore(chart, open, inside);
    if (before) inside.alias = before.name;
  }
}

const closes = (chart: Chart, at: number) => /^[)"”’,]$/.test(chart.atoms[at]?.text ?? "");

/** Atom of the bracket, where only an article, a mark or words of naming stand between it and the name. */
function openingBefore(chart: Chart, at: number): number | undefined {
  for (let i = at - 1; i > at - 6 && i >= 0; i--) {
    const atom = chart.atoms[i];
    if (atom?.text === "(") return i;
    if (!/^(?:the|or|hereinafter|hereafter|also|known|as|called)$/.test(atom?.norm ?? "") && !/^["“‘,]$/.test(atom?.text ?? ""))
      return undefined;
  }
  return undefined;
}

/** The nearest name of the same kind before the bracket, in its sentence, without another name of that kind between. */
function nameBefore(chart: Chart, open: number, inside: Thing): Thing | undefined {
  const sentence = chart.atoms[open]?.sentence;
  for (let i = open - 1; i >= 0 && chart.atoms[i]?.sentence === sentence; i--) {
    const thing = chart.things[i];
    if (thing?.kind === inside.kind && thing.end <= open) return open - thing.end <= REACH && thing.form === "name" ? thing : undefined;
  }
  return undefined;
}
