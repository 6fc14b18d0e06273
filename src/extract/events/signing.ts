import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { Mention } from "../../records/mention.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import type { Scene } from "../scene.ts";
import { pairOf } from "./pair.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";

/** What is signed: its entity where it has a name, else the words that describe it. */
export interface Signed {
  entity?: string;
  mention?: Mention;
  words?: string;
  /** The other instruments of a list ("signed the X Agreement and the Y Protocol"). */
  further?: string[];
  /** A paper as two states sign it, which names nobody else: "the agreement on fisheries", not "the Convention on …", "the X Agreement". */
  own?: boolean;
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
  // "the A-B Agreement, signed in X": by those whose names it bears, where nobody else is said to sign; else by the two
  // whom the release tells of, where nothing says that it is others' or many states'.
  const bears = passive && named.length === 0;
  const names = bears && signed.mention ? scene.cast.otherSides(signed.mention, []) : named;
  const own = bears && names.length === 0 && signed.own === true;
  const bearers = own ? pairOf(scene) : names;
  const signers = passive ? bearers : [...subjects, ...named];
  return {
    ...draft,
    ...(signed.entity ? { object: signed.entity } : {}),
    ...(signed.words ? { unnamed: signed.words } : {}),
    ...(signed.further?.length ? { further: signed.further } : {}),
    participants: [...new Set([...signers, ...companions])],
    ...(bears && bearers.length > 0 ? { signersUnsaid: true } : {}),
    onlookers: companions.filter((id) => !signers.includes(id)),
  };
}

/** What a clause of signing says is signed, of the nouns that instruments are called by; undefined where there is none. */
export function instrumentOf(
  units: readonly Unit[],
  text: string,
  clause: Clause,
  [at, limit]: readonly [number, number],
  { instruments, manySided }: Pick<EventLexicon, "instruments" | "manySided">,
  cast: Cast,
): Signed | undefined {
  // "the Agreement that was signed by X", "the protocol the two sides initialled": what is signed stands before the relative clause.
  const back = clause.kind === "relative" || clause.kind === "participle" || (clause.kind === "infinitive" && clause.verb.passive);
  const start = back ? Math.max(0, clause.start - 12) : Math.min(clause.start, clause.subjectNoun ?? clause.start);
  const before = clause.verb.passive || (clause.kind === "relative" && !instrumentAt(units, at, instruments));
  const [from, to] = before ? [start, clause.verb.passive ? clause.verb.first : clause.start] : [at, Math.min(limit, at + 28)];
  return paperAt(units, text, [from, to], { instruments, manySided }, cast, back);
}

/** The paper that a stretch of units names or describes; with `last` the last of several names. */
export function paperAt(
  units: readonly Unit[],
  text: string,
  [from, to]: readonly [number, number],
  { instruments, manySided }: Pick<EventLexicon, "instruments" | "manySided">,
  cast: Cast,
  back = false,
): Signed | undefined {
  const many = (first: number, last: number): boolean =>
    units.slice(first, last).some(({ text }) => manySided.some((word) => ` ${text.toLowerCase()} `.includes(` ${word} `)));
  const inside = units
    .map(({ mention }, k) => (k >= from && k < to && mention?.kind === "instrument" && mention.entity !== undefined ? k : -1))
    .filter((k) => k >= 0);
  // Of two behind one another the one right before the relative clause or participle is signed.
  const first = (back ? inside[inside.length - 1] : inside[0]) ?? -1;
  const named = units[first]?.mention;
  if (named?.entity) {
    const own = cast.entity(named.entity)?.key === undefined && !cast.holdsName(named) && !many(first, first + 1);
    return { entity: named.entity, mention: named, further: listedBehind(units, first, to), own };
  }
  const noun = units.slice(from, from + 10).findIndex((unit) => !unit.mention && instruments.includes(unit.norm));
  if (noun < 0 || from + noun >= to) return undefined;
  const described = phraseAt(units, text, from, from + noun, to);
  const head = units.slice(described.first, from + noun);
  const own = !head.some(({ mention, pos }) => mention !== undefined || pos === "PROPN") && !many(described.first, described.last + 1);
  return { words: described.words, own };
}

/** Whether an instrument stands within a few words, as the object of a verb does. */
const instrumentAt = (units: readonly Unit[], at: number, nouns: readonly string[]): boolean =>
  units.slice(at, at + 6).some(({ mention, norm }) => mention?.kind === "instrument" || (!mention && nouns.includes(norm)));

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
function phraseAt(
  units: readonly Unit[],
  text: string,
  from: number,
  noun: number,
  limit: number,
): { words: string; first: number; last: number } {
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
  return { words: text.slice(units[first]?.start, units[last]?.end).replace(/\s+/g, " "), first, last };
}
