import { MultiGraph } from "graphology";
import { labelOf } from "../explain/index.ts";
import { shortHash } from "../rdf/slug.ts";
import { type Filter, inPeriod, passes } from "./filter.ts";
import type { Network, NetworkEdge, NetworkNode, Omitted } from "./network.ts";
import { earlier, later } from "./period.ts";
import { surroundings } from "./surroundings.ts";
import type { Tie } from "./tie.ts";
import { order, type Ties } from "./ties.ts";
import { nodeOf, type View, type ViewName, type ViewPart, VIEWS } from "./views.ts";

/** An edge while its ties come together. */
interface Draft {
  source: string;
  target: string;
  tie: Tie;
  area?: string;
  ties: Tie[];
}

/** A view of a dataset as a graph: its nodes, and an edge for all ties of one kind, area, role, modality and standing between two of them. */
export function project(ties: Ties, view: ViewName, filter: Filter = {}): Network {
  const omitted: Omitted = { undated: 0, noNode: 0, within: 0 };
  const drafts = new Map<string, Draft>();
  const wanted = passes(filter, ties);
  const parts = partsByKind(VIEWS[view]);
  for (const tie of ties.all) {
    const part = parts.get(`${tie.origin} ${tie.kind}`);
    if (part === undefined || (part.acrossSides && tie.within) || !wanted(tie)) continue;
    const dated = inPeriod(tie, filter);
    if (dated === "undated") omitted.undated++;
    if (dated !== true) continue;
    const [source, target] = [nodeOf(part.ends, tie.source, ties.things), nodeOf(part.ends, tie.target, ties.things)];
    if (source === undefined || target === undefined) omitted.noNode++;
    else if (source === target) omitted.within++;
    else for (const area of part.byArea && tie.areas.length > 0 ? tie.areas : [undefined]) gather(drafts, tie, source, target, area);
  }
  const edges = [...drafts]
    .sort(([a], [b]) => order(a, b))
    .map(([key, draft]) => ({ key, ...draft, attributes: attributesOf(draft, ties) }));
  const graph = build(
    edges.filter(({ attributes }) => attributes.weight >= (filter.minWeight ?? 1)),
    ties,
    filter,
  );
  return { view, filter, graph, omitted };
}

function partsByKind(view: View): Map<string, ViewPart> {
  return new Map(view.parts.flatMap((part) => part.kinds.map((kind) => [`${part.origin} ${kind}`, part] as const)));
}

function gather(drafts: Map<string, Draft>, tie: Tie, source: string, target: string, area: string | undefined): void {
  const [a, b] = tie.symmetric && target < source ? [target, source] : [source, target];
  const key = JSON.stringify([a, b, tie.kind, area ?? "", tie.role ?? "", tie.standing, tie.modality, tie.polarity, tie.symmetric]);
  const draft = drafts.get(key);
  if (draft === undefined) drafts.set(key, { source: a, target: b, tie, ...(area !== undefined && { area }), ties: [tie] });
  else draft.ties.push(tie);
}

function attributesOf({ tie, area, ties: all }: Draft, { things, index }: Ties): NetworkEdge {
  const occurrences = new Map<string, NetworkEdge["occurrences"][number]>();
  for (const each of all) {
    const before = occurrences.get(each.occurrence);
    const records = [...new Set([...(before?.records ?? []), each.record])];
    const dates = { on: earlier(before?.on, each.on), from: earlier(before?.from, each.from), to: later(before?.to, each.to) };
    occurrences.set(each.occurrence, {
      id: each.occurrence,
      ...given(dates),
      ...(each.release === undefined && { reference: true as const }),
      records,
    });
  }
  const sorted = [...occurrences.values()].sort((a, b) => order(a.on ?? "", b.on ?? "") || order(a.id, b.id));
  const dates = {
    first: sorted.reduce<string | undefined>((day, { from }) => earlier(day, from), undefined),
    last: sorted.reduce<string | undefined>((day, { to }) => later(day, to), undefined),
  };
  const isTopic = area !== undefined && things.type(area) === "topic";
  return {
    kind: tie.kind,
    ...(area !== undefined && { area: isTopic ? labelOf(index, area) : area, ...(isTopic && { areaIri: area }) }),
    ...(tie.role !== undefined && { role: tie.role }),
    modality: tie.modality,
    polarity: tie.polarity,
    standing: tie.standing,
    weight: sorted.length,
    ...given(dates),
    occurrences: sorted,
  };
}

/** Without what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function build(
  edges: readonly { key: string; source: string; target: string; tie: Tie; attributes: NetworkEdge }[],
  { things, identityOf }: Ties,
  { around, depth = 1 }: Filter,
): Network["graph"] {
  const near = around && surroundings(edges, around.map(identityOf), depth);
  const kept = near ? edges.filter(({ source, target }) => near.has(source) && near.has(target)) : edges;
  const graph = new MultiGraph<NetworkNode, NetworkEdge>();
  for (const node of [...new Set(kept.flatMap(({ source, target }) => [source, target]))].sort())
    graph.addNode(node, { label: things.label(node), type: things.type(node) });
  for (const { key, source, target, tie, attributes } of kept) {
    const add = tie.symmetric ? graph.addUndirectedEdgeWithKey : graph.addDirectedEdgeWithKey;
    add.call(graph, shortHash(key), source, target, attributes);
  }
  return graph;
}
