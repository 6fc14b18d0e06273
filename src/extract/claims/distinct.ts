import type { RELATIONS } from "../../records/extraction.ts";
import type { ClaimDraft } from "./draft.ts";

/** One claim for each thing claimed in a statement: of two passages of one statement or sentence that claim the same, the first stands. */
export function distinct(claims: readonly ClaimDraft[], symmetric: readonly (typeof RELATIONS)[number][]): ClaimDraft[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const ends = [claim.subject, claim.matter ?? claim.object];
    if (symmetric.includes(claim.relation)) ends.sort();
    const factual = claim.modality === "actual" || claim.modality === "ongoing";
    const told = claim.statement ? [claim.mark.sentence, claim.statement.act, claim.statement.mark.start] : [claim.mark.sentence];
    const key = [...told, claim.relation, ...ends, claim.negative, factual ? "fact" : claim.modality].join("\t");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Without the intentions of the release's own that it takes back further on ("will no longer travel to X"). */
export function standing(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const takenBack = (claim: ClaimDraft): boolean =>
    claims.some(
      (other) =>
        other.negative &&
        other.relation === claim.relation &&
        other.subject === claim.subject &&
        other.object === claim.object &&
        other.holders.length === 0 &&
        other.mark.start > claim.mark.start,
    );
  return claims.filter((claim) => claim.modality !== "intended" || claim.negative || claim.holders.length > 0 || !takenBack(claim));
}
