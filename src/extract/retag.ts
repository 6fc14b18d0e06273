import type { Unit } from "./unit.ts";

/**
 * Mends what the tagger gets wrong where frames know better: a past form of a verb that has frames, right behind somebody
 * who can act and before its object or clause, is a verb ("Kovac informed his guest that …").
 */
export function retag(units: Unit[], known: (lemma: string) => boolean, adjectival: readonly string[]): void {
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    // "interest and continued involvement": before a bare noun, and not behind somebody who acts, it only describes.
    if (unit.pos === "VERB" && adjectival.includes(unit.norm) && ["NOUN", "ADJ"].includes(units[i + 1]?.pos ?? "") && !actor(units[i - 1]) && units[i - 1]?.text !== ",") unit.pos = "ADJ";
  }
  const [first, second] = units;
  if (first && second && first.pos !== "VERB" && !first.mention && known(first.norm) && (["DET", "PRON", "SCONJ"].includes(second.pos) || second.norm === "to")) {
    first.pos = "VERB";
    first.lemma = first.norm;
  }
  for (let i = 1; i < units.length - 1; i++) {
    const unit = units[i] as Unit;
    if ((unit.pos !== "ADJ" && unit.pos !== "NOUN" && unit.pos !== "PROPN") || unit.mention || !/ed$/.test(unit.norm) || /^\p{Lu}/u.test(unit.text)) continue;
    let left = i - 1;
    while (left > 0 && units[left]?.pos === "ADV") left--;
    const acts = actor(units[left]);
    const after = units[i + 1] as Unit;
    if (!acts || !(["DET", "PRON", "MENTION", "ADP", "SCONJ", "NUM", "PART"].includes(after.pos) || after.norm === "that")) continue;
    const lemma = [unit.norm.slice(0, -2), unit.norm.slice(0, -1), unit.norm.replace(/ied$/, "y"), unit.norm.slice(0, -3)].find(known);
    if (!lemma) continue;
    unit.pos = "VERB";
    unit.lemma = lemma;
  }
}

const actor = (unit: Unit | undefined): boolean => unit !== undefined && ((unit.mention !== undefined && (unit.mention.kind === "person" || unit.mention.form === "role")) || /^(?:he|she|they|we|i|it|sides|ministers|leaders|presidents)$/.test(unit.norm));
