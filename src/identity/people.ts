import { shortHash, slug } from "../rdf/slug.ts";
import type { PersonRule } from "../records/identity-rules.ts";
import { groupFullNames } from "./full-names.ts";
import { compare, type Doubt, type Link } from "./link.ts";
import { type PersonNode, personNodes, ruleBetween } from "./person-rules.ts";
import type { PersonSeen } from "./seen.ts";
import { joinSurnames } from "./surnames.ts";

/** Who is who over all releases. */
export interface People {
  /** The IRI that stands for a person everywhere: a table's, a shared one, or their own where nobody is like them. */
  canonical(iri: string): string;
  links: Link[];
  doubts: Doubt[];
  /** People who have a shared IRI because no table has them, with the fullest form of their name. */
  shared: { iri: string; name: string }[];
}

/** Brings the mentions of one person together; what the rules leave open stays apart, with the reason. Any order of `seen` gives the same. */
export function identifyPeople(seen: readonly PersonSeen[], rules: readonly PersonRule[], base: string): People {
  const full = rules.filter((rule) => rule.name === "full");
  const short = rules.filter((rule) => rule.name === "short");
  const nodes = personNodes(seen);
  const isBare = (node: PersonNode) => node.keys.size === 0 && !node.linked;
  const named = groupFullNames(
    nodes.filter((node) => !isBare(node)),
    full,
  );
  const all = joinSurnames(named.groups, nodes.filter(isBare), short);
  const together = all.groups.filter((group) => group.length > 1);
  const minted = mint(together, base);
  const people: People = { canonical: (iri) => canonical.get(iri) ?? iri, links: [], doubts: [...named.doubts, ...all.doubts], shared: [] };
  const canonical = new Map<string, string>();
  for (const group of together) {
    const row = group.find((node) => node.linked);
    const to = row?.iri ?? (minted.get(group) as string);
    if (row === undefined) people.shared.push({ iri: to, name: fullest(group) });
    for (const node of group) {
      canonical.set(node.iri, to);
      if (node.iri !== to) people.links.push({ from: node.iri, to, ...why(node, group, full, short) });
    }
  }
  return people;
}

/** The first rule that brought a node into its group, and the names on both sides. */
function why(
  node: PersonNode,
  group: readonly PersonNode[],
  full: readonly PersonRule[],
  short: readonly PersonRule[],
): { rule: string; reason: string } {
  const rest = group.filter((other) => other !== node);
  const sameName = (other: PersonNode) => [...node.keys].some((key) => other.keys.has(key));
  const found = rest.map((other) => ruleBetween(node, other, sameName(other) ? full : short)).filter((rule) => rule !== undefined);
  const rule = [...full, ...short].find((each) => found.includes(each));
  if (rule === undefined) throw new Error(`no rule brought ${node.iri} into its group`);
  const names = (of: readonly PersonNode[]) =>
    [...new Set(of.flatMap((each) => each.sightings.map((seen) => `“${seen.names[0] ?? ""}”`)))].sort(compare).slice(0, 5).join(", ");
  return { rule: rule.id, reason: `${rule.reason} Named ${names([node])} here, ${names(rest)} elsewhere.` };
}

/** A shared IRI for each group: by its name, with a hash where two groups have one name. */
function mint(groups: readonly PersonNode[][], base: string): Map<PersonNode[], string> {
  const names = new Map(
    groups.map((group) => [group, slug(group.some((node) => node.keys.size > 0) ? fullest(group) : surnameAndPost(group))]),
  );
  const count = new Map<string, number>();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    [...names].map(([group, name]) => {
      const first = group.map((node) => node.iri).sort(compare)[0] as string;
      return [group, `${base}named/person/${count.get(name) === 1 ? name : `${name}-${shortHash(first)}`}`];
    }),
  );
}

/** For people known by a bare surname alone: the surname and a post that all of them have. */
function surnameAndPost(group: readonly PersonNode[]): string {
  const roles = group.map((node) => new Set(node.sightings.flatMap((seen) => [...seen.roles])));
  const common = [...(roles[0] ?? [])].filter((role) => roles.every((each) => each.has(role))).sort(compare)[0] ?? "";
  return `${[...(group[0] as PersonNode).words].sort(compare).join(" ")} ${common.slice(common.lastIndexOf("/") + 1)}`;
}

const fullest = (group: readonly PersonNode[]): string =>
  longest(group.flatMap((node) => node.sightings.flatMap((seen) => seen.names))) ?? "";

/** Most words, then most characters, then first by code unit. */
function longest(names: readonly string[]): string | undefined {
  const words = (name: string) => name.split(/\s+/).length;
  return [...names].sort((a, b) => words(b) - words(a) || b.length - a.length || compare(a, b))[0];
}
