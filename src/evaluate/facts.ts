import { z } from "zod";

/** A name, or a name with its abbreviation and other forms. */
const Named = z.union([z.string(), z.looseObject({ name: z.string(), abbr: z.string().nullish(), aka: z.array(z.string()).nullish() })]);
export type Named = z.infer<typeof Named>;

const Person = z.looseObject({
  name: z.string(),
  abbr: z.string().nullish(),
  aka: z.array(z.string()).nullish(),
  post: z.string().nullish(),
  of: Named.nullish(),
});
export type PersonFact = z.infer<typeof Person>;

const Event = z.looseObject({
  kind: z.string(),
  status: z.string().nullish(),
  date: z.string().nullish(),
  start: z.string().nullish(),
  minutes: z.number().nullish(),
  place: z.string().nullish(),
  participants: z.array(Named).nullish(),
});
export type EventFact = z.infer<typeof Event>;

const Relation = z.looseObject({ s: Named, p: z.string(), o: Named, modality: z.string().nullish() });
export type RelationFact = z.infer<typeof Relation>;

const Statement = z.looseObject({ speakers: z.array(Named).nullish(), act: z.string(), about: z.string().nullish() });
export type StatementFact = z.infer<typeof Statement>;

/**
 * The facts view of one release, as gold files and `facts/<id>.json` hold it. Unknown members are kept and ignored,
 * so that a gold file may say more than is scored.
 */
export const Facts = z.looseObject({
  id: z.string().nullish(),
  family: z.string().nullish(),
  people: z.array(Person).nullish(),
  states: z.array(Named).nullish(),
  organizations: z.array(Named).nullish(),
  groupings: z.array(Named).nullish(),
  instruments: z.array(Named).nullish(),
  programmes: z.array(Named).nullish(),
  events: z.array(Event).nullish(),
  relations: z.array(Relation).nullish(),
  statements: z.array(Statement).nullish(),
});
export type Facts = z.infer<typeof Facts>;
