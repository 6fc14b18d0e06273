import { z } from "zod";
import { Entity, Tenure } from "./entity.ts";
import { Evidence, Span } from "./span.ts";

export const EVENT_KINDS = [
  "meeting",
  "call",
  "courtesy-call",
  "multilateral-meeting",
  "visit",
  "signing",
  "exercise",
  "conference",
  "ceremony",
] as const;
export const ACTS = [
  "welcome",
  "appreciate",
  "congratulate",
  "condole",
  "state",
  "explain",
  "confirm",
  "agree",
  "exchange-views",
  "share-view",
  "intend",
  "commit",
  "propose",
  "request",
  "condemn",
  "express-concern",
  "oppose",
  "support",
  "announce",
] as const;
export const RELATIONS = [
  "cooperatesWith",
  "supports",
  "participatesIn",
  "partyTo",
  "memberOf",
  "sends",
  "providesTo",
  "visits",
  "hosts",
  "signs",
  "exercisesWith",
  "condemns",
  "concernedAbout",
] as const;
export const MODALITIES = ["actual", "ongoing", "intended", "proposed", "requested"] as const;

/** A date as precise as the text is: `2025-04-08`, `2024-04`, `2014`, `--04-08` (a day of an unknown year); a range has `end`. */
export const WhenSaid = z.object({
  start: z.string().regex(/^(?:\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/),
  end: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** The words that say so. */
  text: z.string(),
  /** Year, month or day filled in from the issue date. */
  resolved: z.boolean().default(false),
});
export type WhenSaid = z.infer<typeof WhenSaid>;

export const Participant = z.object({
  entity: z.string(),
  /** Entity whose side they are on (a state or organisation); from post and text. */
  side: z.string().optional(),
  sideInferred: z.boolean().default(false),
});

export const EventReport = z.object({
  /** "ev1" … in text order. */
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  status: z.enum(["held", "planned", "cancelled"]),
  /** The event that the release is about, or one that it only mentions. */
  main: z.boolean(),
  title: z.string().optional(),
  when: WhenSaid.optional(),
  /** HH:MM as stated. */
  start: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  minutes: z.number().int().positive().optional(),
  /** The duration or start is marked as approximate by the text. */
  approximate: z.boolean().default(false),
  /** Place as stated: its words, and the entity where it is one. */
  place: z.object({ text: z.string(), entity: z.string().optional() }).optional(),
  host: z.string().optional(),
  participants: z.array(Participant),
  topics: z.array(z.string()).default([]),
  /** 1 for "first visit"; the words go to `title`. */
  ordinal: z.number().int().positive().optional(),
  evidence: z.array(Evidence).min(1),
});
export type EventReport = z.infer<typeof EventReport>;

export const Statement = z.object({
  /** "s1" … in text order. */
  id: z.string(),
  speakers: z.array(z.string()),
  addressees: z.array(z.string()).default([]),
  act: z.enum(ACTS),
  /** The text's own content words, a short clause. */
  about: z.string(),
  /** Negated ("did not agree to"). */
  negated: z.boolean().default(false),
  event: z.string().optional(),
  /** Id of the statement this one answers. */
  answers: z.string().optional(),
  /** Areas of topics.csv that the content names. */
  topics: z.array(z.string()).default([]),
  claims: z.array(z.string()).default([]),
  evidence: Evidence,
});
export type Statement = z.infer<typeof Statement>;

export const Claim = z.object({
  /** "c1" … in text order. */
  id: z.string(),
  subject: z.string(),
  relation: z.enum(RELATIONS),
  /** An entity id or an event id. */
  object: z.string(),
  modality: z.enum(MODALITIES),
  /** Negative: "will not participate", "decided not to", a cancelled trip. */
  polarity: z.enum(["positive", "negative"]),
  /** The release itself in its own voice, or the entities who say so. */
  holders: z.union([z.literal("release"), z.array(z.string()).min(1)]),
  /** What is sent or provided, as written. */
  what: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  /** Keys of topics.csv: the area of a cooperation. */
  topics: z.array(z.string()).default([]),
  statement: z.string().optional(),
  evidence: Evidence,
});
export type Claim = z.infer<typeof Claim>;

export const Leftover = Span.extend({
  kind: z.enum(["name", "verb", "sentence"]),
  text: z.string(),
  reason: z.string(),
});
export type Leftover = z.infer<typeof Leftover>;

export const SentenceRecord = Span.extend({
  item: z.string().optional(),
  /** Heading, dateline, caption, contact line, body: only body and heading are read for facts. */
  role: z.enum(["title", "heading", "dateline", "body", "boilerplate"]),
});
export type SentenceRecord = z.infer<typeof SentenceRecord>;

/** Everything read out of one release. */
export const Extraction = z.object({
  release: z.string(),
  sentences: z.array(SentenceRecord),
  entities: z.array(Entity),
  tenures: z.array(Tenure),
  events: z.array(EventReport),
  statements: z.array(Statement),
  claims: z.array(Claim),
  leftovers: z.array(Leftover),
});
export type Extraction = z.infer<typeof Extraction>;
