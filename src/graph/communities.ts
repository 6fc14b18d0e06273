import { louvain } from "./graphology.ts";
import type { Network, NetworkNode } from "./network.ts";
import { seededRandom } from "./random.ts";
import { rounded, skeletonOf } from "./skeleton.ts";
import { order } from "./ties.ts";

/** Nodes that are tied to each other more than to the rest. */
export interface Community {
  /** From 1, largest first. */
  number: number;
  /** By the weight of their ties within it, heaviest first. */
  members: (NetworkNode & { id: string; weight: number })[];
  /** Sum of weights within, and to other communities. */
  inside: number;
  outside: number;
}

export interface Communities {
  communities: Community[];
  /** How far apart they stand: 0 for no better than chance, towards 1 for clear-cut (Newman's modularity). */
  modularity: number;
}

/** Communities by the Louvain method on weights; the same on every run. A higher resolution (1) gives smaller ones. */
export function communitiesOf(network: Network, resolution = 1): Communities {
  const skeleton = skeletonOf(network);
  if (skeleton.size === 0) return { communities: [], modularity: 0 };
  const { communities: of, modularity } = louvain.detailed(skeleton, { getEdgeWeight: "weight", resolution, rng: seededRandom() });
  const groups = new Map<number, Community>();
  const members = new Map<string, Community["members"][number]>();
  skeleton.forEachNode((id, attributes) => {
    const group = groups.get(of[id] as number) ?? { number: 0, members: [], inside: 0, outside: 0 };
    const member = { id, ...attributes, weight: 0 };
    group.members.push(member);
    members.set(id, member);
    groups.set(of[id] as number, group);
  });
  skeleton.forEachEdge((_edge, { weight }, source, target) => {
    const [a, b] = [source, target].map((end) => groups.get(of[end] as number) as Community) as [Community, Community];
    if (a === b) {
      a.inside += weight;
      for (const end of [source, target]) (members.get(end) as { weight: number }).weight += weight;
    } else for (const group of [a, b]) group.outside += weight;
  });
  const sorted = [...groups.values()];
  for (const group of sorted) group.members.sort((a, b) => b.weight - a.weight || order(a.id, b.id));
  sorted.sort(
    (a, b) => b.members.length - a.members.length || b.inside - a.inside || order(a.members[0]?.id ?? "", b.members[0]?.id ?? ""),
  );
  return { communities: sorted.map((group, i) => ({ ...group, number: i + 1 })), modularity: rounded(modularity) };
}
