import type { MODALITIES } from "../records/extraction.ts";

export type Modality = (typeof MODALITIES)[number];

/**
 * How far a tie may be taken for a fact:
 * `fact` – positive, actual or ongoing, told by the release itself or by a party about its own conduct;
 * `attributed` – positive, actual or ongoing, but what somebody says of others (an accusation is one);
 * `intention` – intended, proposed or requested; a planned event;
 * `denial` – of negative polarity; a cancelled event.
 */
export const STANDINGS = ["fact", "attributed", "intention", "denial"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Kinds of ties that are neither a relation of claims nor a kind of event. */
export const STRUCTURE_KINDS = ["memberOf", "partOf", "linkedTo", "post", "partyTo"] as const;

/** Where a tie comes from. */
export type Origin = "claim" | "event" | "structure";

/** One end of a tie as a record has it. */
export interface End {
  /** IRI, by the identity graph: two mentions of one person are one. */
  thing: string;
  /** IRI of the state or organisation for which a person acts there. */
  side?: string;
}

/** Two things tied by one record: a claim, a report of an event that both took part in, a post, a membership. */
export interface Tie {
  origin: Origin;
  source: End;
  target: End;
  kind: string;
  /** Holds of both ends alike. */
  symmetric: boolean;
  modality: Modality;
  polarity: "positive" | "negative";
  standing: Standing;
  /** IRIs of topics, or the text's own words where the tables have no topic. */
  areas: readonly string[];
  /** Post or kind of membership, in words. */
  role?: string;
  /** What is counted once: the shared event, the release that claims it, the entry of a table. */
  occurrence: string;
  /** The day for which it is told: that of the event, else the release's. Absent for reference tables. Partial dates: `2025`, `2025-04`. */
  on?: string;
  /** First and last day of which it holds as far as told; absent: not known. */
  from?: string;
  to?: string;
  /** IRI; absent for reference tables. */
  release?: string;
  /** IRIs of the place of the event and of what contains it. */
  places: readonly string[];
  /** Two of one delegation: an event of several sides brought them together with others, not with each other. */
  within?: boolean;
  /** IRI of the record, which leads to the evidence. */
  record: string;
}
