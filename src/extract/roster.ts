import type { EventDraft } from "./events/draft.ts";
import { markOf, type SentenceReading } from "./reading.ts";

/** Reads lists of those who took part: an announcing line that ends in a colon, then one name a line. */
export class Roster {
  readonly #announce: ReadonlySet<string>;
  #open = false;

  /** `announce` are the words of an announcing line ("participants", "attended"). */
  constructor(announce: readonly string[]) {
    this.#announce = new Set(announce);
  }

  /** More of the event on stage: the person that the line lists; undefined for any other sentence. */
  read(reading: SentenceReading): EventDraft | undefined {
    const { units, clauses } = reading;
    if (units[units.length - 1]?.text === ":") {
      this.#open = units.some((unit) => this.#announce.has(unit.norm));
      return undefined;
    }
    if (!this.#open) return undefined;
    const first = units.find((unit) => unit.mention || /[\p{L}\p{N}]/u.test(unit.text));
    if (
      first?.mention?.kind !== "person" ||
      !first.mention.entity ||
      clauses.some((clause) => clause.verb.form === "finite" && clause.subject)
    ) {
      this.#open = false;
      return undefined;
    }
    return {
      kind: "meeting",
      status: "held",
      main: true,
      participants: [first.mention.entity],
      definite: true,
      marks: [markOf(reading, units.indexOf(first), units.indexOf(first) + 1, "event.roster")],
    };
  }
}
