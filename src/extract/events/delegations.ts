import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";
import type { FoundNoun } from "./nouns.ts";
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

/** "The next round will be held in Oslo": of the states of those who are on stage. */
export function ofNext(units: readonly Unit[], from: number, found: FoundNoun, scene: Scene): string[] {
  const sides = units.slice(from, found.start).some((unit) => unit.norm === "next") ? scene.sides() : [];
  return sides.length > 1 ? sides : [];
}

/** "the conference organized by X": X takes part, as its host. */
export function organizersOf(reading: SentenceReading, found: FoundNoun, scene: Scene): string[] {
  const { units, parties } = reading;
  const [verb, by] = [units[found.end + 1]?.norm ?? "", units[found.end + 2]?.norm];
  if (by !== "by" || !/^(?:co-)?(?:hosted|organi[sz]ed|convened)$/.test(verb)) return [];
  return scene.resolve(parties.find((party) => party.first === found.end + 3));
}
