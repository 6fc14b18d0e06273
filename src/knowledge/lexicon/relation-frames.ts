import { z } from "zod";
import { MODALITIES, RELATIONS } from "../../records/extraction.ts";
import { words } from "./words.ts";

/** The id of a frame of relations. */
export const id = z.string().regex(/^rel\.[a-z0-9-]+$/);
/** Sentences that a frame reads, and some that it must not. */
export const examples = { examples: words.default([]), refuses: words.default([]) };

/** A noun that states a relation: "cooperation between A and B", "A's support for B". */
export const RelationNoun = z.strictObject({
  id,
  relation: z.enum(RELATIONS),
  nouns: words,
  /** Prepositions behind which all parties stand ("between"). */
  among: words.default([]),
  /** Prepositions behind which the object stands ("with", "for"). */
  object: words.default([]),
  /** Words before the noun that make it hold between all who take part ("bilateral", "our"). */
  shared: words.default([]),
  /** Words before the noun that make it hold between all objects too ("trilateral"). */
  each: words.default([]),
  /** Verbs whose object it is between the two sides that speak together ("agreed to deepen cooperation in X"). */
  furthered: words.default([]),
  /** Verbs behind the noun that say between whom it is ("the ties that bind A and B"). */
  binding: words.default([]),
  /** Words before the noun that take it away ("strained relations"). */
  unless: words.default([]),
  /** Nouns whose "of" or "in" takes it away ("the normalization of relations between X and Y"). */
  unlessOf: words.default([]),
  /** Verbs whose object it is no more, or not yet ("severed relations with X"). */
  unlessUnder: words.default([]),
  /** Prepositions behind which the object stands where the noun has its owner before it ("its support of X"). */
  owned: words.default([]),
  /** Words before the noun that say it is of more than the two ("regional cooperation"). */
  wider: words.default([]),
  /** Reads only with one of these words before it ("joint efforts"). */
  only: words.default([]),
  /** Reads without such a word where its owner stands before it ("its assistance to X"). */
  orOwned: z.boolean().default(false),
  /** Reads without such a word where it is welcomed or congratulated on: then it has come about. */
  welcomed: z.boolean().default(false),
  /** Reads only with its owner named right before it ("X-ian peacekeepers in Y"). */
  named: z.boolean().default(false),
  /** The noun says that the relation ends ("withdrawal from X"). */
  ends: z.boolean().default(false),
  /** Stated even where only its importance or need is ("the importance of support for X"). */
  evenHollow: z.boolean().default(false),
  /** Thanked for without saying to whom, it is given to the speaker's own side ("thanked X for its support"). */
  toSpeaker: z.boolean().default(false),
  /** The object is whose doing it is ("condemnation of X's actions"). */
  blame: z.boolean().default(false),
  /** What the noun makes of it ("a pledge of X to Y" is intended). */
  modality: z.enum(MODALITIES).optional(),
  /** The noun's "of" says what is sent or given ("dispatch of personnel to X"). */
  what: z.boolean().default(false),
  /** What is given must be counted ("a contribution of 4 million euros to X", not "a contribution to peace in X"). */
  counted: z.boolean().default(false),
  /** Kinds of entity the object may be; any party where there are none. */
  kinds: words.default([]),
  /** Done, not going on ("the recent accession"). */
  actual: z.boolean().default(false),
  /** Said only of those behind "by" ("the signing of X by A and B"). */
  byWhom: z.boolean().default(false),
  /** What people do by it, beside what then holds of the states behind them. */
  deed: z.enum(RELATIONS).optional(),
  /** No relation where a verb or "as" follows the object ("commitment to X joining Y"). */
  alone: z.boolean().default(false),
  ...examples,
});
export type RelationNoun = z.infer<typeof RelationNoun>;

