import { recordEvidence, type RecordEvidence } from "./evidence.ts";
import type { Filter } from "./filter.ts";
import type { Network, NetworkEdge, NetworkNode, Omitted } from "./network.ts";
import type { Ties } from "./ties.ts";
import type { ViewName } from "./views.ts";

/** A node to draw; `id` is the thing's IRI, `weight` the sum of its edges' weights. */
export interface NodeJson extends NetworkNode {
  id: string;
  weight: number;
}

/** An edge to draw; `source` and `target` are ids of nodes. The records of its occurrences are keys of `evidence`. */
export interface EdgeJson extends NetworkEdge {
  /** The same for the same ends, kind, area, role, modality and standing, whatever else is in the graph. */
  id: string;
  source: string;
  target: string;
  directed: boolean;
}

/** A network as `communique graph show --json` prints it and the explorer draws it. */
export interface GraphJson {
  schema: "communique/graph/1";
  view: ViewName;
  filter: Filter;
  nodes: NodeJson[];
  edges: EdgeJson[];
  /** By IRI of a record. Empty where it was not asked for. */
  evidence: Record<string, RecordEvidence>;
  omitted: Omitted;
}

/** A network as plain data; `evidence: false` leaves the sentences out, which are most of it. */
export function graphJson({ view, filter, graph, omitted }: Network, ties: Ties, options: { evidence?: boolean } = {}): GraphJson {
  const edges = graph.mapEdges(
    (id, attributes, source, target, _s, _t, undirected): EdgeJson => ({ id, source, target, directed: !undirected, ...attributes }),
  );
  const nodes = graph.mapNodes((id, attributes): NodeJson => ({ id, ...attributes, weight: weightOf(graph, id) }));
  const records = options.evidence === false ? [] : recordsOf(edges);
  const evidence = Object.fromEntries(records.map((record) => [record, recordEvidence(ties.index, record)]));
  return { schema: "communique/graph/1", view, filter, nodes, edges, evidence, omitted };
}

/** Sum of the weights of a node's edges. */
export const weightOf = (graph: Network["graph"], node: string): number =>
  graph.reduceEdges(node, (sum, _edge, { weight }) => sum + weight, 0);

/** IRIs of the records behind edges, each once, sorted. */
export const recordsOf = (edges: readonly Pick<NetworkEdge, "occurrences">[]): string[] =>
  [...new Set(edges.flatMap(({ occurrences }) => occurrences.flatMap(({ records }) => records)))].sort();
