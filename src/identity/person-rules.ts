import type { PersonRule } from "../records/identity-rules.ts";
import { fullNameKey, nameWords } from "./names.ts";
import type { PersonSeen } from "./seen.ts";

/** Everything seen of one IRI, in whatever releases. */
export interface PersonNode {
  iri: string;
  linked: boolean;
  sightings: readonly PersonSeen[];
  /** Full names for comparing; none where only a bare surname was seen. */
  keys: ReadonlySet<string>;
  /** Every word of every form. */
  words: ReadonlySet<string>;
}

export function personNodes(seen: readonly PersonSeen[]): PersonNode[] {
  const byIri = new Map<string, PersonSeen[]>();
  for (const person of seen) byIri.set(person.iri, [...(byIri.get(person.iri) ?? []), person]);
  return [...byIri]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([iri, sightings]) => ({
      iri,
      linked: sightings.some((person) => person.linked),
      sightings,
      keys: new Set(sightings.flatMap((person) => fullNameKey(person.names) ?? [])),
      words: new Set(sightings.flatMap((person) => person.names.flatMap(nameWords))),
    }));
}

/** The first rule that holds between a sighting of the one and a sighting of the other; names are compared by the caller. */
export function ruleBetween(a: PersonNode, b: PersonNode, rules: readonly PersonRule[]): PersonRule | undefined {
  return rules.find((rule) => a.sightings.some((one) => b.sightings.some((other) => holds(rule, one, other))));
}

function holds(rule: PersonRule, a: PersonSeen, b: PersonSeen): boolean {
  if (rule.body && !meet(a.bodies, b.bodies)) return false;
  if (rule.post && !meet(a.roles, b.roles)) return false;
  return yearsApart(a.issued, b.issued) <= rule.years;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** Years between two dates (ISO 8601); without a date nothing says that they are near each other. */
function yearsApart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(a) - Date.parse(b)) / (365.25 * 24 * 3600 * 1000);
}

/** Two people whom one release names are two people to it, whatever their names. */
export function heldApart(nodes: readonly PersonNode[]): boolean {
  const owner = new Map<string, string>();
  for (const node of nodes) {
    for (const { release } of node.sightings) {
      const other = owner.get(release);
      if (other !== undefined && other !== node.iri) return true;
      owner.set(release, node.iri);
    }
  }
  return false;
}
