import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { Clause } from "../clause.ts";
import type { SentenceReading } from "../reading.ts";
import { carrierOf } from "./clause.ts";
import type { EventDraft } from "./draft.ts";

/** Whether a clause tells an event: inside what somebody says, only one with its own time or place is told; what others are asked to do is none. */
export function tells(
  reading: SentenceReading,
  draft: EventDraft,
  clause: Clause,
  { announcing, deployed }: Pick<EventLexicon, "announcing" | "deployed">,
  toCome: () => boolean,
): boolean {
  // "A team of the X Army left for Y": it is sent there.
  if (draft.kind === "visit" && deployed.includes(reading.units[clause.subjectNoun ?? -1]?.norm ?? "")) return false;
  // "The treaty, signed by A and B, was praised": what becomes of the treaty tells nothing of its signing.
  if (clause.level === 0 || (draft.kind !== "signing" && carrierOf(reading, clause))) return true;
  // "the President, who was accompanied by X, expressed …"
  if (draft.joins && clause.kind === "relative") return !clause.verb.negated;
  // "matters discussed at the meeting, which was also attended by X"
  if (draft.definite && clause.kind === "relative" && draft.onlookers?.length) return !clause.verb.negated;
  // "attended the summit, which was held in X": more of what another clause tells.
  if (draft.participants.length === 0) return draft.noun !== undefined && (draft.place !== undefined || draft.when !== undefined);
  if (draft.kind === "signing" && clause.kind === "relative" && draft.object !== undefined) return !clause.verb.negated;
  // "the agreement on trade, signed in X in May": with where or when it is told, whatever the sentence says of the agreement.
  if (draft.kind === "signing" && (clause.verb.form === "participle" || clause.kind === "relative"))
    return !clause.verb.negated && (draft.place !== undefined || draft.when !== undefined);
  // "before paying a courtesy call on X": done as well as what the sentence tells.
  if (clause.verb.form === "gerund" && /^(?:before|after|while|upon)$/.test(reading.units[clause.verb.first - 1]?.norm ?? ""))
    return draft.participants.length > 1 || draft.place !== undefined;
  // "the conference to be held in X in May"
  if (clause.kind === "infinitive" && clause.verb.passive)
    return draft.place !== undefined || draft.when !== undefined || (draft.kind === "signing" && draft.participants.length > 1);
  if (clause.kind === "infinitive") return toCome() && clause.verb.modal === undefined;
  if (draft.host !== undefined && draft.when !== undefined) return true;
  if (clause.kind === "participle" && draft.kind === "exercise") return false;
  if (
    (clause.kind === "relative" || clause.kind === "participle") &&
    draft.place !== undefined &&
    draft.place.entities.length > 0 &&
    !clause.verb.negated
  )
    return true;
  // "the Commission, whose next session will be held in X"
  if (draft.noun !== undefined && clause.verb.modal === "will" && clause.verb.passive && draft.place && draft.participants.length > 1)
    return true;
  // "announced that Minister X will visit Y", "said that he had spoken by phone with Z": told as well as said.
  const said =
    announcing.includes(clause.parent === undefined ? "" : (reading.clauses[clause.parent]?.verb.lemma ?? "")) && !clause.verb.negated;
  if (said && draft.kind === "visit" && clause.verb.modal === "will" && (draft.place?.entities.length ?? 0) > 0) return true;
  if (said && /^(?:call|signing|meeting)$/.test(draft.kind) && clause.verb.perfect && draft.participants.length > 1) return true;
  return draft.when !== undefined && (draft.place !== undefined || draft.participants.length > 1);
}
