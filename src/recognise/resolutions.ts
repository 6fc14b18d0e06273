import { type Chart, textOf, type Thing } from "./chart.ts";

const BODIES = new Set(["organization", "grouping"]);

/** "UN Security Council resolutions", "Organization of American States' resolution", "UNSC Resolution 1701": an instrument named by the body that passed it. */
export function readResolutions(chart: Chart): void {
  for (let i = 0; i < chart.atoms.length; i++) {
    const body = chart.things[i];
    if (!body || !BODIES.has(body.kind)) continue;
    let at = body.end;
    if (/^[’']s?$/.test(chart.atoms[at]?.text ?? "")) at++;
    const word = chart.atoms[at]?.norm;
    if (word === undefined || !chart.names.posts.resolutions.has(word)) continue;
    let end = at + 1;
    while (
      chart.atoms[end]?.kind === "number" ||
      (/^[,/]$/.test(chart.atoms[end]?.text ?? "") && chart.atoms[end + 1]?.kind === "number") ||
      (chart.atoms[end]?.norm === "and" && chart.atoms[end + 1]?.kind === "number")
    )
      end++;
    const inner: Thing = { ...body };
    chart.things[i] = {
      start: i,
      end,
      kind: "instrument",
      name: textOf(chart, i, end),
      form: "name",
      keys: [],
      countries: [],
      contextual: false,
      type: false,
      rule: "body-resolution",
      inner: [inner],
    };
  }
}
