import type { Clause } from "../clause.ts";
import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";

/** Up to where a clause's own words reach: the next clause that opens in it. */
export function limitOf(reading: SentenceReading, clause: Clause, tells: (lemma: string) => boolean): number {
  let limit = clause.to;
  for (const other of reading.clauses)
    if (
      other.verb.first > clause.verb.last &&
      other.start >= clause.from &&
      !(other.verb.form === "gerund" && other.verb.lemma === "include") &&
      // "attend the conference | to be held in X", "met Y, | accompanied by Z, in X": the clause goes on.
      !((other.verb.form === "participle" || (other.verb.form === "infinitive" && other.verb.passive)) && tells(other.verb.lemma))
    )
      limit = Math.min(limit, Math.max(other.start, clause.from));
  // ", building on the summit between X and Y": a participle that the tagger has taken for a noun.
  const { units } = reading;
  const aside = units.findIndex(
    ({ text }, k) =>
      text === "," &&
      k >= clause.from &&
      /ing$/.test(units[k + 1]?.norm ?? "") &&
      units[k + 1]?.pos === "NOUN" &&
      units[k + 2]?.pos === "ADP",
  );
  return aside < 0 ? limit : Math.min(limit, aside);
}

/** Whether what a clause tells took place, by its tense, modal and governor. */
export function statusOf(clause: Clause, reading: SentenceReading): EventDraft["status"] {
  if (clause.verb.negated) return "cancelled";
  const { modal } = clause.verb;
  if (modal !== undefined) return "planned";
  // "will lay a wreath before paying a call on X": as what the sentence tells.
  const main = clause.parent === undefined ? undefined : reading.clauses[clause.parent];
  if (clause.verb.form === "gerund" && main?.verb.modal === "will") return "planned";
  if (clause.kind === "main" && clause.verb.form === "infinitive") return "planned";
  if (clause.kind !== "infinitive") return "held";
  // "where she is to have talks with X"
  const before = reading.clauses[reading.clauses.indexOf(clause) - 1];
  if (before?.verb.lemma === "be" && clause.verb.first - before.verb.last <= 2) return "planned";
  // "met to discuss" was; "will meet to discuss" is to come.
  const governor = clause.parent === undefined ? undefined : reading.clauses[clause.parent];
  return clause.level === 1 || governor?.verb.modal === "will" || governor?.verb.modal === "shall" ? "planned" : "held";
}

/** Whether a clause calls something off, by a verb or a verb with its particle. */
export function cancels(units: readonly Unit[], { verb }: Clause, verbs: readonly string[]): boolean {
  return verbs.includes(verb.lemma) || verbs.includes(`${verb.lemma} ${units[verb.last + 1]?.norm ?? ""}`);
}

/** The clause that tells what became of what a participle describes: "the talks, chaired by X, | were held". */
export function carrierOf(reading: SentenceReading, clause: Clause): Clause | undefined {
  if (clause.verb.form !== "participle" || clause.subjectNoun === undefined) return undefined;
  return reading.clauses.find((other) => other.level === 0 && other.subjectNoun === clause.subjectNoun);
}
