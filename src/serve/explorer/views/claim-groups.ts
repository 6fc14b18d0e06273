import type { Claim } from "../model/records.ts";

/** One thing claimed, however often: same ends, same relation, same standing, same holders. */
export interface ClaimGroup {
  /** The newest of `claims`. */
  claim: Claim;
  /** Newest first. */
  claims: Claim[];
}

/** Claims about a thing under one heading. */
export interface RelationGroup {
  relation: string;
  facts: ClaimGroup[];
  /** Intended, proposed, requested, said of others, denied. */
  others: ClaimGroup[];
}

/** Claims by relation, the most frequent first, and in each what is claimed, the most often told first. */
export function byRelation(claims: readonly Claim[]): RelationGroup[] {
  const relations = new Map<string, Claim[]>();
  for (const claim of claims) relations.set(claim.relation, [...(relations.get(claim.relation) ?? []), claim]);
  const groups = [...relations].map(([relation, of]): RelationGroup & { size: number } => ({
    relation,
    facts: groupsOf(of.filter(({ standing }) => standing === "fact")),
    others: groupsOf(of.filter(({ standing }) => standing !== "fact")),
    size: of.length,
  }));
  return groups
    .sort((a, b) => b.size - a.size || (a.relation < b.relation ? -1 : 1))
    .map(({ relation, facts, others }) => ({ relation, facts, others }));
}

/** What is claimed, the most often told first. */
export function groupsOf(claims: readonly Claim[]): ClaimGroup[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const said = claim.standing === "said" ? claim.holders.join(" ") : "";
    const key = [claim.subject, claim.relation, claim.object, claim.standing, claim.what ?? "", said].join("\n");
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()]
    .map((of) => of.sort(newestFirst))
    .map((of): ClaimGroup => ({ claim: of[0] as Claim, claims: of }))
    .sort((a, b) => b.claims.length - a.claims.length || newestFirst(a.claim, b.claim));
}

/** By day of the release, then by IRI. */
export function newestFirst(a: { issued: string | undefined; iri: string }, b: { issued: string | undefined; iri: string }): number {
  if (a.issued !== b.issued) return (a.issued ?? "") < (b.issued ?? "") ? 1 : -1;
  return a.iri < b.iri ? -1 : 1;
}
