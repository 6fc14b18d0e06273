import type { ACTS } from "../../records/extraction.ts";
import type { Clause } from "../clause.ts";
import type { Mark, SentenceReading } from "../reading.ts";

/** A statement before ids are given. `from … to - 1` are the units of its content. */
export interface StatementDraft {
  act: (typeof ACTS)[number];
  speakers: string[];
  addressees: string[];
  about: string;
  negated: boolean;
  sentence: number;
  clause: Clause;
  from: number;
  to: number;
  /** Answers the last statement of somebody else. */
  answering: boolean;
  mark: Mark;
}

/** A statement that is read without a frame of saying: addressed to nobody and answering nothing. */
export function plainDraft(
  reading: SentenceReading,
  clause: Clause,
  said: Pick<StatementDraft, "act" | "about" | "mark"> & {
    speakers: readonly string[];
    range: { from: number; to: number };
    negated?: boolean;
  },
): StatementDraft {
  const { act, speakers, about, mark, range, negated = false } = said;
  const sentence = reading.sentence.index;
  return {
    act,
    speakers: [...speakers],
    addressees: [],
    about,
    negated,
    sentence,
    clause,
    from: range.from,
    to: range.to,
    answering: false,
    mark,
  };
}

/** Why a frame that was tried did not fire, for `communique parse`. */
export interface Refusal {
  rule: string;
  sentence: number;
  unit: number;
  reason: string;
}
