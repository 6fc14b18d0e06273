import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Entity } from "../../records/entity.ts";
import type { ClaimDraft } from "./draft.ts";

/** What a name itself states: the members listed with a grouping, the parties of an instrument. */
export function claimsOfEntities(entities: readonly Entity[], lexicon: RelationLexicon): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const entity of entities) {
    const evidence = entity.evidence[0];
    if (!evidence) continue;
    for (const row of lexicon.entities) {
      if (!row.kinds.includes(entity.kind)) continue;
      for (const subject of entity[row.list]) {
        drafts.push({ subject, relation: row.relation, object: entity.id, modality: "actual", negative: false, holders: [], mark: { start: evidence.start, end: evidence.end, sentence: evidence.sentence, rule: row.id } });
      }
    }
  }
  return drafts;
}
