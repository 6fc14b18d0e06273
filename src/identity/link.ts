/** An identification: a release's own thing, what it is identified with, by which rule and why. */
export interface Link {
  from: string;
  to: string;
  rule: string;
  reason: string;
}

/** Something that could have been identified with others and was not, and why. */
export interface Doubt {
  about: string;
  considered: string[];
  reason: string;
}

/** By code unit, whatever the locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** IRIs of a group but for one, in order. */
export const others = (node: { iri: string }, group: readonly { iri: string }[]): string[] =>
  [...new Set(group.map((other) => other.iri).filter((iri) => iri !== node.iri))].sort(compare);
