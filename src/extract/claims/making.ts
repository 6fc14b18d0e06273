import type { RelationNoun } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { oncePer } from "../once.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { ClaimDraft } from "./draft.ts";

/** The states and bodies behind people; what is no person stands for itself. */
export function sidesOf(cast: Cast, ids: readonly string[]): string[] {
  const sides: string[] = [];
  for (const id of ids) {
    const side = cast.isPerson(id) ? cast.sideOf(id) : id;
    if (side && !sides.includes(side)) sides.push(side);
  }
  return sides;
}

/** A claim of the statement it stands in, else of the release. */
export function draftOf(
  relation: ClaimDraft["relation"],
  subject: string,
  object: string,
  modality: ClaimDraft["modality"],
  negative: boolean,
  statement: StatementDraft | undefined,
  mark: ClaimDraft["mark"],
): ClaimDraft {
  const draft: ClaimDraft = { subject, relation, object, modality, negative, holders: statement?.speakers ?? [], mark };
  if (statement) draft.statement = statement;
  return draft;
}

/** The statement whose clause a unit stands in. */
export function statementAt(statements: readonly StatementDraft[], unit: number): StatementDraft | undefined {
  return statements.find((statement) => statement.clause.verb.first <= unit && unit < Math.max(statement.to, statement.clause.to));
}

/** Each two of them. */
export function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** Frames by the nouns that state their relations, in the order of the file. */
export const framesByNoun = oncePer((frames: readonly RelationNoun[]) => {
  const byNoun = new Map<string, RelationNoun[]>();
  for (const frame of frames) for (const noun of frame.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), frame]);
  return byNoun;
});
