import {
  type Centrality,
  type Communities,
  type EdgeJson,
  graphJson,
  type Network,
  type NetworkEdge,
  recordEvidence,
  type Similar,
  type Step,
  type Ties,
  type TimelineCount,
  VIEWS,
} from "../graph/index.ts";
import { textTable } from "../query/table.ts";
import { escapeControls } from "./escape.ts";
import { evidenceText } from "./run/explain.ts";
import type { Terminal } from "./terminal.ts";

const table = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  textTable(
    headings,
    rows.map((row) => row.map(String)),
    escapeControls,
  );
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
/** `cooperatesWith` → `cooperates with`, `courtesy-call` → `courtesy call`. */
const words = (kind: string): string =>
  kind
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replaceAll("-", " ")
    .toLowerCase();
const more = (shown: number, all: number): string => (all > shown ? `… ${all - shown} more: --limit ${all} shows all\n` : "");

/** The networks of a build. */
export function viewsText(views: readonly { view: string; title: string; nodes: number; edges: number }[]): string {
  const rows = views.map(({ view, title, nodes, edges }) => [view, title, nodes, edges]);
  return `${table(["view", "shows", "nodes", "edges"], rows)}\nFacts alone; communique graph show --view <view> shows one, --help more.\n`;
}

/** Edges, heaviest first. */
export function networkText(network: Network, ties: Ties, flags: { limit: number; evidence?: boolean }, term: Terminal): string {
  const { nodes, edges } = graphJson(network, ties, { evidence: false });
  const label = new Map(nodes.map(({ id, label: name }) => [id, name]));
  const heaviest = edges
    .map((edge) => ({ edge, from: label.get(edge.source) ?? "", to: label.get(edge.target) ?? "" }))
    .sort((a, b) => b.edge.weight - a.edge.weight || compare(a.from, b.from) || compare(a.to, b.to) || compare(a.edge.id, b.edge.id));
  const shown = heaviest.slice(0, flags.limit);
  const head = `${VIEWS[network.view].title}: ${plural(nodes.length, "node")}, ${plural(edges.length, "edge")}`;
  const body = flags.evidence
    ? shown.map(({ edge, from, to }) => `\n${term.paint("bold", `${from} ${arrow(edge)} ${to}`)}\n${edgeText(edge, ties, term)}`).join("")
    : `\n${edgeTable(shown)}`;
  return `${term.paint("bold", head)}\n${body}${more(shown.length, heaviest.length)}${omittedText(network)}`;
}

function edgeTable(edges: readonly { edge: EdgeJson; from: string; to: string }[]): string {
  const columns: [heading: string, cell: (row: (typeof edges)[number]) => string | number][] = [
    ["from", ({ from }) => from],
    ["", ({ edge }) => arrow(edge)],
    ["to", ({ to }) => to],
    ["kind", ({ edge }) => words(edge.kind)],
    ["area", ({ edge }) => edge.area ?? ""],
    ["role", ({ edge }) => edge.role ?? ""],
    ["modality", ({ edge }) => edge.modality],
    ["standing", ({ edge }) => (edge.standing === "fact" ? "" : edge.standing)],
    ["times", ({ edge }) => edge.weight],
    ["first", ({ edge }) => edge.first ?? ""],
    ["last", ({ edge }) => edge.last ?? ""],
  ];
  const used = columns.filter(([, cell]) => edges.some((row) => cell(row) !== ""));
  if (edges.length === 0) return "Nothing there; another --view, fewer filters or --include all show more.\n";
  return table(
    used.map(([heading]) => heading),
    edges.map((row) => used.map(([, cell]) => cell(row))),
  );
}

const arrow = ({ directed }: EdgeJson): string => (directed ? "→" : "–");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function omittedText({ omitted: { undated, noNode, within } }: Network): string {
  const notes = [
    undated > 0 && `${plural(undated, "tie")} without a date`,
    noNode > 0 && `${noNode} with an end that the view has no node for`,
    within > 0 && `${within} within one node`,
  ].filter(Boolean);
  return notes.length > 0 ? `Left out: ${notes.join(", ")}\n` : "";
}

/** How two things are connected. */
export function pathText(
  steps: readonly Step[] | undefined,
  ends: [string, string],
  ties: Ties,
  flags: { limit: number },
  term: Terminal,
): string {
  if (steps === undefined)
    return `Nothing connects ${escapeControls(ends.join(" and "))} in this view. --view all and --include attributed or intention look further.\n`;
  const [first] = steps;
  if (first === undefined) return "Both names stand for the same thing.\n";
  const way = [first.from.label, ...steps.map(({ to }) => to.label)].join(" – ");
  const blocks = steps.map(({ from, to, edges }) => {
    const shown = edges.slice(0, flags.limit);
    const rest = edges.length - shown.length;
    const title = (edge: EdgeJson) => (edge.directed && edge.source === to.id ? [to, from] : [from, to]).map(({ label }) => label);
    const lines = shown.map((edge) => {
      const [one, other] = title(edge);
      return `${term.paint("bold", `${one} ${arrow(edge)} ${other}`)}\n${edgeText(edge, ties, term)}`;
    });
    return `\n${lines.join("")}${rest > 0 ? `  and ${plural(rest, "more tie")} between them\n` : ""}`;
  });
  return `${term.paint("bold", way)}  (${plural(steps.length, "step")})\n${blocks.join("")}`;
}

