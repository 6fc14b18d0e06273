import type { EventLexicon, EventVerb } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Clause } from "../clause.ts";
import { VerbIndex } from "../match.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import { cancels, carrierOf, limitOf, statusOf } from "./clause.ts";
import { companionsOf, headedSides, leadersOf, moreOf, opens } from "./delegations.ts";
import type { EventDraft } from "./draft.ts";
import { HeldNounReader } from "./held.ts";
import { journeys, thereToo } from "./journeys.ts";
import { EventNounReader } from "./noun-reader.ts";
import { NounIndex } from "./nouns.ts";
import { othersOf, partedBy } from "./phrase.ts";
import { oneOfNoun } from "./merge.ts";
import { Setting } from "./settle.ts";
import { tells } from "./told.ts";
import { instrumentOf, signedBy } from "./signing.ts";
import { seated } from "./pair.ts";
import { subjectsOf } from "./subjects.ts";

/** Reads the events of sentences: verbs that report one, and, through `fromNouns`, nouns that name one. */
export class EventReader {
  readonly #verbs: VerbIndex<EventVerb>;
  readonly #happening: ReadonlySet<string>;
  readonly #nouns: NounIndex;
  readonly #lexicon: EventLexicon;
  readonly #adverbials: Adverbials;
  readonly #setting: Setting;
  readonly #nounReader: EventNounReader;
  readonly #held: HeldNounReader;

