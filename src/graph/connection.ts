import { shortestPath } from "./graphology.ts";
import { type EdgeJson, edgeJson } from "./json.ts";
import type { Network, NetworkGraph, NetworkNode } from "./network.ts";
import { skeletonOf } from "./skeleton.ts";

/** A step of a connection: two neighbours and all edges between them, heaviest first. */
export interface Step {
  from: NetworkNode & { id: string };
  to: NetworkNode & { id: string };
  edges: EdgeJson[];
}

/** A longer way is never taken for a heavier one: all steps of a path together gain less than one step. */
const GAIN = 1e-4;

/**
 * The shortest connection between two nodes along edges in either direction, of several the one by the heavier edges; undefined where there
 * is none. `avoid` are nodes not to pass. The order of nodes decides what is left, which is that of their IRIs.
 */
export function connection(network: Network, from: string, to: string, avoid: readonly string[] = []): Step[] | undefined {
  const { graph } = network;
  const skeleton = skeletonOf(network);
  for (const node of avoid) if (node !== from && node !== to && skeleton.hasNode(node)) skeleton.dropNode(node);
  if (!skeleton.hasNode(from) || !skeleton.hasNode(to)) return undefined;
  if (from === to) return [];
  const path: string[] | null = shortestPath(skeleton, from, to, (_edge, { weight }) => 1 + GAIN / weight);
  return path?.slice(1).map((node, i) => {
    const before = path[i] as string;
    return { from: nodeAt(graph, before), to: nodeAt(graph, node), edges: between(graph, before, node) };
  });
}

const nodeAt = (graph: NetworkGraph, id: string): Step["from"] => ({ id, ...graph.getNodeAttributes(id) });

function between(graph: NetworkGraph, a: string, b: string): EdgeJson[] {
  const edges = [...graph.edges(a, b), ...graph.directedEdges(b, a)];
  const all = [...new Set(edges)].map((id) => edgeJson(graph, id));
  return all.sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
}
