import { z } from "zod";
import type { Folder } from "../fold.ts";

const Words = z.array(z.string().min(1)).min(1);

/** Words that show on whose side somebody is: `data/lexicon/<language>/names/sides.yaml`. */
export const SideWords = z.strictObject({
  counterparts: Words,
  sides: Words,
  behalf: Words,
  behalf_openers: Words,
  leading: Words,
  auxiliaries: Words,
  done_by_own: Words,
  done_by_hosts: Words,
  met_behind: Words,
  own_acts: Words,
  host_cities: Words,
  letterhead_words: Words,
  letterhead_openers: Words,
  national_offices: Words,
  journeys: Words,
});

/** The words of sides, folded where single words are compared. */
export interface Sides {
  counterparts: ReadonlySet<string>;
  sides: ReadonlySet<string>;
  behalf: ReadonlySet<string>;
  behalfOpeners: ReadonlySet<string>;
  leading: ReadonlySet<string>;
  auxiliaries: ReadonlySet<string>;
  doneByOwn: ReadonlySet<string>;
  doneByHosts: ReadonlySet<string>;
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
}

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
    auxiliaries: fold(words.auxiliaries),
    doneByOwn: fold(words.done_by_own),
    doneByHosts: fold(words.done_by_hosts),
    metBehind: new RegExp(`\\b${any(words.met_behind)}\\s+(?:the\\s+)?$`, "i"),
    ownAct: new RegExp(`^\\s+${any(words.own_acts)}\\b`),
    hostCities: new Set(words.host_cities),
    letterhead: new RegExp(`\\b${any(words.letterhead_words)}\\b`, "i"),
    letterheadOpener: new RegExp(`^\\W*(?:the )?${any(words.letterhead_openers)}\\b`, "i"),
    nationalOffice: new RegExp(`^\\W*${any(words.national_offices)}\\b`, "i"),
    journeyTo: new RegExp(`\\b${any(words.journeys)}\\b.*\\bto (?:the )?(?:.{3,30} and (?:the )?)?$`, "is"),
  };
}
