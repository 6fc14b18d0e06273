import type { Chart } from "./chart.ts";

/** Whether a line break stands before atom `at`. */
export const breaksLine = (chart: Chart, at: number): boolean =>
  at <= 0 || at >= chart.atoms.length || chart.text.slice(chart.atoms[at - 1]?.end ?? 0, chart.atoms[at]?.start ?? 0).includes("\n");

/** Whether a line of its own, not one of a wrapped sentence, begins at atom `at`. */
export const ownLine = (chart: Chart, at: number): boolean =>
  breaksLine(chart, at) && chart.atoms[at]?.sentence !== chart.atoms[at - 1]?.sentence;
