import type { RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Clause } from "../clause.ts";
import type { Unit } from "../unit.ts";
import { phraseBefore } from "./phrases.ts";

/** The units of what is given: between verb and receiver, the subject of a passive, or what a relative clause is about ("the aid that X gave to Y"). */
export function givenIn(units: readonly Unit[], clause: Clause, at: number, prep: number): [number, number] | undefined {
  if (clause.verb.passive) {
    if (clause.verb.form === "participle" || clause.start < clause.verb.first) return [clause.start, clause.verb.first];
    // "the training | being provided by X to Y"
    const first = phraseBefore(units, clause.verb.first).find((k) => units[k]?.pos !== "DET");
    return first === undefined ? undefined : [first, clause.verb.first];
  }
  if (prep > at) return [at, prep];
  // "the aid | that X gave to Y", "the aid | X gave to Y"
  const subject = clause.subject?.first ?? 0;
  const pronoun = /^(?:that|which)$/.test(units[subject - 1]?.norm ?? "");
  const relative = pronoun ? subject - 1 : subject;
  const contact = clause.kind === "relative" && clause.subject?.items[0]?.kind !== "pronoun";
  if (relative < 1 || (!pronoun && !contact)) return undefined;
  const phrase = phraseBefore(units, relative);
  const first = phrase.find((k) => units[k]?.pos !== "DET");
  return first === undefined ? undefined : [first, relative];
}

/** The name that a relative clause is about, as the verb's object: "the X Group, of which A is a member", "the Y, which A has joined". */
export function relativeObject(
  units: readonly Unit[],
  clause: Clause,
  frame: Pick<RelationVerb, "object" | "direct" | "kinds">,
): { entity: string; unit: number } | undefined {
  if (clause.verb.passive || clause.verb.form !== "finite") return undefined;
  // "in which | units of A and B took part": a subject that has no name by itself.
  const noun = clause.subjectNoun;
  const which =
    noun === undefined ? -1 : units.findLastIndex(({ norm }, k) => k < noun && k > noun - 8 && /^(?:which|that|whom)$/.test(norm));
  const subject = clause.subject?.first ?? (which < 0 ? undefined : which + 1);
  if (subject === undefined) return undefined;
  // "in which, last year, A took part": a date may stand between.
  let pronoun = subject - 1;
  while (pronoun > 0 && (/^(?:,|the|both)$/.test(units[pronoun]?.norm ?? "") || units[pronoun]?.pos === "DATE")) pronoun--;
  if (!/^(?:which|that|whom)$/.test(units[pronoun]?.norm ?? "")) return undefined;
  const prep = units[pronoun - 1]?.norm ?? "";
  const fronted = frame.object.includes(prep);
  // "that A belongs to": the preposition stays behind the verb.
  const stranded = frame.object.includes(units[clause.verb.last + 1]?.norm ?? "") && units[clause.verb.last + 2]?.mention === undefined;
  if (!fronted && !stranded && !frame.direct) return undefined;
  if (!fronted && units[pronoun - 1]?.pos === "ADP") return undefined;
  let at = pronoun - (fronted ? 2 : 1);
  while (at > 0 && /^[,)"”]$/.test(units[at]?.text ?? "")) {
    if (units[at]?.text === ")") while (at > 0 && units[at]?.text !== "(") at--;
    at--;
  }
  // "the Y, a partnership of 40 nations that A belongs to": what it is says no name; the name stands before.
  const named = appositionOf(units, at);
  const mention = units[named]?.mention;
  if (!mention?.entity || mention.form === "adjective" || !frame.kinds.includes(mention.kind)) return undefined;
  return { entity: mention.entity, unit: named };
}

/** Of "the Y, a partnership of 40 nations", whose last unit is `at`, the unit of the name Y; `at` itself where there is no such apposition. */
function appositionOf(units: readonly Unit[], at: number): number {
  for (let k = at; k > at - 7 && k > 1; k--) {
    const unit = units[k];
    if (unit?.mention || unit?.pos === "VERB") return at;
    if (/^an?$/.test(unit?.norm ?? "") && units[k - 1]?.text === ",") return units[k - 2]?.mention ? k - 2 : at;
  }
  return at;
}
