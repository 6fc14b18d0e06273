import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Clause, ClauseHints } from "./clause.ts";
import type { Party } from "./party.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** Words that decide whether a clause that hangs on another reports by itself. */
export interface LevelWords {
  /** Verbs whose "it is … that" says nothing. */
  unsaid: ReadonlySet<string>;
  /** Lemmas and forms of words whose infinitive is done by saying so. */
  wishing: { lemmas: ReadonlySet<string>; forms: ReadonlySet<string> };
  /** Acts that are done by wishing to do them. */
  performed: ReadonlySet<string>;
  /** Verbs and nouns by which a meeting serves what is done there ("allowed", "an opportunity to"). */
  enabling: ReadonlySet<string>;
  occasions: ReadonlySet<string>;
}

/** Compiles the words of a language. */
export function levelWords(
  grammar: Pick<GrammarLexicon, "impersonalVerbs" | "wishing" | "spokenVerbs" | "performedVerbs" | "enablingVerbs" | "occasionNouns">,
): LevelWords {
  return {
    unsaid: new Set(grammar.impersonalVerbs),
    wishing: { lemmas: new Set(grammar.wishing.lemmas), forms: new Set(grammar.wishing.forms) },
    enabling: new Set(grammar.enablingVerbs),
    occasions: new Set(grammar.occasionNouns),
    performed: new Set([...grammar.spokenVerbs, ...grammar.performedVerbs]),
  };
}

/** What decides whether a clause that hangs on another reports by itself. */
export interface LevelHints extends LevelWords {
  /** Who only passes on what others say. */
  relays(party: Party): boolean;
  /** Verbs that only carry what is passed on. */
  says(lemma: string): boolean;
  reports(verb: VerbGroup): boolean;
  /** Verbs that report or tell an event. */
  tells(verb: VerbGroup): boolean;
}

/** Raises to the level of the release's own report what stands below it only by its grammar. */
export function raiseClauses(units: readonly Unit[], clauses: readonly Clause[], hints: LevelHints): void {
  raiseImpersonal(units, clauses, hints.unsaid);
  raisePerformed(units, clauses, hints);
  raiseRelayed(units, clauses, hints);
  raiseExpected(units, clauses, hints);
  raiseEnabled(units, clauses, hints);
  raiseFront(units, clauses, hints.tells);
  raiseBeside(units, clauses, hints.reports);
  raiseAppended(units, clauses, hints);
}

/** "… a call from X, who conveyed his condolences and announced …": behind a name and a comma the pronoun goes on telling, where nobody is said to say so. */
function raiseAppended(units: readonly Unit[], clauses: readonly Clause[], { reports, performed }: LevelHints): void {
  for (const [i, clause] of clauses.entries()) {
    if (clause.kind !== "relative" || !clause.subject || clause.verb.form !== "finite" || clause.verb.modal || clause.verb.negated)
      continue;
    if (units[clause.start]?.norm !== "who" || units[clause.start - 1]?.text !== "," || !reports(clause.verb)) continue;
    const said = clauses.slice(0, i).findLast((each) => each.verb.form === "finite" && each.kind !== "relative");
    if (said?.level === 1 || (said && reports(said.verb) && units[said.verb.last + 1]?.norm === "that")) continue;
    clause.level = 0;
    for (const later of clauses.slice(i + 1)) {
      if (later.level === 0 || later.subject) break;
      const and = units[later.start]?.norm === "and" || (units[later.start]?.text === "," && units[later.start + 1]?.norm === "and");
      if (!and || later.verb.tense !== clause.verb.tense || !performed.has(later.verb.lemma)) continue;
      later.level = 0;
      later.kind = "coordinate";
      later.subject = clause.subject;
    }
  }
}

/** "It is expected that the ministers will discuss …": what stands in the that-clause is the release's own report. */
function raiseImpersonal(units: readonly Unit[], clauses: readonly Clause[], unsaid: ReadonlySet<string>): void {
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    const it = clause.subject ? units[clause.subject.first]?.norm === "it" && clause.subject.items.length === 1 : false;
    if (!next?.subject || !it || clause.level !== 0 || !clause.verb.passive || !unsaid.has(clause.verb.lemma)) return;
    if (units[clause.verb.last + 1]?.norm !== "that") return;
    next.level = 0;
    next.kind = "main";
  });
}

