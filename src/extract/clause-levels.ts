import type { Clause } from "./clauses.ts";
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
