import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";

/** Whether what is said goes on at a unit, behind somebody who is spoken to. */
export function contentFollows(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at];
  return at < to && unit !== undefined && /^(?:for|on|that|to|of|about|over|upon|in|with|by|regarding|as)$|^,$/.test(unit.norm);
}

/** "voiced the concerns of X and Y | about Z": whose they are stands first; gives the unit at which the content starts. */
export function behindOwner(reading: SentenceReading, from: number, to: number): number {
  const { units, parties } = reading;
  if (units[from]?.norm !== "of") return from;
  const owner = parties.find((each) => each.first >= from + 1 && each.first <= from + 2);
  const behind = units.slice(from, Math.min(to, from + 14)).findIndex((unit) => /^(?:about|over|regarding|at)$/.test(unit.norm));
  return owner && behind > 0 && from + behind > owner.last ? from + behind : from;
}

/** The unit of an object noun of the frame within the noun phrase that starts at `at`. */
export function objectNounAt(units: readonly Unit[], objects: readonly string[], at: number, head: number): number {
  for (let i = at; i <= Math.max(head, at + 3); i++) {
    const unit = units[i];
    if (!unit || (i > head && ["ADP", "PUNCT", "SCONJ", "AUX"].includes(unit.pos))) break;
    if (unit.mention) continue;
    if ((objects.includes(unit.norm) || objects.includes(unit.lemma)) && !/^['’]s?$/.test(units[i + 1]?.text ?? ""))
      // "its condemnation and denunciation of": the second of two.
      return units[i + 1]?.norm === "and" && objects.includes(units[i + 2]?.norm ?? "") ? i + 2 : i;
    // "letter of condolence": the last word of a longer phrase.
    const phrase = objects.find((object) => object.includes(" ") && object.split(" ").every((word, k) => units[i + k]?.norm === word));
    if (phrase) return i + phrase.split(" ").length - 1;
  }
  return -1;
}
