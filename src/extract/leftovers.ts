import type { Leftover } from "../records/extraction.ts";
import type { Linked } from "./index.ts";
import type { Mark, SentenceReading } from "./reading.ts";

/** What was seen and not read: reports whose verb has no frame, sentences that gave no record. Offsets are UTF-16. */
export function leftoversOf(
  sentences: readonly SentenceReading[],
  linked: Linked,
  marks: readonly Mark[],
  known: (lemma: string) => boolean,
): Leftover[] {
  const { text } = linked.doc;
  const left: Leftover[] = [];
  const read = new Set(marks.map((mark) => mark.sentence));
  for (const { sentence, units, clauses } of sentences) {
    if (sentence.role !== "body") continue;
    for (const clause of clauses) {
      const head = units[clause.verb.head];
      if (clause.level !== 0 || !clause.subject || !head || head.pos !== "VERB" || known(clause.verb.lemma)) continue;
      left.push({
        kind: "verb",
        text: text.slice(units[clause.verb.first]?.start, head.end),
        start: units[clause.verb.first]?.start ?? head.start,
        end: head.end,
        reason: `no frame for "${clause.verb.lemma}"`,
      });
    }
    if (!read.has(sentence.index))
      left.push({
        kind: "sentence",
        text: text.slice(sentence.start, sentence.end),
        start: sentence.start,
        end: sentence.end,
        reason: "no record",
      });
  }
  return left;
}
