import type { ActFrame } from "../../knowledge/lexicon/acts.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { Clause } from "../clause.ts";
import type { Unit } from "../unit.ts";

const ANSWER: ReadonlySet<string> = new Set(["this", "that", "these", "those"]);

/** Whether what is said goes on at a unit, behind somebody who is spoken to. */
function contentFollows(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at];
  return at < to && unit !== undefined && /^(?:for|on|that|to|of|about|over|upon|in|with|by|regarding|as)$|^,$/.test(unit.norm);
}

/** "congratulated each other | on …", "congratulated themselves | on …" */
const behindEachOther = (units: readonly Unit[], at: number): number =>
  /^(?:other|another)$/.test(units[at + 1]?.norm ?? "") ? at + 2 : at + 1;

/** The unit behind whoever is spoken to ("told the Minister | that", "thanked each other | for"), and that party. */
export function behindHearer(
  units: readonly Unit[],
  frame: Pick<ActFrame, "addressee" | "objects">,
  party: Party | undefined,
  from: number,
  to: number,
): { from: number; party?: Party } {
  const follows = party !== undefined && contentFollows(units, party.last + 1, to);
  const next = units[from]?.norm ?? "";
  if (follows && frame.addressee && (party.first === from || (party.first === from + 1 && /^(?:to|with)$/.test(next))))
    return { from: party.last + 1, party };
  if (frame.addressee && /^(?:themselves|each|one)$/.test(next) && contentFollows(units, behindEachOther(units, from), to))
    return { from: behindEachOther(units, from) };
  if (follows && frame.objects && party.first === from + 1 && /^(?:to|with|towards)$/.test(next)) return { from: party.last + 1, party };
  // "made clear to the minister that …"
  const that = !frame.addressee && next === "to" ? units.slice(from, Math.min(to, from + 7)).findIndex((unit) => unit.norm === "that") : 0;
  return { from: that > 1 ? from + that : from };
}

/** "In the course of the talks, | issues of trade were discussed": a phrase of where and when before the subject is not what is said. */
export function behindAdverbial(units: readonly Unit[], start: number, verb: number): number {
  if (units[start]?.pos !== "ADP") return start;
  const comma = units.slice(start, verb).findIndex((unit, k, all) => unit.text === "," && !all[k + 1]?.mention);
  return comma < 0 ? start : start + comma + 1;
}

/** "voiced the concerns of X and Y | about Z": whose they are stands first; gives the unit at which the content starts. */
export function behindOwner(reading: SentenceReading, from: number, to: number): number {
  const { units, parties } = reading;
  if (units[from]?.norm !== "of") return from;
  const owner = parties.find((each) => each.first >= from + 1 && each.first <= from + 2);
  const behind = units.slice(from, Math.min(to, from + 14)).findIndex((unit) => /^(?:about|over|regarding|at|to)$/.test(unit.norm));
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

/** "An agreement | on trade | was reached": the unit behind the object noun of a passive, where its content goes on there. */
export function behindSubject(
  units: readonly Unit[],
  objects: readonly string[],
  { start, verb, subjectNoun }: Clause,
): number | undefined {
  if (/^(?:on|about|regarding|concerning|over|for|at|that|with)$/.test(units[verb.last + 1]?.norm ?? "")) return undefined;
  const noun = subjectNoun === undefined ? -1 : objectNounAt(units, objects, Math.max(0, start), subjectNoun);
  return noun >= 0 && /^(?:on|to|for|of|regarding|concerning|over|about|in)$/.test(units[noun + 1]?.norm ?? "") && noun + 2 < verb.first
    ? noun + 1
    : undefined;
}

/** "conveyed | to the Minister | the greetings of …": the unit behind who is spoken to, where the object follows. */
export function behindAddressee({ units, parties }: SentenceReading, at: number): number {
  if (units[at]?.norm !== "to") return at;
  const party = parties.find((each) => each.first === at + 1);
  return party ? party.last + 1 : at;
}

/** Whether one of the words or phrases stands in a range of units. */
export function containsAny(units: readonly Unit[], from: number, to: number, phrases: readonly string[]): boolean {
  const words = ` ${units
    .slice(from, to)
    .map((unit) => unit.norm)
    .join(" ")} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

/** The phrase "with (great) concern" in a range of units, for one of the nouns. */
export function mannerIn(
  units: readonly Unit[],
  from: number,
  to: number,
  nouns: readonly string[],
): { first: number; end: number } | undefined {
  for (let i = from; i < to; i++) {
    if (units[i]?.norm !== "with") continue;
    for (let k = i + 1; k < Math.min(to, i + 6); k++) {
      const unit = units[k] as Unit;
      if (nouns.includes(unit.norm)) return { first: i, end: k + 1 };
      if (!["ADJ", "ADV", "DET", "NOUN", "CCONJ"].includes(unit.pos)) break;
    }
  }
  return undefined;
}

/** Whether a clause answers what was said before: "In response, …", "welcomed this proposal". */
export function answersBack(units: readonly Unit[], clause: Clause): boolean {
  const opener = units
    .slice(0, 3)
    .map((unit) => unit.norm)
    .join(" ");
  return (
    /^in (?:response|reply|return|turn)\b/.test(opener) ||
    (ANSWER.has(units[clause.from]?.norm ?? "") &&
      units[clause.from + 1]?.pos === "NOUN" &&
      !/^(?:year|month|week|time|region|meeting|visit|issue|matter|regard)$/.test(units[clause.from + 1]?.norm ?? ""))
  );
}

/** "called on the Minister at her office": a visit, nothing is asked. */
export function asksNothing(units: readonly Unit[], party: Party, to: number): boolean {
  if (party.last + 1 >= to) return true;
  if (!/^(?:at|in|today|yesterday)$/.test(units[party.last + 1]?.norm ?? "")) return false;
  return !units.slice(party.last + 1, to).some((unit) => /^(?:to|for|that|not)$/.test(unit.norm));
}
