import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { listAt } from "../lists.ts";
import { VerbIndex } from "../match.ts";
import { oncePer } from "../once.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";

type MakeUp = RelationLexicon["makeUp"];

const indexOf = oncePer(
  ({ verbs, passive }: MakeUp) =>
    new VerbIndex([
      { id: "active", verbs },
      { id: "passive", verbs: passive },
    ]),
);

/** Who takes part in what is made up of people and ships of several: "X comprises troops from A and B", "X, made up of contingents from A and B". */
export function claimsOfMakeUp(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  { makeUp }: RelationLexicon,
  modality: ModalityReader,
  cast: Cast,
  scene: Scene,
  text: string,
): ClaimDraft[] {
  const { units, clauses } = reading;
  return clauses.flatMap((clause, index) => {
    for (const { frame, after } of indexOf(makeUp).at(units, clause)) {
      // "X, made up of …": a past form without a subject of its own.
      const { form, passive, first, head, tense } = clause.verb;
      const past = form === "participle" || (first === head && tense === "past" && clause.subject === undefined);
      const participle = past || form === "gerund";
      if ((frame.id === "passive") !== (passive || past)) continue;
      // "will be held in X and will involve …": the subject goes on.
      const host = clauses.slice(0, index).findLast(({ verb }) => verb.form === "finite");
      const bare = clause.subject === undefined && clause.subjectNoun === undefined && clause.kind === "embedded";
      const told = bare && host && units[clause.start]?.norm === "and" ? host : clause;
      const whole = wholeOf(reading, told, participle, makeUp, cast, scene);
      const part = whole && partAt(units, after, makeUp);
      if (!whole || !part) continue;
      const row = makeUp.rows.find((each) => each.kinds.includes(whole.kind) && each.nouns.includes(units[part.noun]?.norm ?? ""));
      if (!row) continue;
      const held = modality.ofVerb(units, clauses, index);
      if (held.negative) return [];
      const statement = statementAt(statements, clause.verb.head);
      const mark = markOf(reading, Math.min(clause.start, clause.verb.first), part.end + 1, row.id);
      return sidesOf(cast, part.ids)
        .filter((id) => id !== whole.id)
        .map((id) => {
          const draft = draftOf(row.relation, id, whole.id, held.modality, false, statement, mark);
          if (row.what) draft.what = text.slice(units[part.first]?.start, units[part.noun]?.end).replace(/\s+/g, " ");
          return draft;
        });
    }
    return [];
  });
}

/** The mission, force or exercise that a clause says is made up of others. */
function wholeOf(
  { units }: SentenceReading,
  clause: Clause,
  participle: boolean,
  { wholes }: MakeUp,
  cast: Cast,
  scene: Scene,
): { id: string; kind: string } | undefined {
  const fits = (id: string | undefined): { id: string; kind: string } | undefined => {
    const entity = id === undefined ? undefined : cast.entity(id);
    if (!entity) return undefined;
    const words = entity.name.toLowerCase().split(/\s+/);
    const named =
      ["mission", "programme"].includes(entity.kind) || (entity.kind === "organization" && words.some((word) => wholes.includes(word)));
    return named ? { id: entity.id, kind: entity.kind } : undefined;
  };
  // "X, | comprising …", "X (XY), | which is made up of …"
  let at = (participle ? clause.verb.first : (clause.subject?.first ?? clause.start)) - 1;
  const relative = /^(?:which|that)$/.test(units[at]?.norm ?? "");
  if (relative) at--;
  while (at > 0 && /^[,)"”]$/.test(units[at]?.text ?? ""))
    at = units[at]?.text === ")" ? units.findLastIndex(({ text }, k) => k < at && text === "(") - 1 : at - 1;
  // "the X peacekeeping force, | made up of …"
  while (at > 0 && !units[at]?.mention && /^(?:NOUN|ADJ)$/.test(units[at]?.pos ?? "")) at--;
  const before = participle || clause.kind === "relative" ? fits(units[at]?.mention?.entity) : undefined;
  if (before) return before;
  if (clause.subjectNoun !== undefined) return fits(units[clause.subjectNoun]?.mention?.entity);
  const ids = clause.subject ? scene.resolve(clause.subject) : [];
  return ids.length === 1 ? fits(ids[0]) : undefined;
}

/** "some 300 troops and 14 ships | from A, B and C": the first of the nouns for parts, and whose they are. */
function partAt(
  units: readonly Unit[],
  at: number,
  { rows }: MakeUp,
): { first: number; noun: number; ids: string[]; end: number } | undefined {
  let noun = -1;
  for (let k = at; k < Math.min(units.length, at + 22); k++) {
    const unit = units[k] as Unit;
    if (noun >= 0 && /^(?:from|of)$/.test(unit.norm)) {
      const listed = listAt(units, k + 1, ["state", "armed-force", "organization", "grouping"]);
      if (listed.ids.length > 0) return { first: at, noun, ids: listed.ids, end: listed.end };
    }
    if (noun < 0 && rows.some(({ nouns }) => nouns.includes(unit.norm))) noun = k;
    if (unit.pos === "VERB" && unit.norm !== "drawn") return undefined;
    if (/^(?:that|which|who|to|[.;:])$/.test(unit.norm)) return undefined;
  }
  return undefined;
}
