import type { Document } from "../../records/document.ts";
import type { Mention } from "../../records/mention.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";

/** The person whose own words a text is, by its heading: "Statement by Minister X on Y". */
export function authorOf({ sentences, text }: Document, mentions: readonly Mention[], openers: readonly string[]): string | undefined {
  const heading = sentences.find((sentence) => sentence.role !== "boilerplate" && sentence.role !== "dateline");
  if (!heading || heading.role === "body") return undefined;
  const words = text.slice(heading.start, heading.end).replace(/\s+/g, " ").toLowerCase();
  const opener = openers.find((each) => words.startsWith(`${each} `));
  if (opener === undefined) return undefined;
  const named = mentions.filter((mention) => mention.kind === "person" && mention.start >= heading.start && mention.end <= heading.end);
  const [first, second] = named.sort((a, b) => a.start - b.start);
  if (!first?.entity) return undefined;
  // "Statement by the Government on the visit of Minister X": the one named is not the author; nor is one of several.
  const before = text.slice(heading.start + opener.length, first.start);
  const joint = second !== undefined && /^(?:,|\s+(?:and|&)\s)/.test(text.slice(first.end, second.start));
  return !joint && before.trim().split(/\s+/).length <= 4 && !/\b(?:on|about|regarding)\b/i.test(before) ? first.entity : undefined;
}

/** What the author of a text says in a sentence that reports nobody else's words. */
export function authored(
  reading: SentenceReading,
  text: string,
  author: string,
  actOf: (clause: Clause) => { act: StatementDraft["act"]; rule: string } | undefined,
  performed: readonly string[],
): StatementDraft | undefined {
  const { units, clauses } = reading;
  const clause = clauses.find((each) => each.level === 0 && each.verb.form === "finite");
  // "A: …", "Spokesperson X: …": who answers stands before the colon.
  const colon = units.slice(0, 6).findIndex((unit, k) => unit.text === ":" || (k === 1 && /^[–—-]$/.test(unit.text)));
  const range = aboutRange(units, colon + 1, units.length);
  const about = aboutText(units, range, text);
  if (!clause || !about) return undefined;
  const item = clause.subject?.items[0];
  // "Thank you for …": without a subject too.
  const bare = clause.subject === undefined && clause.subjectNoun === undefined && units[clause.verb.first]?.norm === clause.verb.lemma;
  const own = bare || (item?.kind === "pronoun" && (item.which === "we" || item.which === "i"));
  const said = own ? actOf(clause) : undefined;
  const does = said !== undefined && performed.includes(said.act);
  return plainDraft(reading, clause, {
    act: does ? said.act : own && clause.verb.modal === "will" && !clause.verb.negated ? "intend" : "state",
    speakers: [author],
    about,
    range,
    mark: markOf(reading, 0, units.length, does ? said.rule : "act.authored"),
  });
}

/** "provided the following readout": what is announced stands in the heading ("Readout of X's Call with Y"). */
export function namedInHeading(draft: StatementDraft, heading: string | undefined): StatementDraft {
  const carrier = draft.act === "announce" ? /^following (\p{L}+)$/u.exec(draft.about)?.[1] : undefined;
  return carrier && heading?.toLowerCase().startsWith(carrier) ? { ...draft, about: heading } : draft;
}
