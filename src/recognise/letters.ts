import type { Chart } from "./chart.ts";

export const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N}][\p{Lu}\p{Ll}\p{N}&./+-]{1,14}$/u;

/** "Chief of Defence Force (CDF) Lieutenant-General …": the bracket is passed over where a name follows. */
export function acronymBehind(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== "(" || chart.atoms[at + 2]?.text !== ")" || !ACRONYM.test(chart.atoms[at + 1]?.text ?? "")) return at;
  return at + 3;
}
