import type { Document, DocSentence } from "../../records/document.ts";
import type { Mention } from "../../records/mention.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";

/** Lines at the head of a text in which its author may stand. */
const HEAD = 4;
/** Sentences in the first person by which a text is known to be somebody's own words. */
const OWN = 2;

/** The person whose own words a text is, by its heading: "Statement by Minister X on Y"; where the text says "I" or "we", "Press conference by X" too. */
export function authorOf(
  { sentences, text }: Document,
  mentions: readonly Mention[],
  { authored, delivered }: { authored: readonly string[]; delivered: readonly string[] },
): string | undefined {
  const lines = sentences.filter((sentence) => sentence.role !== "boilerplate" && sentence.role !== "dateline");
  const body = lines.findIndex((sentence) => sentence.role === "body");
  const heads = lines.slice(0, body < 0 ? lines.length : body).slice(0, HEAD);
  const inHead = (heading: DocSentence, openers: readonly string[]): string | undefined => {
    const words = text.slice(heading.start, heading.end).replace(/\s+/g, " ").toLowerCase();
    const opener = openers.find((each) => words.startsWith(`${each} `));
    return opener === undefined ? undefined : namedBehind(heading, opener.length, text, mentions);
  };
  const [first] = heads;
  const author = first && inHead(first, authored);
  if (author !== undefined) return author;
  const own = (): boolean => lines.slice(heads.length).filter(({ start, end }) => inFirstPerson(text.slice(start, end))).length >= OWN;
  const found = heads.map((heading) => inHead(heading, delivered)).find((each) => each !== undefined);
  return found !== undefined && own() ? found : undefined;
}

function namedBehind(heading: DocSentence, from: number, text: string, mentions: readonly Mention[]): string | undefined {
  const named = mentions.filter((mention) => mention.kind === "person" && mention.start >= heading.start && mention.end <= heading.end);
  const [first, second] = named.sort((a, b) => a.start - b.start);
  if (!first?.entity) return undefined;
  // "Statement by the Government on the visit of Minister X": the one named is not the author; nor is one of several.
  const before = text.slice(heading.start + from, first.start);
  const joint = second !== undefined && /^(?:,|\s+(?:and|&)\s)/.test(text.slice(first.end, second.start));
  return !joint && before.trim().split(/\s+/).length <= 4 && !/\b(?:on|about|regarding|with)\b/i.test(before) ? first.entity : undefined;
}

/** Whether a sentence speaks of "I" or "we" outside quotation marks. */
const inFirstPerson = (sentence: string): boolean =>
  /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/.test(sentence.replace(/[“"«„][^”"»“]*(?:[”"»“]|$)/g, ""));

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
