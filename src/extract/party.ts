import type { Mention } from "../records/mention.ts";
import type { Unit } from "./unit.ts";

/** One member of a party expression, before it is known whom it means. */
export type PartyItem =
  | { kind: "entity"; entity: string; unit: number; also?: string }
  /** `named` are those whom the text names behind it: "We, the ministers of A and B, …". */
  | { kind: "pronoun"; which: "he" | "she" | "they" | "we" | "i" | "it" | "government"; named?: string[] }
  /** "the Head of State": whoever holds one of the posts. */
  | { kind: "office"; posts: readonly string[] }
  /** "the Minister", where the name is not given. */
  | { kind: "role"; mention: Mention }
  /** "both sides", "the three ministers": all who took part, or that many; `personal` if it can mean people only. */
  | { kind: "group"; noun: string; count?: number; personal: boolean }
  /** "the Japanese side"; `personal` for its officials, whoever they are. */
  | { kind: "side"; entity: string; personal?: boolean }
  /** "the Ghanaian guest": the first of those on that side. */
  | { kind: "one"; entity: string }
  /** "his Australian counterpart". */
  | { kind: "counterpart"; entity?: string }
  /** "the visiting minister", "the host minister": who is not, or is, on the publisher's own side. */
  | { kind: "guest" | "host"; role?: Mention };

/** Who acts or is acted on: units `first … last` inclusive. */
export interface Party {
  first: number;
  last: number;
  items: PartyItem[];
}

/** What may stand before a party. */
export const DETERMINERS: ReadonlySet<string> = new Set([
  "the",
  "both",
  "his",
  "her",
  "their",
  "our",
  "its",
  "a",
  "an",
  "all",
  "these",
  "those",
  "mr.",
  "mr",
  "ms.",
  "ms",
  "mrs.",
  "dr.",
  "dr",
  "h.e.",
  "hon.",
  "then",
]);

/** Whether a verb follows a unit, adverbs passed over. */
export function verbFollows(units: readonly Unit[], last: number): boolean {
  let at = last + 1;
  while (units[at]?.pos === "ADV") at++;
  return units[at]?.pos === "VERB" || units[at]?.pos === "AUX";
}

/** "visiting Foreign Minister X": the word describes the one behind it. */
export const isGuest = (unit: Unit | undefined): boolean => unit?.norm === "visiting" && unit.pos === "ADJ";
