import type { RELATIONS } from "../../records/extraction.ts";
import type { ClaimDraft } from "./draft.ts";

/** One claim for each thing claimed in a sentence: of two passages of one sentence that claim the same, the first stands. */
export function distinct(claims: readonly ClaimDraft[], symmetric: readonly (typeof RELATIONS)[number][]): ClaimDraft[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const ends = [claim.subject, claim.matter ?? claim.object];
    if (symmetric.includes(claim.relation)) ends.sort();
    const factual = claim.modality === "actual" || claim.modality === "ongoing";
    const key = [claim.mark.sentence, claim.relation, ...ends, claim.negative, factual ? "fact" : claim.modality].join("\t");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
