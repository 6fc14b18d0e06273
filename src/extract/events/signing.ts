import type { Mention } from "../../records/mention.ts";
import type { Clause } from "../clause.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";

/** What is signed: its entity where it has a name, else the words that describe it. */
export interface Signed {
  entity?: string;
  mention?: Mention;
  words?: string;
  /** The other instruments of a list ("signed the X Agreement and the Y Protocol"). */
  further?: string[];
}

/** The event of signing something: by those who act, or, in a passive, by those named behind it. */
export function signedBy(
  signed: Signed,
  draft: EventDraft,
  {
    passive,
    subjects,
    named,
    companions,
  }: { passive: boolean; subjects: readonly string[]; named: readonly string[]; companions: readonly string[] },
  scene: Scene,
): EventDraft {
  // "the A-B Agreement, signed in X": by those whose names it bears, where nobody else is said to sign.
  const bearers = passive && named.length === 0 && signed.mention ? scene.cast.otherSides(signed.mention, []) : named;
  const signers = passive ? bearers : [...subjects, ...named];
  return {
    ...draft,
    ...(signed.entity ? { object: signed.entity } : {}),
    ...(signed.words ? { unnamed: signed.words } : {}),
    ...(signed.further?.length ? { further: signed.further } : {}),
    participants: [...new Set([...signers, ...companions])],
    onlookers: companions.filter((id) => !signers.includes(id)),
  };
}

/** What a clause of signing says is signed, of the `nouns` that instruments are called by; undefined where there is none. */
export function instrumentOf(
  units: readonly Unit[],
  text: string,
  clause: Clause,
  [at, limit]: readonly [number, number],
  nouns: readonly string[],
): Signed | undefined {
  // "the Agreement that was signed by X": what is signed stands before the relative clause.
  const start = clause.kind === "relative" ? Math.max(0, clause.start - 10) : Math.min(clause.start, clause.subjectNoun ?? clause.start);
  const [from, to] = clause.verb.passive ? [start, clause.verb.first] : [at, Math.min(limit, at + 28)];
  const first = units.findIndex(({ mention }, k) => k >= from && k < to && mention?.kind === "instrument" && mention.entity !== undefined);
  const named = units[first]?.mention;
  if (named?.entity) return { entity: named.entity, mention: named, further: listedBehind(units, first, to) };
  const noun = units.slice(from, from + 10).findIndex((unit) => !unit.mention && nouns.includes(unit.norm));
  return noun >= 0 && from + noun < to ? { words: phraseAt(units, text, from, from + noun, to) } : undefined;
}

/** The instruments listed behind the one at `first`. */
function listedBehind(units: readonly Unit[], first: number, to: number): string[] {
  const further: string[] = [];
  for (let k = first + 1; k < to; k++) {
    const { mention, norm } = units[k] as Unit;
    if (mention?.kind === "instrument" && mention.entity) further.push(mention.entity);
    else if (!/^(?:,|;|and|the|an?)$/.test(norm)) break;
  }
  return further;
}

/** The noun phrase around an instrument noun, without its article: "joint declaration on digital government". */
function phraseAt(units: readonly Unit[], text: string, from: number, noun: number, limit: number): string {
  let first = noun;
  while (first > from && ["ADJ", "NOUN", "PROPN"].includes(units[first - 1]?.pos ?? "")) first--;
  let last = noun;
  // "on", "of", "for" say what it is about; "in", "at", "with" where and with whom it is signed.
  for (let k = noun + 1; k < limit; k++) {
    const unit = units[k] as Unit;
    const about = /^(?:on|of|for|concerning|regarding|against)$/.test(unit.norm);
    if (!about && !["NOUN", "ADJ", "PROPN", "DET", "CCONJ", "MENTION", "NUM"].includes(unit.pos)) break;
    if (["NOUN", "PROPN", "MENTION"].includes(unit.pos)) last = k;
  }
  return text.slice(units[first]?.start, units[last]?.end).replace(/\s+/g, " ");
}
