import type { ActFrame, ActRecast } from "../../knowledge/lexicon/acts.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";

/** `theirs` tells whether a subject is on the side of those who speak. "stated that it intends to …": the that-clause's own verb or noun makes it another act. */
export function recastOf(
  recasts: readonly ActRecast[],
  { units }: SentenceReading,
  inner: Clause,
  act: ActFrame["act"],
  theirs: (subject: Party) => boolean,
): { frame: ActRecast; after: number } | undefined {
  for (const recast of recasts) {
    if (inner.verb.passive || !recast.from.includes(act) || (recast.own && !(inner.subject && theirs(inner.subject)))) continue;
    for (const phrase of recast.words) {
      const words = phrase.split(" ");
      for (let at = recast.own ? inner.verb.head : inner.verb.first; at <= (recast.own ? inner.verb.head : inner.verb.last + 4); at++) {
        if (words.every((word, k) => units[at + k]?.lemma === word || units[at + k]?.norm === word))
          return { frame: recast, after: at + words.length };
      }
    }
  }
  return undefined;
}
