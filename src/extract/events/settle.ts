import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import { clockOf } from "./clock.ts";
import type { EventDraft } from "./draft.ts";
import type { NounIndex } from "./nouns.ts";
import { Occasions } from "./occasion.ts";
import { placeAt } from "./place.ts";

/** Prepositions before a date that is not the event's own day. */
const NO_DATE_AFTER: ReadonlySet<string> = new Set(["since", "until", "by", "before", "after", "from", "of", "through"]);

/** Kinds of which what is said behind their object is said of the deed. */
const DEEDS: ReadonlySet<EventDraft["kind"]> = new Set<EventDraft["kind"]>(["signing", "exercise", "ceremony", "conference"]);

const STARTS = /^(?:began|begins|begun|beginning|started|starts|starting|since|scheduled|planned|slated|set|due)$/;

/** Reads when and where an event takes place: dates, places and clock of its clause and of the sentence's opening. */
export class Setting {
  readonly #at: ReadonlySet<string>;
  readonly #sites: ReadonlySet<string>;
  /** "the meeting of ministers in X on 2 May": not they are placed, but their meeting. */
  readonly #people: ReadonlySet<string>;
  readonly #earlier: ReadonlySet<string>;
  readonly #nouns: NounIndex;
  readonly #time: TimeLexicon;
  readonly #occasions: Occasions;

  constructor(
    { at, sites, occasions, forceNouns, earlier }: Pick<EventLexicon, "at" | "sites" | "occasions" | "forceNouns" | "earlier">,
    nouns: NounIndex,
    time: TimeLexicon,
  ) {
    this.#at = new Set(at);
    this.#sites = new Set(sites);
    this.#people = new Set(forceNouns);
    this.#earlier = new Set(earlier);
    this.#nouns = nouns;
    this.#time = time;
    this.#occasions = new Occasions({ occasions }, nouns);
  }

