import type { RELATIONS } from "../../records/extraction.ts";
import type { ClaimDraft } from "./draft.ts";

const factual = (modality: ClaimDraft["modality"]): boolean => modality === "actual" || modality === "ongoing";

/**
 * One claim for each thing claimed: the first passage stands for later ones that say the same of the same holder kind; an
 * intention to do what already goes on between the same two adds nothing.
 */
export function distinct(claims: readonly ClaimDraft[], symmetric: readonly (typeof RELATIONS)[number][]): ClaimDraft[] {
  const key = (claim: ClaimDraft): string => {
    const ends = [claim.subject, claim.matter ?? claim.object];
    if (symmetric.includes(claim.relation)) ends.sort();
    return [claim.relation, ...ends].join("\t");
  };
  const goesOn = new Set(claims.filter((claim) => factual(claim.modality) && !claim.negative && symmetric.includes(claim.relation)).map(key));
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const what = key(claim);
    if (!factual(claim.modality) && !claim.negative && goesOn.has(what)) return false;
    const full = [what, claim.negative, factual(claim.modality) ? "fact" : claim.modality].join("\t");
    if (seen.has(full)) return false;
    seen.add(full);
    return true;
  });
}
