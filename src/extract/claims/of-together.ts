import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { listAt } from "../lists.ts";
import { oncePer } from "../once.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";
import type { Unit } from "../unit.ts";
import type { ModalityReader } from "./modality.ts";
import type { VerbSubjects } from "./verb-subjects.ts";

type Row = RelationLexicon["together"][number];

/** Openers by their first word, the longest first. */
const openersOf = oncePer((rows: readonly Row[]) => {
  const byFirst = new Map<string, { words: string[]; row: Row }[]>();
  for (const row of rows)
    for (const opener of row.openers) {
      const words = opener.split(" ");
      const first = words[0] as string;
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { words, row }].sort((x, y) => y.words.length - x.words.length),
      );
    }
  return byFirst;
});

/** "Together with A, B will train the crews": who does something with whom works with them, or is helped by them, in the clause's own modality. */
export function claimsOfTogether(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  lexicon: RelationLexicon,
  modality: ModalityReader,
  doers: VerbSubjects,
  cast: Cast,
  scene: Scene,
): ClaimDraft[] {
  const { units, clauses } = reading;
  const drafts: ClaimDraft[] = [];
  units.forEach((_unit, i) => {
    const adverbial = adverbialAt(units, i, lexicon);
    if (!adverbial) return;
    const { length, row } = adverbial;
    const { id, relation, kinds, inverse } = row;
    // "in co-operation with observers from A and B": theirs.
    let from = i + length;
    while (/^(?:NOUN|ADJ|DET|NUM)$/.test(units[from]?.pos ?? "") && from < i + length + 5) from++;
    const listed = listAt(units, /^(?:from|of)$/.test(units[from]?.norm ?? "") ? from + 1 : i + length);
    const partners = sidesOf(
      cast,
      listed.entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => entry.id),
    );
    if (partners.length === 0) return;
    // In front of the sentence it goes with the subject that follows, else with the clause that it closes.
    const front = units.slice(0, i).every((unit) => unit.pos === "ADV" || unit.pos === "CCONJ");
    // "A, together with B, launched …", "asked A, together with B, to …": between commas it goes with the verb that follows.
    const inserted = !front && /^(?:,|that)$/.test(units[i - 1]?.norm ?? "") && units[listed.end + 1]?.text === ",";
    // "that, together with B, A will …": A closes the list as the subject of its verb.
    const listedSubject = clauses.findIndex(({ subject }) => subject !== undefined && subject.first > i && subject.last <= listed.end);
    const next = inserted ? clauses.findIndex((clause) => clause.verb.first > i) : listedSubject;
    const closed = next < 0 ? clauses.findLastIndex((clause) => clause.verb.first < i) : next;
    const index = front || closed < 0 ? clauses.findIndex((clause) => clause.level === 0) : closed;
    const clause = clauses[index];
    // "is a member of X, together with A and B": so are they, which is no work done together.
    if (!clause || lexicon.copulas.includes(clause.verb.lemma)) return;
    // "…, and with the support of X, Y has failed": whether it helps Y is not said.
    if (inverse && ((inserted && clause.subject?.last !== i - 2) || (!inserted && !front && (closed < 0 || closed === listedSubject))))
      return;
    const statement = statementAt(statements, clause.verb.head);
    const acting = clause.verb.passive
      ? doers.ofPassive(reading, clause, index, { person: false, what: false }, scene)
      : doers.of(reading, clause, index, false, statement, scene);
    // "KFOR was set up with the support of X": what is done is helped along.
    const done =
      inverse && acting.length === 0 ? units[clause.subject?.items[0] ? clause.subject.first : (clause.subjectNoun ?? -1)] : undefined;
    const subjects = acting.length > 0 ? acting : done?.mention?.entity && kinds.includes(done.mention.kind) ? [done.mention.entity] : [];
    const held = modality.ofVerb(units, clauses, index);
    for (const subject of subjects)
      for (const partner of partners)
        if (subject !== partner)
          drafts.push(
            draftOf(
              relation,
              inverse ? partner : subject,
              inverse ? subject : partner,
              held.modality,
              held.negative,
              statement,
              markOf(reading, Math.min(i, clause.verb.first), Math.max(listed.end, clause.verb.last) + 1, id),
            ),
          );
  });
  return drafts;
}

/** The adverbial of doing something together that starts at a unit ("in close cooperation with"), and how many units it takes. */
export function adverbialAt(
  units: readonly Unit[],
  at: number,
  { together }: Pick<RelationLexicon, "together">,
): { length: number; row: Row } | undefined {
  for (const { words, row } of openersOf(together).get(units[at]?.norm ?? "") ?? []) {
    // "progress in cooperation with X": there it is the noun that matters.
    if (row.unlessBehind.includes(units[at - 1]?.norm ?? "")) continue;
    let k = at;
    const fits = words.every((word, n) => {
      while (n > 0 && units[k]?.pos === "ADJ" && units[k]?.norm !== word) k++;
      return units[k++]?.norm === word;
    });
    if (fits) return { length: k - at, row };
  }
  return undefined;
}
