import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { listAt } from "../lists.ts";
import { PhraseIndex } from "../match.ts";
import { oncePer } from "../once.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";
import type { Unit } from "../unit.ts";
import type { ModalityReader } from "./modality.ts";
import type { VerbSubjects } from "./verb-subjects.ts";

const openersOf = oncePer((openers: readonly string[]) => new PhraseIndex(openers.map((opener) => [opener, true])));

/** "Together with A, B will train the crews": who does something with whom works with them, in the clause's own modality. */
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
  const { id, relation, kinds } = lexicon.together;
  units.forEach((_unit, i) => {
    const length = adverbialAt(units, i, lexicon);
    if (length === 0) return;
    const listed = listAt(units, i + length);
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
    if (!clause) return;
    const statement = statementAt(statements, clause.verb.head);
    const subjects = clause.verb.passive
      ? doers.ofPassive(reading, clause, index, { person: false, what: false }, scene)
      : doers.of(reading, clause, index, false, statement, scene);
    const held = modality.ofVerb(units, clauses, index);
    for (const subject of subjects)
      for (const partner of partners)
        if (subject !== partner)
          drafts.push(
            draftOf(
              relation,
              subject,
              partner,
              held.modality,
              held.negative,
              statement,
              markOf(reading, Math.min(i, clause.verb.first), Math.max(listed.end, clause.verb.last) + 1, id),
            ),
          );
  });
  return drafts;
}

/** How many units an adverbial of doing something together takes at a unit ("in close cooperation with"); 0 where there is none. */
export function adverbialAt(units: readonly Unit[], at: number, { together }: Pick<RelationLexicon, "together">): number {
  // "progress in cooperation with X": there it is the noun that matters.
  if (together.unlessBehind.includes(units[at - 1]?.norm ?? "")) return 0;
  const openers = openersOf(together.openers);
  const [opener] = openers.at(units, at);
  if (opener) return opener.words.length;
  const described = units[at]?.norm === "in" && units[at + 1]?.pos === "ADJ";
  const [inner] = described ? openers.at([units[at] as Unit, ...units.slice(at + 2, at + 5)], 0) : [];
  return inner ? inner.words.length + 1 : 0;
}
