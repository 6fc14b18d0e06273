import type { ACTS } from "../../records/extraction.ts";
import type { Clause } from "../clause.ts";
import type { Mark } from "../reading.ts";

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

/** Why a frame that was tried did not fire, for `communique parse`. */
export interface Refusal {
  rule: string;
  sentence: number;
  unit: number;
  reason: string;
}
