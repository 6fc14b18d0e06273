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
}

/** Compiles the words of a language. */
export function levelWords(grammar: Pick<GrammarLexicon, "impersonalVerbs" | "wishing" | "spokenVerbs" | "performedVerbs">): LevelWords {
  return {
    unsaid: new Set(grammar.impersonalVerbs),
    wishing: { lemmas: new Set(grammar.wishing.lemmas), forms: new Set(grammar.wishing.forms) },
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
  raiseFront(units, clauses, hints.tells);
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
  const behindTopic = units
    .slice(main.verb.last + 1, clause.verb.first)
    .some((unit, k, all) => topical.has(unit.norm) && all[k + 1]?.pos !== "DATE");
  return !behindTopic && !between.some((each) => each.kind === "embedded" || each.kind === "relative" || each.verb.form === "participle");
}
