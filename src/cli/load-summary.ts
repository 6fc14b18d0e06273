import { ALTERATIONS, isDifferent, type LoadReport } from "../publish/index.ts";
import type { Terminal } from "./terminal.ts";

/** Rows of a kind printed on screen; the report has all. */
const SHOWN = 10;

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const graphs = (count: number): string => `${number(count)} ${count === 1 ? "graph" : "graphs"}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a load did, or would do, in a few lines. */
export function loadText(report: LoadReport, term: Terminal): string {
  const { counts, target } = report;
  const rows: [string, string][] = [];
  const sent = `${graphs(counts.sent.graphs)}, ${number(counts.sent.triples)} triples, ${megabytes(counts.sent.bytes)} in ${number(counts.sent.requests)} ${counts.sent.requests === 1 ? "request" : "requests"}`;
  if (counts.sent.graphs > 0) rows.push([report.outcome === "planned" ? "would send" : "sent", sent]);
  if (counts.unchanged > 0) rows.push(["unchanged", graphs(counts.unchanged)]);
  if (counts.deleted > 0) rows.push([report.outcome === "planned" ? "would delete" : "deleted", graphs(counts.deleted)]);
  if (counts.withdrawn > 0)
    rows.push(["withdrawn", `${graphs(counts.withdrawn)} in the store that this build does not have; --delete takes them out`]);
  if (report.verified !== "nothing") rows.push(["in the store", verdict(report)]);
  const width = Math.max(...rows.map(([name]) => name.length), 0);
  const head =
    target === null ? "" : `${term.paint("bold", `${report.base} → ${target.to}`)}\n  ${target.server}, profile ${target.profile}\n`;
  return `${head}${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join("")}${listed(report, term)}`;
}

function verdict({ counts, verified, graphs: list }: LoadReport): string {
  const kept = list.filter(({ action }) => action === "sent" || action === "unchanged");
  const triples = number(kept.reduce((sum, { seen }) => sum + (seen ?? 0), 0));
  const how = verified === "full" ? "read back and compared" : "counted";
  if (counts.different > 0) return `${graphs(counts.different)} of ${number(kept.length)} DIFFER (${how})`;
  return `${graphs(kept.length)}, ${triples} triples, all as in the build (${how})${alterations(list)}`;
}

/** The known changes that were met, each with its meaning. */
function alterations(list: LoadReport["graphs"]): string {
  const met = ALTERATIONS.map(({ name, what }) => ({
    what,
    count: list.reduce((sum, { compared }) => sum + (compared?.altered[name] ?? 0), 0),
  }));
  return met
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `\n    ${number(count)} triples as this store writes them: ${what}`)
    .join("");
}

/** Graphs that differ, were withdrawn or deleted, a line each. */
function listed({ graphs: list }: LoadReport, term: Terminal): string {
  const lines = list.flatMap((graph) => {
    const { action, triples, seen, compared } = graph;
    if (isDifferent(graph)) {
      const detail = compared ? `, ${compared.missing.count} missing, ${compared.extra.count} not ours` : "";
      return [
        `  ${term.paint("red", "differs")} ${term.paint("dim", graph.graph)}: ${number(triples)} sent, ${number(seen ?? 0)} seen${detail}`,
      ];
    }
    if (action === "withdrawn" || action === "delete" || action === "deleted") return [`  ${action} ${term.paint("dim", graph.graph)}`];
    return [];
  });
  const more = lines.length > SHOWN ? `  … and ${number(lines.length - SHOWN)} more: see --report or --json\n` : "";
  return lines.length === 0 ? "" : `${lines.slice(0, SHOWN).join("\n")}\n${more}`;
}

/** What keeps a build from being sent. */
export function faultsText({ faults }: LoadReport, term: Terminal): string {
  const lines = faults
    .slice(0, SHOWN)
    .map(
      ({ line, code, message }) =>
        `${term.paint("red", "error")} [${code}] ${term.paint("bold", `graph.nq:${line}`)}: ${term.paint("dim", message)}\n`,
    );
  return lines.join("") + (faults.length > SHOWN ? `… and ${number(faults.length - SHOWN)} more: see --report or --json\n` : "");
}
