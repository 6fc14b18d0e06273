import type { PersonRule } from "../records/identity-rules.ts";
import { components, pairsOf } from "./components.ts";
import { type Doubt, others } from "./link.ts";
import { heldApart, type PersonNode, ruleBetween } from "./person-rules.ts";

const SEVERAL = "A bare surname in a post that several people of that name hold, so it is left open which of them this is.";
const HELD_APART = "A bare surname that one release uses for two people, so it is left open which of them this is.";

/**
 * Puts each bare surname with the one group it fits, and those that fit no group with each other. Who fits is settled
 * before anybody joins: a bare surname is never the reason for another, so no order matters.
 */
export function joinSurnames(
  groups: readonly PersonNode[][],
  bare: readonly PersonNode[],
  rules: readonly PersonRule[],
): { groups: PersonNode[][]; doubts: Doubt[] } {
  const byWord = new Map<string, PersonNode[][]>();
  for (const group of groups)
    for (const word of new Set(group.flatMap((node) => [...node.words]))) byWord.set(word, [...(byWord.get(word) ?? []), group]);
  const doubts: Doubt[] = [];
  const joined = new Map<PersonNode[], PersonNode[]>();
  const strangers: PersonNode[] = [];
  const alone: PersonNode[][] = [];
  for (const node of bare) {
    const namesakes = [...new Set([...node.words].flatMap((word) => byWord.get(word) ?? []))];
    const fits = namesakes.filter(
      (group) => !heldApart([...group, node]) && group.some((other) => ruleBetween(node, other, rules) !== undefined),
    );
    const [only] = fits;
    if (only === undefined) strangers.push(node);
    else if (fits.length === 1) joined.set(only, [...(joined.get(only) ?? []), node]);
    else {
      alone.push([node]);
      doubts.push({ about: node.iri, considered: others(node, fits.flat()), reason: SEVERAL });
    }
  }
  return {
    groups: [...groups.map((group) => [...group, ...(joined.get(group) ?? [])]), ...amongStrangers(strangers, rules, doubts), ...alone],
    doubts,
  };
}

function amongStrangers(nodes: readonly PersonNode[], rules: readonly PersonRule[], doubts: Doubt[]): PersonNode[][] {
  const byWord = new Map<string, PersonNode[]>();
  for (const node of nodes) for (const word of node.words) byWord.set(word, [...(byWord.get(word) ?? []), node]);
  const pairs = [...byWord.values()].flatMap((list) => [...pairsOf(list)]).filter(([a, b]) => ruleBetween(a, b, rules) !== undefined);
  return components(nodes, pairs).flatMap((group) => {
    if (!heldApart(group)) return [group];
    for (const node of group) doubts.push({ about: node.iri, considered: others(node, group), reason: HELD_APART });
    return group.map((node) => [node]);
  });
}
