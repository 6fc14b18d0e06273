import { z } from "zod";
import { EVENT_KINDS } from "../../records/extraction.ts";
import { words } from "./words.ts";

/** A verb that reports an event. */
export const EventVerb = z.strictObject({
  id: z.string().regex(/^event\.[a-z0-9-]+$/),
  /** Absent: the kind is that of the object noun ("held a meeting"). */
  kind: z.enum(EVENT_KINDS).optional(),
  verbs: words,
  /** Prepositions that bring in those taking part beside the subject. */
  with: words.default([]),
  /** What a direct object is. */
  object: z.enum(["participant", "place", "event", "instrument", "none"]).default("none"),
  /** Prepositions that bring in the place that is the goal ("travel to"). */
  goal: words.default([]),
  /** The subject is the host. */
  host: z.boolean().default(false),
  /** The passive reports it too: "X was received by Y", "the treaty was signed by Y". */
  passive: z.boolean().default(false),
  /** Reads only if somebody beside the subject takes part, or the subject is plural. */
  needsOther: z.boolean().default(false),
  /** The subject is the event itself, as in a passive ("talks took place"). */
  happens: z.boolean().default(false),
  /** Reads only with a place behind it ("welcomed X at its headquarters"). */
  placed: z.boolean().default(false),
  /** Reads only with a date or a purpose behind its place ("was in X in May", "is in X for the summit"). */
  dated: z.boolean().default(false),
  /** Names more of those who take part in an event already told ("he was accompanied by X"). */
  joins: z.boolean().default(false),
  /** Reads only with nothing behind it ("X also attended"). */
  bare: z.boolean().default(false),
  /** Reads only in a finite clause: "calling X and Y partners" is no call. */
  finite: z.boolean().default(false),
  /** Words before which the verb is read otherwise ("visited upon"). */
  unless: words.default([]),
  examples: words.default([]),
  refuses: words.default([]),
});
export type EventVerb = z.infer<typeof EventVerb>;

/** A noun phrase that names an event; longer phrases are tried first. */
export const EventNoun = z.strictObject({
  id: z.string().regex(/^event\.[a-z0-9-]+$/),
  kind: z.enum(EVENT_KINDS),
  nouns: words,
  /** Prepositions that bring in those taking part. */
  with: words.default([]),
  goal: words.default([]),
  /** "the visit of X", "X's visit": the possessor takes part. */
  possessor: z.boolean().default(true),
  /** Reports an event by itself in running text ("his visit to Chile"); otherwise only in a title or as a verb's object. */
  standalone: z.boolean().default(false),
  /** Words behind which it is something else ("round of applause"). */
  unless: words.default([]),
  examples: words.default([]),
  refuses: words.default([]),
});
export type EventNoun = z.infer<typeof EventNoun>;

export const EventLexicon = z.strictObject({
  verbs: z.array(EventVerb),
  nouns: z.array(EventNoun),
  /** Words before an event noun that make the event one to come. */
  planned: words,
  /** Words that make it one that does not take place. */
  cancelled: words,
  /** Words of a sentence that make its dates without a year lie ahead ("will visit Oslo in May"). */
  toCome: words,
  /** Words before an event's noun or an instrument's that deny it ("no meeting took place"). */
  denied: words,
  /** Phrases that bring in others who are there ("accompanied by X", "in the presence of X"). */
  companions: words,
  /** Verbs that call an event off ("the visit was cancelled", "cancelled her visit"). */
  cancelVerbs: words,
  /** Verbs, adjectives or nouns under which an infinitive is an event to come ("is expected to meet"). */
  plannedGovernors: words,
  /** Nouns for people who are named by their states ("2,000 personnel from A and B"). */
  forceNouns: words,
  /** Prepositions that name some of those met ("with officials, including X"). */
  including: words,
  /** Those who go where they are sent and pay no visit ("the contingent left for Mali"). */
  deployed: words,
  /** Verbs of leading a delegation to an event. */
  delegation: words,
  /** Words of a line that announces a list of participants. */
  roster: words,
  /** Prepositions before a talk that the sentence's actor goes to ("will fly to X for talks with Y"). */
  attending: words,
  /** What opens a sentence with something earlier than what it tells ("Based on the call held in May, …"), in lower case. */
  earlier: words,
  /** Verbs whose talk is still to come ("looks forward to his meeting with X"). */
  awaiting: words,
  /** Verbs of saying under which a journey to come or a call made is told ("announced that X will visit Y"). */
  announcing: words,
  /** Nouns whose visit or meeting is still to come ("preparations for the visit of X"). */
  awaitingNouns: words,
  /** Words of a sentence that make receiving somebody a call that they pay ("received X, who came to bid farewell"). */
  calling: words,
  /** Words that part one mention into an event with each ("separate calls with A and B"). */
  separate: words,
  /** Nouns of what is signed, where it has no name. */
  instruments: words,
  /** Words before an event noun that make it one of a series, or joint: of the states whose talks the release tells ("the next round"). */
  series: words,
  /** Words of the names of bodies that two states form ("the Joint Commission"). */
  jointBodies: words,
  /** Verbs whose "the signing of …" has taken place ("the talks ended with the signing of X"). */
  signingTold: words,
  /** Words of instruments that are not the two states' own of whom a release tells: "the Convention on …", "the peace agreement". */
  manySided: words,
  /** What puts a deed at a talk or visit told before ("at the end of the talks"), or right behind one ("after the talks"). */
  occasions: z.strictObject({ at: words, behind: words }),
  /** Prepositions before a place of an event. */
  at: words,
  /** Nouns before such a preposition that are not what is placed ("took place in X", "at the memorial in X"). */
  sites: words,
  /** "three or more sides" words that make a meeting multilateral. */
  multilateral: words,
});
export type EventLexicon = z.infer<typeof EventLexicon>;
