import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";
import type { FoundNoun, NounIndex } from "./nouns.ts";
import { othersOf } from "./phrase.ts";

/** "The Polish side was headed by X": X takes part in the talks told before. */
export function headedSides(reading: SentenceReading, lexicon: EventLexicon, scene: Scene): EventDraft[] {
  const { units, clauses } = reading;
  const clause = clauses.find(
    ({ verb, level, start }) =>
      level === 0 &&
      verb.passive &&
      lexicon.delegation.includes(verb.lemma) &&
      units.slice(start, verb.first).some((unit) => /^(?:side|delegation|team)$/.test(unit.norm)),
  );
  if (!clause) return [];
  const participants = othersOf(reading, ["by"], clause.verb.last + 1, units.length, scene);
  const mark = markOf(reading, clause.start, clause.verb.last + 1, "event.headed-side");
  return participants.length === 0 ? [] : [{ kind: "meeting", status: "held", main: true, participants, definite: true, marks: [mark] }];
}

/** "Also present were X and Y", "The Kenyan delegation included X": more of those who take part in the event told before. */
export function alsoPresent(reading: SentenceReading, scene: Scene): EventDraft[] {
  const { units, clauses, parties } = reading;
  const clause = clauses.find(({ verb }) => verb.form === "finite");
  if (!clause) return [];
  const opening = units.slice(0, clause.verb.first);
  const present = clause.verb.lemma === "be" && opening.length < 5 && opening.some(({ norm }) => /^(?:present|attendance)$/.test(norm));
  const side =
    /^(?:include|comprise)$/.test(clause.verb.lemma) &&
    opening.length < 8 &&
    opening.some(({ norm }) => /^(?:delegation|side|team)$/.test(norm));
  const party = parties.find(({ first }) => first === clause.verb.last + 1);
  const participants = present || side ? scene.resolve(party).filter((id) => scene.isPerson(id)) : [];
  if (participants.length === 0) return [];
  const mark = markOf(reading, clause.verb.first, clause.verb.last + 1, "event.also-present");
  return [{ kind: "meeting", status: "held", main: true, participants, definite: true, joins: [], marks: [mark] }];
}

/** "The next round will be held in Oslo", "the 21st session": of the states of those who are on stage. */
export function ofNext(units: readonly Unit[], from: number, found: FoundNoun, ordinal: number | undefined, scene: Scene): string[] {
  const follows = ordinal !== undefined || units.slice(from, found.start).some((unit) => unit.norm === "next");
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
  const from = clause.subject ? clause.subject.last + 1 : clause.start;
  const ids: string[] = [];
  for (const party of parties) {
    if (party.first <= from || party.first >= clause.to) continue;
    const words = phrases
      .map((phrase) => phrase.split(" "))
      .find((all) => all.every((word, k) => units[party.first - all.length + k]?.norm === word));
    const before = words === undefined ? -1 : party.first - words.length - 1;
    // "a conference attended by X" that is talked about is another event; so is what stands in a clause of its own.
    const joined = before < from || units[before]?.pos !== "NOUN" || nouns.at(units, before) !== undefined;
    if (words && joined) ids.push(...scene.resolve(party));
  }
  return [...new Set(ids)];
}
