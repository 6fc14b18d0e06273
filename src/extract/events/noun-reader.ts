import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";
import { journeys } from "./journeys.ts";
import type { FoundNoun, NounIndex } from "./nouns.ts";
import { phraseOf, phraseStart, properName } from "./phrase.ts";
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
      marks: [markOf(reading, found.start, found.end + 1, frame.id)],
    };
    if (phrase.ordinal) draft.ordinal = phrase.ordinal;
    const title = titleOf(units, from, found, limit, text);
    if (title) draft.title = title;
    const name = frame.possessor ? undefined : properName(units, from, found, text);
    if (name) draft.name = name;
    // "following X's call with Y": it is over, whatever the sentence says will come.
    if (/^(?:following|after)$/.test(units[from - 1]?.norm ?? "")) draft.over = true;
    else if (words.some((word) => this.#lexicon.planned.includes(word)) || this.#underWill(reading, found)) draft.status = "planned";
    if (cancelled || words.some((word) => this.#lexicon.cancelled.includes(word))) draft.status = "cancelled";
    const date = this.#setting.dateIn(units, found.end + 1, Math.min(limit, found.end + 12));
    if (date) draft.when = date;
    // "during his visit to the region": without a place it is uncertain whose visit is meant.
    const pronoun = !heading && !cancelled && words.some((word) => /^(?:his|her)$/.test(word)) && draft.status === "held";
    return frame.goal.length > 0 ? journeys(units, frame.goal, found.end + 1, limit, text, draft, !pronoun) : [draft];
  }

  /** In running text a talk is told by its noun only with both ends: "after his talks with X", "will fly to Oslo for talks with X". */
  #bothEnds(reading: SentenceReading, found: FoundNoun, from: number, participants: string[], scene: Scene): boolean {
    const { units } = reading;
    if (!found.frame.possessor || participants.length === 0) return false;
    const before = units[from - 1]?.norm ?? "";
    // What a verb holds ("held the Ministers' Meeting with X") the verb's own frame reads.
    if (units.slice(from, found.start).some((unit) => /^(?:his|her|['’]s?)$/.test(unit.norm)))
      return participants.length > 1 && this.#lexicon.attending.includes(before);
    const spent = before === "of" && /^(?:days?|rounds?|series|hours?)$/.test(units[from - 2]?.norm ?? "");
    if (units[found.end + 1]?.norm !== "with" || !(spent || this.#lexicon.attending.includes(before))) return false;
    const clause = reading.clauses.filter((each) => each.level === 0 && each.verb.first < found.start && !each.verb.passive).pop();
    const actors = clause?.subject ? scene.resolve(clause.subject) : [];
    for (const id of actors) if (!participants.includes(id)) participants.unshift(id);
    return participants.length > 1;
  }

  /** "his visit was cancelled", "cancelled a stop in X": who was to take part, as far as the stage tells; undefined where nothing is called off. */
  #calledOff(reading: SentenceReading, found: FoundNoun, scene: Scene): string[] | undefined {
    for (const clause of reading.clauses) {
      const verb = [clause.verb.lemma, `${clause.verb.lemma} ${reading.units[clause.verb.last + 1]?.norm ?? ""}`];
      if (!verb.some((words) => this.#lexicon.cancelVerbs.includes(words)) || clause.verb.negated) continue;
      // "visit to Finland cancelled", as headings have it, is passive too.
      const passive = clause.verb.passive || (clause.subjectNoun !== undefined && clause.from >= clause.to);
      const own = passive
        ? found.end < clause.verb.first && found.start >= clause.start
        : found.start > clause.verb.last && found.start - clause.verb.last < 8;
      if (own) return clause.subject && !passive ? scene.resolve(clause.subject) : scene.single();
    }
    return undefined;
  }

  /** "Y, who is on an official visit to X": the nearest person before; else who acts behind an opening. */
  #traveller(reading: SentenceReading, found: FoundNoun, from: number, scene: Scene): string[] {
    const { units } = reading;
    if (
      found.frame.goal.length === 0 ||
      !/^(?:on|during)$/.test(units[from - 1]?.norm ?? "") ||
      !found.frame.goal.includes(units[found.end + 1]?.norm ?? "")
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

  #attended(reading: SentenceReading, found: FoundNoun, from: number): boolean {
    return found.frame.goal.length === 0 && this.#lexicon.attending.includes(reading.units[from - 1]?.norm ?? "");
  }

  #underWill(reading: SentenceReading, found: FoundNoun): boolean {
    const clause = reading.clauses.filter((each) => each.level === 0 && each.verb.first < found.start).pop();
    return (
      clause?.verb.modal === "will" &&
      this.#lexicon.attending.includes((reading.units[phraseStart(reading.units, found.start) - 1] as Unit | undefined)?.norm ?? "")
    );
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
