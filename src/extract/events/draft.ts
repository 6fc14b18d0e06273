import type { EVENT_KINDS, WhenSaid } from "../../records/extraction.ts";
import type { Mark } from "../reading.ts";

export type EventKind = (typeof EVENT_KINDS)[number];

/** A place as stated. */
export interface PlaceSaid {
  text: string;
  /** Absent where the words are no name that is known ("Ulinzi House"). */
  entity?: string;
  /** All entities that the words name, the place first, then what it lies in. */
  entities: string[];
}

/** An event as one passage tells it, before passages about one event are put together. Offsets are UTF-16. */
export interface EventDraft {
  kind: EventKind;
  status: "held" | "planned" | "cancelled";
  main: boolean;
  /** Told by a heading: the passage below tells it again. */
  heading?: boolean;
  title?: string;
  /** Its proper name, where it has one ("Northern Security Conference"). */
  name?: string;
  /** What it is called where it has none ("conference on border management"). */
  words?: string;
  when?: WhenSaid;
  /** "Later in the day": the words for the day of the event told before. */
  sameDay?: string;
  /** "At the end of the talks": the kind of event, told before, at which or right behind which it takes place. */
  occasion?: { kind: EventKind; behind: boolean };
  /** Told as over ("following X's call with Y"). */
  over?: boolean;
  start?: string;
  minutes?: number;
  approximate?: boolean;
  place?: PlaceSaid;
  /** One of several goals of one journey: a later passage may tell its own day and place. */
  summary?: boolean;
  host?: string;
  participants: string[];
  /** Read from its noun alone, whatever verb the sentence has. */
  byNoun?: boolean;
  /** Where its noun starts: what two clauses tell of one noun is one event. */
  noun?: number;
  /** Names more of those who take part in an event already told: the last one that these take part in, or the last of all. */
  joins?: readonly string[];
  /** Names those who head the sides of talks: they sit there for the states or bodies. */
  heads?: boolean;
  /** Nobody is said to sign: those who take part are the states whose paper it is. */
  signersUnsaid?: boolean;
  /** Those of the participants who look on while the others sign. */
  onlookers?: readonly string[];
  ordinal?: number;
  /** Definite and without any participant of its own: tells more of an event already told ("the meeting"). */
  definite: boolean;
  /** Instrument that is signed, exercise or conference that is named: an entity id. */
  object?: string;
  /** The other instruments that are signed with it. */
  further?: string[];
  /** What is signed, where it has no name: the words that describe it. */
  unnamed?: string;
  marks: Mark[];
}
