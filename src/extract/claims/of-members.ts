import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { listAt } from "../lists.ts";
import { oncePer } from "../once.ts";
import { draftOf, statementAt } from "./making.ts";

/** "member states" before "member". */
const longestFirst = oncePer((nouns: readonly string[]) => [...nouns].sort((a, b) => b.length - a.length));

/** "X Allies A and B", "Y member C", "the members of X are A, B and C". */
export function claimsOfMembers(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  lexicon: RelationLexicon,
  cast: Cast,
): ClaimDraft[] {
  const { units } = reading;
  const drafts: ClaimDraft[] = [];
  units.forEach((unit, i) => {
    if (!unit.mention?.entity || !["organization", "grouping"].includes(unit.mention.kind)) return;
    const noun = longestFirst(lexicon.memberNouns).find((words) => words.split(" ").every((word, k) => units[i + 1 + k]?.norm === word));
    // "the members of X are A and B"
    const told = units[i - 1]?.norm === "the" ? i - 2 : i - 1;
    const named =
      units[told]?.norm === "of" &&
      lexicon.memberNouns.includes(units[told - 1]?.norm ?? "") &&
      /^(?:are|include|comprise)$/.test(units[i + 1]?.norm ?? "");
    if (!noun && !named) return;
    const listed = listAt(units, noun === undefined ? i + 2 : i + 1 + noun.split(" ").length);
    for (const state of listed.ids.filter((id) => cast.entity(id)?.kind === "state"))
      drafts.push(
        draftOf(
          "memberOf",
          state,
          unit.mention.entity,
          "actual",
          false,
          statementAt(statements, i),
          markOf(reading, i, listed.end + 1, "rel.member"),
        ),
      );
  });
  return drafts;
}
