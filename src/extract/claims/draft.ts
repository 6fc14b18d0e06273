import type { MODALITIES, RELATIONS } from "../../records/extraction.ts";
import type { EventDraft, EventKind } from "../events/draft.ts";
import type { Mark } from "../reading.ts";
import type { StatementDraft } from "../statements/draft.ts";

export type Modality = (typeof MODALITIES)[number];

/** Stands for the event on stage as the object of a claim ("hosting the meeting"). */
export const STAGE = "stage";

/** A claim before ids are given; `object` is an entity id, an event id, or STAGE. */
export interface ClaimDraft {
  subject: string;
  relation: (typeof RELATIONS)[number];
  object: string;
  /** Of what kind the event on stage must be for STAGE to mean it. */
  stage?: EventKind;
  /** The event last told of that kind, for a STAGE outside any statement. */
  scene?: EventDraft;
  /** What the object is, where it is a matter without a name; `object` is empty then. */
  matter?: string;
  modality: Modality;
  negative: boolean;
  /** Who says so; empty: the release itself. */
  holders: string[];
  what?: string;
  since?: string;
  statement?: StatementDraft;
  mark: Mark;
}
