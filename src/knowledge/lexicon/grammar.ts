import { z } from "zod";
import { words } from "./words.ts";

/** Closed classes of a language that the clause reader needs: `data/lexicon/<language>/grammar.yaml`. */
export const GrammarLexicon = z.strictObject({
  modals: z.record(z.string(), z.string()),
  negations: words,
  have: words,
  be: words,
  do: words,
  pastForms: words,
  participleForms: words,
  /** Honorifics and titles that tell "he" from "she". */
  genders: z.strictObject({ he: words, she: words }),
  subordinators: words,
  coordinators: words,
  reportingWhere: words,
  /** Lemmas and forms of words whose infinitive is done by saying so ("is pleased to announce"). */
  wishing: z.strictObject({ lemmas: words, forms: words }),
  /** Participles between a noun and its preposition that only describe. */
  describingParticiples: words,
  /** What opens an aside that lists examples or describes. */
  listingWords: words,
  /** Prepositions that bring in what a talk is about. */
  topicPrepositions: words,
  /** Participles that describe more often than they tell ("continued involvement"). */
  adjectivalParticiples: words,
  /** Nouns that the tagger takes for verbs behind their owner ("his hope that"). */
  nounsNotVerbs: words,
  /** Past forms that the tagger does not know as verbs, with their lemmas. */
  unknownPasts: z.record(z.string(), z.string()),
  /** Nouns in -ing that the tagger takes for verbs. */
  ingNouns: words,
  /** Participles that link and do not report. */
  linkingParticiples: words,
  pronouns: z.record(z.enum(["he", "she", "they", "we", "i", "it"]), words),
  groupQuantifiers: words,
  groupNouns: words,
  groupTitles: words,
  groupAlone: words,
  sideNouns: words,
  /** Nouns that mean the other one of two who meet ("her Georgian colleague"). */
  counterpartNouns: words,
  /** Nouns that, owned by the one who acts, mean the other one ("his guest"). */
  otherNouns: words,
  /** Words before one of `visitorNouns` that tell who came and who receives ("the visiting minister"). */
  visiting: z.strictObject({ guest: words, host: words }),
  visitorNouns: words,
  /** What describes somebody of a side without saying which post they hold ("the Ghanaian envoy"). */
  generalNouns: words,
  /** Group nouns that mean people only. */
  personalNouns: words,
  /** Posts, in lower case, whose unnamed holder stands for the publisher's own state. */
  leaders: words,
  /** Verbs whose "it is … that" only says that what follows is to come. */
  impersonalVerbs: words,
  /** Verbs and nouns by which a meeting serves what is done there ("allowed both to discuss", "an opportunity to review"). */
  enablingVerbs: words,
  occasionNouns: words,
  /** Styles behind "his" and "her" that mean somebody by themselves ("Her Excellency"). */
  styles: z.strictObject({ his: words, her: words }),
  /** What an office is called in general, and the posts that are that office, in lower case. */
  offices: z.record(z.string(), words),
  /** Nouns for people without a name who stand for the state before them ("Mongolian officials"). */
  officialNouns: words,
  /** Nouns behind "my" and "our" that mean the speaker's own side ("my country"). */
  ownNouns: words,
  /** Capitalised, behind "the", what a state calls itself ("the Kingdom"). */
  realmNouns: words,
  /** Nouns whose "of X" acts as X ("the Government of X", "members of X"). */
  governmentNouns: words,
  /** Verbs that only people and bodies can be subject of, never a thing that was just described. */
  spokenVerbs: words,
  performedVerbs: words,
  /** Heads of names of bodies that stand alone for a body named before ("the Council"). */
  bodyNouns: words,
  /** Phrases of manner and setting between a verb and its object. */
  manner: words,
});
export type GrammarLexicon = z.infer<typeof GrammarLexicon>;
