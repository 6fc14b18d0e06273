import { z } from "zod";
import { EntityKind } from "../../records/entity.ts";
import { EVENT_KINDS, MODALITIES, RELATIONS } from "../../records/extraction.ts";
import { examples, id, RelationAct, RelationNoun, RelationRole, RelationVerb } from "./relation-frames.ts";
import { words } from "./words.ts";

export { RelationAct, RelationNoun, RelationRole, RelationVerb };

/** The frames of relations, and the words that say how a relation holds. */
export const RelationLexicon = z.strictObject({
  nouns: z.array(RelationNoun),
  verbs: z.array(RelationVerb),
  roles: z.array(RelationRole),
  /** Verbs that say what their subject is ("be", "become"). */
  copulas: words,
  /** Verbs whose "as" says so ("serve as"). */
  servesAs: words,
  acts: z.array(RelationAct),
  symmetric: z.array(z.enum(RELATIONS)),
  /** Relations that are there or not, and do not go on. */
  standing: z.array(z.enum(RELATIONS)),
  events: z.array(
    z.strictObject({
      id,
      kinds: z.array(z.enum(EVENT_KINDS)),
      relation: z.enum(RELATIONS),
      to: z.enum(["place", "object", "each-other", "itself"]),
      side: z.boolean().default(false),
      held: z.boolean().default(false),
      /** Words in an event's name with which it is none ("press conference"). */
      unless: words.default([]),
      /** Not said of two sides: what two do, they do with each other. */
      unlessTwo: z.boolean().default(false),
    }),
  ),
  /** Adverbials that bring others in: partners of the subject ("together with X"), or, with `inverse`, those who help it ("with the support of X"). */
  together: z.array(
    z.strictObject({
      id,
      relation: z.enum(RELATIONS),
      openers: words,
      /** Nouns behind which they are none ("progress in cooperation with X"). */
      unlessBehind: words.default([]),
      kinds: words,
      /** Those behind act on the subject. */
      inverse: z.boolean().default(false),
      ...examples,
    }),
  ),
  /** The host of an event hosts it. */
  hosting: z.strictObject({ id, relation: z.enum(RELATIONS) }),
  /** What is made up of people and ships of several: "X comprises troops from A and B". */
  makeUp: z.strictObject({
    /** Verbs whose subject is the whole; verbs in whose passive it is. */
    verbs: words,
    passive: words,
    /** Words in the names of organisations that are put together for a task. */
    wholes: words,
    /** What those whose parts they are do in it, by the nouns for the parts and the kinds of the whole; the first that fits decides. */
    rows: z.array(
      z.strictObject({ id, relation: z.enum(RELATIONS), nouns: words, kinds: words, what: z.boolean().default(false), ...examples }),
    ),
  }),
  /** Nouns that stand for a name given before ("the mission"): for one whose head they are, with `anyName` for the only one of those kinds. */
  standIns: z.array(z.strictObject({ nouns: words, kinds: words, anyName: z.boolean().default(false) })),
  /** Aid on its way: "an aircraft carrying food landed in X". */
  cargo: z.strictObject({
    id,
    relation: z.enum(RELATIONS),
    /** Verbs that say what is on board; verbs that say where it goes. */
    verbs: words,
    moves: words,
    /** Nouns for what carries it. */
    carriers: words,
    /** Participles before "by" that say who sends it. */
    senders: words,
    ...examples,
  }),
  /** Instruments that are signed, nobody says by whom: they are of the two sides on stage. */
  signed: z.strictObject({
    id,
    relation: z.enum(RELATIONS),
    /** What those do who are named as signing one of a list. */
    deed: z.enum(RELATIONS),
    verbs: words,
    /** First words of their names, or words in them, by which they may be of two. */
    heads: words,
    words,
    /** Words that open a list of them ("the following documents were signed:"). */
    listing: words,
    ...examples,
  }),
  /** What stands with a name: members listed behind a grouping, parties beside an instrument. */
  names: z.array(
    z.strictObject({
      id,
      kinds: z.array(EntityKind),
      list: z.enum(["members", "parties"]),
      openers: words.default([]),
      relation: z.enum(RELATIONS),
      /** What two parties alone do with each other, where the name has one of these nouns ("the A-B Exercise"). */
      betweenTwo: z.strictObject({ relation: z.enum(RELATIONS), nouns: words }).optional(),
      ...examples,
    }),
  ),
  /** What a word before "to …", "…ing" or a noun makes of it, by lemma. */
  governors: z.partialRecord(z.enum(MODALITIES), words),
  /** Verbs that make something of a relation noun that is their object ("pledged support for X"), by lemma. */
  nounGovernors: z.partialRecord(z.enum(MODALITIES), words),
  /** Verbs that only bring their object about, in the modality of their own modal ("will provide support to X"). */
  lightVerbs: words,
  modals: z.record(z.string(), z.enum(MODALITIES)),
  /** Adjectives before a relation noun. */
  adjectives: z.partialRecord(z.enum(MODALITIES), words),
  negativeGovernors: words,
  /** Last words of instruments that one side makes by itself ("the A-B Partnership Act"). */
  unilateral: words,
  /** Verbs of thanking: whoever is thanked for what was given has given it. */
  thanks: words,
  /** Verbs by which an instrument comes to bind. */
  bindingVerbs: words,
  /** Words before an instrument that is not agreed yet ("negotiations on"). */
  underNegotiation: words,
  /** Verbs of denying; nouns for what is reported, and words that call it untrue ("the reports that X … are false"). */
  denials: z.strictObject({ verbs: words, nouns: words, words: words }),
  /** Verbs under which a relation is only alleged. */
  hearsay: words,
  /** Verbs whose infinitive is done as they are ("are working to support X"). */
  carriers: words,
  /** Verbs that end what is their object ("suspended its assistance"). */
  endings: words,
  /** Adverbs by which a sentence only passes on what others say, and who says so behind "according to". */
  alleging: words,
  rumourSources: words,
  /** Words that open a clause of what is only thought of ("if"). */
  conditions: words,
  /** Verbs whose "it is … that" only tells what others say. */
  impersonalHearsay: words,
  /** Verbs and nouns of wishing: what is wished of others is no relation. */
  wishes: words,
  /** Nouns that say a thing matters, not that it is done. */
  hollow: words,
  /** Nouns whose "of X" or "X's" still means X ("the people of X", "X's sovereignty"). */
  partsOfState: words,
  /** Words in the names of bodies that act for their state as a whole ("the Government of X"). */
  governments: words,
  /** Nouns whose "in X" means X ("support for reforms in X"). */
  affairs: words,
  /** Nouns for what is given. */
  gifts: words,
  /** Nouns before a name that say what it is ("the mission X"). */
  kindNouns: words,
  /** Words that make the states before or behind them members of an organisation ("X Allies A and B"). */
  memberNouns: words,
});
export type RelationLexicon = z.infer<typeof RelationLexicon>;