/** A verb that states a relation. */
export const RelationVerb = z.strictObject({
  id,
  relation: z.enum(RELATIONS),
  verbs: words,
  /** The object stands right behind the verb. */
  direct: z.boolean().default(false),
  /** Prepositions behind which the object stands. */
  object: words.default([]),
  /** The object is the first name of its kind in the complement ("agreed a new framework, the X Programme"). */
  near: z.boolean().default(false),
  /** A direct object that is no party says what is sent or given. */
  what: z.boolean().default(false),
  /** A word that stands between what is given and who receives it ("making X available to Y"). */
  around: words.default([]),
  /** What is given is the relation itself, and said by it ("gave support to X"). */
  itself: z.boolean().default(false),
  /** Given without saying to whom, it is given to whoever gives thanks for it ("thanked X for the tents donated"). */
  toSpeaker: z.boolean().default(false),
  /** Behind what it is for, a place says who receives it ("2 million euros for schools in X"). */
  site: z.boolean().default(false),
  /** A place that receives it stands for its state ("airlifted to X-town"). */
  forState: z.boolean().default(false),
  /** Says nothing of its subject in the passive ("A was joined by B"). */
  activeOnly: z.boolean().default(false),
  /** Nouns of which what is given must have none ("sent a letter"). */
  notNouns: words.default([]),
  /** Stated even where only its importance or need is ("the importance of supporting X"). */
  evenHollow: z.boolean().default(false),
  /** The direct object may be the event on stage ("hosting the meeting"). */
  stage: z.boolean().default(false),
  /** Nouns of which what is sent must have one. */
  whatNouns: words.default([]),
  /** What is given must be named by one of the nouns for gifts ("extended a grant", not "an invitation"). */
  gift: z.boolean().default(false),
  /** No relation where the object is followed by one of these and a verb in -ing ("joined X in calling for"). */
  unlessBehind: words.default([]),
  /** No relation where the object is followed by "as" and one of these ("acceded to X as an observer"). */
  unlessAs: words.default([]),
  /** Words of which one must follow the object ("consider X a partner"). */
  followedBy: words.default([]),
  /** No relation where a verb follows the object ("help X to rebuild Y"). */
  alone: z.boolean().default(false),
  /** Read only in the passive ("an agreement signed by A and B"). */
  passive: z.boolean().default(false),
  /** Read only where it is denied ("will not take part in the meeting"). */
  denied: z.boolean().default(false),
  /** What saying so makes of it ("pledged X to Y" is intended). */
  modality: z.enum(MODALITIES).optional(),
  /** Read even where the verb tells an event that says the same of its participants: not all of them need be known to it. */
  evenTold: z.boolean().default(false),
  /** The subject is what goes, of whoever owns it ("540 soldiers of X will deploy to Y"). */
  subjectSent: z.boolean().default(false),
  /** The one whom the verb is done to is the subject ("invited X to Y"). */
  objectActs: z.boolean().default(false),
  /** What stands behind the preposition acts on the subject ("received X from Y"). */
  inverse: z.boolean().default(false),
  /** The verb ends the relation ("left X"). */
  ends: z.boolean().default(false),
  /** What people do by it, beside what then holds of the states behind them ("signed by Minister X": X signs, the state is a party). */
  deed: z.enum(RELATIONS).optional(),
  /** Kinds of entity the object may be. */
  kinds: words.default([]),
  /** Holds between all of a plural subject ("they will cooperate"). */
  mutual: z.boolean().default(false),
  /** The subject is kept as it stands; otherwise the state or alliance behind it is meant. */
  person: z.boolean().default(false),
  ...examples,
});
export type RelationVerb = z.infer<typeof RelationVerb>;

/** A noun for a role that states a relation: "A is a member of B", "A, a party to the Treaty", "As host of B, A …". */
export const RelationRole = z.strictObject({
  id,
  relation: z.enum(RELATIONS),
  nouns: words,
  /** Prepositions behind which the object stands. */
  object: words,
  /** Kinds of entity the object may be. */
  kinds: words,
  /** Holds between all of a plural subject where nobody else is named ("A and B are partners"). */
  mutual: z.boolean().default(false),
  /** The object may stand before it as its owner ("X's partner"). */
  owner: z.boolean().default(false),
  /** No relation with one of these words before it ("trading partner"). */
  unless: words.default([]),
  /** One has the role or not; it does not go on. */
  actual: z.boolean().default(false),
  ...examples,
});
export type RelationRole = z.infer<typeof RelationRole>;

/** An act that is a relation too: condemn, be concerned. */
export const RelationAct = z.strictObject({
  id,
  relation: z.enum(RELATIONS),
  acts: words,
  /** Verbs that say it where it is no statement of the release's own ("said that X condemned Y", "was condemned by X"). */
  verbs: words,
  /** The object is what is spoken of, not who did it. */
  matter: z.boolean().default(false),
  /** No relation where one of these words says it ("expressed regret"). */
  unless: words.default([]),
  /** First words of what is said that name nothing in particular ("all acts of terrorism"). */
  vague: words.default([]),
  ...examples,
});
export type RelationAct = z.infer<typeof RelationAct>;
