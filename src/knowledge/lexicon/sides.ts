import { z } from "zod";
import type { Folder } from "../fold.ts";

const Words = z.array(z.string().min(1)).min(1);
const ByState = z.record(z.string(), Words);

/** Words that show on whose side somebody is: `data/lexicon/<language>/names/sides.yaml`. */
export const SideWords = z.strictObject({
  counterparts: Words,
  sides: Words,
  behalf: Words,
  behalf_openers: Words,
  leading: Words,
  made_up: Words,
  auxiliaries: Words,
  done_by_own: Words,
  done_by_hosts: Words,
  meets: Words,
  meetings: Words,
  company: Words,
  relays: Words,
  relayed: Words,
  reached: Words,
  visiting: Words,
  guests: Words,
  sent_from: Words,
  together: Words,
  heads: Words,
  representing: Words,
  authorities: Words,
  met_behind: Words,
  own_acts: Words,
  host_cities: Words,
  letterhead_words: Words,
  letterhead_openers: Words,
  national_offices: Words,
  journeys: Words,
  own_times: ByState,
  own_ships: ByState,
  own_titles: ByState,
  own_posts: ByState,
  of_own: Words,
  own_reports: Words,
});

/** The words of sides, folded where single words are compared. */
export interface Sides {
  counterparts: ReadonlySet<string>;
  sides: ReadonlySet<string>;
  behalf: ReadonlySet<string>;
  behalfOpeners: ReadonlySet<string>;
  leading: ReadonlySet<string>;
  /** Verbs behind a delegation that tell who is in it. */
  madeUp: ReadonlySet<string>;
  auxiliaries: ReadonlySet<string>;
  doneByOwn: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  authorities: ReadonlySet<string>;
  /** Text that ends in a verb of meeting, its object behind. */
  meets: RegExp;
  /** Text that ends in "talks with" and the like. */
  meetingWith: RegExp;
  /** Text that ends in "counterpart". */
  counterpart: RegExp;
  /** Text that names a counterpart, perhaps of a state, before the name. */
  saysCounterpart: RegExp;
  /** Text that ends in "accompanied by". */
  inCompany: RegExp;
  /** Text that ends in "received by", its hosts behind. */
  receivedBy: RegExp;
  /** Text that ends in "a letter from". */
  sentFrom: RegExp;
  together: ReadonlySet<string>;
  /** Text that ends in "delivered a message from". */
  relayed: RegExp;
  reached: ReadonlySet<string>;
  /** A guest's "visiting" before what he is. */
  visiting: RegExp;
  guest: RegExp;
  /** Text that ends in a word before what somebody stands for. */
  representing: RegExp;
  /** Text that ends in a word behind which somebody is met. */
  metBehind: RegExp;
  /** Text behind a state's name that tells what it does. */
  ownAct: RegExp;
  /** Capitals whose dateline does not tell a publisher's country, as written. */
  hostCities: ReadonlySet<string>;
  letterhead: RegExp;
  letterheadOpener: RegExp;
  nationalOffice: RegExp;
  /** Text that ends in a journey's "to", so that its goal follows. */
  journeyTo: RegExp;
  /** The name of a state's hour behind a time ("17:00 (KST)") → its key. */
  ownTimes: ReadonlyMap<string, string>;
  /** What the ships of a state are called ("HMAS") → its key. */
  ownShips: ReadonlyMap<string, string>;
  /** A title that the people of one state have → its key. */
  ownTitles: ReadonlyMap<string, string>;
  /** A post that only one state or body has, in small letters → its key. */
  ownPosts: ReadonlyMap<string, string>;
  /** Text that ends in "the sympathy of the Government and people of", so that the own state follows. */
  ofOwn: RegExp;
  /** Text behind the name of a ministry that tells what it does in its own paper. */
  ownReport: RegExp;
}

/** Word → the key that its list stands under. */
const byWord = (lists: z.infer<typeof ByState>) =>
  new Map(Object.entries(lists).flatMap(([key, words]) => words.map((word) => [word, key] as const)));

