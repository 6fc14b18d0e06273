import type { RelationLexicon, RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Clause } from "../clause.ts";
import type { EventKind } from "../events/draft.ts";
import type { Unit } from "../unit.ts";
import { givenIn, relativeObject } from "./antecedent.ts";
import { STAGE } from "./draft.ts";
import { type FoundObject, objectAt } from "./objects.ts";

/** What a verb's relation is to, and what is sent or given in it. */
export class VerbObjects {
  readonly #lexicon: RelationLexicon;
  readonly #eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined;

  constructor(lexicon: RelationLexicon, eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined) {
    this.#lexicon = lexicon;
    this.#eventNoun = eventNoun;
  }

  /** In the passive the subject is what the verb is done to: "Moldova is supported by X", "the meeting was hosted by X". */
  ofPassive(units: readonly Unit[], clause: Clause, frame: RelationVerb): FoundObject | undefined {
    if (!frame.direct || frame.activeOnly) return undefined;
    const found = objectAt(units, phraseStart(units, clause), this.#lexicon, frame.kinds);
    return found && found.unit < clause.verb.first ? found : undefined;
  }

  of(units: readonly Unit[], clause: Clause, frame: RelationVerb, after: number, text: string): FoundObject | undefined {
    const fronted = relativeObject(units, clause, frame);
    if (fronted && !frame.gift) return fronted;
    let at = after;
    while (units[at]?.pos === "ADV") at++;
    if (frame.direct) {
      const direct = objectAt(units, at, this.#lexicon, frame.kinds);
      // "visited Norwegian troops in Mali": what is a state's is not the state.
      if (direct && frame.person && units[direct.unit]?.mention?.form === "adjective") return undefined;
      if (direct && as(units, direct.unit, frame.unlessAs)) return undefined;
      if (direct && behind(units, direct.unit, clause.to, frame.unlessBehind)) return undefined;
      if (direct && frame.alone && units.slice(direct.unit + 1, direct.unit + 3).some((unit) => unit.pos === "VERB")) return undefined;
      const followed = (words: readonly string[], from: number): boolean =>
        units.slice(from, from + 7).some(({ norm }) => words.includes(norm));
      if (direct && frame.followedBy.length > 0 && !followed(frame.followedBy, direct.unit + 1)) return undefined;
      if (direct) return direct;
    }
    const staged = frame.object.includes(units[at]?.norm ?? "") ? at + 1 : at;
    if (frame.stage && /^(?:the|this)$/.test(units[staged]?.norm ?? "") && this.#eventNoun(units, staged))
      return { entity: STAGE, unit: staged };
    if (frame.near) {
      for (let k = at; k < Math.min(clause.to, at + 12); k++) {
        const mention = units[k]?.mention;
        // "concluded negotiations on the X Agreement": what is agreed is still to come.
        if (units[k]?.pos === "VERB" || units[k]?.norm === "that" || this.#lexicon.underNegotiation.includes(units[k]?.norm ?? "")) break;
        if (mention?.entity && frame.kinds.includes(mention.kind)) return { entity: mention.entity, unit: k };
      }
    }
    const limit = Math.min(clause.to, at + 22);
    let goal: number | undefined;
    for (let k = at; k < limit; k++) {
      const unit = units[k] as Unit;
      // "send a delegation to the Fair, | to be held in X": it goes to the Fair, whatever that is.
      if (k > at && (unit.pos === "VERB" || unit.norm === "that") && (!frame.what || goal !== undefined)) break;
      // "2 million euros for schools | in X": where what it is for lies.
      const site = unit.norm === "in" && frame.site ? goal : undefined;
      if (!frame.object.includes(unit.norm) && site === undefined) continue;
      const sent = frame.what ? givenIn(units, clause, at, site ?? goal ?? k) : undefined;
      if (frame.what && !sent) return k === at ? this.#givenBehind(units, clause, frame, k, text) : undefined;
      const object = objectAt(units, k + 1, this.#lexicon, frame.kinds);
      if (!object && /^(?:to|for|towards?)$/.test(unit.norm)) goal ??= k;
      if (!object) continue;
      if (!sent) return as(units, object.unit, frame.unlessAs) ? undefined : object;
      const [start, end] = sent;
      const around = units.findIndex(({ norm }, k) => k >= start && k < end && frame.around.includes(norm));
      if (frame.around.length > 0 && around < 0) return undefined;
      const last = around < 0 ? end : around;
      const first = units[start]?.norm === "that" ? start + 1 : start;
      // "announced on Tuesday that … to X", "disbursed funds to a bank to …": nothing that is given to X.
      const about = units[first]?.pos === "ADP" && !/^(?:over|around|about|up)$/.test(units[first]?.norm ?? "");
      const other = frame.whatNouns.length > 0 ? /^that$/ : /^(?:that|to)$/;
      if (about || units.slice(first, last).some((each) => other.test(each.norm))) return undefined;
      if (units.slice(first, last).some(({ norm }) => frame.notNouns.includes(norm) || frame.notNouns.includes(norm.replace(/s$/, ""))))
        return undefined;
      // People are sent, not given.
      const nouns = frame.gift || site !== undefined ? this.#lexicon.gifts : frame.whatNouns;
      const people = units.slice(first, first + 2).some((each) => each.mention?.kind === "person");
      if (people && (frame.gift || nouns.length === 0)) return undefined;
      if (!people && nouns.length > 0 && !units.slice(first, last).some((each) => nouns.includes(each.norm))) return undefined;
      // "500 doses donated | by X"
      const close = /ed$/.test(units[last - 1]?.norm ?? "") && units[last - 1]?.pos === "VERB" && last - 1 > first ? last - 1 : last;
      return { ...object, what: text.slice(units[first]?.start, units[close - 1]?.end).replace(/\s+/g, " ") };
    }
    // "give Moldova two ambulances"
    const given = frame.what && !frame.inverse ? this.#givenBehind(units, clause, frame, at - 1, text) : undefined;
    if (given) return given;
    // "provide Moldova with ambulances"
    if (frame.what && !frame.inverse && frame.whatNouns.length === 0) {
      const receiver = objectAt(units, at, this.#lexicon, frame.kinds);
      const next = receiver ? units[receiver.unit + 1] : undefined;
      const gift = units.slice((receiver?.unit ?? 0) + 2, clause.to).some(({ norm }) => this.#lexicon.gifts.includes(norm));
      if (receiver && next?.norm === "with" && (gift || !frame.gift))
        return {
          ...receiver,
          what: text.slice(units[receiver.unit + 2]?.start, units[Math.min(clause.to, receiver.unit + 8) - 1]?.end).replace(/\s+/g, " "),
        };
    }
    return undefined;
  }

  /** "540 soldiers of the X Army will deploy to Y": where those go who are the subject, and who they are. */
  sentThere(units: readonly Unit[], clause: Clause, frame: RelationVerb, after: number, text: string): FoundObject | undefined {
    let first = clause.start;
    while (first < clause.verb.first && /^(?:DET|ADV|CCONJ|SCONJ|PUNCT)$/.test(units[first]?.pos ?? "")) first++;
    if (!units.slice(first, clause.verb.first).some(({ norm }) => frame.whatNouns.includes(norm))) return undefined;
    const prep = units.findIndex(({ norm }, k) => k >= after && k < Math.min(clause.to, after + 14) && frame.object.includes(norm));
    const object = prep < 0 ? undefined : objectAt(units, prep + 1, this.#lexicon, frame.kinds);
    const aside = units.findIndex(({ text }, k) => k > first && k < clause.verb.first && text === ",");
    const last = aside < 0 ? clause.verb.first : aside;
    return object && { ...object, what: text.slice(units[first]?.start, units[last - 1]?.end).replace(/\s+/g, " ") };
  }

  /** Whether the phrase before the verb names a gift, and nobody is said to receive it ("the ambulances donated by X"). */
  unaddressed(units: readonly Unit[], clause: Clause): boolean {
    // "given to his officers": to those of whoever gives thanks.
    const own = units[clause.verb.last + 1]?.norm === "to" && /^(?:his|her|our|their)$/.test(units[clause.verb.last + 2]?.norm ?? "");
    if (!own && units.slice(clause.verb.last + 1, clause.to).some((unit) => /^(?:to|for|in)$/.test(unit.norm))) return false;
    return units.slice(phraseStart(units, clause), clause.verb.first).some((unit) => this.#lexicon.gifts.includes(unit.norm));
  }

  /** "handed over to the Ministry of X | two ambulances": what is given stands behind the receiver. */
  #givenBehind(units: readonly Unit[], clause: Clause, frame: RelationVerb, prep: number, text: string): FoundObject | undefined {
    const receiver = objectAt(units, prep + 1, this.#lexicon, frame.kinds);
    if (!receiver) return undefined;
    let first = receiver.unit + 1;
    // "donate to X, by the end of the year, 20 tons of rice"
    const closing = units[first]?.text === "," ? units.findIndex((unit, k) => k > first && unit.text === ",") : -1;
    if (closing > 0 && closing - first < 9) first = closing + 1;
    const nouns = frame.whatNouns.length > 0 ? frame.whatNouns : this.#lexicon.gifts;
    let last = first;
    while (last < clause.to && ["DET", "NUM", "ADJ", "NOUN", "ADV"].includes(units[last]?.pos ?? "")) last++;
    const given = units.slice(first, last).some((unit) => nouns.includes(unit.norm));
    return given ? { ...receiver, what: text.slice(units[first]?.start, units[last - 1]?.end).replace(/\s+/g, " ") } : undefined;
  }
}

/** The unit at which the phrase before the verb of a passive clause starts, connectives passed over. */
function phraseStart(units: readonly Unit[], clause: Clause): number {
  let at = clause.start < clause.verb.first ? clause.start : clause.verb.first - 1;
  // "the X Treaty, | signed by A and B"
  if (units[clause.verb.first - 1]?.text === "," && units[clause.verb.first - 2]?.mention) at = clause.verb.first - 2;
  while (at < clause.verb.first && /^(?:,|and|but|that|while|as|also|"|“)$/.test(units[at]?.norm ?? "")) at++;
  return at;
}

/** Whether "as" and one of the words stand behind a unit ("acceded to X | as an observer"). */
const as = (units: readonly Unit[], at: number, words: readonly string[]): boolean =>
  units[at + 1]?.norm === "as" && units.slice(at + 2, at + 6).some((unit) => words.includes(unit.norm));

/** Whether one of the words and a verb in -ing come behind a unit ("joined X and Y | in calling for"). */
const behind = (units: readonly Unit[], at: number, to: number, words: readonly string[]): boolean =>
  units.slice(at + 1, Math.min(to, at + 9)).some((unit, k) => words.includes(unit.norm) && /ing$/.test(units[at + k + 2]?.norm ?? ""));
