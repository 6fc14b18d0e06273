import type { Unit } from "./unit.ts";

/** Behind a modal, or behind what stands between one and its verb: "will | from 2 to 4 May | host", "will | today | welcome", "will, | on the margins of X, | sign". */
export function underModal(units: readonly Unit[], at: number): boolean {
  const modal = (k: number): boolean => /^(?:will|would|shall|should)$/.test(units[k]?.norm ?? "");
  if (units[at - 1]?.pos === "DATE") return modal(units[at - 2]?.pos === "ADP" ? at - 3 : at - 2);
  // "will, on 27 October, | host", "will on 27 October, | host"
  if (units[at - 1]?.text === "," && units[at - 2]?.pos === "DATE" && units[at - 3]?.pos === "ADP" && modal(at - 4)) return true;
  if (units[at - 1]?.text !== ",") return modal(at - 1);
  for (let k = at - 2; k > at - 16 && k > 0; k--) if (units[k]?.text === ",") return modal(k - 1) && units[k + 1]?.pos === "ADP";
  return false;
}
