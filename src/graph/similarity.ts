import type { Network, NetworkGraph, NetworkNode } from "./network.ts";
import { rounded } from "./skeleton.ts";
import { order } from "./ties.ts";

/** What two nodes have in common: a neighbour, or an area in which both have ties. */
export interface Shared {
  what: "partner" | "area";
  label: string;
  /** Weight that the one and the other have with it. */
  weights: [number, number];
}

/** How alike a node's ties are to those of another. */
export interface Similar extends NetworkNode {
  id: string;
  /** Share of partners and areas of either that both have (0–1). */
  jaccard: number;
  /** Cosine of the weights that both have with each (0–1). */
  cosine: number;
  /** Why: most weight first. */
  shared: Shared[];
}

type Features = ReadonlyMap<string, { what: Shared["what"]; label: string; weight: number }>;

/** Nodes of the same type whose partners and areas are most like those of `node`, most alike first; those that have nothing in common are left out. */
export function similarTo({ graph }: Network, node: string, by: "jaccard" | "cosine" = "jaccard"): Similar[] {
  if (!graph.hasNode(node)) return [];
  const own = featuresOf(graph, node);
  const type = graph.getNodeAttribute(node, "type");
  const found = graph
    .filterNodes((other, attributes) => other !== node && attributes.type === type)
    .map((other) => compare(graph, own, other, node))
    .filter(({ shared }) => shared.length > 0);
  return found.sort((a, b) => b[by] - a[by] || b.shared.length - a.shared.length || order(a.id, b.id));
}

function compare(graph: NetworkGraph, own: Features, other: string, node: string): Similar {
  const theirs = featuresOf(graph, other);
  const shared: Shared[] = [];
  let product = 0;
  for (const [key, { what, label, weight }] of own) {
    const weights: [number, number] = [weight, theirs.get(key)?.weight ?? 0];
    if (weights[1] === 0) continue;
    product += weights[0] * weights[1];
    shared.push({ what, label, weights });
  }
  // Each being the other's partner sets them no further apart.
  const either = new Set([...own.keys(), ...theirs.keys()].filter((key) => key !== `partner ${other}` && key !== `partner ${node}`));
  shared.sort((a, b) => Math.min(...b.weights) - Math.min(...a.weights) || order(a.label, b.label));
  return {
    id: other,
    ...graph.getNodeAttributes(other),
    jaccard: rounded(either.size === 0 ? 0 : shared.length / either.size),
    cosine: rounded(product / (norm(own) * norm(theirs) || 1)),
    shared,
  };
}

const norm = (features: Features): number => Math.sqrt([...features.values()].reduce((sum, { weight }) => sum + weight ** 2, 0));

function featuresOf(graph: NetworkGraph, node: string): Features {
  const features = new Map<string, { what: Shared["what"]; label: string; weight: number }>();
  const add = (what: Shared["what"], id: string, label: string, weight: number): void => {
    const key = `${what} ${id}`;
    features.set(key, { what, label, weight: (features.get(key)?.weight ?? 0) + weight });
  };
  graph.forEachEdge(node, (_edge, { area, areaIri, weight }, source, target) => {
    const other = source === node ? target : source;
    add("partner", other, graph.getNodeAttribute(other, "label"), weight);
    if (area !== undefined) add("area", areaIri ?? area, area, weight);
  });
  return features;
}
