import type { EventLexicon, EventVerb } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Clause } from "../clauses.ts";
import { VerbIndex } from "../match.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import { limitOf, statusOf } from "./clause.ts";
import { headedSides, ofNext, organizersOf } from "./delegations.ts";
import { forcesOf } from "../forces.ts";
import type { EventDraft } from "./draft.ts";
import { journeys } from "./journeys.ts";
import { EventNounReader } from "./noun-reader.ts";
import { NounIndex } from "./nouns.ts";
import { definite, othersOf, phraseOf, properName } from "./phrase.ts";
import { Setting } from "./settle.ts";
import { instrumentOf } from "./signing.ts";

/** Reads the events of sentences: verbs that report one, and, through `fromNouns`, nouns that name one. */
export class EventReader {
  readonly #verbs: VerbIndex<EventVerb>;
  readonly #nouns: NounIndex;
  readonly #lexicon: EventLexicon;
  readonly #time: TimeLexicon;
  readonly #adverbials: Adverbials;
  readonly #setting: Setting;
  readonly #nounReader: EventNounReader;

  constructor(lexicon: EventLexicon, time: TimeLexicon, adverbials: Adverbials) {
    this.#lexicon = lexicon;
    this.#time = time;
    this.#adverbials = adverbials;
    this.#verbs = new VerbIndex(lexicon.verbs);
    this.#nouns = new NounIndex(lexicon.nouns);
    this.#setting = new Setting(lexicon.at, this.#nouns, time);
    this.#nounReader = new EventNounReader(lexicon, this.#nouns, time, this.#setting);
  }

