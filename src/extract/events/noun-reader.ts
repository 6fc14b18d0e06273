import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Clause } from "../clause.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";
import { journeys } from "./journeys.ts";
import { cancels } from "./clause.ts";
import type { FoundNoun, NounIndex } from "./nouns.ts";
import { athome, phraseOf, phraseStart, properName } from "./phrase.ts";
import { signingTold } from "./signing-noun.ts";
import type { Setting } from "./settle.ts";

/** Reads the events that nouns name: "X's visit to Oslo" anywhere, any event noun in a heading, "talks with X" that somebody goes to. */
export class EventNounReader {
  readonly #lexicon: EventLexicon;
  readonly #nouns: NounIndex;
  readonly #time: TimeLexicon;
  readonly #setting: Setting;

  constructor(lexicon: EventLexicon, nouns: NounIndex, time: TimeLexicon, setting: Setting) {
    this.#lexicon = lexicon;
    this.#nouns = nouns;
    this.#time = time;
    this.#setting = setting;
  }

  read(reading: SentenceReading, text: string, scene: Scene): EventDraft[] {
    const { units } = reading;
    const drafts: EventDraft[] = [];
    for (let i = 0; i < units.length; i++) {
      const found = this.#nouns.at(units, i);
      if (!found) continue;
      i = found.end;
      if (units[found.end + 1]?.pos !== "NOUN") drafts.push(...this.#at(reading, found, text, scene));
    }
    return drafts;
  }

  #at(reading: SentenceReading, found: FoundNoun, text: string, scene: Scene): EventDraft[] {
    const { units, sentence } = reading;
    const { frame } = found;
    const heading = sentence.role === "title" || sentence.role === "heading";
    const from = phraseStart(units, found.start);
    const limit = heading ? units.length : (reading.clauses.find((clause) => clause.verb.first > found.end)?.verb.first ?? units.length);
    const phrase = phraseOf(reading, found, from, limit, scene, this.#time);
    const cancelled = this.#calledOff(reading, found, scene);
    const signing =
      !heading && !cancelled && frame.kind === "signing" ? signingTold(reading, found, from, limit, text, this.#lexicon, scene) : undefined;
    if (signing) {
      const when = this.#setting.dateIn(units, found.end + 1, limit);
      const place = this.#setting.placeIn(units, found.end + 1, limit, text, true);
      const mark = markOf(reading, found.start, found.end + 1, frame.id);
      return [
        {
          kind: "signing",
          status: "held",
          main: false,
          participants: [],
          definite: false,
          byNoun: true,
          noun: units[found.start]?.start as number,
          marks: [mark],
          ...(when ? { when } : {}),
          ...(place ? { place } : {}),
          ...signing,
        },
      ];
    }
    if (!heading && !cancelled && !frame.standalone && !this.#bothEnds(reading, found, from, phrase.participants, scene)) return [];
    const participants = phrase.participants.length > 0 ? phrase.participants : (cancelled ?? this.#traveller(reading, found, from, scene));
    if (participants.length === 0) return [];
    const words = units.slice(from, found.start).map((unit) => unit.norm);
    const draft: EventDraft = {
      kind: frame.kind,
      status: "held",
      main: heading || this.#attended(reading, found, from),
      heading,
      participants,
      definite: false,
      byNoun: true,
      noun: units[found.start]?.start as number,
      marks: [markOf(reading, found.start, found.end + 1, frame.id)],
    };
    if (phrase.ordinal) draft.ordinal = phrase.ordinal;
    const title = titleOf(units, from, found, limit, text);
    if (title) draft.title = title;
    const name = frame.possessor ? undefined : properName(units, from, found, text);
    if (name) draft.name = name;
    // "following X's call with Y": it is over, whatever the sentence says will come.
    if (/^(?:following|after)$/.test(units[from - 1]?.norm ?? "")) draft.over = true;
    else if (words.some((word) => this.#lexicon.planned.includes(word)) || this.#toCome(reading, found, from)) draft.status = "planned";
    if (cancelled || words.some((word) => this.#lexicon.cancelled.includes(word))) draft.status = "cancelled";
    const date =
      this.#setting.dateIn(units, found.end + 1, Math.min(limit, found.end + 12)) ?? this.#setting.dateIn(units, from, found.start);
    // "will leave on 10 June on a visit to X"
    const leaving = date || units[from - 1]?.norm !== "on" ? undefined : this.#setting.dateIn(units, Math.max(0, from - 5), from - 1);
    const when = date ?? leaving ?? (frame.goal.length > 0 ? this.#setting.startOf(units, found.end + 1) : undefined);
    if (when) draft.when = when;
    const place = heading ? undefined : this.#setting.placeIn(units, found.end + 1, this.#phraseEnd(reading, found), text);
    if (place && frame.goal.length === 0) draft.place = place;
    // "during his visit to the region": without a place it is uncertain whose visit is meant.
    const pronoun = !heading && !cancelled && words.some((word) => /^(?:his|her)$/.test(word)) && draft.status === "held";
    if (frame.goal.length === 0) return [draft];
    const goals = journeys(units, frame.goal, found.end + 1, limit, text, draft, !pronoun);
    if (goals[0]?.place) return goals;
    // "is in the country on a visit": the release's own.
    const home = athome(units, from, found) ? scene.home() : this.#stayedAt(units, from, text);
    if (home) return [{ ...draft, place: home }];
    // "preparations for the visit of X": neither where nor when, it is only spoken of, where X is not the guest that the release tells of.
    const guest =
      participants.length === 1 &&
      draft.status === "held" &&
      participants.every((id) => scene.cast.isPerson(id) && scene.participants.includes(id));
    return heading || cancelled || draft.when || guest ? goals : [];
  }

  /** In running text a talk is told by its noun only with both ends: "after his talks with X", "in a call with X, Y said", "his meeting with X in Oslo in May". */
  #bothEnds(reading: SentenceReading, found: FoundNoun, from: number, participants: string[], scene: Scene): boolean {
    const { units } = reading;
    if (!found.frame.possessor) return false;
    const next = units[found.end + 1]?.norm ?? "";
    const owned = units.slice(from, found.start).some((unit) => /^(?:his|her|their|our|['’]s?)$/.test(unit.norm));
    const attended = this.#attended(reading, found, from);
    // "support for talks between A and B": what is spoken of need not take place.
    const certain = attended && units[from - 1]?.norm !== "for";
    // Of people and bodies together it is uncertain whose talk is meant ("at their meeting").
    const people = participants.filter((id) => scene.cast.isPerson(id)).length;
    if (owned && people > 0 && people < participants.length) return false;
    if (owned || next === "between") return participants.length > 1 && (certain || this.#dated(reading, found, from));
    if (!attended) return false;
    const actor = this.#actor(reading, found, from);
    const actors = scene.resolve(actor?.subject);
    // "In a phone call today, X congratulated Y": who speaks, and to whom.
    const known = /^(?:the|this|that|its?)$/.test(units[from]?.norm ?? "");
    const within = /^(?:in|during|at)$/.test(units[from - 1]?.norm ?? "");
    const spoken = found.frame.kind === "call" && next !== "with" && within;
    if (spoken && participants.length === 0 && !known) {
      participants.push(...this.#congratulated(reading, found, from, scene));
      if (participants.length > 1) return true;
    }
    // "During talks in Oslo, A and B agreed", "A and B discussed X during a meeting in Oslo": those who act; "the talks" are some told before.
    if (next !== "with") {
      const ends = within && actor?.subject !== undefined && actor.verb.tense === "past" && !actor.verb.negated;
      const told = (from > 1 && !ends) || known || !scene.cast.apart(actors);
      if (told || participants.length > 0 || !this.#dated(reading, found, from)) return false;
      participants.push(...actors);
      return true;
    }
    if (participants.length === 0) return false;
    for (const id of actors) if (!participants.includes(id)) participants.unshift(id);
    return participants.length > 1;
  }

  /** One who acts and the one right behind the verb, or with whom a matter is discussed. */
  #congratulated(reading: SentenceReading, found: FoundNoun, from: number, scene: Scene): string[] {
    const clause = this.#actor(reading, found, from);
    const verb = clause?.verb.last ?? -2;
    const object =
      reading.parties.find(({ first }) => first === verb + 1) ??
      reading.parties.find(({ first }) => first > verb && first < from && reading.units[first - 1]?.norm === "with");
    const both = [...scene.resolve(clause?.subject), ...scene.resolve(object)];
    return both.length === 2 && both.every((id) => scene.cast.isPerson(id)) ? both : [];
  }

  /** Whose act a talk behind a preposition belongs to: of the clause before it, or, where it opens the sentence, of the main one. */
  #actor(reading: SentenceReading, found: FoundNoun, from: number): Clause | undefined {
    const before = reading.clauses.filter((each) => each.level === 0 && each.verb.first < found.start && !each.verb.passive).pop();
    return from > 1 || before ? before : reading.clauses.find((each) => each.level === 0 && each.subject);
  }

  /** Whether the noun's own phrase, which starts at `first`, says where or when. */
  #dated(reading: SentenceReading, found: FoundNoun, first: number): boolean {
    const [from, to] = [found.end + 1, this.#phraseEnd(reading, found)];
    return reading.units.slice(first, to).some((unit) => unit.when) || this.#setting.placeIn(reading.units, from, to, "") !== undefined;
  }

  /** Where the phrase behind a noun ends: at a comma, or where the next clause starts. */
  #phraseEnd(reading: SentenceReading, found: FoundNoun): number {
    const { units, clauses } = reading;
    const verb = clauses.find((clause) => clause.verb.first > found.end && clause.verb.form !== "participle")?.verb.first ?? units.length;
    const comma = units.findIndex((unit, k) => k > found.end && unit.text === ",");
    return Math.min(verb, comma < 0 ? units.length : comma, found.end + 14);
  }

  /** "his visit was cancelled", "cancelled a stop in X": who was to take part, as far as the stage tells; undefined where nothing is called off. */
  #calledOff(reading: SentenceReading, found: FoundNoun, scene: Scene): string[] | undefined {
    for (const clause of reading.clauses) {
      if (!cancels(reading.units, clause, this.#lexicon.cancelVerbs) || clause.verb.negated) continue;
      // "visit to Finland cancelled", as headings have it, is passive too.
      const passive = clause.verb.passive || (clause.subjectNoun !== undefined && clause.from >= clause.to);
      // "suspended its participation in the exercise": that is called off, not the exercise.
      const { units } = reading;
      const other = units
        .slice(clause.verb.last + 1, found.start)
        .some(({ norm }, k, all) => norm === "in" && k > 0 && all[k - 1]?.pos === "NOUN");
      const own = passive
        ? found.end < clause.verb.first && (found.start >= clause.start || clause.subjectNoun === found.end)
        : found.start > clause.verb.last && found.start - clause.verb.last < 8 && !other;
      if (own) return clause.subject && !passive ? scene.resolve(clause.subject) : scene.single();
    }
    return undefined;
  }

  /** "Y, who is on an official visit to X": the nearest person before; else who acts behind an opening. */
  #traveller(reading: SentenceReading, found: FoundNoun, from: number, scene: Scene): string[] {
    const { units } = reading;
    if (
      found.frame.goal.length === 0 ||
      !/^(?:on|during|after|following|from)$/.test(units[from - 1]?.norm ?? "") ||
      !(
        found.frame.goal.includes(units[found.end + 1]?.norm ?? "") ||
        athome(units, from, found) ||
        this.#stayedAt(units, from, "") !== undefined
      )
    )
      return [];
    for (let k = from - 1; k >= 0; k--) {
      const mention = units[k]?.mention;
      if (mention?.entity && mention.kind === "person") return [mention.entity];
    }
    // "During a visit to X, Minister Y announced …": the one who acts.
    const main = from <= 1 ? reading.clauses.find((clause) => clause.level === 0 && clause.subject) : undefined;
    const actor = main && main.start > found.end ? scene.resolve(main.subject) : [];
    return actor.length === 1 ? actor : [];
  }

  /** "is in X on a visit" */
  #stayedAt(units: readonly Unit[], from: number, text: string): EventDraft["place"] {
    return units[from - 1]?.norm === "on" && units[from - 3]?.norm === "in" && units[from - 4]?.lemma === "be"
      ? this.#setting.placeIn(units, from - 3, from - 1, text)
      : undefined;
  }

  /** "after talks with X", "in a call with X", "three days of talks with X": somebody goes to it. */
  #attended({ units }: SentenceReading, found: FoundNoun, from: number): boolean {
    const before = units[from - 1]?.norm ?? "";
    if (found.frame.goal.length > 0) return false;
    if (before === "of") return /^(?:days?|rounds?|series|hours?)$/.test(units[from - 2]?.norm ?? "");
    // "in consultation with X" is a way to act, "in a consultation with X" an event; "progress in the talks with X" is neither.
    if (before === "in")
      return (
        (["DET", "PRON"].includes(units[from]?.pos ?? "") || units[found.end]?.norm === "talks") &&
        !["NOUN", "ADJ"].includes(units[from - 2]?.pos ?? "")
      );
    return this.#lexicon.attending.includes(before);
  }

  /** Still to come: at the end of what will be done, or looked forward to. */
  #toCome(reading: SentenceReading, found: FoundNoun, from: number): boolean {
    const nearest = reading.clauses.filter((each) => each.verb.first < found.start).pop();
    // "preparations for the visit of X", "ahead of the visit"
    const before = reading.units[from - 2]?.norm ?? "";
    if (/^(?:for|of)$/.test(reading.units[from - 1]?.norm ?? "") && this.#lexicon.awaitingNouns.includes(before)) return true;
    if (nearest && this.#lexicon.awaiting.includes(nearest.verb.lemma)) return true;
    // "is scheduled to continue her visit to X"
    const governor = nearest?.kind === "infinitive" ? reading.clauses[reading.clauses.indexOf(nearest) - 1] : undefined;
    if (governor && !governor.verb.negated && this.#lexicon.plannedGovernors.includes(governor.verb.lemma)) return true;
    const clause = this.#actor(reading, found, from) ?? nearest;
    const opens = from <= 1 && /^(?:during|on)$/.test(reading.units[from - 1]?.norm ?? "");
    // "will travel to X to accompany Y on his trip to Z": the trip is to come too.
    const purpose = nearest?.kind === "infinitive" || reading.units[from - 1]?.norm === "on";
    return clause?.verb.modal === "will" && (purpose || opens || this.#attended(reading, found, from));
  }
}

/** The words that name an event by its noun, from its ordinal or adjectives to the end of its phrase ("first visit to X as Y of Z"); undefined for the bare noun. */
function titleOf(units: readonly Unit[], from: number, found: FoundNoun, limit: number, text: string): string | undefined {
  let start = from;
  for (let k = from; k < found.start; k++)
    if (/^(?:his|her|its|their|our|the|a|an|this|['’]s?)$/.test(units[k]?.norm ?? "") || units[k]?.mention) start = k + 1;
  let end = found.end + 1;
  while (end < limit && !/^[,;:.()]$/.test(units[end]?.text ?? "") && !["VERB", "AUX", "SCONJ"].includes(units[end]?.pos ?? "")) end++;
  while (end > found.end + 1 && ["ADP", "CCONJ", "DET"].includes(units[end - 1]?.pos ?? "")) end--;
  return end - start > 1 ? text.slice(units[start]?.start, units[end - 1]?.end).replace(/\s+/g, " ") : undefined;
}
