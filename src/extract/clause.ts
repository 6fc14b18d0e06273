import type { Party } from "./party.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** A verb group with its place in the sentence: whose act it is, and what it says. */
export interface Clause {
  verb: VerbGroup;
  /** The party that acts; for participles, infinitives and coordinated verbs that of the clause they hang on. */
  subject?: Party;
  /** Head of a subject that is no party ("views were exchanged"). */
  subjectNoun?: number;
  /** 0: the release's own report; 1: inside what somebody says, or a relative or adverbial clause. */
  level: 0 | 1;
  kind: "main" | "coordinate" | "infinitive" | "participle" | "relative" | "embedded";
  /** Index of the clause it hangs on. */
  parent?: number;
  /** Units of the complement: `from … to - 1`. */
  from: number;
  to: number;
  /** Where the clause itself starts (its subject, or its connective). */
  start: number;
}

/** What the clause reader must know of frames: which lemmas report, and which take what as complement. */
export interface ClauseHints {
  reports(lemma: string): boolean;
  happens(lemma: string): boolean;
  /** Whether a noun is one for people or ships that act: "personnel", "delegates". */
  acts(noun: string): boolean;
  /** The unit at which the complement of a verb begins, behind what only says when and where. */
  behind(units: readonly Unit[], at: number): number;
}