/** Compiles the words for recognition and linking. */
export function compileSides(words: z.infer<typeof SideWords>, folder: Folder): Sides {
  const fold = (list: readonly string[]) => new Set(list.map((word) => folder.word(word)));
  const any = (list: readonly string[]) => `(?:${list.join("|")})`;
  return {
    counterparts: fold(words.counterparts),
    sides: fold(words.sides),
    behalf: fold(words.behalf),
    behalfOpeners: fold(words.behalf_openers),
    leading: fold(words.leading),
    madeUp: fold(words.made_up),
    auxiliaries: fold(words.auxiliaries),
    doneByOwn: fold(words.done_by_own),
    heads: fold(words.heads),
    authorities: fold(words.authorities),
    meets: new RegExp(`\\b${any(words.meets)}\\s+(?:(?:also|again|separately|today|yesterday|there|here)\\s+)?(?:the\\s+)?$`, "i"),
    meetingWith: new RegExp(`\\b${any(words.meetings)}\\s(?:[\\p{Ll}\\d]+\\s){0,4}with\\s(?:the\\s+)?$`, "iu"),
    counterpart: new RegExp(`\\b${any(words.counterparts)}\\s*,?\\s+(?:the\\s+)?$`, "i"),
    saysCounterpart: new RegExp(`\\b${any(words.counterparts)}\\b[^.;]*$`, "i"),
    inCompany: new RegExp(`\\b${any(words.company)}\\s+by\\s+(?:the\\s+|his\\s+|her\\s+)?(?:\\p{Ll}+,\\s)?$`, "iu"),
    receivedBy: new RegExp(
      `\\b${any(words.done_by_hosts)}\\s(?:(?:today|yesterday|later|also|there|here|separately|in (?:\\p{Lu}\\p{L}+ ?)+)\\s?)?by\\s+(?:the\\s+)?$`,
      "u",
    ),
    sentFrom: new RegExp(`\\b${any(words.sent_from)}\\s(?:[\\p{Ll}\\d]+\\s){0,2}from\\s+(?:the\\s+)?$`, "u"),
    relayed: new RegExp(
      `\\b${any(words.relays)}\\s(?:[\\p{Ll}]+\\s){0,4}${any(words.relayed)}\\s(?:[\\p{Ll}]+\\s)?(?:from|of)\\s+(?:the\\s+)?$`,
      "u",
    ),
    reached: fold(words.reached),
    together: fold(words.together),
    visiting: new RegExp(`\\bthe ${any(words.visiting)} (?=\\p{L}|$)`, "iu"),
    guest: new RegExp(`\\b${any(words.guests)}\\b`, "i"),
    representing: new RegExp(`\\b${any(words.representing)}\\s+(?:the\\s+)?$`, "i"),
    metBehind: new RegExp(`\\b${any(words.met_behind)}\\s+(?:the\\s+)?$`, "i"),
    ownAct: new RegExp(`^\\s+${any(words.own_acts)}\\b`),
    hostCities: new Set(words.host_cities),
    letterhead: new RegExp(`\\b${any(words.letterhead_words)}\\b`, "i"),
    letterheadOpener: new RegExp(`^\\W*(?:the )?${any(words.letterhead_openers)}\\b`, "i"),
    nationalOffice: new RegExp(`^\\W*${any(words.national_offices)}\\b`, "i"),
    journeyTo: new RegExp(`\\b${any(words.journeys)}\\b.*\\bto (?:the )?(?:.{3,30} and (?:the )?)?$`, "is"),
    ownTimes: byWord(words.own_times),
    ownShips: byWord(words.own_ships),
    ownTitles: byWord(words.own_titles),
    ownPosts: new Map([...byWord(words.own_posts)].map(([post, key]) => [post.toLowerCase(), key])),
    ofOwn: new RegExp(`\\b${any(words.of_own)} of (?:the )?government(?: and (?:the )?people)? of (?:the )?$`, "i"),
    ownReport: new RegExp(
      `^\\W*(?:\\(\\p{Lu}+\\)\\W*)?(?:of (?:the )?[\\p{L}’' ]{3,40}? (?:\\(\\p{Lu}+\\) )?)?${any(words.own_reports)}\\b`,
      "u",
    ),
  };
}
