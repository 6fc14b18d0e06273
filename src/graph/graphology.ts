import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import { dijkstra } from "graphology-shortest-path";
import brandesModule from "graphology-shortest-path/indexed-brandes.js";

// These libraries are CommonJS and export a function, while their types speak of a default export.
export const louvain = louvainModule as unknown as typeof louvainModule.default;
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
export const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
export const createUnweightedIndexedBrandes: typeof brandesModule.createUnweightedIndexedBrandes =
  brandesModule.createUnweightedIndexedBrandes;
export const { bidirectional: shortestPath } = dijkstra;
