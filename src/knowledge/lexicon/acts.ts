import { z } from "zod";
import { ACTS } from "../../records/extraction.ts";
import { words } from "./words.ts";

/**
 * A frame of saying: which verbs (and objects) make which speech act.
 * `verbs` are lemmas, with their particle where it belongs to them ("call on", "look forward to").
 */
export const ActFrame = z.strictObject({
  id: z.string().regex(/^act\.[a-z0-9-]+$/),
  act: z.enum(ACTS),
  verbs: words,
  /** Head lemmas of the direct object that the frame asks for ("appreciation" of "express appreciation for"). */
  objects: words.optional(),
  /** Words that rule the frame out when they open the complement ("on" of "call on" where the frame is "call"). */
  unless: words.optional(),
  /** Opening words of the complement that the frame asks for, "that", "to" …; any where absent. */
  complement: words.optional(),
  /** Words or phrases one of which must stand somewhere in the complement ("as" of "described the visit as historic"). */
  contains: words.optional(),
  /** Words or phrases that rule the frame out wherever they stand in the complement ("presented her credentials"). */
  excludes: words.optional(),
  /** Nouns of a phrase of manner that the frame asks for: "concern" of "noted | with great concern | the arrests". */
  manner: words.optional(),
  /** Everybody in the talk acts, whoever is the subject ("discussed with him"). */
  mutual: z.boolean().default(false),
  /** False: a state or body right behind the verb makes it a relation, not an act of saying ("supports Moldova"). */
  party: z.boolean().default(true),
  /** Modal verbs one of which the frame asks for ("will continue to"). */
  modal: words.optional(),
  /** False: the that-clause's own verb makes it no other act ("denied that it supports …" is no support). */
  recast: z.boolean().default(true),
  /** What is said begins with the verb itself: without it "denied that …" would say the opposite. */
  keepVerb: z.boolean().default(false),
  /** Reads only with two or more speakers ("the ministers considered …"). */
  plural: z.boolean().default(false),
  /** The act where one alone does it ("the Ministry has decided to" announces, several agree). */
  alone: z.enum(ACTS).optional(),
  /** Object nouns are only the carrier; the content starts behind them ("expressed his appreciation | for …"). */
  dropObject: z.boolean().default(true),
  /** A party right behind the verb is who is spoken to, not part of the content ("thanked X for …"). */
  addressee: z.boolean().default(false),
  /** The passive reports it too, with the participants as speakers ("views were exchanged on …"). */
  passive: z.boolean().default(false),
  /** Nouns whose passive the frame reads: they can only be spoken of ("the need for dialogue was stressed"). */
  spokenOf: words.optional(),
  /** Prepositions behind which the speaker stands, where the subject only hears ("received an explanation from X"). */
  speaker: words.optional(),
  /** Nouns that may stand as subject for all who took part ("the talks focused on …"). */
  subjects: words.optional(),
  /** Reads only with one of `subjects` as its subject ("our thoughts are with …"). */
  onlySubjects: z.boolean().default(false),
  /** The subject is what is spoken of, by all who take part ("trade was the main topic of the talks"). */
  inverse: z.boolean().default(false),
  examples: words.default([]),
  refuses: words.default([]),
});
export type ActFrame = z.infer<typeof ActFrame>;
/** What is said of one's own will is another act: "stated that it intends to …" is an intention. */
export const ActRecast = z.strictObject({
  id: z.string(),
  from: z.array(z.enum(ACTS)),
  to: z.enum(ACTS),
  /** Lemmas of a verb or noun of the that-clause, right behind its subject. */
  words,
  /** Only where the word is the that-clause's own verb and those who speak, or their state, do it ("said that the sale supports jobs" is no support). */
  own: z.boolean().default(false),
  examples: words.default([]),
  refuses: words.default([]),
});
export type ActRecast = z.infer<typeof ActRecast>;
export const ActLexicon = z.strictObject({
  frames: z.array(ActFrame),
  recasts: z.array(ActRecast),
  /** Verbs that attribute a quotation to its speaker. */
  attribution: words,
  /** Those of them that are an act of their own behind what is said ("…, the Minister confirmed"). */
  announcing: z.record(z.string(), z.enum(ACTS)),
  /** Nouns of "there was …" that tell what all who take part do. */
  existential: z.record(z.string(), z.enum(ACTS)),
  /** Nouns for a gathering or its text that act as all who take part ("the summit welcomed"). */
  assemblies: words,
  /** Openings of a heading that name whose own words the text is, in lower case. */
  authored: words,
  /** The same, where the text says "I" or "we": a press conference may as well be told of. */
  delivered: words,
  /** What labels a question in a record of what was said ("Q: …", "Reporter: …"), in lower case. */
  questioners: words,
  /** Prepositions that name who says the rest of the sentence ("according to"). */
  attributing: words,
  /** What says that topics follow ("the topics | discussed | were"), and the words that may stand with it. */
  topicNouns: words,
  topicWords: words,
  /** Verb forms between them and the topics ("were", "included"). */
  topicVerbs: words,
  /** Nouns for a text that speaks for its author ("the statement said"). */
  documents: words,
  /** Acts that saying so in the first person performs ("we thank", "I condemn"). */
  performed: z.array(z.enum(ACTS)),
  /** What an act becomes under negation ("did not agree to"); others stay, marked as negated. */
  denied: z.partialRecord(z.enum(ACTS), z.enum(ACTS)),
});
export type ActLexicon = z.infer<typeof ActLexicon>;
