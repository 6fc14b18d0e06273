import { z } from "zod";
import { Evidence } from "./span.ts";

/** The sorts of thing a mention can name. */
export const ENTITY_KINDS = [
  "person",
  "state",
  "organization",
  "ministry",
  "armed-force",
  "mission",
  "grouping",
  "instrument",
  "programme",
  "place",
  "region",
  "topic",
] as const;
export const EntityKind = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof EntityKind>;

/** One thing named in a release, with all its mentions, linked to a table row where exactly one fits. */
export const Entity = z.object({
  /** Local to the release: "e1", "e2" … in order of first mention. */
  id: z.string(),
  kind: EntityKind,
  /** The fullest form the release itself gives. */
  name: z.string(),
  abbreviation: z.string().optional(),
  /** Other surface forms in this release, in order of first use. */
  aka: z.array(z.string()).default([]),
  /** Key of a row of the tables (countries, organizations, people's person_key …); absent where not linked. */
  key: z.string().optional(),
  link: z.object({
    status: z.enum(["linked", "unlinked", "ambiguous"]),
    rule: z.string(),
    reason: z.string().optional(),
    candidates: z.array(z.string()).default([]),
  }),
  /** Members (of a grouping) and parties (of an instrument) that the text itself states: entity ids. */
  members: z.array(z.string()).default([]),
  parties: z.array(z.string()).default([]),
  /** Entity this one is a part or body of, where the text or its table row says so. */
  partOf: z.string().optional(),
  /** Described, not named ("a declaration"): what it is, this release alone says. */
  unnamed: z.boolean().optional(),
  /** Only named as part of another name, or in a contact line or navigation: kept out of the facts view. */
  incidental: z.boolean().default(false),
  evidence: z.array(Evidence).min(1),
});
export type Entity = z.infer<typeof Entity>;

/** A person in a post, attested by this release on its date. */
export const Tenure = z.object({
  person: z.string(),
  /** The post as written, without country adjective and without the name ("Defense Minister"). */
  post: z.string(),
  /** Key of a row of posts.csv. */
  postKey: z.string().optional(),
  /** Entity for which it is held. */
  of: z.string().optional(),
  /** `of` does not stand in the text but follows from the link (a person's dated row) or the publisher. */
  ofInferred: z.boolean().default(false),
  status: z.enum(["in-office", "acting", "former", "designate", "deputy"]).default("in-office"),
  evidence: Evidence,
});
export type Tenure = z.infer<typeof Tenure>;