/** "The ministers are expected to discuss …": what is to come is the release's own report. */
function raiseExpected(units: readonly Unit[], clauses: readonly Clause[], { unsaid, reports }: LevelHints): void {
  for (const [i, governor] of clauses.entries()) {
    const expected = governor.level === 0 && governor.verb.passive && !governor.verb.negated && unsaid.has(governor.verb.lemma);
    if (!expected || (!governor.subject && governor.subjectNoun === undefined)) continue;
    if (governor.subject && units[governor.subject.first]?.norm === "it") continue;
    let end = governor.verb.last;
    for (const clause of clauses.slice(i + 1)) {
      const and = units[clause.verb.first - 1]?.norm === "and";
      if (clause.kind !== "infinitive" || !(clause.verb.first <= end + 2 || and) || !reports(clause.verb)) break;
      raiseTo(clause, governor);
      clause.verb = { ...clause.verb, modal: "will" };
      end = clause.verb.last;
    }
  }
}

/** "The meeting provided an opportunity to review …", "allowed both parties to discuss …": what it was for is what was done there. */
function raiseEnabled(units: readonly Unit[], clauses: readonly Clause[], { enabling, occasions, reports }: LevelHints): void {
  for (const [i, governor] of clauses.entries()) {
    const clause = clauses[i + 1];
    if (governor.level !== 0 || governor.subjectNoun === undefined || governor.verb.negated || governor.verb.modal) continue;
    if (clause?.kind !== "infinitive" || clause.level === 0 || !reports(clause.verb)) continue;
    const between = units.slice(governor.verb.last + 1, clause.verb.first);
    const noun = between.findIndex((unit) => occasions.has(unit.norm));
    if (between.some((unit) => unit.text === ",") || !(enabling.has(governor.verb.lemma) || (noun >= 0 && noun < 4))) continue;
    const subject = clause.subject;
    raiseTo(clause, governor);
    if (subject) clause.subject = subject;
  }
}

function raiseTo(clause: Clause, governor: Clause): void {
  clause.level = 0;
  clause.start = clause.verb.first;
  if (governor.subject) clause.subject = governor.subject;
  if (governor.subjectNoun !== undefined) clause.subjectNoun = governor.subjectNoun;
}

/** "The Minister, expressing appreciation for X, recalled …" reports both; "said that Norway, while reserving X, will …" only what is said. */
function raiseBeside(units: readonly Unit[], clauses: readonly Clause[], reports: (verb: VerbGroup) => boolean): void {
  for (const [i, clause] of clauses.entries()) {
    if (clause.kind !== "participle" || clause.verb.form !== "gerund" || !reports(clause.verb)) continue;
    const opens = units[clause.verb.first - 1]?.norm === "while" ? clause.verb.first - 2 : clause.verb.first - 1;
    const main = clauses.slice(i + 1).find((each) => each.subject?.last === opens - 1 && each.verb.form === "finite");
    if (units[opens]?.text !== "," || !main?.subject || main.kind === "relative") continue;
    clause.level = main.level;
    clause.subject = main.subject;
    clause.start = clause.verb.first;
    // The report goes on behind the comma that closes the parenthesis.
    const comma = units.findLastIndex((unit, k) => k < main.verb.first && unit.text === ",");
    if (comma > clause.verb.last) main.start = comma;
  }
}

