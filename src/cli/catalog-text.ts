import type { JudgedCatalog } from "../pipeline/catalog-of-build.ts";
import { type Indicator, linksOf } from "../publish/catalog/index.ts";
import type { Terminal } from "./terminal.ts";

/** Violations printed on screen; `--json` has all. */
const SHOWN = 20;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The report of `communique catalog` for people. */
export function catalogText(judged: JudgedCatalog, dir: string, dry: boolean, term: Terminal): string {
  const names = Object.keys(judged.files).join(", ");
  const head = dry ? `${names} of ${dir}: nothing was written` : `${names} → ${dir}`;
  return [
    `${term.paint("bold", head)}\n`,
    factsText(judged),
    violationsText(judged, term),
    qualityText(judged, term),
    gapsText(judged, term),
  ].join("");
}

function factsText({ source, results, quality }: JudgedCatalog): string {
  const { statistics, contents } = source;
  const { to, lodCloud } = linksOf(source);
  const violations = results.filter(({ severity }) => severity === "violation").length;
  const lod =
    lodCloud.triples && lodCloud.links
      ? "enough for the LOD cloud"
      : `the LOD cloud asks for ${lodCloud.links ? "1,000 triples" : "50 to one dataset"}`;
  const rows = [
    [
      "dataset",
      `${plural(contents.releases.length, "release")}, ${plural(statistics.triples, "triple")} in ${plural(statistics.graphs.length, "named graph")} (${plural(statistics.quads, "quad")}), ${plural(statistics.entities, "entity", "entities")}`,
    ],
    ["files", `${plural(source.files.length, "distribution")}, ${plural(source.releaseFiles.size * 2, "file")} of single releases`],
    ["links", `${to.length === 0 ? "none" : to.map(({ title, links }) => `${links} to ${title}`).join(", ")}: ${lod}`],
    ["DCAT-AP 3.0.1", `${plural(violations, "violation")}, ${plural(results.length - violations, "warning")}`],
    ["quality", `${quality.score} of ${quality.most} points: ${quality.rating} (excellent from 351)`],
  ] as const;
  return rows.map(([name, text]) => `  ${name.padEnd(13)}  ${text}\n`).join("");
}

function violationsText({ results }: JudgedCatalog, term: Terminal): string {
  const violations = results.filter(({ severity }) => severity === "violation");
  if (violations.length === 0) return "";
  const lines = violations
    .slice(0, SHOWN)
    .map(
      ({ focus, path, value, message }) =>
        `  ${term.paint("red", focus)} ${term.paint("dim", [path, value].filter(Boolean).join(" "))}: ${term.paint("bold", message)}\n`,
    );
  const more = violations.length > SHOWN ? `  … and ${violations.length - SHOWN} more: --json lists them\n` : "";
  return `\nViolations\n${lines.join("")}${more}`;
}

/** Points by dimension, with what is missing or assumed in each. */
function qualityText({ quality }: JudgedCatalog, term: Terminal): string {
  const dimensions = [...new Set(quality.indicators.map(({ dimension }) => dimension))];
  const lines = dimensions.map((dimension) => {
    const own = quality.indicators.filter((indicator) => indicator.dimension === dimension);
    const sum = (list: readonly Indicator[]) => list.reduce((total, { points }) => total + points, 0);
    const got = sum(own.filter(({ met }) => met !== "no"));
    const named = (met: Indicator["met"], word: string) => {
      const list = own.filter((indicator) => indicator.met === met).map(({ name, points }) => `${name} (${points})`);
      return list.length === 0 ? [] : [`${word} ${list.join(", ")}`];
    };
    const rest = [...named("no", "missing:"), ...named("assumed", "assumed:")].join("; ");
    return `  ${dimension.padEnd(16)}  ${`${got} of ${sum(own)}`.padStart(10)}  ${term.paint("dim", rest)}`.trimEnd();
  });
  return `\nQuality as data.europa.eu measures it (assumed: only a request could tell)\n${lines.join("\n")}\n`;
}

function gapsText({ gaps }: JudgedCatalog, term: Terminal): string {
  if (gaps.length === 0) return "";
  const width = Math.max(...gaps.map(({ field }) => field.length));
  const lines = gaps.map(({ field, meanwhile }) => `  ${field.padEnd(width)}  ${term.paint("dim", meanwhile)}\n`);
  return `\nOnly you can say (a field of the file for --catalog, and what stands there until then)\n${lines.join("")}`;
}
