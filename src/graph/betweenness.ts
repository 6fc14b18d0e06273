import { betweenness, createUnweightedIndexedBrandes } from "./graphology.ts";
import { seededRandom } from "./random.ts";
import type { Skeleton } from "./skeleton.ts";

/** Up to this many nodes every shortest path is looked at; above, those from a sample of nodes. */
export const EXACT_NODES = 5000;
const PIVOTS = 500;

/** Share of the shortest paths between others on which a node lies (0–1), without weights. */
export function betweennessOf(skeleton: Skeleton, exactNodes = EXACT_NODES, pivots = PIVOTS): Readonly<Record<string, number>> {
  return skeleton.order <= exactNodes ? betweenness(skeleton, { getEdgeWeight: null }) : estimate(skeleton, pivots);
}

/** Brandes' accumulation from a fixed sample of sources, scaled up (Brandes and Pich 2007). */
function estimate(skeleton: Skeleton, pivots: number): Record<string, number> {
  const nodes = skeleton.nodes();
  const scores = new Float64Array(nodes.length);
  const sources = sample(nodes.length, pivots);
  const brandes = createUnweightedIndexedBrandes(skeleton);
  for (const source of sources) {
    const [stack, predecessors, paths] = brandes(source);
    const delta = new Float64Array(nodes.length);
    while (stack.size !== 0) {
      const node = stack.pop() as number;
      const share = (1 + (delta[node] as number)) / (paths[node] as number);
      for (const before of predecessors[node] as number[]) (delta[before] as number) += (paths[before] as number) * share;
      if (node !== source) (scores[node] as number) += delta[node] as number;
    }
  }
  const scale = nodes.length / sources.length / ((nodes.length - 1) * (nodes.length - 2));
  return Object.fromEntries(nodes.map((node, i) => [node, (scores[i] as number) * scale]));
}

/** `wanted` different numbers below `size`, the same on every run. */
function sample(size: number, wanted: number): number[] {
  const random = seededRandom();
  const all = Array.from({ length: size }, (_, i) => i);
  const count = Math.min(wanted, size);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (size - i));
    [all[i], all[j]] = [all[j] as number, all[i] as number];
  }
  return all.slice(0, count);
}
