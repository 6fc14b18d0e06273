import type { Mention } from "../records/mention.ts";
import type { WhenSaid } from "../records/extraction.ts";

/**
 * A word of a sentence as the frames see it: a mention or a date is one unit, whatever its words.
 * Offsets are UTF-16 code units of the document's text.
 */
export interface Unit {
  start: number;
  end: number;
  text: string;
  norm: string;
  lemma: string;
  /** Universal POS, or MENTION for a name and DATE for a date. */
  pos: string;
  mention?: Mention;
  when?: WhenSaid;
}

/** A verb with its auxiliaries: "has not been discussed" is one group with the head "discuss". */
export interface VerbGroup {
  /** Units `first … last` inclusive; the head is `head`. */
  first: number;
  last: number;
  head: number;
  lemma: string;
  form: "finite" | "infinitive" | "participle" | "gerund";
  passive: boolean;
  negated: boolean;
  perfect: boolean;
  progressive: boolean;
  /** Lemma of the modal ("will", "would", "shall", "may", "must", "can"), where there is one. */
  modal?: string;
  tense: "past" | "present" | "none";
}
