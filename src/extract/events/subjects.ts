import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { Clause } from "../clause.ts";
import { forcesOf } from "../forces.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { leadersOf, opens } from "./delegations.ts";
import type { NounIndex } from "./nouns.ts";
import { pairOf } from "./pair.ts";
import { membersOf } from "./phrase.ts";

type Words = Pick<EventLexicon, "delegation" | "forceNouns" | "jointBodies">;

/** Who acts in a clause that tells an event; "2,000 personnel from A and B" are A and B. */
export function subjectsOf(reading: SentenceReading, clause: Clause, nouns: NounIndex, words: Words, scene: Scene): string[] {
  const { units, clauses } = reading;
  // "stressed the importance of the summit to be held in X": who speaks of it is not the one it happens to.
  if (clause.kind !== "main" && clause.verb.form === "infinitive" && clause.verb.passive && nouns.subject(units, clause)) return [];
  if (/^(?:side|group)$/.test(clause.subject?.items[0]?.kind ?? "") && clause.subject) return membersOf(reading, clause.subject, scene);
  if (clause.subject) return sameSentence(reading, clause, scene) ?? scene.actors(reading, clause);
  // "The Council, which is due to meet on 12 August": whoever is due.
  const due = clause.kind === "infinitive" ? clauses[clauses.indexOf(clause) - 1] : undefined;
  if (due?.kind === "relative" && due.subject && due.verb.lemma === "be" && clause.verb.first - due.verb.last < 4)
    return scene.resolve(due.subject);
  // "agreed that experts from A and B would meet"
  const told = clause.level === 0 || (clause.kind === "embedded" && clause.verb.modal !== undefined);
  return told ? unnamed(reading, clause, words, scene) : jointBody(reading, clause, words.jointBodies, scene);
}

/** Those behind a subject without a name: who heads a delegation, whose forces they are, "experts from the two countries". */
function unnamed(reading: SentenceReading, clause: Clause, { delegation, forceNouns }: Words, scene: Scene): string[] {
  const { units, parties } = reading;
  // "Two X Navy ships, A and B, arrived": their names stand between.
  const first = opens(reading, clause) ? 0 : clause.start;
  const at = clause.subjectNoun;
  if (at === undefined && first > 0) return [];
  const leaders = leadersOf(reading, [first, clause.verb.first], delegation, scene);
  const forces = leaders.length > 0 ? leaders : forcesOf(units, clause, forceNouns, first);
  if (at === undefined || forces.length > 0 || !forceNouns.includes(units[at]?.norm ?? "")) return forces;
  const owners = parties.find(({ first, last }) => first === at + 2 && last < clause.verb.first);
  return owners ? membersOf(reading, owners, scene) : [];
}

/** "agreed to set up a joint committee, which will meet in X": it is of the two states. */
function jointBody({ units }: SentenceReading, clause: Clause, words: readonly string[], scene: Scene): string[] {
  const phrase = clause.kind === "relative" ? units.slice(Math.max(0, clause.start - 5), clause.start) : [];
  return phrase.some(({ norm, mention }) => !mention && words.includes(norm)) ? pairOf(scene) : [];
}

/** "X will visit Oslo, where she will meet Y": she who acts before in the sentence. */
function sameSentence(reading: SentenceReading, clause: Clause, scene: Scene): string[] | undefined {
  const item = clause.subject?.items.length === 1 ? clause.subject.items[0] : undefined;
  if (item?.kind !== "pronoun" || !/^(?:he|she)$/.test(item.which)) return undefined;
  const before = reading.clauses.findLast(({ verb, subject }) => verb.first < clause.verb.first && subject && subject !== clause.subject);
  const named = before?.subject?.items.every(({ kind }) => kind === "entity") ? scene.resolve(before.subject) : [];
  return named.length === 1 && scene.mayBe(named[0] as string, item.which) ? named : undefined;
}