/** Sentences shown for an edge. */
const SENTENCES = 3;

/** What an edge says, and the sentences that say so. */
function edgeText(edge: NetworkEdge, { index }: Ties, term: Terminal): string {
  const { kind, area, role, modality, standing, weight, first, last } = edge;
  const dates = first === last ? first : `${first ?? "…"} to ${last ?? "…"}`;
  const facts = [modality, standing !== "fact" && standing, area && `area: ${area}`, weight > 1 && `${weight} times`, dates];
  let text = `  ${term.paint("green", `${role ?? words(kind)} [${facts.filter(Boolean).join("; ")}]`)}\n`;
  const records = edge.occurrences.toReversed().flatMap((occurrence) => occurrence.records);
  for (const record of records.slice(0, SENTENCES)) {
    const { release, issued, ranges, sources = [] } = recordEvidence(index, record);
    const where =
      release === undefined
        ? `reference tables${sources.length > 0 ? `: ${sources.join("; ")}` : ""}`
        : [release, issued].filter(Boolean).join(", ");
    text += `    ${term.paint("dim", where)}\n`;
    for (const range of ranges) text += `      ${term.paint("dim", evidenceText(range))}\n`;
  }
  return records.length > SENTENCES ? `${text}    and ${plural(records.length - SENTENCES, "more record")}\n` : text;
}

/** Nodes by a measure. */
export function centralText(nodes: readonly Centrality[], { limit }: { limit: number }): string {
  const shown = nodes.slice(0, limit);
  const rows = shown.map((node) => [
    node.label,
    words(node.type),
    node.degree,
    node.weight,
    node.betweenness.toFixed(4),
    node.pagerank.toFixed(4),
  ]);
  return `${table(["name", "type", "neighbours", "weight", "betweenness", "pagerank"], rows)}${more(shown.length, nodes.length)}`;
}

/** Members named for a community. */
const NAMED = 12;

/** Communities, largest first. */
export function communitiesText({ communities, modularity }: Communities, { limit }: { limit: number }, term: Terminal): string {
  const shown = communities.slice(0, limit);
  const blocks = shown.map(({ number, members, inside, outside }) => {
    const names = members.slice(0, NAMED).map(({ label }) => label);
    const rest = members.length - names.length;
    const head = `${number}  ${plural(members.length, "member")}, weight ${inside} within and ${outside} outside`;
    return `${term.paint("bold", head)}\n   ${escapeControls(names.join(", "))}${rest > 0 ? ` and ${rest} more` : ""}\n`;
  });
  const head = `${plural(communities.length, "community", "communities")}, modularity ${modularity.toFixed(3)}`;
  return `${head}\n\n${blocks.join("")}${more(shown.length, communities.length)}`;
}

/** Counts: a row a period, a column a kind; what is no fact has columns of its own. */
export function timelineText(counts: readonly TimelineCount[], { limit }: { limit: number }): string {
  const column = ({ kind, standing }: TimelineCount) => `${words(kind)}${standing === "fact" ? "" : ` (${standing})`}`;
  const columns = [...new Set(counts.map(column))].sort();
  const periods = [...new Set(counts.map(({ period }) => period))].slice(0, limit);
  const rows = periods.map((period) => {
    const cells = columns.map((name) => counts.find((count) => count.period === period && column(count) === name)?.count ?? "");
    return [period || "undated", ...cells];
  });
  return counts.length === 0 ? "Nothing to count.\n" : table(["", ...columns], rows);
}

/** Reasons named for a similarity. */
const REASONS = 6;

/** Who is like whom, and why. */
export function similarText(similar: readonly Similar[], name: string, { limit }: { limit: number }): string {
  if (similar.length === 0) return `Nothing of its type shares a partner or area with ${escapeControls(name)} in this view.\n`;
  const shown = similar.slice(0, limit);
  const rows = shown.map(({ label, jaccard, cosine, shared }) => {
    const why = shared.slice(0, REASONS).map((each) => each.label);
    return [label, jaccard.toFixed(3), cosine.toFixed(3), shared.length, `${why.join(", ")}${shared.length > REASONS ? ", …" : ""}`];
  });
  return `${table(["name", "jaccard", "cosine", "shared", "most of it"], rows)}${more(shown.length, similar.length)}`;
}
