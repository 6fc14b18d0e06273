import { type Chart, textOf, type Thing } from "./chart.ts";

const BODIES = new Set(["organization", "grouping"]);

/** "UN Security Council resolutions", "Organization of American States' resolution", "UNSC Resolution 1701": an instrument named by the body that passed it. */
export function readResolutions(chart: Chart): void {
  for (let i = 0; i < chart.atoms.length; i++) {
    const short = chart.atoms[i]?.text ?? "";
    if (chart.names.gazetteer.resolutions.has(short) && chart.atoms[i + 1]?.kind === "number") {
      const end = numbersFrom(chart, i + 1);
      if ((chart.things[i]?.end ?? 0) < end) lay(chart, resolution(chart, i, end, chart.things[i]));
      continue;
    }
    // "resolution 687 (1991)"
    const numbered = chart.names.posts.resolutions.has(chart.atoms[i]?.norm ?? "") && /^\d{3,4}$/.test(chart.atoms[i + 1]?.text ?? "");
    if (numbered && !chart.things[i]) {
      lay(chart, resolution(chart, i, numbersFrom(chart, i + 1)));
      continue;
    }
    const body = chart.things[i];
    // "UN Security Council Resolutions" of the tables goes on with numbers.
    if (body?.kind === "instrument" && chart.names.posts.resolutions.has(chart.atoms[body.end - 1]?.norm ?? "")) {
      const end = numbersFrom(chart, body.end);
      if (end > body.end) lay(chart, { ...resolution(chart, i, end), ...(body.inner ? { inner: body.inner } : {}) });
      continue;
    }
    if (!body || !BODIES.has(body.kind)) continue;
    let at = body.end;
    if (/^[’']s?$/.test(chart.atoms[at]?.text ?? "")) at++;
    const word = chart.atoms[at]?.norm;
    if (word === undefined || !chart.names.posts.resolutions.has(word)) continue;
    lay(chart, { ...resolution(chart, i, numbersFrom(chart, at + 1)), inner: [{ ...body }] });
  }
}

function lay(chart: Chart, thing: Thing): void {
  for (let j = thing.start; j < thing.end; j++) delete chart.things[j];
  chart.things[thing.start] = thing;
}

/** "1701", "1701, 1559 and 2231", "(2006)". */
function numbersFrom(chart: Chart, at: number): number {
  let end = at;
  for (;;) {
    const mark = chart.atoms[end];
    if (mark?.kind === "number") end++;
    else if ((/^[,/]$/.test(mark?.text ?? "") || mark?.norm === "and") && /^\d{3,4}$/.test(chart.atoms[end + 1]?.text ?? "") && end > at)
      end += 2;
    else return end;
  }
}

function resolution(chart: Chart, start: number, end: number, known?: Thing): Thing {
  return {
    start,
    end,
    kind: "instrument",
    name: textOf(chart, start, end),
    form: "name",
    keys: known?.kind === "instrument" && end === start + 2 ? known.keys : [],
    countries: [],
    contextual: false,
    type: false,
    rule: "body-resolution",
  };
}
