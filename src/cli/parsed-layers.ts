import type { ParsedRelease } from "../pipeline/parse.ts";

type SentenceTrace = ParsedRelease["trace"]["sentences"][number];
type Clause = SentenceTrace["clauses"][number];

/** One line of a layer, before it is laid out. */
export interface LayerLine {
  layer: string;
  text: string;
}

/** What the grammar saw in a sentence: its units with their part of speech, its clauses, and the frames that were refused, with the reason. */
export function grammarLines({ trace }: ParsedRelease, index: number): LayerLine[] {
  const reading = trace.sentences.find(({ sentence }) => sentence.index === index);
  if (!reading) return [];
  const refused = trace.refusals.filter(({ sentence }) => sentence === index);
  return [
    { layer: "units", text: reading.units.map(({ text, pos }) => `${text}/${pos}`).join(" ") },
    ...reading.clauses.map((clause) => ({ layer: "clause", text: clauseText(reading, clause) })),
    ...refused.map(({ rule, unit, reason }) => ({ layer: "refused", text: `${rule} at “${reading.units[unit]?.text ?? ""}”: ${reason}` })),
  ];
}

/** "[main] Minister Orlan ← welcomed (welcome, past) → the visit". */
function clauseText({ units }: SentenceTrace, { verb, subject, kind, level, from, to }: Clause): string {
  const words = (first: number, end: number): string =>
    units
      .slice(first, end)
      .map(({ text }) => text)
      .join(" ");
  const marks = [
    verb.lemma,
    verb.tense,
    verb.form !== "finite" && verb.form,
    verb.modal,
    verb.passive && "passive",
    verb.negated && "negated",
  ].filter((mark) => mark && mark !== "none");
  const who = subject ? words(subject.first, subject.last + 1) : "nobody";
  return `[${kind}${level === 1 ? ", inside" : ""}] ${who} ← ${words(verb.first, verb.last + 1)} (${marks.join(", ")}) → ${words(from, to) || "nothing"}`;
}
