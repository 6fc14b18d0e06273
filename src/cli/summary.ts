import type { BuildReport } from "../pipeline/report.ts";
import type { Tally } from "../pipeline/counts.ts";
import type { Finding } from "../records/finding.ts";
import { columns } from "../query/table.ts";
import type { Terminal } from "./terminal.ts";

const LEFTOVERS: Record<string, string> = {
  name: "names not recognised",
  verb: "trigger verbs without a frame",
  sentence: "sentences without a record",
};
/** Findings printed on screen; the report has all. */
const SHOWN = 20;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const parts = (tally: Tally, word: (kind: string, count: number) => string = kindWord): string =>
  Object.entries(tally.by)
    .map(([kind, count]) => `${count} ${word(kind, count)}`)
    .join(", ");

/** `armed-force`, 2 → `armed forces`. */
function kindWord(kind: string, count: number): string {
  const word = kind.replaceAll("-", " ");
  if (count === 1) return word;
  return word === "person" ? "people" : word.replace(/y$/, "ie").replace(/$/, "s");
}

/** What a build found, in a few lines. */
export function summaryText(report: BuildReport, out: string, term: Terminal): string {
  const { counts } = report;
  const rows: [string, number, string][] = [
    ["entities", counts.entities.total, parts(counts.entities)],
    ["events", counts.events.total, parts(counts.events)],
    ["statements", counts.statements.total, parts(counts.statements, (act) => act)],
    ["claims", counts.claims.total, parts(counts.claims, (modality) => modality)],
    ["quads", counts.quads, counts.violations === 0 ? "all shapes hold" : plural(counts.violations, "violation")],
    ["leftovers", counts.leftovers.total, parts(counts.leftovers, (kind) => LEFTOVERS[kind] ?? kind)],
    ["findings", counts.findings.total, parts(counts.findings)],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => columns(String(row[column])))));
  const lines = rows.map(([name, total, detail]) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${String(total).padStart(widths[1] ?? 0)}  ${detail}`.trimEnd(),
  );
  const head = `${plural(counts.releases, "release")}, ${plural(counts.sentences, "sentence")} → ${out}`;
  return `${term.paint("bold", head)}\n${lines.join("\n")}\n`;
}

/** Findings of inputs, worst first, a line each. */
export function findingsText(findings: readonly Finding[], term: Terminal): string {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const shown = findings.filter(({ severity }) => severity !== "info").sort((a, b) => rank[a.severity] - rank[b.severity]);
  const lines = shown.slice(0, SHOWN).map((finding) => {
    const where = [finding.file && (finding.line ? `${finding.file}:${finding.line}` : finding.file), finding.release]
      .filter(Boolean)
      .join(", ");
    const severity = term.paint(finding.severity === "error" ? "red" : "yellow", finding.severity);
    return `${severity} [${finding.code}] ${term.paint("bold", where)}${where ? ": " : ""}${term.paint("dim", finding.message)}\n`;
  });
  const more = shown.length - lines.length;
  return lines.join("") + (more > 0 ? `… and ${more} more: see report.json\n` : "");
}

/** Commands that make sense after this build. */
export function nextText(report: BuildReport, out: string, term: Terminal): string {
  const dir = /^[\w./-]+$/.test(out) ? out : JSON.stringify(out);
  const rows: [string, string][] = [
    [`npx communique serve ${dir}`, "look at it in a browser"],
    [`npx communique query --dir ${dir} --list`, "questions the graph answers"],
    [`npx communique query --dir ${dir} --named who-met-whom`, "one of them"],
    [`npx communique explain --dir ${dir} NATO`, "all about one thing, with the sentences that say so"],
  ];
  if (report.counts.leftovers.total > 0) rows.push([`less ${dir}/report.json`, "what was not understood (leftovers)"]);
  if (report.counts.violations > 0) rows.push([`npx communique validate ${dir}`, "what is wrong with it"]);
  const width = Math.max(...rows.map(([line]) => line.length));
  return `\nWhat to do next\n${rows.map(([line, what]) => `  ${line.padEnd(width)}  ${term.paint("dim", what)}\n`).join("")}`;
}
