import type { EventLexicon } from "../../knowledge/lexicon/events.ts";
import { PhraseIndex } from "../match.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft, EventKind } from "./draft.ts";
import type { NounIndex } from "./nouns.ts";

/** Kinds that are sat through: what is done at their end is done on their day and where they were. */
const SESSIONS: ReadonlySet<EventKind> = new Set<EventKind>(["meeting", "courtesy-call", "multilateral-meeting", "conference", "ceremony"]);
/** Kinds that close a talk on the spot. */
const CLOSING: ReadonlySet<EventKind> = new Set<EventKind>(["signing", "ceremony"]);

/** Reads "at the end of the talks", "during their visit", "after the meeting": the event told before that sets day and place of another. */
export class Occasions {
  /** The value: whether the deed is right behind the occasion. */
  readonly #phrases: PhraseIndex<boolean>;
  readonly #nouns: NounIndex;

  constructor({ occasions }: Pick<EventLexicon, "occasions">, nouns: NounIndex) {
    const phrases = (list: readonly string[], behind: boolean) => list.map((phrase) => [phrase, behind] as const);
    this.#phrases = new PhraseIndex([...phrases(occasions.at, false), ...phrases(occasions.behind, true)]);
    this.#nouns = nouns;
  }

  /** The occasion named in a range of units; "during the meeting with X" may be another meeting and is none. */
  in(units: readonly Unit[], from: number, to: number): EventDraft["occasion"] {
    for (let i = from; i < to; i++) {
      const [phrase] = this.#phrases.at(units, i);
      if (!phrase) continue;
      const at = i + phrase.words.length;
      const noun = /^(?:the|this|their|these|his|her|its)$/.test(units[at]?.norm ?? "") ? this.#nouns.heading(units, at + 1) : undefined;
      if (!noun || units.slice(at, noun.start).some((unit) => unit.mention || unit.when)) continue;
      const behind = units[noun.end + 1];
      if (behind?.pos === "ADP" || behind?.pos === "DATE") continue;
      return { kind: noun.frame.kind, behind: phrase.value };
    }
    return undefined;
  }
}

/** Gives events that were told by their occasion its day and place, where they have none of their own; events in text order, changed in place. */
export function setByOccasion(events: readonly EventDraft[]): void {
  for (const [i, event] of events.entries()) {
    const { occasion } = event;
    if (!occasion || event.status !== "held" || event.kind === "call") continue;
    if (occasion.behind && !CLOSING.has(event.kind) && event.kind !== "courtesy-call") continue;
    const visit = occasion.kind === "visit";
    const source = events
      .slice(0, i)
      .findLast((other) => other.status === "held" && (visit ? other.kind === "visit" : SESSIONS.has(other.kind)));
    if (!source || (visit && event.kind === "visit")) continue;
    // Days of a visit are several more often than its text says.
    if (!event.when && source.when && source.when.end === undefined && !visit) event.when = { ...source.when, resolved: true };
    const there = !occasion.behind || CLOSING.has(event.kind);
    if (!event.place && source.place && event.kind !== "visit" && there) event.place = source.place;
  }
}
