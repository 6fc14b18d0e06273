import { listedPeople } from "./events/attendance.ts";
import type { EventDraft } from "./events/draft.ts";
import { markOf, type SentenceReading } from "./reading.ts";
import type { Unit } from "./unit.ts";

/** Reads lists of those who took part: an announcing line that ends in a colon, then one name a line. */
export class Roster {
  readonly #announce: ReadonlySet<string>;
  #open = false;
  /** "They were:": those of whatever was told last. */
  #listsAll = false;

  /** `announce` are the words of an announcing line ("participants", "attended"). */
  constructor(announce: readonly string[]) {
    this.#announce = new Set(announce);
  }

  /** More of the event on stage: the person that the line lists; undefined for any other sentence. */
  read(reading: SentenceReading): EventDraft | undefined {
    const { units, clauses } = reading;
    if (units[units.length - 1]?.text === ":") {
      this.#listsAll = /^(?:they|these|those)$/.test(units[0]?.norm ?? "") && /^(?:are|were)$/.test(units[1]?.norm ?? "");
      this.#open = this.#listsAll || units.some((unit) => this.#announce.has(unit.norm));
      return undefined;
    }
    if (!this.#open) return this.#inverted(reading);
    const first = units.find((unit) => unit.mention || /[\p{L}\p{N}]/u.test(unit.text));
    if (
      first?.mention?.kind !== "person" ||
      !first.mention.entity ||
      clauses.some((clause) => clause.verb.form === "finite" && clause.subject)
    ) {
      this.#open = false;
      return undefined;
    }
    const at = units.indexOf(first);
    const more = moreOf([first.mention.entity], markOf(reading, at, at + 1, "event.roster"));
    return this.#listsAll ? { ...more, joins: [] } : more;
  }

  /** "Joining the President on the call were A, B and C", "Also present will be D", "The X delegation includes E": the people behind the verb. */
  #inverted(reading: SentenceReading): EventDraft | undefined {
    const { units } = reading;
    const verb = units.findIndex((unit) => /^(?:were|was|are|is|be|included?|includes|comprised?|comprises)$/.test(unit.norm));
    const before = units.slice(0, Math.max(verb, 0)).filter(({ norm }) => norm !== "will");
    if (!before.some((unit) => this.#announce.has(unit.norm))) return undefined;
    if (before.some((unit) => unit.pos === "AUX" || (unit.pos === "VERB" && !this.#announce.has(unit.norm)))) return undefined;
    const behind = units.slice(verb + 1);
    // Nothing but names stands there: "Members of the Council were grateful to X" lists nobody.
    const first = behind.find((unit) => unit.pos !== "DET");
    const more = (unit: Unit): boolean =>
      /^(?:VERB|AUX|SCONJ|PART)$/.test(unit.pos) || (unit.pos === "PRON" && !/^(?:his|her|their)$/.test(unit.norm));
    if (!/^(?:MENTION|PROPN)$/.test(first?.pos ?? "") || behind.some(more)) return undefined;
    const people = listedPeople(reading, verb + 1, units.length);
    if (people.length === 0) return undefined;
    const draft = moreOf([...new Set(people)], markOf(reading, 0, units.length, "event.roster"));
    // "Attending the meeting were …": of the last meeting; else of whatever was told last.
    return before.some(({ norm }) => /^(?:meetings?|talks|consultations|session)$/.test(norm)) ? draft : { ...draft, joins: [] };
  }
}

/** More who took part in the event on stage. */
const moreOf = (participants: string[], mark: EventDraft["marks"][number]): EventDraft => ({
  kind: "meeting",
  status: "held",
  main: true,
  participants,
  definite: true,
  marks: [mark],
});
