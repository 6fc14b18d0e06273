import type { EventLexicon, EventVerb } from "../../knowledge/lexicon/events.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import { listedPeople } from "./attendance.ts";
import type { EventDraft } from "./draft.ts";
import type { FoundNoun, NounIndex } from "./nouns.ts";
import { othersOf } from "./phrase.ts";

/** "The Polish side was headed by X, while the Czech side was chaired by Y", "X and Y led their delegations": they take part in the talks told before. */
export function headedSides(reading: SentenceReading, lexicon: EventLexicon, scene: Scene): EventDraft[] {
  const { units, clauses } = reading;
  return clauses.flatMap((clause) => {
    const { verb, level, start, from } = clause;
    if (!lexicon.delegation.includes(verb.lemma) || (level !== 0 && !verb.passive) || verb.form !== "finite") return [];
    const around = verb.passive ? units.slice(start, verb.first) : units.slice(from, from + 5);
    // "led a delegation to Oslo" is a journey of its own.
    const goes = !verb.passive && units.slice(from, from + 8).some(({ norm }) => /^(?:to|at|for)$/.test(norm));
    if (goes || !around.some(({ norm }) => SIDES.test(norm))) return [];
    const participants = verb.passive
      ? peopleOf(othersOf(reading, ["by"], verb.last + 1, clause.to, scene), scene)
      : scene.resolve(clause.subject);
    const mark = markOf(reading, start, verb.last + 1, "event.headed-side");
    if (participants.length === 0) return [];
    const draft: EventDraft = { kind: "meeting", status: "held", main: true, participants, definite: true, marks: [mark] };
    return verb.passive ? { ...draft, heads: participants.length > 1 } : { ...draft, joins: [] };
  });
}

const SIDES = /^(?:sides?|delegations?|teams?)$/;

/** "headed by Director X, Ministry of Y": the people, not the bodies that they come from; all where nobody is named. */
function peopleOf(ids: readonly string[], scene: Scene): string[] {
  const people = ids.filter((id) => scene.cast.isPerson(id));
  return people.length > 0 ? people : [...ids];
}

/** "a delegation of the Ministry, headed by X": X, who comes with it; nobody where the stretch names no delegation that somebody leads. */
export function leadersOf(
  { units, parties }: SentenceReading,
  [from, to]: readonly [number, number],
  verbs: readonly string[],
  scene: Scene,
): string[] {
  const noun = units.findIndex(({ norm, mention }, k) => k >= from && k < to && !mention && DELEGATIONS.test(norm));
  if (noun < 0) return [];
  const led = units.findIndex(({ lemma }, k) => k > noun && k < to && verbs.includes(lemma) && units[k + 1]?.norm === "by");
  return led < 0 ? [] : scene.resolve(parties.find(({ first }) => first === led + 2));
}

const DELEGATIONS = /^(?:delegations?|mission|team|group)$/;

/** "was accompanied by X" names X; "X was also present", "X accompanied Y on the visit" its subject: more of those who take part in what is told elsewhere. */
export function moreOf(
  { reading, passive, at, after, limit }: { reading: SentenceReading; passive: boolean; at: number; after: number; limit: number },
  frame: EventVerb,
  subjects: string[],
  scene: Scene,
): Pick<EventDraft, "participants" | "definite" | "joins"> | undefined {
  // "X also attended": where something stands behind it, that is what is attended.
  if (frame.bare && !/^(?:PUNCT|CCONJ)?$/.test(reading.units[at]?.pos ?? "")) return undefined;
  const named = frame.passive ? othersOf(reading, ["by"], after, limit, scene, passive ? undefined : at) : [];
  const by = passive ? reading.parties.find(({ first }) => first >= after && reading.units[first - 1]?.norm === "by") : undefined;
  const listed = by && by.first < limit ? listedPeople(reading, by.first, limit) : [];
  const [participants, joins] = passive ? [[...new Set([...named, ...listed])], subjects] : [subjects, named];
  return participants.length === 0 || (frame.passive && !passive && joins.length === 0)
    ? undefined
    : { participants, definite: true, joins };
}

/** "The next round will be held in Oslo", "the 21st session", "joint exercises will be held": of the states of those who are on stage. */
export function ofNext(
  units: readonly Unit[],
  from: number,
  found: FoundNoun,
  ordinal: number | undefined,
  series: readonly string[],
  scene: Scene,
): string[] {
  // "the previous round of consultations"
  const rounds =
    units[from - 1]?.norm === "of" && /^(?:round|edition|session|phase)s?$/.test(units[from - 2]?.norm ?? "") ? from - 4 : from;
  const follows = ordinal !== undefined || units.slice(Math.max(0, rounds), found.start).some((unit) => series.includes(unit.norm));
  const sides = follows ? scene.sides() : [];
  return sides.length > 1 ? sides : [];
}

/** "the conference organized by X": X takes part, as its host. */
export function organizersOf(reading: SentenceReading, found: FoundNoun, scene: Scene): string[] {
  const { units, parties } = reading;
  const [verb, by] = [units[found.end + 1]?.norm ?? "", units[found.end + 2]?.norm];
  if (by !== "by" || !/^(?:co-)?(?:hosted|organi[sz]ed|convened)$/.test(verb)) return [];
  return scene.resolve(parties.find((party) => party.first === found.end + 3));
}

/** Who is named as there too: "accompanied by X", "in the presence of X", "with the participation of A and B". */
export function companionsOf(
  reading: SentenceReading,
  clause: Clause,
  phrases: readonly string[],
  nouns: NounIndex,
  scene: Scene,
): string[] {
  const { units, parties } = reading;
  const from = clause.subject ? clause.subject.last + 1 : opens(reading, clause) ? -1 : clause.start;
  const ids: string[] = [];
  for (const party of parties) {
    if (party.first <= from || party.first >= clause.to) continue;
    const at = ownedBy(units, party.first);
    const words = phrases
      .map((phrase) => phrase.split(" "))
      .find((all) => all.every((word, k) => units[at - all.length + k]?.norm === word));
    const before = words === undefined ? -1 : at - words.length - 1;
    // "a conference attended by X" that is talked about is another event; so is what stands in a clause of its own.
    const joined = before < from || units[before]?.pos !== "NOUN" || nouns.at(units, before) !== undefined;
    if (!words || !joined) continue;
    ids.push(...peopleOf(scene.resolve(party), scene));
    // Behind the verb the list goes on to the end of the clause; before it the one who acts follows.
    if (party.first > clause.verb.first) ids.push(...listedPeople(reading, party.first, clause.to));
  }
  return [...new Set(ids)];
}

/** Whether a clause without a party as its subject is the sentence's first: what opens the sentence is told of. */
export const opens = ({ clauses }: SentenceReading, clause: Clause): boolean =>
  clause.subject === undefined && clauses.find(({ level }) => level === 0) === clause;

/** Where the phrase starts that a party is the owner of ("with the participation of | ships from A and B"); the party's own start where there is none. */
function ownedBy(units: readonly Unit[], party: number): number {
  if (
    !/^(?:of|from)$/.test(units[party - 1]?.norm ?? "") ||
    !/s$/.test(units[party - 2]?.norm ?? "") ||
    !/^(?:NOUN|VERB)$/.test(units[party - 2]?.pos ?? "")
  )
    return party;
  let at = party - 2;
  // "attended by | delegations from nineteen countries as well as representatives of A and B"
  while (["NOUN", "ADJ", "NUM", "CCONJ"].includes(units[at - 1]?.pos ?? "") || /^(?:as|well|from)$/.test(units[at - 1]?.norm ?? "")) at--;
  return at;
}
