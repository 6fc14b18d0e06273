import { betweennessOf } from "./betweenness.ts";
import { pagerank } from "./graphology.ts";
import type { Network, NetworkNode } from "./network.ts";
import { rounded, skeletonOf } from "./skeleton.ts";
import { order } from "./ties.ts";

/** How central a node is. */
export interface Centrality extends NetworkNode {
  id: string;
  /** Number of neighbours. */
  degree: number;
  /** Sum of the weights of its edges. */
  weight: number;
  /** Share of the shortest paths between others on which it lies (0–1): who connects. Estimated above 5,000 nodes. */
  betweenness: number;
  /** PageRank by weights; sums to 1: who is tied to those who are tied to many. */
  pagerank: number;
}

export const CENTRALITIES = ["betweenness", "degree", "weight", "pagerank"] as const;

/** All nodes, most central first by one measure; ties by IRI. */
export function centralities(network: Network, by: (typeof CENTRALITIES)[number] = "betweenness"): Centrality[] {
  const skeleton = skeletonOf(network);
  if (skeleton.order === 0) return [];
  const between = betweennessOf(skeleton);
  const rank = pagerank(skeleton, { getEdgeWeight: "weight", maxIterations: 1000 });
  const all = skeleton.mapNodes(
    (id, attributes): Centrality => ({
      id,
      ...attributes,
      degree: skeleton.degree(id),
      weight: skeleton.reduceEdges(id, (sum, _edge, { weight }) => sum + weight, 0),
      betweenness: rounded(between[id] ?? 0),
      pagerank: rounded(rank[id] ?? 0),
    }),
  );
  return all.sort((a, b) => b[by] - a[by] || order(a.id, b.id));
}
