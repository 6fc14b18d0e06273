import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Cast } from "../cast.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { listAt } from "../lists.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";

/** "X Allies A and B", "Y member C". */
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
    const noun = lexicon.memberNouns.find((words) => words.split(" ").every((word, k) => units[i + 1 + k]?.norm === word));
    if (!noun) return;
    const listed = listAt(units, i + 1 + noun.split(" ").length);
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

/** Acts that are relations too: who condemns whom, who is concerned about what. */
export function claimsOfActs(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  lexicon: RelationLexicon,
  cast: Cast,
  text: string,
): ClaimDraft[] {
  const { units } = reading;
  const drafts: ClaimDraft[] = [];
  for (const statement of statements) {
    const frame = lexicon.acts.find((each) => each.acts.includes(statement.act));
    if (!frame || statement.negated) continue;
    const { clause, from } = statement;
    if (units.slice(clause.verb.first, Math.max(from, clause.verb.last + 1)).some((unit) => frame.unless.includes(unit.norm))) continue;
    const object = frame.matter ? undefined : blamed(units, statement);
    const matter = object === undefined ? matterOf(units, statement, text) : undefined;
    if (matter !== undefined && frame.vague.includes(matter.toLowerCase().split(" ")[0] as string)) continue;
    if (object === undefined && matter === undefined) continue;
    const sides = statement.speakers.flatMap((id) => sidesOf(cast, [id])[0] ?? (cast.isPerson(id) ? [id] : []));
    for (const subject of new Set(sides)) {
      if (subject === object) continue;
      const draft = draftOf(frame.relation, subject, object ?? "", "actual", false, statement, { ...statement.mark, rule: frame.id });
      if (matter !== undefined) draft.matter = matter;
      drafts.push(draft);
    }
  }
  return drafts;
}

/** Whose doing is condemned: "X's missile launches", "Russian aggression", "attacks by X". */
function blamed(units: readonly Unit[], statement: StatementDraft): string | undefined {
  for (let i = statement.from; i < statement.to; i++) {
    const unit = units[i] as Unit;
    const mention = unit.mention;
    if (unit.norm === "against" || unit.norm === "on") break;
    if (!mention?.entity || !["state", "organization", "grouping"].includes(mention.kind)) continue;
    const possessive = /^['’]s?$/.test(units[i + 1]?.text ?? "");
    if (possessive || mention.form === "adjective" || units[i - 1]?.norm === "by" || i === statement.from) return mention.entity;
  }
  for (let i = statement.from; i < statement.to; i++) {
    const mention = units[i]?.mention;
    if (mention?.entity && mention.kind === "state" && units[i - 1]?.norm === "by") return mention.entity;
  }
  return undefined;
}

/** A matter's name: the words up to the first clause end; none where a that-clause says it. */
function matterOf(units: readonly Unit[], statement: StatementDraft, text: string): string | undefined {
  const { clause } = statement;
  // Of a quotation what its own verb says: "“We condemn the attack on X,” she said".
  const range =
    clause.verb.first >= statement.from ? aboutRange(units, clause.from, clause.to) : { from: statement.from, to: statement.to };
  if (units[range.from - 1]?.norm === "that") return undefined;
  let to = range.from;
  while (
    to < range.to &&
    !/^(?:,|;|:|that|which|who|whose|as|while)$/.test(units[to]?.norm ?? "") &&
    units[to]?.pos !== "AUX" &&
    !(units[to]?.norm === "and" && units[to + 1]?.pos === "VERB")
  )
    to++;
  while (to > range.from && /^(?:CCONJ|ADP|PART|DET|ADV|PUNCT)$/.test(units[to - 1]?.pos ?? "")) to--;
  return to > range.from ? aboutText(units, { from: range.from, to }, text) : undefined;
}
