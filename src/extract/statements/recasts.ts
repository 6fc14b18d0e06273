import type { ActFrame, ActRecast } from "../../knowledge/lexicon/acts.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";

/** `theirs` tells whether a subject is on the side of those who speak. "stated that it intends to …": the that-clause's own verb or noun makes it another act. */
export function recastOf(
  recasts: readonly ActRecast[],
  reading: SentenceReading,
  clause: Clause,
  frame: ActFrame,
  theirs: (subject: Party) => boolean,
): { frame: ActRecast; after: number } | undefined {
  const inner = reading.clauses.find(
    (other) =>
      other.level === 1 &&
      other.kind === "embedded" &&
      other.verb.form === "finite" &&
      other.verb.first > clause.verb.last &&
      other.verb.first < clause.to,
  );
  if (!inner || !frame.recast) return undefined;
  const { units } = reading;
  for (const recast of recasts) {
    if (!recast.from.includes(frame.act) || (recast.own && !(inner.subject && theirs(inner.subject)))) continue;
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
