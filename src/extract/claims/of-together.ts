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
import type { ModalityReader } from "./modality.ts";

const openersOf = oncePer((openers: readonly string[]) => new PhraseIndex(openers.map((opener) => [opener, true])));

/** "Together with A, B will train the crews": who does something with whom works with them, in the clause's own modality. */
export function claimsOfTogether(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  lexicon: RelationLexicon,
  modality: ModalityReader,
  cast: Cast,
  scene: Scene,
): ClaimDraft[] {
  const { units, clauses } = reading;
  const drafts: ClaimDraft[] = [];
  const { id, relation, openers, kinds } = lexicon.together;
  units.forEach((_unit, i) => {
    const [opener] = openersOf(openers).at(units, i);
    if (!opener) return;
    const listed = listAt(units, i + opener.words.length);
    const partners = sidesOf(
      cast,
      listed.entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => entry.id),
    );
    if (partners.length === 0) return;
    // In front of the sentence it goes with the subject that follows, else with the clause that it closes.
    // "A, in partnership with B, launched …" stands before its verb too.
    const front = units.slice(0, i).every((unit) => unit.pos === "ADV" || unit.pos === "CCONJ");
    const closed = clauses.findLastIndex((clause) => clause.verb.first < i);
    const index = front || closed < 0 ? clauses.findIndex((clause) => clause.level === 0) : closed;
    const clause = clauses[index];
    if (!clause?.subject || clause.verb.form !== "finite" || clause.verb.passive) return;
    const held = modality.ofVerb(units, clauses, index);
    for (const subject of sidesOf(cast, scene.actors(reading, clause)))
      for (const partner of partners)
        if (subject !== partner)
          drafts.push(
            draftOf(
              relation,
              subject,
              partner,
              held.modality,
              held.negative,
              statementAt(statements, clause.verb.head),
              markOf(reading, Math.min(i, clause.verb.first), Math.max(listed.end, clause.verb.last) + 1, id),
            ),
          );
  });
  return drafts;
}
