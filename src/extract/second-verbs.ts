import type { Unit } from "./unit.ts";

/**
 * The lemma of a word behind "and" that the tagger takes for a noun and that is a second verb of its sentence: "We call for a ceasefire
 * and | welcome the efforts", "condemns the attack and, in this regard, | urges the authorities".
 */
export function secondVerb(units: readonly Unit[], at: number, known: (lemma: string) => boolean): string | undefined {
  const unit = units[at] as Unit;
  if (!["NOUN", "ADJ", "INTJ"].includes(unit.pos) || unit.mention) return undefined;
  const next = units[at + 1];
  const object = ["DET", "PRON"].includes(next?.pos ?? "");
  if (joined(units, at) && object && known(unit.norm) && units.slice(0, at).some((each) => each.pos === "VERB" && each.norm === each.lemma))
    return unit.norm;
  const front = behindAside(units, at);
  const follows = object || next?.mention !== undefined || /^(?:on|upon|to|for)$/.test(next?.norm ?? "");
  const third = (each: Unit): boolean => each.pos === "VERB" && /s$/.test(each.norm) && each.norm !== each.lemma;
  if (unit.pos !== "NOUN" || !/s$/.test(unit.norm) || units[front]?.norm !== "and" || !follows || !units.slice(0, front).some(third))
    return undefined;
  return thirdBases(unit.norm).find(known);
}

/** What a form in -s may be of: "calls", "stresses", "denies". */
export const thirdBases = (norm: string): string[] => [norm.slice(0, -1), norm.slice(0, -2), norm.replace(/ies$/, "y")];

/** Right behind "and", or "and also", "and further". */
const joined = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.norm === "and" || (/^(?:also|further)$/.test(units[at - 1]?.norm ?? "") && units[at - 2]?.norm === "and");

/** The unit before a word, or before the aside that ends there: "and, in this regard, | requests". */
const behindAside = (units: readonly Unit[], at: number): number =>
  units[at - 1]?.text === "," ? units.slice(0, at - 1).findLastIndex((each) => each.text === ",") - 1 : at - 1;
