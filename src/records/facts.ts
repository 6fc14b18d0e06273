import { z } from "zod";

/** A name alone, or with its abbreviation and other forms. */
export const FactName = z.union([
  z.string(),
  z.object({ name: z.string(), abbr: z.string().optional(), aka: z.array(z.string()).optional() }),
]);
export type FactName = z.infer<typeof FactName>;

const Named = z.object({ name: z.string(), abbr: z.string().optional(), aka: z.array(z.string()).optional() });

export const FactPerson = Named.extend({ post: z.string().optional(), of: FactName.optional() });
export const FactGrouping = Named.extend({ members: z.array(FactName).optional() });
export const FactInstrument = Named.extend({ parties: z.array(FactName).optional() });

export const FactEvent = z.object({
  kind: z.string(),
  status: z.enum(["held", "planned"]),
  /** First day, as precise as the text; null where the text does not say, here and below. */
  date: z.string().nullable(),
  start: z.string().nullable(),
  minutes: z.number().int().nullable(),
  place: z.string().nullable(),
  participants: z.array(FactName),
  topics: z.array(z.string()),
});

export const FactRelation = z.object({
  s: FactName,
  p: z.string(),
  o: FactName,
  modality: z.enum(["actual", "ongoing", "intended", "proposed", "requested", "denied"]),
  since: z.string().nullable(),
  what: z.string().optional(),
});

export const FactStatement = z.object({
  speakers: z.array(FactName),
  act: z.string(),
  about: z.string(),
  /** Present where the text denies the act. */
  negated: z.literal(true).optional(),
});

/** The facts view: the plainest form of what one release says, read back from its graph. */
export const Facts = z.object({
  id: z.string(),
  source: z.string().nullable(),
  publisher: z.string().nullable(),
  issued: z.string().nullable(),
  language: z.string(),
  people: z.array(FactPerson),
  states: z.array(z.string()),
  organizations: z.array(FactName),
  groupings: z.array(FactGrouping),
  instruments: z.array(FactInstrument),
  programmes: z.array(FactName),
  events: z.array(FactEvent),
  relations: z.array(FactRelation),
  statements: z.array(FactStatement),
});
export type Facts = z.infer<typeof Facts>;