  happens(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** The kind of the event that the article at a unit and the noun behind it mean by themselves: "the meeting", not "the meeting of the Group". */
  bare(units: readonly Unit[], at: number): EventDraft["kind"] | undefined {
    const found = this.#nouns.at(units, at + 1);
    const next = found && units[found.end + 1];
    return next?.pos === "NOUN" || /^(?:of|between|with|to)$/.test(next?.norm ?? "") ? undefined : found?.frame.kind;
  }

  /** Events that the sentence tells, in text order; `scene` says who pronouns mean. */
  read(reading: SentenceReading, text: string, scene: Scene): EventDraft[] {
    // What is asked is not told.
    if (reading.units[reading.units.length - 1]?.text === "?") return [];
    const drafts = [...this.#nounReader.read(reading, text, scene), ...headedSides(reading, this.#lexicon, scene)];
    for (const clause of reading.clauses) drafts.push(...this.#fromClause(reading, clause, text, scene));
    return drafts.sort((a, b) => (a.marks[0]?.start ?? 0) - (b.marks[0]?.start ?? 0));
  }

  #fromClause(reading: SentenceReading, clause: Clause, text: string, scene: Scene): EventDraft[] {
    const { units } = reading;
    const limit = limitOf(reading, clause);
    for (const { frame, after } of this.#verbs.at(units, clause)) {
      if (frame.unless.some((words) => words.split(" ").every((word, k) => units[after + k]?.norm === word))) continue;
      if ((clause.verb.passive && !frame.passive) || (frame.finite && clause.verb.form !== "finite")) continue;
      const drafts = this.#read(reading, clause, frame, after, limit, this.#subjects(reading, clause, scene), text, scene);
      if (drafts.length === 0) continue;
      for (const draft of drafts) {
        draft.main = clause.level === 0;
        if (reading.sentence.role !== "body") draft.heading = true;
        this.#setting.settle(reading, clause, draft, limit, text, frame.object === "place" || frame.goal.length > 0);
      }
      return drafts.filter((draft) => this.#tells(reading, draft, clause));
    }
    return [];
  }

  /** Who acts; "2,000 personnel from A and B" are A and B. */
  #subjects(reading: SentenceReading, clause: Clause, scene: Scene): string[] {
    if (clause.subject) return scene.actors(reading, clause);
    return clause.level === 0 ? forcesOf(reading.units, clause, this.#lexicon.forceNouns) : [];
  }

  /** Inside what somebody says, only an event with its own time or place is told; what others are asked to do is none. */
  #tells(reading: SentenceReading, draft: EventDraft, clause: Clause): boolean {
    if (clause.level === 0) return true;
    if (draft.participants.length === 0) return false;
    if (draft.kind === "signing" && clause.kind === "relative" && draft.object !== undefined) return !clause.verb.negated;
    if (clause.kind === "infinitive") return this.#toCome(reading, clause) && clause.verb.modal === undefined;
    if (clause.kind === "participle" && draft.kind === "exercise") return false;
    if (
      (clause.kind === "relative" || clause.kind === "participle") &&
      draft.place !== undefined &&
      draft.place.entities.length > 0 &&
      !clause.verb.negated
    )
      return true;
    return draft.when !== undefined && (draft.place !== undefined || draft.participants.length > 1);
  }

  /** "is expected to meet", "will travel to X to meet with Y": an infinitive that tells an event to come. */
  #toCome(reading: SentenceReading, clause: Clause): boolean {
    const { units, clauses, parties } = reading;
    if (
      parties.some(
        (party) =>
          party.last === clause.verb.first - 1 && party !== clause.subject && !/^(?:to|with|in)$/.test(units[party.first - 1]?.norm ?? ""),
      )
    )
      return false;
    const before = units[clause.verb.first - 1];
    const governor = clauses[clauses.indexOf(clause) - 1];
    if (!governor || governor.verb.negated) return false;
    const planned = (word: string | undefined): boolean => word !== undefined && this.#lexicon.plannedGovernors.includes(word);
    return (
      planned(before?.lemma) ||
      planned(before?.norm) ||
      planned(governor.verb.lemma) ||
      (governor.verb.modal === "will" && this.#verbs.has(governor.verb.lemma)) ||
      (governor.level === 1 && governor.kind === "infinitive" && this.#toCome(reading, governor))
    );
  }

  #read(
    reading: SentenceReading,
    clause: Clause,
    frame: EventVerb,
    after: number,
    limit: number,
    subjects: string[],
    text: string,
    scene: Scene,
  ): EventDraft[] {
    const { units } = reading;
    const at = frame.object === "event" ? this.#adverbials.skipPlaces(units, after) : this.#adverbials.skip(units, after);
    const mark = markOf(reading, clause.verb.first, Math.max(clause.verb.last + 1, after), frame.id);
    const passive = clause.verb.passive;
    const base = (kind: EventDraft["kind"]): EventDraft => ({
      kind,
      status: passive && this.#lexicon.plannedGovernors.includes(clause.verb.lemma) ? "planned" : statusOf(clause, reading),
      main: true,
      participants: [],
      definite: false,
      marks: [mark],
    });
    if (frame.object === "event") return this.#heldNoun(reading, clause, frame, at, limit, subjects, text, scene, base);
    if (!frame.kind) return [];
    const draft = base(frame.kind);
    if (frame.object === "place" || frame.goal.length > 0) {
      draft.participants = subjects;
      return subjects.length > 0 ? journeys(units, frame.goal, at, limit, text, draft, false) : [];
    }
    if (frame.object === "instrument") {
      const signed = instrumentOf(units, text, clause, [at, limit], this.#lexicon.instruments);
      if (!signed) return [];
      if (signed.entity) draft.object = signed.entity;
      if (signed.words) draft.unnamed = signed.words;
      draft.participants = passive
        ? othersOf(reading, ["by", "between"], after, limit, scene)
        : [...subjects, ...othersOf(reading, frame.with, after, limit, scene)];
      return [draft];
    }
    const direct = frame.object === "participant" && !passive ? this.#adverbials.skipPlaces(units, after) : undefined;
    const others = othersOf(reading, [...(passive ? ["by"] : []), ...frame.with, ...this.#lexicon.including], after, limit, scene, direct);
    draft.participants = [...new Set([...subjects, ...others])];
    // "the meeting was hosted by X": an event with its own name.
    if (frame.host && passive && this.#nouns.subject(units, clause)) return [];
    if ((frame.host || frame.placed) && others.length === 0) return [];
    if (frame.placed && !this.#setting.placeIn(units, after, limit, text)) return [];
    if (frame.needsOther && others.length === 0 && draft.participants.length < 2) {
      // "will meet with students": somebody without a name still makes it a meeting, where a preposition says so.
      const unnamed =
        (frame.kind === "meeting" || units[at]?.norm === "with") &&
        subjects.length > 0 &&
        frame.with.includes(units[at]?.norm ?? "") &&
        ["NOUN", "ADJ", "DET", "NUM", "MENTION", "PROPN"].includes(units[at + 1]?.pos ?? "");
      if (!unnamed) return [];
    }
    return draft.participants.length > 0 ? [draft] : [];
  }

  /** "held a meeting with X", "talks were held between X and Y", "paid a visit to Y". */
  #heldNoun(
    reading: SentenceReading,
    clause: Clause,
    frame: EventVerb,
    at: number,
    limit: number,
    subjects: string[],
    text: string,
    scene: Scene,
    base: (kind: EventDraft["kind"]) => EventDraft,
  ): EventDraft[] {
    const { units } = reading;
    const passive = clause.verb.passive || frame.happens;
    const found = passive ? this.#nouns.subject(units, clause) : this.#nouns.heading(units, at);
    // "lead the delegation to the Dialogue": to take part in it.
    if (!found && !passive && this.#lexicon.delegation.includes(clause.verb.lemma)) {
      const to = units.slice(at, Math.min(limit, at + 8)).findIndex((unit) => /^(?:to|for|at|in)$/.test(unit.norm));
      // "lead a delegation to Oslo": to travel there.
      if (to > 0 && units[at + to]?.norm === "to" && subjects.length > 0) {
        const journey = journeys(units, ["to"], at + to, limit, text, { ...base("visit"), participants: subjects }, false);
        if (journey.length > 0) return journey;
      }
      if (to > 0 && at + to + 1 > at + 1)
        return this.#heldNoun(
          reading,
          { ...clause, verb: { ...clause.verb, lemma: "attend" } },
          frame,
          at + to + 1,
          limit,
          subjects,
          text,
          scene,
          base,
        );
    }
    if (!found) {
      const mention = units
        .slice(at, at + 4)
        .find(
          (unit, n, all) => unit.mention?.kind === "programme" && all.slice(0, n).every((each) => ["DET", "ADJ", "NUM"].includes(each.pos)),
        )?.mention;
      if (passive || mention?.kind !== "programme" || !mention.entity || subjects.length === 0) return [];
      // "joined the Capability Coalition": to become one of it is no event.
      if (clause.verb.lemma === "join" && this.#nouns.kindOfName(mention.text) === "conference") return [];
      const others = othersOf(reading, frame.with, at, limit, scene);
      // "the A-B Dialogue" has B at the table, whoever speaks for it.
      const sides = others.length > 0 ? [] : scene.otherSides(mention, subjects);
      return [
        {
          ...base(this.#nouns.kindOfName(mention.text)),
          participants: [...new Set([...subjects, ...others, ...sides])],
          object: mention.entity,
        },
      ];
    }
    const draft = base(found.frame.kind);
    const from = passive ? clause.start : at;
    const phrase = phraseOf(reading, found, from, limit, scene, this.#time);
    draft.participants = [
      ...new Set([
        ...subjects,
        ...phrase.participants,
        ...(passive ? othersOf(reading, frame.with, clause.verb.last + 1, limit, scene) : []),
      ]),
    ];
    if (passive && draft.participants.length === 0) draft.participants = ofNext(units, from, found, scene);
    const hosts = passive ? othersOf(reading, ["by"], clause.verb.last + 1, limit, scene) : subjects;
    if (/^(?:host|chair|co-host)$/.test(clause.verb.lemma) && hosts[0]) draft.host = hosts[0];
    const organizers = organizersOf(reading, found, scene);
    if (organizers[0]) draft.host ??= organizers[0];
    for (const id of organizers) if (!draft.participants.includes(id)) draft.participants.push(id);
    draft.definite = phrase.participants.length === 0 && definite(units, from, found);
    if (phrase.ordinal) draft.ordinal = phrase.ordinal;
    const name = found.frame.possessor ? undefined : properName(units, from, found, text);
    if (name) draft.name = name;
    draft.marks = [
      markOf(
        reading,
        Math.min(found.start, clause.verb.first),
        Math.max(found.end, clause.verb.last) + 1,
        frame.happens ? frame.id : found.frame.id,
      ),
    ];
    const named = units.slice(from, found.end + 3).find((unit) => unit.mention?.kind === "programme")?.mention?.entity;
    if (named) draft.object = named;
    if (found.frame.goal.length > 0) return journeys(units, found.frame.goal, found.end + 1, limit, text, draft, true);
    const words = units.slice(at, found.start).map((unit) => unit.norm);
    // "held separate calls with A and B": one with each.
    const others = draft.participants.filter((id) => !subjects.includes(id));
    if (words.some((word) => this.#lexicon.separate.includes(word)) && others.length > 1)
      return others.map((other) => ({ ...draft, participants: [...subjects, other] }));
    return draft.participants.length > 0 || (draft.definite && found.frame.kind !== "exercise") ? [draft] : [];
  }
}
