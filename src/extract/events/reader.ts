import type { EventLexicon, EventNoun, EventVerb } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Clause } from "../clauses.ts";
import { skipAdverbials, VerbIndex } from "../match.ts";
import type { Party } from "../parties.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import { clockOf } from "./clock.ts";
import type { EventDraft } from "./draft.ts";
import { type FoundNoun, NounIndex } from "./nouns.ts";
import { placeAt } from "./place.ts";

const NO_DATE_AFTER: ReadonlySet<string> = new Set(["since", "until", "by", "before", "after", "from", "of", "through"]);

/** Reads the events of sentences: verbs that report one, nouns that name one. */
export class EventReader {
  readonly #verbs: VerbIndex<EventVerb>;
  readonly #nouns: NounIndex;
  readonly #lexicon: EventLexicon;
  readonly #time: TimeLexicon;
  readonly #at: ReadonlySet<string>;

  constructor(lexicon: EventLexicon, time: TimeLexicon) {
    this.#lexicon = lexicon;
    this.#time = time;
    this.#verbs = new VerbIndex(lexicon.verbs);
    this.#nouns = new NounIndex(lexicon.nouns);
    this.#at = new Set(lexicon.at);
  }

  happens(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** Whether the noun phrase at a unit means an event. */
  names(units: readonly Unit[], at: number): boolean {
    return this.#nouns.heading(units, at) !== undefined;
  }

  /** Events that the sentence's verbs report; `scene` says who pronouns mean. */
  fromVerbs(reading: SentenceReading, text: string, scene: Scene): EventDraft[] {
    const drafts: EventDraft[] = [];
    for (const clause of reading.clauses) drafts.push(...this.#fromClause(reading, clause, text, scene));
    return drafts;
  }

  #fromClause(reading: SentenceReading, clause: Clause, text: string, scene: Scene): EventDraft[] {
    const { units } = reading;
    const limit = this.#limit(reading, clause);
    for (const { frame, after } of this.#verbs.at(units, clause)) {
      if (frame.unless.some((words) => words.split(" ").every((word, k) => units[after + k]?.norm === word))) continue;
      if (clause.verb.passive && !frame.passive) continue;
      const subjects = clause.subject ? scene.resolve(clause.subject) : [];
      const drafts = this.#read(reading, clause, frame, after, limit, subjects, text, scene);
      if (drafts.length === 0) continue;
      for (const draft of drafts) {
        draft.main = clause.level === 0;
        this.#settle(reading, clause, draft, limit, text, frame.object === "place" || frame.goal.length > 0);
      }
      return drafts.filter((draft) => this.#tells(draft, clause));
    }
    return [];
  }

  /** Inside what somebody says, only an event with its own time or place is told. */
  #tells(draft: EventDraft, clause: Clause): boolean {
    if (clause.level === 0) return true;
    if (draft.participants.length === 0) return false;
    if (clause.kind === "infinitive") return draft.status === "planned" && (draft.when !== undefined || draft.kind === "meeting" || draft.kind === "visit") && clause.subject !== undefined && draft.participants.length > 0 && clause.verb.modal === undefined ? this.#plannedHost(draft) : false;
    return draft.when !== undefined && (draft.place !== undefined || draft.participants.length > 1);
  }

  #plannedHost(draft: EventDraft): boolean {
    return draft.status === "planned";
  }

