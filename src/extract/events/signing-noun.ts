import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { EventDraft } from "./draft.ts";
import type { FoundNoun } from "./nouns.ts";
import { othersOf } from "./phrase.ts";
import { paperAt, signedBy } from "./signing.ts";

/**
 * "The talks ended with the signing of an agreement between A and B", "welcomed the signing today, by X and Y, of a protocol", "the
 * ministers proceeded to the signing of …": what running text says of a signing by its noun; undefined where it is only hoped for,
 * or nobody can be said to sign.
 */
export function signingTold(
  reading: SentenceReading,
  found: FoundNoun,
  from: number,
  limit: number,
  text: string,
  lexicon: EventLexicon,
  scene: Scene,
): Partial<EventDraft> | undefined {
  const { units, clauses } = reading;
  const of = units.findIndex(({ norm }, k) => norm === "of" && k > found.end && k < Math.min(limit, found.end + 12));
  const signed = of < 0 ? undefined : paperAt(units, text, [of + 1, limit], lexicon, scene.cast);
  const clause = clauses.filter((each) => each.verb.last < found.start).pop();
  const before = units[from - 1]?.norm ?? "";
  const over = /^(?:after|following|since)$/.test(before);
  const governed =
    clause !== undefined && lexicon.signingTold.includes(clause.verb.lemma) && !clause.verb.negated && found.start - clause.verb.last < 8;
  if (!signed || !(over || governed) || (governed && clause.verb.modal !== undefined && clause.verb.modal !== "will")) return undefined;
  const named = othersOf(reading, ["by", "between"], found.end + 1, limit, scene);
  // "proceeded to the signing": they themselves.
  const own = named.length === 0 && before === "to" && clause?.level === 0 ? scene.resolve(clause.subject) : named;
  const told = signedBy(signed, EMPTY, { passive: true, subjects: [], named: own, companions: [] }, scene);
  if (told.participants.length === 0) return undefined;
  const { participants, object, unnamed, further, signersUnsaid } = told;
  return {
    participants,
    status: governed && clause.verb.modal === "will" ? "planned" : "held",
    main: clause?.level === 0,
    ...(object ? { object } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...(further ? { further } : {}),
    ...(signersUnsaid ? { signersUnsaid } : {}),
  };
}

const EMPTY: EventDraft = { kind: "signing", status: "held", main: false, participants: [], definite: false, marks: [] };
