import type { Clause, ClauseHints } from "./clauses.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** "It is expected that the ministers will discuss …": what stands in the that-clause is the release's own report. */
export function raiseImpersonal(units: readonly Unit[], clauses: readonly Clause[], unsaid: ReadonlySet<string>): void {
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1];
    const it = clause.subject ? units[clause.subject.first]?.norm === "it" && clause.subject.items.length === 1 : false;
    if (!next?.subject || !it || clause.level !== 0 || !clause.verb.passive || !unsaid.has(clause.verb.lemma)) return;
    if (units[clause.verb.last + 1]?.norm !== "that") return;
    next.level = 0;
    next.kind = "main";
  });
}

/** Governors whose infinitive is done by saying so. */
const WISHING: ReadonlySet<string> = new Set(["like", "wish", "want", "beg", "please", "glad", "proud", "honour", "honor"]);

/** "would like to thank …", "is pleased to announce …": the act is that of the infinitive, and done. */
export function raisePerformed(units: readonly Unit[], clauses: readonly Clause[], spoken: ReadonlySet<string>): void {
  clauses.forEach((clause, i) => {
    const governor = clauses[i - 1];
    if (clause.kind !== "infinitive" || governor?.level !== 0 || !governor.subject || governor.verb.negated) return;
    let before = clause.verb.first - 1;
    while (before > 0 && (units[before]?.norm === "to" || units[before]?.pos === "ADV")) before--;
    const word = units[before];
    if (!word || before > governor.verb.last + 2) return;
    if (!(WISHING.has(word.lemma) || /^(?:pleased|honoured|honored|glad|proud|happy)$/.test(word.norm)) || !spoken.has(clause.verb.lemma))
      return;
    clause.level = 0;
    clause.subject = governor.subject;
  });
}

/** "Noting the risks, the ministers agreed …": a participle before its subject reports too. */
export function raiseFront(units: readonly Unit[], clauses: readonly Clause[], reports: (verb: VerbGroup) => boolean): void {
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
