import { z } from "zod";
import { EVENT_KINDS } from "./extraction.ts";

const EventKind = z.enum(EVENT_KINDS);

/** When two reports are about one event; see data/identity.yaml for what each condition means. */
export const EventRule = z.strictObject({
  id: z.string(),
  kinds: z.array(EventKind).optional(),
  participants: z.enum(["same", "within", "any"]),
  least: z.number().int().positive().default(1),
  place: z.boolean().default(false),
  title: z.boolean().default(false),
  reason: z.string(),
});
export type EventRule = z.infer<typeof EventRule>;

/** When two mentions are one person. */
export const PersonRule = z.strictObject({
  id: z.string(),
  name: z.enum(["full", "short"]),
  body: z.boolean(),
  post: z.boolean(),
  years: z.number().positive(),
  reason: z.string(),
});
export type PersonRule = z.infer<typeof PersonRule>;

/** The rules of the identity step: `data/identity.yaml`. */
export const IdentityRules = z.strictObject({
  kinds: z
    .array(z.array(EventKind).min(1))
    .refine((rows) => new Set(rows.flat()).size === rows.flat().length, "a kind stands in more than one row"),
  minutes: z.number().positive(),
  events: z.array(EventRule).min(1),
  people: z.array(PersonRule).min(1),
});
export type IdentityRules = z.infer<typeof IdentityRules>;
