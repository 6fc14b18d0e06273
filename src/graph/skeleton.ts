import { UndirectedGraph } from "graphology";
import type { Network, NetworkNode } from "./network.ts";

/** A network without kinds and directions: one edge between two nodes, its weight the sum of theirs. Measures are taken on it. */
export type Skeleton = UndirectedGraph<NetworkNode, { weight: number }>;

/** The skeleton of a network, nodes in the same order. */
export function skeletonOf({ graph }: Network): Skeleton {
  const skeleton: Skeleton = new UndirectedGraph();
  graph.forEachNode((node, attributes) => skeleton.addNode(node, attributes));
  graph.forEachEdge((_edge, { weight }, source, target) => {
    skeleton.updateEdge(source, target, (before) => ({ weight: (before.weight ?? 0) + weight }));
  });
  return skeleton;
}

/** Floats are given to six digits: what lies beyond may differ between machines. */
export const rounded = (value: number): number => Number(value.toPrecision(6));
