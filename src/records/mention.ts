import { z } from "zod";
import { EntityKind } from "./entity.ts";
import { Span } from "./span.ts";

/** A post as it stands with a name: "Japanese Defense Minister", "Secretary General of NATO". */
export const PostMention = Span.extend({
  /** As written, without country adjective and name. */
  post: z.string(),
  postKey: z.string().optional(),
  /** Local index of the mention that says for whom (the "Japanese" of "Japanese Defense Minister"), where the text does. */
  of: z.number().int().nonnegative().optional(),
  status: z.enum(["in-office", "acting", "former", "designate", "deputy"]).default("in-office"),
});
export type PostMention = z.infer<typeof PostMention>;

/** A stretch of text that names something, before or after it is linked. */
export const Mention = Span.extend({
  text: z.string(),
  kind: z.union([EntityKind, z.enum(["role", "date", "time", "duration"])]),
  /** The bare name inside the span: "Tanaka" of "Defense Minister Tanaka". */
  name: z.string(),
  /** How it is said: by full name, short name, adjective ("Japanese"), acronym, a role alone ("the Secretary General"). */
  form: z.enum(["name", "short", "adjective", "acronym", "role", "expression"]),
  /** Posts that stand with a person's name, or the post of a bare role. */
  posts: z.array(PostMention).default([]),
  /** Keys of table rows that this surface form may stand for, before linking. */
  candidates: z.array(z.string()).default([]),
  /** Introduced here: "… (NSATU)". */
  abbreviation: z.string().optional(),
  /** The longer name of the same thing, where the text gives this one in brackets behind it. */
  alias: z.string().optional(),
  /** Keys of the states (or bodies) that the text makes members of a grouping or parties of an instrument: "the A-B Alliance", "the Group (A, …)". */
  members: z.array(z.string()).optional(),
  /** Local index of the mention of a state or body whose person this is, where no post says so: "her Kenyan counterpart, Alfred Quellmar". */
  side: z.number().int().nonnegative().optional(),
  /** Id of the entity it was resolved to. */
  entity: z.string().optional(),
  /** Index of the mention this one stands inside of (the state in "Ministry of Defence of X"). */
  inside: z.number().int().nonnegative().optional(),
  /** Which rule recognised it. */
  rule: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** Rule of an instrument that is described in small letters: it is of its release alone, no name that others share. */
export const DESCRIBED_INSTRUMENT = "described-instrument";
