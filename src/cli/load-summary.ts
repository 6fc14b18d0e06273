import { ALTERATIONS, type GraphReport, isDifferent, type LoadReport } from "../publish/index.ts";
import type { Terminal } from "./terminal.ts";

/** Rows of a kind printed on screen; the report has all. */
const SHOWN = 10;
/** Characters of a statement shown. */
const WIDTH = 160;

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const count = (of: number, one: string): string => `${number(of)} ${of === 1 ? one : `${one}s`}`;
const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** What a load did, or would do, in a few lines. */
export function loadText(report: LoadReport, term: Terminal): string {
  const { counts, target, verified } = report;
  const { sent } = counts;
  const would = report.outcome === "planned" ? "would " : "";
  const amount = `${count(sent.graphs, "graph")}, ${count(sent.triples, "triple")}, ${size(sent.bytes)} in ${count(sent.requests, "request")}`;
  const rows: [name: string, text: string | false][] = [
    [`${would}${would ? "send" : "sent"}`, sent.graphs > 0 && amount],
    ["unchanged", counts.unchanged > 0 && count(counts.unchanged, "graph")],
    [`${would}${would ? "delete" : "deleted"}`, counts.deleted > 0 && count(counts.deleted, "graph")],
    ["withdrawn", counts.withdrawn > 0 && `${count(counts.withdrawn, "graph")} that this build does not have; --delete takes them out`],
    ["in the store", verified !== "nothing" && verdict(report)],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== false);
  const width = Math.max(...shown.map(([name]) => name.length), 0);
  const head = target === null ? "" : `${term.paint("bold", `${report.base} → ${target.to}`)}\n${addresses(target, would !== "")}`;
  return head + shown.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join("") + list(report, term);
}

/** Which store it is and how it is written to; before a load, where each kind of request would go as well. */
function addresses({ server, profile, graphs, query, update }: NonNullable<LoadReport["target"]>, all: boolean): string {
  const places = all ? `  graphs to ${graphs}, queries to ${query}, updates to ${update}\n` : "";
  return `  ${server === "unknown" ? "a store that is not in our table" : server}, profile ${profile}\n${places}`;
}

function verdict({ counts, verified, graphs }: LoadReport): string {
  const kept = graphs.filter(({ action }) => action === "sent" || action === "unchanged");
  const how = verified === "full" ? "read back and compared" : "counted";
  if (counts.different > 0) return `${count(counts.different, "graph")} of ${number(kept.length)} DIFFER (${how})`;
  const triples = kept.reduce((sum, { seen }) => sum + (seen ?? 0), 0);
  return `${count(kept.length, "graph")}, ${count(triples, "triple")}, all as in the build (${how})${alterations(graphs)}`;
}

/** The known changes that were met, each with its meaning. */
function alterations(graphs: readonly GraphReport[]): string {
  return ALTERATIONS.map(({ name, what }) => {
    const met = graphs.reduce((sum, { compared }) => sum + (compared?.altered[name] ?? 0), 0);
    return met === 0 ? "" : `\n    ${count(met, "triple")} as this store writes them: ${what}`;
  }).join("");
}

/** Graphs that differ, were or would be sent or deleted, a line each, those that matter most first. */
function list({ graphs }: LoadReport, term: Terminal): string {
  const different = graphs.filter(isDifferent).flatMap((graph) => differenceLines(graph, term));
  const others = graphs.flatMap(({ action, graph, triples, bytes }) => {
    if (action === "send") return [`  send ${term.paint("dim", graph)}: ${count(triples, "triple")}, ${size(bytes)}`];
    return action === "withdrawn" || action === "delete" || action === "deleted" ? [`  ${action} ${term.paint("dim", graph)}`] : [];
  });
  const lines = [...different, ...others];
  const more = lines.length > SHOWN ? `  … and ${number(lines.length - SHOWN)} more: see --report or --json\n` : "";
  return lines.length === 0 ? "" : `${lines.slice(0, SHOWN).join("\n")}\n${more}`;
}

function differenceLines({ graph, triples, seen, compared }: GraphReport, term: Terminal): string[] {
  const detail = compared ? `, ${number(compared.missing.count)} missing, ${number(compared.extra.count)} not ours` : "";
  const line = `  ${term.paint("red", "differs")} ${term.paint("dim", graph)}: ${number(triples)} in the build, ${number(seen ?? 0)} in the store${detail}`;
  const statement = (sign: string, text: string | undefined) =>
    text === undefined ? [] : [`    ${sign} ${term.paint("dim", text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text)}`];
  return [line, ...statement("-", compared?.missing.first[0]), ...statement("+", compared?.extra.first[0])];
}

/** What keeps a build from being sent. */
export function faultsText({ faults }: LoadReport, term: Terminal): string {
  const lines = faults.slice(0, SHOWN).map(({ line, code, message }) => {
    const place = term.paint("bold", `graph.nq:${line}`);
    return `${term.paint("red", "error")} [${code}] ${place}: ${term.paint("dim", message)}\n`;
  });
  return lines.join("") + (faults.length > SHOWN ? `… and ${number(faults.length - SHOWN)} more: see --report or --json\n` : "");
}