/** "The spokesman said that the President had welcomed …": what somebody relays for others is the release's own report. */
function raiseRelayed(units: readonly Unit[], clauses: readonly Clause[], { relays, says, reports }: LevelHints): void {
  for (const [i, carrier] of clauses.entries()) {
    if (carrier.level !== 0 || !carrier.subject || !says(carrier.verb.lemma) || !relays(carrier.subject)) continue;
    const inner = clauses[i + 1];
    // A state's own doings are what the spokesperson says, not somebody else's act.
    const person = inner?.subject?.items.every(
      (item) => item.kind !== "entity" || /^(?:person|role)$/.test(units[item.unit]?.mention?.kind ?? ""),
    );
    if (!inner?.subject || !person || inner.level !== 1 || inner.kind !== "embedded" || !reports(inner.verb) || inner.verb.modal) continue;
    const behind = units.slice(carrier.verb.last + 1, inner.subject.first);
    if (behind.some((unit) => unit.text === "," || unit.pos === "VERB") || !behind.some((unit) => unit.norm === "that")) continue;
    inner.level = 0;
    inner.kind = "main";
    for (const later of clauses.slice(i + 2)) {
      if (later.level === 0) break;
      if (later.kind === "participle" && later.subject === inner.subject && reports(later.verb)) later.level = 0;
    }
  }
}

/** "would like to thank …", "is pleased to announce …": the act is that of the infinitive, and done. */
function raisePerformed(units: readonly Unit[], clauses: readonly Clause[], { wishing, performed }: LevelHints): void {
  clauses.forEach((clause, i) => {
    const governor = clauses[i - 1];
    if (clause.kind !== "infinitive" || governor?.level !== 0 || !governor.subject || governor.verb.negated) return;
    let before = clause.verb.first - 1;
    while (before > 0 && (units[before]?.norm === "to" || units[before]?.pos === "ADV")) before--;
    const word = units[before];
    if (!word || before > governor.verb.last + 2) return;
    if (!(wishing.lemmas.has(word.lemma) || wishing.forms.has(word.norm)) || !performed.has(clause.verb.lemma)) return;
    clause.level = 0;
    clause.subject = governor.subject;
  });
}

/** "Noting the risks, the ministers agreed …": a participle before its subject reports too. */
function raiseFront(units: readonly Unit[], clauses: readonly Clause[], reports: (verb: VerbGroup) => boolean): void {
  const first = clauses[0];
  if (!first || first.kind !== "participle" || first.verb.form !== "gerund" || !reports(first.verb)) return;
  if (units.slice(0, first.verb.first).some((unit) => unit.pos !== "ADV" && !/^(?:while|by|in|,|and)$/.test(unit.norm))) return;
  const main = clauses.find((clause) => clause.level === 0 && clause.subject);
  if (!main?.subject || (units[main.start - 1]?.text !== "," && units[main.start]?.text !== ",") || clauses.indexOf(main) === 0) return;
  first.level = 0;
  first.subject = main.subject;
}

/** Nouns whose infinitive says what they are of. */
const BOUND: ReadonlySet<string> = new Set([
  "agreement",
  "consensus",
  "decision",
  "commitment",
  "intention",
  "readiness",
  "desire",
  "plan",
  "need",
]);

/**
 * Whether an infinitive is a purpose that the release reports: "met to discuss", "spoke with X to congratulate him". Inside
 * what is said, "agreed to discuss", it is none. `between` are the clauses behind the main one.
 */
export function isPurpose(
  units: readonly Unit[],
  main: Clause,
  clause: Clause,
  between: readonly Clause[],
  topical: ReadonlySet<string>,
  hints: ClauseHints,
): boolean {
  if (clause.kind !== "infinitive" || main.verb.negated || /ing$/.test(units[clause.verb.head]?.norm ?? "")) return false;
  if (!hints.happens(main.verb.lemma) || !hints.reports(clause.verb.lemma)) return false;
  // "called for all parties to act": asked for, not a purpose of the caller's.
  if (/^(?:for|on|upon)$/.test(units[main.verb.last + 1]?.norm ?? "") && units[main.verb.last + 2]?.pos !== "DATE") return false;
  // "concluded with an agreement to hold …": what was agreed.
  if (BOUND.has(units[clause.verb.first - 1]?.norm ?? "")) return false;
  const behindTopic = units
    .slice(main.verb.last + 1, clause.verb.first)
    .some((unit, k, all) => topical.has(unit.norm) && all[k + 1]?.pos !== "DATE");
  return !behindTopic && !between.some((each) => each.kind === "embedded" || each.kind === "relative" || each.verb.form === "participle");
}
