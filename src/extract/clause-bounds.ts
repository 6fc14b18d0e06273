import type { Clause } from "./clause.ts";
import { CONJ } from "./left-context.ts";
import type { Unit } from "./unit.ts";

/** A clause's complement ends where the next report on its level starts. */
export function boundClauses(units: readonly Unit[], clauses: Clause[]): void {
  let end = units.length;
  while (end > 0 && /^[.!?;,:”"’)]$/.test(units[end - 1]?.text ?? "")) end--;
  let next0 = end;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i] as Clause;
    // A relative clause stands inside the clause of its antecedent, which goes on behind it.
    clause.to = Math.max(clause.from, Math.min(clause.to, next0 > clause.verb.last ? next0 : (clauses[i + 1]?.verb.first ?? end)));
    // "the reports that X will send troops | are false": what the noun's own verb is taken to start with is the object here.
    const next = clauses[i + 1];
    const inNoun = units[clause.start]?.norm === "that" && units[clause.start - 1]?.pos === "NOUN";
    if (inNoun && next?.subjectNoun !== undefined && next.start === clause.from) clause.to = next.verb.first;
    while (
      clause.to > clause.from &&
      (/^[,;:.]$/.test(units[clause.to - 1]?.text ?? "") ||
        CONJ.has(units[clause.to - 1]?.norm ?? "") ||
        /^(?:while|whereas)$/.test(units[clause.to - 1]?.norm ?? ""))
    )
      clause.to--;
    if (clause.level === 0) next0 = clause.start;
  }
}

/** "shared the view | that over the past years, …": a noun between verb and that-clause. */
export function viewThat(units: readonly Unit[], from: number): boolean {
  const that = units.slice(from, from + 5).findIndex((unit) => unit.norm === "that" && unit.pos !== "DET");
  const before = units.slice(from, from + Math.max(that, 0));
  return before.length > 0 && before[before.length - 1]?.pos === "NOUN" && before.every(({ pos }) => /^(?:DET|ADJ|NOUN|PRON)$/.test(pos));
}