  #read(reading: SentenceReading, clause: Clause, frame: EventVerb, after: number, limit: number, subjects: string[], text: string, scene: Scene): EventDraft[] {
    const { units } = reading;
    const at = skipAdverbials(units, after);
    const mark = markOf(reading, clause.verb.first, Math.max(clause.verb.last + 1, after), frame.id);
    const base = (kind: EventDraft["kind"]): EventDraft => ({ kind, status: statusOf(clause), main: true, participants: [], definite: false, marks: [mark] });
    if (frame.object === "event") return this.#heldNoun(reading, clause, frame, at, limit, subjects, text, scene, base);
    if (!frame.kind) return [];
    const draft = base(frame.kind);
    if (frame.object === "place" || frame.goal.length > 0) {
      if (subjects.length === 0) return [];
      draft.participants = subjects;
      return this.#journeys(units, frame, at, limit, text, draft);
    }
    if (frame.object === "instrument") {
      const signed = this.#instrument(units, at, limit, clause);
      if (signed) draft.object = signed;
      else if (!this.#unnamedInstrument(units, at, limit, clause)) return [];
      draft.participants = clause.verb.passive ? this.#others(reading, ["by", "between"], after, limit, scene).ids : [...subjects, ...this.#others(reading, frame.with, after, limit, scene).ids];
      return [draft];
    }
    const others = this.#others(reading, clause.verb.passive ? ["by", ...frame.with] : frame.with, at, limit, scene, frame.object === "participant" && !clause.verb.passive);
    draft.participants = [...new Set([...subjects, ...others.ids])];
    if (frame.host) {
      const host = clause.verb.passive ? others.ids[0] : subjects[0];
      if (host) draft.host = host;
      if (others.ids.length === 0) return [];
    }
    const somebody = others.ids.length > 0 || draft.participants.length > 1;
    if (frame.needsOther && !somebody) {
      // "will meet with students": somebody without a name still makes it a meeting, where a preposition says so.
      const unnamed = frame.kind === "meeting" && subjects.length > 0 && frame.with.includes(units[at]?.norm ?? "") && ["NOUN", "ADJ", "DET", "NUM", "MENTION", "PROPN"].includes(units[at + 1]?.pos ?? "");
      if (!unnamed) return [];
    }
    if (draft.participants.length === 0) return [];
    // "spoke in Oslo with", "met in person": speaking in somebody's presence is a meeting, by phone a call.
    return [draft];
  }

