import type { PersonRule } from "../records/identity-rules.ts";
import { components, pairsOf } from "./components.ts";
import { type Doubt, others } from "./link.ts";
import { heldApart, type PersonNode, ruleBetween } from "./person-rules.ts";

const HELD_APART = "The same full name fits people whom a release or the tables hold apart, so it is left open which of them this is.";
const NOTHING_SHARED = "The same full name, but no post, state or organisation in common within the years that the rules allow.";

/** People of one full name, grouped by the rules. A group that cannot be one person falls apart again, with a doubt for each in it. */
export function groupFullNames(nodes: readonly PersonNode[], rules: readonly PersonRule[]): { groups: PersonNode[][]; doubts: Doubt[] } {
  const doubts = new Map<string, Doubt>();
  const doubt = (node: PersonNode, from: readonly PersonNode[], reason: string) => {
    if (!node.linked && !doubts.has(node.iri)) doubts.set(node.iri, { about: node.iri, considered: others(node, from), reason });
  };
  const namesakes = sameKey(nodes);
  const pairs = namesakes
    .flatMap((list) => [...pairsOf(list)])
    .filter(([a, b]) => !(a.linked && b.linked) && ruleBetween(a, b, rules) !== undefined);
  const groups = components(nodes, pairs).flatMap((group) => {
    if (group.filter((node) => node.linked).length < 2 && !heldApart(group)) return [group];
    for (const node of group) doubt(node, group, HELD_APART);
    return group.map((node) => [node]);
  });
  const groupOf = new Map(groups.flatMap((group) => group.map((node) => [node, group] as const)));
  for (const list of namesakes) {
    for (const node of list) {
      const apart = list.filter((other) => groupOf.get(other) !== groupOf.get(node));
      if (apart.length > 0) doubt(node, apart, NOTHING_SHARED);
    }
  }
  return { groups, doubts: [...doubts.values()] };
}

function sameKey(nodes: readonly PersonNode[]): PersonNode[][] {
  const byKey = new Map<string, PersonNode[]>();
  for (const node of nodes) for (const key of [...node.keys].sort()) byKey.set(key, [...(byKey.get(key) ?? []), node]);
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}
