import type { ActLexicon } from "../../knowledge/lexicon/acts.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";

const TOPIC_PREPOSITION: ReadonlySet<string> = new Set(["about", "on", "regarding", "concerning"]);

/** "spoke with X about Y", "met with X on Y": what a talk was about, told by the event's own clause. */
export function topicOf(
  reading: SentenceReading,
  clause: Clause,
  participants: readonly string[],
  text: string,
  rule: string,
): StatementDraft | undefined {
  const { units, parties } = reading;
  if (participants.length < 2) return undefined;
  const limit = reading.clauses.reduce(
    (min, other) => (other.level === 0 && other.start > clause.start ? Math.min(min, other.start) : min),
    clause.to,
  );
  for (let i = clause.verb.last + 1; i < limit; i++) {
    const unit = units[i] as Unit;
    if (!TOPIC_PREPOSITION.has(unit.norm) || units[i + 1]?.pos === "DATE") continue;
    const behindParty =
      parties.some((party) => party.last === i - 1) ||
      units[i - 1]?.pos === "DATE" ||
      i - 1 === clause.verb.last ||
      /^(?:talks|consultations|discussions)$/.test(units[i - 1]?.norm ?? "") ||
      /^(?:today|yesterday)$/.test(units[i - 1]?.norm ?? "");
    if (!behindParty && unit.norm !== "about") continue;
    if (
      unit.norm === "on" &&
      /^(?:the)$/.test(units[i + 1]?.norm ?? "") &&
      /^(?:margins|sidelines|occasion|eve|basis|phone|initiative|invitation)$/.test(units[i + 2]?.norm ?? "")
    )
      continue;
    // "who is here on a working visit"
    if (
      unit.norm === "on" &&
      /^an?$/.test(units[i + 1]?.norm ?? "") &&
      units.slice(i + 2, i + 6).some(({ norm }) => /^(?:visit|trip|tour|mission)$/.test(norm))
    )
      continue;
    const range = aboutRange(units, i + 1, limit);
    const about = aboutText(units, range, text);
    if (!about) return undefined;
    return plainDraft(reading, clause, {
      act: "exchange-views",
      speakers: participants,
      about,
      range,
      negated: clause.verb.negated,
      mark: markOf(reading, clause.verb.first, range.to, rule),
    });
  }
  return undefined;
}

/** "Among the topics discussed were X and Y", "Also on the agenda was Z": what all who take part talked about. */
export function listedTopics(
  reading: SentenceReading,
  text: string,
  participants: readonly string[],
  { topicNouns, topicWords, topicVerbs }: Pick<ActLexicon, "topicNouns" | "topicWords" | "topicVerbs">,
): StatementDraft | undefined {
  const { units, clauses } = reading;
  if (participants.length < 2) return undefined;
  let at = 0;
  let topical = false;
  for (; at < units.length; at++) {
    const word = units[at]?.norm ?? "";
    topical ||= topicNouns.includes(word);
    if (!topicNouns.includes(word) && !topicWords.includes(word)) break;
  }
  const verb = clauses.find((clause) => clause.verb.first === at) ?? clauses[0];
  if (!topical || !verb || verb.verb.negated || !topicVerbs.includes(units[at]?.norm ?? "")) return undefined;
  const range = aboutRange(units, at + 1, Math.max(verb.to, at + 1));
  const about = aboutText(units, range, text);
  if (!about) return undefined;
  return plainDraft(reading, verb, {
    act: "exchange-views",
    speakers: participants,
    about,
    range,
    mark: markOf(reading, 0, range.to, "act.listed-topics"),
  });
}

/** "There was agreement on X", "there is a consensus that Y": what all who take part do. */
export function existential(
  reading: SentenceReading,
  text: string,
  participants: readonly string[],
  nouns: ActLexicon["existential"],
): StatementDraft | undefined {
  const { units, clauses } = reading;
  const clause = clauses[0];
  if (participants.length < 2 || units[0]?.norm !== "there" || clause?.verb.lemma !== "be" || clause.verb.negated) return undefined;
  const at = units.findIndex((unit, k) => k > clause.verb.last && Object.hasOwn(nouns, unit.norm));
  const act = at < 0 ? undefined : nouns[units[at]?.norm ?? ""];
  // "there was no agreement": nobody does.
  if (units.slice(clause.verb.last + 1, at).some((unit) => /^(?:no|little|hardly)$/.test(unit.norm))) return undefined;
  // "an in-depth exchange of views | on"
  const from = units[at + 1]?.norm === "of" && /^(?:views?|opinions?)$/.test(units[at + 2]?.norm ?? "") ? at + 3 : at + 1;
  if (!act || at > clause.verb.last + 7 || !/^(?:on|that|about|regarding|concerning|to|over|in)$/.test(units[from]?.norm ?? ""))
    return undefined;
  const range = aboutRange(units, from, units.length);
  const about = aboutText(units, range, text);
  if (!about) return undefined;
  return plainDraft(reading, clause, { act, speakers: participants, about, range, mark: markOf(reading, 0, range.to, "act.existential") });
}
