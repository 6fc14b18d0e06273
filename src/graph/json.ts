import { recordEvidence, type RecordEvidence } from "./evidence.ts";
import type { Filter } from "./filter.ts";
import type { Network, NetworkEdge, NetworkGraph, NetworkNode, Omitted } from "./network.ts";
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
  const edges = graph.mapEdges((id) => edgeJson(graph, id));
  const nodes = graph.mapNodes((id, attributes): NodeJson => ({ id, ...attributes, weight: weightOf(graph, id) }));
  return {
    schema: "communique/graph/1",
    view,
    filter,
    nodes,
    edges,
    evidence: options.evidence === false ? {} : evidenceFor(edges, ties),
    omitted,
  };
}

/** An edge with its ends. */
export const edgeJson = (graph: NetworkGraph, id: string): EdgeJson => ({
  id,
  source: graph.source(id),
  target: graph.target(id),
  directed: graph.isDirected(id),
  ...graph.getEdgeAttributes(id),
});

/** The evidence of all records behind edges, by the record's IRI. */
export function evidenceFor(edges: readonly NetworkEdge[], { index }: Ties): Record<string, RecordEvidence> {
  return Object.fromEntries(recordsOf(edges).map((record) => [record, recordEvidence(index, record)]));
}

/** Sum of the weights of a node's edges. */
export const weightOf = (graph: Network["graph"], node: string): number =>
  graph.reduceEdges(node, (sum, _edge, { weight }) => sum + weight, 0);

/** IRIs of the records behind edges, each once, sorted. */
export const recordsOf = (edges: readonly NetworkEdge[]): string[] =>
  [...new Set(edges.flatMap(({ occurrences }) => occurrences.flatMap(({ records }) => records)))].sort();
