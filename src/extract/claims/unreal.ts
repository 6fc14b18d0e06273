import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Clause } from "../clause.ts";
import type { Unit } from "../unit.ts";

/** "said that X accused Y of sending …", "denied that …": what somebody is only said to have done is no claim of ours. */
export function hearsay(lexicon: RelationLexicon, clauses: readonly Clause[], index: number): boolean {
  return clauses.slice(0, index).some((clause) => {
    if (clause.verb.passive && lexicon.impersonalHearsay.includes(clause.verb.lemma)) {
      const item = clause.subject?.items[0];
      return item?.kind === "pronoun" && item.which === "it";
    }
    return lexicon.hearsay.includes(clause.verb.lemma) && (clause.level === 1 || clause.to > (clauses[index]?.verb.head ?? 0));
  });
}

/**
 * Where a sentence only passes on what others say, as the units `from … to - 1`: "According to media reports, …" the whole of it,
 * "X allegedly …" the clause of its verb ("the crimes | allegedly committed by Y").
 */
export function passedOn(lexicon: RelationLexicon, units: readonly Unit[], clauses: readonly Clause[]): { from: number; to: number }[] {
  const all = { from: 0, to: units.length };
  return units.flatMap((unit, i) => {
    const rumour = unit.norm === "according" && units.slice(i + 2, i + 6).some((source) => lexicon.rumourSources.includes(source.norm));
    if (rumour) return [all];
    if (!lexicon.alleging.includes(unit.norm)) return [];
    const clause = clauses.find(({ verb }) => verb.last >= i);
    if (!clause) return [all];
    // What hangs on its verb goes with it; the next clause that has its own subject does not.
    const next = clauses.find(({ start, kind }) => start > clause.verb.last && /^(?:main|coordinate|embedded)$/.test(kind));
    const end = Math.max(clause.to, clause.verb.last + 1);
    return [{ from: Math.min(i, clause.subject?.first ?? i, clause.start), to: next ? Math.min(next.start, end) : end }];
  });
}

/** "If X joins Y", "Were X to join Y", "X would have joined Y": what is only thought of. */
export function unreal(lexicon: RelationLexicon, units: readonly Unit[], clauses: readonly Clause[], index: number): boolean {
  const { verb } = clauses[index] as Clause;
  if (verb.perfect && verb.modal !== undefined && verb.modal !== "will") return true;
  const finite = clauses.slice(0, index + 1).findLast((clause) => clause.verb.form === "finite");
  const opening = finite ? units.slice(finite.start, finite.verb.first) : [];
  if (opening.some((unit) => lexicon.conditions.includes(unit.norm))) return true;
  // "When we visit X, we …": whenever that is; "when X joined Y in 1949" tells what happened.
  if (finite?.verb.tense === "present" && !finite.verb.perfect && opening.some((unit) => /^when(?:ever)?$/.test(unit.norm))) return true;
  const inverted = /^(?:were|had|should)$/.test(units[0]?.norm ?? "") && (units[1]?.mention !== undefined || units[1]?.pos === "DET");
  return inverted && units.slice(0, verb.first).every((unit) => unit.text !== ",");
}