  /** Fills in what the clause states, from behind its verb (with all words of it) to its limit; `placed` where the place is the goal that the frame itself reads. */
  settle(
    reading: SentenceReading,
    clause: Clause,
    draft: EventDraft,
    [after, limit]: readonly [number, number],
    text: string,
    placed: boolean,
  ): void {
    const { units, sentence } = reading;
    // "will visit X on 4 May, where she will speak at the Y Conference": there and then; a meeting there may be on any day of the visit.
    const there =
      draft.kind === "conference" &&
      (reading.units[clause.start]?.norm === "where" || reading.units[(clause.subject?.first ?? 0) - 1]?.norm === "where");
    // "will on 27 October, | host X": the modal stands before the day.
    const modal = reading.clauses[reading.clauses.indexOf(clause) - 1];
    const split = modal?.verb.lemma === "will" && modal.subject !== undefined && modal.subject === clause.subject;
    const first = reading.clauses.find((other) => other.level === 0);
    const opening = there || split || first === clause ? 0 : clause.start;
    const date =
      this.dateIn(units, clause.verb.first, limit) ??
      this.dateIn(units, this.#behindEarlier(units, opening), clause.verb.first) ??
      (draft.kind === "visit" && clause.level > 0 ? undefined : this.#frontDay(reading, clause)) ??
      (draft.kind === "visit" ? this.startOf(units, clause.verb.last + 1) : undefined);
    if (date && !draft.when) draft.when = date;
    else if (!draft.when) {
      const said = this.#sameDay(units, opening, limit) ?? this.#opensOn(units, clause);
      if (said !== undefined) draft.sameDay = said;
    }
    // "During the visit, she met X and laid a wreath": the opening is said of all that is told.
    const occasion =
      this.#occasions.in(units, opening, limit) ?? (clause.level === 0 ? this.#occasions.in(units, 0, first?.verb.first ?? 0) : undefined);
    if (occasion) draft.occasion = occasion;
    if (!draft.place && !placed) {
      const place = this.placeIn(units, after, limit, text, DEEDS.has(draft.kind)) ?? this.placeIn(units, opening, clause.verb.first, text);
      if (place) draft.place = place;
    }
    if (clause.level === 0) Object.assign(draft, clockOf(text.slice(sentence.start, sentence.end).replace(/\s+/g, " "), this.#time));
  }

  /** Whether a stretch says where or when. */
  stands(units: readonly Unit[], [from, to]: readonly [number, number], text: string): boolean {
    return this.placeIn(units, from, to, text) !== undefined || this.dateIn(units, from, to) !== undefined;
  }

  /** "met on Tuesday with A, and on Wednesday with B": the day of each; nothing where they have none of their own. */
  daysOf(units: readonly Unit[], parties: readonly Party[], after: number): Pick<EventDraft, "when">[] {
    const days = parties.map((party, n) => this.dateIn(units, parties[n - 1]?.last ?? after, party.first));
    return days.map((when) => (when && days.slice(1).some(Boolean) ? { when } : {}));
  }

  #sameDay(units: readonly Unit[], from: number, to: number): string | undefined {
    const words = units
      .slice(from, to)
      .map(({ norm }) => norm)
      .join(" ");
    return this.#time.sameDay.find((phrase) => ` ${words} `.includes(` ${phrase} `));
  }

  /** Where a sentence goes on behind an opening that tells of something earlier ("Based on the call held in May, …"): its day is not the event's. */
  #behindEarlier(units: readonly Unit[], from: number): number {
    if (!this.#earlier.has(units[from]?.norm ?? "")) return from;
    const comma = units.findIndex((unit, k) => k > from && unit.text === ",");
    const told = units.slice(from, Math.max(comma, 0)).some((_, k) => this.#nouns.at(units, from + k) !== undefined);
    return told ? comma : from;
  }

  /** "On 3 May X met Y, held talks with Z and …, before calling on W": the day that opens the sentence is that of all that X does. */
  #frontDay({ units, clauses }: SentenceReading, clause: Clause): EventDraft["when"] {
    const first = clauses.find(({ level, subject }) => level === 0 && subject);
    const after = clause.verb.form === "gerund" && /^(?:before|after)$/.test(units[clause.verb.first - 1]?.norm ?? "");
    const same = clause.level === 0 ? clause.subject === first?.subject : after;
    return first?.subject && same && clause !== first ? this.dateIn(units, this.#behindEarlier(units, 0), first.subject.first) : undefined;
  }

  /** "Later, X met Y", "Upon arrival, X called on Y": on the day of what was told before. */
  #opensOn(units: readonly Unit[], clause: Clause): string | undefined {
    return clause.level === 0
      ? this.#time.thenceforth.find((phrase) => phrase.split(" ").every((word, k) => units[k]?.norm === word))
      : undefined;
  }

  dateIn(units: readonly Unit[], from: number, to: number): EventDraft["when"] {
    for (let k = from; k < to; k++) {
      const unit = units[k];
      // "for the first time since its meeting in 1994": what follows is of another time.
      if (unit?.norm === "since") return undefined;
      const before = units[k - 1]?.norm ?? "";
      // "from March 4 to 11" opens a range; "since March" and "by March" are other days.
      if (
        unit?.when &&
        (!NO_DATE_AFTER.has(before) ||
          before === "from" ||
          /^['’]s?$/.test(units[k + 1]?.text ?? "") ||
          (before === "of" && this.#time.parts.includes(units[k - 2]?.norm ?? "")))
      )
        // "today, 3 June": the day as a date says more; "3 June, 5 June" are two days.
        return (
          (units[k + 1]?.text === "," && k + 2 < to && !/\d/.test(unit.text)
            ? units[units[k + 2]?.norm === "on" ? k + 3 : k + 2]?.when
            : undefined) ?? unit.when
        );
    }
    return undefined;
  }

  /** "a visit that began on Tuesday", "the visit to X, scheduled for July", "has been on a visit since Saturday": the day behind its own verb. */
  startOf(units: readonly Unit[], from: number): EventDraft["when"] {
    const at = units.findIndex(({ norm }, k) => k >= from && k < from + 10 && STARTS.test(norm));
    if (at < 0 || units.slice(from, at).some(({ pos, norm }) => pos === "VERB" || /^(?:and|who|where)$/.test(norm))) return undefined;
    return units.slice(at + 1, at + 4).find((unit, k, all) => unit.when && all.slice(0, k).every(({ pos }) => pos === "ADP"))?.when;
  }

  /** A place stated in a stretch; `deed` where it is one of something done, not of a talk about somewhere. */
  placeIn(units: readonly Unit[], from: number, to: number, text: string, deed = false): EventDraft["place"] {
    let quoted = false;
    for (let k = from; k < to; k++) {
      // What a title in quotation marks says is no place ("Our Role in the Region").
      if (/^["“”«»„]$/.test(units[k]?.text ?? "")) quoted = units[k]?.text === '"' ? !quoted : /^[“«„]$/.test(units[k]?.text ?? "");
      if (quoted || !this.#at.has(units[k]?.norm ?? "")) continue;
      const before = units[k - 1];
      let stated = true;
      // "the situation in Sudan": the place belongs to a noun that is no event.
      if (
        before &&
        !this.#sites.has(before.norm) &&
        (before.pos === "NOUN" || before.pos === "ADJ") &&
        k > from &&
        !this.#nouns.at(units, k - 1)
      )
        stated = false;
      const found = placeAt(units, k + 1, text, true);
      // "signed an agreement on fisheries in X on 2 May": with the day behind it, it is said of what is done there.
      const done = deed || this.#people.has(before?.norm ?? "");
      const next = !found || !done ? undefined : units[found.last + (units[found.last + 1]?.norm === "on" ? 2 : 1)];
      if (found && (stated || (next?.when && next.pos === "DATE"))) return found.place;
    }
    return undefined;
  }
}
