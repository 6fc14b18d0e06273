import type { Clause } from "../clause.ts";
import type { SentenceReading } from "../reading.ts";
import type { EventDraft } from "./draft.ts";

/** Up to where a clause's own words reach: the next clause that opens in it. */
export function limitOf(reading: SentenceReading, clause: Clause): number {
  let limit = clause.to;
  for (const other of reading.clauses)
    if (
      other.verb.first > clause.verb.last &&
      other.start >= clause.from &&
      !(other.verb.form === "gerund" && other.verb.lemma === "include")
    )
      limit = Math.min(limit, Math.max(other.start, clause.from));
  return limit;
}

/** Whether what a clause tells took place, by its tense, modal and governor. */
export function statusOf(clause: Clause, reading: SentenceReading): EventDraft["status"] {
  if (clause.verb.negated) return "cancelled";
  const { modal } = clause.verb;
  if (modal === "will" || modal === "shall" || modal === "would") return "planned";
  if (clause.kind !== "infinitive") return "held";
  // "met to discuss" was; "will meet to discuss" is to come.
  const governor = clause.parent === undefined ? undefined : reading.clauses[clause.parent];
  return clause.level === 1 || governor?.verb.modal === "will" || governor?.verb.modal === "shall" ? "planned" : "held";
}

/** The clause that tells what became of what a participle describes: "the talks, chaired by X, | were held". */
export function carrierOf(reading: SentenceReading, clause: Clause): Clause | undefined {
  if (clause.verb.form !== "participle" || clause.subjectNoun === undefined) return undefined;
  return reading.clauses.find((other) => other.level === 0 && other.subjectNoun === clause.subjectNoun);
}