  constructor(lexicon: EventLexicon, time: TimeLexicon, adverbials: Adverbials) {
    this.#lexicon = lexicon;
    this.#adverbials = adverbials;
    this.#verbs = new VerbIndex(lexicon.verbs);
    this.#happening = new Set(
      lexicon.verbs.flatMap(({ kind, verbs }) =>
        verbs.filter((verb) => kind !== "ceremony" || !verb.includes(" ")).map((verb) => verb.split(" ")[0] ?? ""),
      ),
    );
    this.#nouns = new NounIndex(lexicon.nouns);
    this.#setting = new Setting(lexicon, this.#nouns, time);
    this.#held = new HeldNounReader(lexicon, this.#nouns, time);
    this.#nounReader = new EventNounReader(lexicon, this.#nouns, time, this.#setting);
  }

  /** Whether any frame has a verb of this lemma. */
  knows(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** Whether a verb tells of an event by itself: "meet", "take place"; "review a guard of honour" only with its object. */
  happens(lemma: string): boolean {
    return this.#happening.has(lemma);
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
    for (const clause of reading.clauses) drafts.push(...thereToo(reading, clause, drafts, this.#fromClause(reading, clause, text, scene)));
    // "X accompanied Y on the visit": the visit comes first, whatever the order of the words.
    const place = ({ joins, marks }: EventDraft): number => (marks[0]?.start ?? 0) + (joins && joins.length > 0 ? text.length : 0);
    // "received X, who paid a courtesy call on him": told by the verb before.
    const again = ({ kind, participants: [id, ...others] }: EventDraft): boolean =>
      kind === "courtesy-call" &&
      others.length === 0 &&
      drafts.some((other) => other.kind === kind && other.participants.length > 1 && other.participants.includes(id as string));
    return oneOfNoun(drafts)
      .filter((draft) => !again(draft))
      .map((draft) => seated(draft, this.#lexicon.jointBodies, scene))
      .sort((a, b) => place(a) - place(b));
  }

  #fromClause(reading: SentenceReading, clause: Clause, text: string, scene: Scene): EventDraft[] {
    const { units } = reading;
    // "may meet": nobody says that they will; "would have met": they did not.
    const { modal, perfect } = clause.verb;
    if (/^(?:may|might|can|could)$/.test(modal ?? "") || (perfect && modal !== undefined && modal !== "will")) return [];
    const limit = limitOf(reading, clause, (lemma) => this.happens(lemma));
    for (const { frame, after } of this.#verbs.at(units, clause)) {
      if (frame.unless.some((words) => words.split(" ").every((word, k) => units[after + k]?.norm === word))) continue;
      if ((clause.verb.passive && !frame.passive) || (frame.finite && clause.verb.form !== "finite")) continue;
      const drafts = this.#read(
        reading,
        clause,
        frame,
        after,
        limit,
        subjectsOf(reading, clause, this.#nouns, this.#lexicon, scene),
        text,
        scene,
      );
      if (drafts.length === 0) continue;
      for (const draft of drafts) {
        const carrier = carrierOf(reading, clause);
        draft.main = clause.level === 0 || carrier !== undefined;
        const calledOff = carrier !== undefined && cancels(reading.units, carrier, this.#lexicon.cancelVerbs);
        if (calledOff && !carrier.verb.negated) draft.status = "cancelled";
        else if (carrier && !calledOff) draft.status = statusOf(carrier, reading);
        if (reading.sentence.role !== "body") draft.heading = true;
        this.#setting.settle(reading, clause, draft, [after, limit], text, frame.object === "place" || frame.goal.length > 0);
      }
      return drafts.filter((draft) => tells(reading, draft, clause, this.#lexicon, () => this.#toCome(reading, clause)));
    }
    return [];
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
    const companions = companionsOf(reading, clause, this.#lexicon.companions, this.#nouns, scene);
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
    if (frame.joins) {
      // "did not attend": whoever stays away is not there.
      const more = clause.verb.negated ? undefined : moreOf({ reading, passive, at, after, limit }, frame, subjects, scene);
      return more ? [{ ...base("meeting"), ...more }] : [];
    }
    if (frame.object === "event" || frame.happens)
      return this.#held.read({ reading, clause, frame, at, limit, subjects, companions, text, scene, base });
    if (!frame.kind) return [];
    const draft = base(frame.kind);
    if (frame.object === "place" || frame.goal.length > 0) {
      draft.participants = [...new Set([...subjects, ...companions])];
      if (frame.dated && !this.#stays(units, at, limit)) return [];
      return draft.participants.length > 0 ? journeys(units, frame.goal, at, limit, text, draft, false) : [];
    }
    if (frame.object === "instrument") {
      const signed = instrumentOf(units, text, clause, [at, limit], this.#lexicon, scene.cast);
      const denied = this.#lexicon.denied.includes(units[passive ? clause.start : at]?.norm ?? "");
      if (denied) draft.status = "cancelled";
      const by = othersOf(reading, passive ? ["by", "between"] : frame.with, after, limit, scene);
      // "a memorandum between A and B will be signed"
      const named =
        passive && by.length === 0
          ? othersOf(reading, ["between"], opens(reading, clause) ? 1 : clause.start, clause.verb.first, scene)
          : by;
      return signed ? [signedBy(signed, draft, { passive, subjects, named, companions }, scene)] : [];
    }
    const direct = frame.object === "participant" && !passive ? this.#adverbials.skipPlaces(units, after) : undefined;
    const parted = frame.with.includes("with") && !passive ? partedBy(reading, "with", after, limit) : [];
    if (parted.length > 1 && subjects.length > 0 && direct !== undefined) {
      const days = this.#setting.daysOf(units, parted, after);
      return parted.map((party, n) => ({ ...draft, ...days[n], participants: [...subjects, ...scene.resolve(party)] }));
    }
    const named = othersOf(reading, [...(passive ? ["by"] : []), ...frame.with, ...this.#lexicon.including], after, limit, scene, direct);
    // "received a delegation headed by X"
    const others = named.length > 0 || passive ? named : leadersOf(reading, [at, clause.to], this.#lexicon.delegation, scene);
    draft.participants = [...new Set([...subjects, ...others, ...companions])];
    draft.onlookers = companions;
    // "the meeting was hosted by X": an event with its own name.
    if (frame.host && passive && this.#nouns.subject(units, clause)) return [];
    if ((frame.host || frame.placed) && others.length === 0) return [];
    // "the exercise hosted by X": nobody is received.
    if (frame.host && passive && subjects.length === 0) return [];
    const apart = units.slice(clause.verb.first - 1, at).some(({ norm }) => this.#lexicon.separate.includes(norm));
    if (apart && others.length > 1 && subjects.length > 0) return others.map((other) => ({ ...draft, participants: [...subjects, other] }));
    // "received X, who came to bid farewell"
    const called = frame.host && units.slice(clause.verb.last).some(({ norm }) => this.#lexicon.calling.includes(norm));
    if (called && others.some((id) => scene.cast.isPerson(id))) draft.kind = "courtesy-call";
    if (frame.placed && !this.#paid(reading, draft, others, [after, limit], text, scene)) return [];
    if (frame.needsOther && others.length === 0 && draft.participants.length < 2) {
      // "The Council met in Oslo": a body sits alone; "presented her credentials in Oslo": nobody need say to whom.
      const alone =
        subjects.length === 1 &&
        (frame.kind === "ceremony" || scene.cast.isBody(subjects[0] as string)) &&
        this.#setting.stands(units, [after, limit], text);
      // "will meet with students": somebody without a name still makes it a meeting, where a preposition says so.
      const unnamed =
        (frame.kind === "meeting" || units[at]?.norm === "with") &&
        subjects.length > 0 &&
        frame.with.includes(units[at]?.norm ?? "") &&
        ["NOUN", "ADJ", "DET", "NUM", "MENTION", "PROPN"].includes(units[at + 1]?.pos ?? "");
      if (!unnamed && !alone) return [];
    }
    return draft.participants.length > 0 ? [draft] : [];
  }

  /** "was in X in May for the talks": with a day or a purpose it is a stay, without one just where somebody is. */
  #stays(units: readonly Unit[], at: number, limit: number): boolean {
    return (
      units[at]?.mention !== undefined &&
      (this.#setting.dateIn(units, at, limit) !== undefined ||
        units.slice(at + 1, Math.min(limit, at + 4)).some(({ norm }) => norm === "for"))
    );
  }

  /** "called on X at Y", "will call on X": somebody, there, then or to come; who is called on to act is asked. */
  #paid(
    reading: SentenceReading,
    draft: EventDraft,
    others: readonly string[],
    [from, to]: readonly [number, number],
    text: string,
    scene: Scene,
  ): boolean {
    const { units, clauses } = reading;
    const last = reading.parties.find((party) => party.first === from)?.last ?? from;
    const asked = clauses.some((clause) => clause.verb.first === last + 1 && clause.verb.form === "infinitive");
    if (asked || !others.some((id) => scene.cast.isPerson(id))) return false;
    // "later called on X at her office.": with nothing behind it that X is to do, it is a call too.
    const alone = draft.kind === "courtesy-call" && /^(?:[.;]?|at|in|and|during)$/.test(units[last + 1]?.text ?? "");
    return alone || draft.status === "planned" || this.#setting.stands(units, [from, to], text);
  }
}