  /** "held a meeting with X", "talks were held between X and Y", "paid a visit to Y". */
  #heldNoun(reading: SentenceReading, clause: Clause, frame: EventVerb, at: number, limit: number, subjects: string[], text: string, scene: Scene, base: (kind: EventDraft["kind"]) => EventDraft): EventDraft[] {
    const { units } = reading;
    let found: FoundNoun | undefined;
    if (clause.verb.passive && clause.subjectNoun !== undefined) {
      for (let k = Math.max(clause.start, clause.subjectNoun - 3); k <= clause.subjectNoun && !found; k++) found = this.#nouns.at(units, k);
    } else found = this.#nouns.heading(units, at);
    if (!found) {
      const named = units[at]?.norm === "the" || units[at]?.mention ? this.#namedEvent(units, at) : undefined;
      if (!named || subjects.length === 0) return [];
      const draft = base("conference");
      draft.participants = subjects;
      draft.object = named;
      return [draft];
    }
    const draft = base(found.frame.kind);
    const phrase = this.#phrase(reading, found, clause.verb.passive ? clause.start : at, limit, scene);
    const received = /^(?:receive|host|chair|convene)$/.test(clause.verb.lemma);
    draft.participants = [...new Set([...subjects, ...phrase.participants, ...(clause.verb.passive ? this.#others(reading, frame.with, clause.verb.last + 1, limit, scene).ids : [])])];
    if (received && subjects[0] && clause.verb.lemma !== "convene") draft.host = subjects[0];
    draft.definite = /^(?:the|this|that)$/.test(units[clause.verb.passive ? clause.start : at]?.norm ?? "") && phrase.participants.length === 0;
    if (phrase.ordinal) draft.ordinal = phrase.ordinal;
    draft.marks = [{ ...markOf(reading, Math.min(found.start, clause.verb.first), Math.max(found.end, clause.verb.last) + 1, found.frame.id) }];
    if (found.frame.goal.length > 0) return this.#journeys(units, { goal: found.frame.goal, object: "none" }, found.end + 1, limit, text, draft, true);
    const words = units.slice(at, found.start).map((unit) => unit.norm);
    // "held separate calls with A and B": one with each.
    const others = draft.participants.filter((id) => !subjects.includes(id));
    if (words.some((word) => this.#lexicon.separate.includes(word)) && others.length > 1) return others.map((other) => ({ ...draft, participants: [...subjects, other] }));
    if (draft.participants.length === 0 && !draft.definite) return [];
    return [draft];
  }

  /** Events that nouns name: "Rutte's visit to Oslo" anywhere, any event noun in a heading. */
  fromNouns(reading: SentenceReading, text: string, scene: Scene): EventDraft[] {
    const { units, sentence } = reading;
    const heading = sentence.role === "title" || sentence.role === "heading";
    const drafts: EventDraft[] = [];
    for (let i = 0; i < units.length; i++) {
      const found = this.#nouns.at(units, i);
      if (!found) continue;
      i = found.end;
      if (units[found.end + 1]?.pos === "NOUN") continue;
      const from = phraseStart(units, found.start);
      const limit = heading ? units.length : (reading.clauses.find((clause) => clause.verb.first > found.end)?.verb.first ?? units.length);
      const phrase = this.#phrase(reading, found, from, limit, scene);
      // In running text a talk is told by its noun only with both ends: "after his talks with X".
      const owned = units.slice(from, found.start).some((unit) => /^(?:his|her|['’]s?)$/.test(unit.norm));
      if (!heading && !found.frame.standalone && !(owned && found.frame.possessor && phrase.participants.length > 1)) continue;
      if (phrase.participants.length === 0) continue;
      const draft: EventDraft = { kind: found.frame.kind, status: "held", main: heading, participants: phrase.participants, definite: false, marks: [markOf(reading, found.start, found.end + 1, found.frame.id)] };
      if (phrase.ordinal) draft.ordinal = phrase.ordinal;
      const words = units.slice(from, found.start).map((unit) => unit.norm);
      if (words.some((word) => this.#lexicon.planned.includes(word))) draft.status = "planned";
      if (words.some((word) => this.#lexicon.cancelled.includes(word))) draft.status = "cancelled";
      if (found.frame.goal.length > 0) drafts.push(...this.#journeys(units, { goal: found.frame.goal, object: "none" }, found.end + 1, limit, text, draft, true));
      else drafts.push(draft);
      const date = units.slice(found.end + 1, Math.min(limit, found.end + 12)).find((unit, k, all) => unit.when && (k === 0 || !NO_DATE_AFTER.has(all[k - 1]?.norm ?? "")));
      for (const each of drafts.slice(-1)) if (date?.when && !each.when) each.when = date.when;
    }
    return drafts;
  }

  /** What stands in and around an event's noun phrase: possessor, participants, ordinal. */
  #phrase(reading: SentenceReading, found: FoundNoun, from: number, limit: number, scene: Scene): { participants: string[]; ordinal?: number } {
    const { units } = reading;
    const participants: string[] = [];
    for (let k = from; k < found.start; k++) {
      const unit = units[k] as Unit;
      const possessive = /^['’]s?$/.test(units[k + 1]?.text ?? "");
      if (unit.mention?.entity && possessive && found.frame.possessor && unit.mention.kind !== "place" && unit.mention.kind !== "region") participants.push(...this.#possessors(reading, k));
      else if (/^(?:his|her|their|our|my)$/.test(unit.norm) && found.frame.possessor) participants.push(...this.#owner(reading, k, scene));
      // "the Japan-Australia meeting": names joined by a hyphen take part.
      else if (unit.mention?.entity && unit.mention.kind !== "person" && ((units[k + 1]?.text === "-" && units[k + 2]?.mention) || (units[k - 1]?.text === "-" && units[k - 2]?.mention))) participants.push(unit.mention.entity);
    }
    const words = units.slice(from, found.start).map((unit) => unit.norm);
    const ordinal = words.map((word) => this.#time.ordinals[word] ?? (/^(\d{1,2})(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined)).find((n) => n !== undefined);
    participants.push(...this.#others(reading, found.frame.with, found.end + 1, limit, scene).ids);
    const out: { participants: string[]; ordinal?: number } = { participants: [...new Set(participants)] };
    if (ordinal !== undefined) out.ordinal = ordinal;
    return out;
  }

  /** "received a call from Y during his visit": the nearest person before, else who acted last. */
  #owner(reading: SentenceReading, unit: number, scene: Scene): string[] {
    const word = reading.units[unit]?.norm ?? "";
    if (!/^(?:his|her)$/.test(word)) return scene.owner(word);
    for (let k = unit - 1; k >= 0; k--) {
      const mention = reading.units[k]?.mention;
      if (mention?.entity && mention.kind === "person") return [mention.entity];
    }
    return scene.owner(word);
  }

  #possessors(reading: SentenceReading, unit: number): string[] {
    const mention = reading.units[unit]?.mention;
    return mention?.entity ? [mention.entity] : [];
  }

  /** Parties behind one of the prepositions, or right behind the verb. */
  #others(reading: SentenceReading, preps: readonly string[], from: number, limit: number, scene: Scene, direct = false): { ids: string[] } {
    const { units, parties } = reading;
    const ids: string[] = [];
    for (const party of parties) {
      if (party.first < from || party.first >= limit) continue;
      const behind = preps.some((prep) => {
        const words = prep.split(" ");
        return words.every((word, k) => units[party.first - words.length + k]?.norm === word) && party.first - words.length >= from - 1;
      });
      if (behind ? this.#joins(units, party, from) : direct && skipAdverbials(units, from) === party.first) ids.push(...scene.resolve(party));
    }
    return { ids: [...new Set(ids)] };
  }

  /** "with the support of X", "between the armed forces of X": the party hangs on another noun. */
  #joins(units: readonly Unit[], party: Party, from: number): boolean {
    const prep = units[party.first - 1];
    if (prep?.norm !== "of" && prep?.norm !== "to" && prep?.norm !== "from") return true;
    const noun = units[party.first - 2];
    return party.first - 2 < from || !(noun?.pos === "NOUN" && party.first - 2 >= from);
  }

  #journeys(units: readonly Unit[], frame: { goal: readonly string[]; object: string }, at: number, limit: number, text: string, draft: EventDraft, mayLackPlace = false): EventDraft[] {
    const drafts: EventDraft[] = [];
    let i = at;
    if (frame.goal.length > 0) {
      i = -1;
      for (let k = at; k < Math.min(limit, at + 8); k++) {
        if (frame.goal.includes(units[k]?.norm ?? "")) {
          i = k + 1;
          break;
        }
        if (units[k]?.pos === "NOUN" || units[k]?.pos === "VERB") break;
      }
      if (i < 0) return mayLackPlace ? [draft] : [];
    }
    for (;;) {
      const found = placeAt(units, i, text, true);
      if (!found) break;
      drafts.push({ ...draft, participants: [...draft.participants], place: found.place });
      const next = units[found.last + 1];
      let k = found.last + 1;
      if (next?.text === ";" || next?.text === ",") k++;
      if (units[k]?.norm === "and") k++;
      if (k === found.last + 1 || k >= limit) break;
      if (frame.goal.includes(units[k]?.norm ?? "")) k++;
      i = k;
    }
    return drafts.length > 0 ? drafts : mayLackPlace ? [draft] : [];
  }

  #instrument(units: readonly Unit[], at: number, limit: number, clause: Clause): string | undefined {
    const range = clause.verb.passive ? units.slice(clause.start, clause.verb.first) : units.slice(at, Math.min(limit, at + 10));
    return range.find((unit) => unit.mention?.kind === "instrument" && unit.mention.entity)?.mention?.entity;
  }

  /** "signed a new accord": an instrument without a name of its own. */
  #unnamedInstrument(units: readonly Unit[], at: number, limit: number, clause: Clause): boolean {
    const range = clause.verb.passive ? units.slice(clause.start, clause.verb.first) : units.slice(at, Math.min(limit, at + 8));
    return range.some((unit) => !unit.mention && this.#lexicon.instruments.includes(unit.norm));
  }

  #namedEvent(units: readonly Unit[], at: number): string | undefined {
    const mention = (units[at]?.norm === "the" ? units[at + 1] : units[at])?.mention;
    return mention?.kind === "programme" ? mention.entity : undefined;
  }

  /** Date, place, clock that the clause states, and the sentence's opening adverbials. */
  #settle(reading: SentenceReading, clause: Clause, draft: EventDraft, limit: number, text: string, placed: boolean): void {
    const { units, sentence } = reading;
    const opening = reading.clauses.filter((other) => other.level === 0)[0] === clause ? 0 : clause.start;
    const date = this.#dateIn(units, clause.verb.first, limit) ?? this.#dateIn(units, opening, clause.verb.first);
    if (date && !draft.when) draft.when = date;
    if (!draft.place && !placed) {
      const place = this.#placeIn(units, clause.verb.last + 1, limit, text) ?? this.#placeIn(units, opening, clause.verb.first, text);
      if (place) draft.place = place;
    }
    if (clause.level === 0) Object.assign(draft, clockOf(text.slice(sentence.start, sentence.end).replace(/\s+/g, " "), this.#time));
  }

  #dateIn(units: readonly Unit[], from: number, to: number): EventDraft["when"] {
    for (let k = from; k < to; k++) {
      const unit = units[k];
      const before = units[k - 1]?.norm ?? "";
      if (unit?.when && (!NO_DATE_AFTER.has(before) || (before === "from" && unit.when.end))) {
        // "from March 4 to 5": the range may have been read in two.
        return unit.when;
      }
      if (unit?.when && before === "from") return unit.when;
    }
    return undefined;
  }

  #placeIn(units: readonly Unit[], from: number, to: number, text: string): EventDraft["place"] {
    for (let k = from; k < to; k++) {
      if (!this.#at.has(units[k]?.norm ?? "")) continue;
      const before = units[k - 1];
      // "the situation in Sudan": the place belongs to a noun that is no event.
      if (before && (before.pos === "NOUN" || before.pos === "ADJ") && k > from && !this.#nouns.at(units, k - 1)) continue;
      const found = placeAt(units, k + 1, text, true);
      if (found) return found.place;
    }
    return undefined;
  }

  #limit(reading: SentenceReading, clause: Clause): number {
    let limit = clause.to;
    for (const other of reading.clauses) if (other.verb.first > clause.verb.last && other.start >= clause.from) limit = Math.min(limit, Math.max(other.start, clause.from));
    return limit;
  }
}

function statusOf(clause: Clause): EventDraft["status"] {
  if (clause.verb.negated) return "cancelled";
  if (clause.verb.modal === "will" || clause.verb.modal === "shall") return "planned";
  if (clause.kind === "infinitive" && clause.level === 1) return "planned";
  return "held";
}

/** Back from an event noun to the start of its phrase: possessors, adjectives, ordinals, names joined by hyphens. */
function phraseStart(units: readonly Unit[], noun: number): number {
  let i = noun;
  while (i > 0) {
    const unit = units[i - 1] as Unit;
    if (["ADJ", "NOUN", "PROPN", "DET", "NUM", "MENTION", "PRON", "DATE"].includes(unit.pos) || unit.text === "-" || /^['’]s?$/.test(unit.text)) i--;
    else break;
    if (unit.mention?.kind === "person" && !/^['’]s?$/.test(units[i + 1]?.text ?? "")) return i + 1;
  }
  return i;
}

export type { EventNoun };
