import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import type { Folder } from "../knowledge/fold.ts";
import { piecesOf } from "./trie.ts";

/** Plain words, name parts and titles, folded. */
export interface Words {
  function: ReadonlySet<string>;
  heading: ReadonlySet<string>;
  headline: ReadonlySet<string>;
  calendar: ReadonlySet<string>;
  /** Capitalised adjectives of peoples, languages and faiths that are no names ("Muslim"). */
  adjectives: ReadonlySet<string>;
  personVerbs: ReadonlySet<string>;
  personNouns: ReadonlySet<string>;
  /** Small words before a bare name that say it is a person's ("journalist"). */
  personAppositions: ReadonlySet<string>;
  surnameEndings: readonly string[];
  particles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  /** Verbs and nouns of appointing. */
  appointing: ReadonlySet<string>;
  /** What is called after people. */
  streets: ReadonlySet<string>;
  /** Shortened given names that are written with a stop, as written. */
  dotted: ReadonlySet<string>;
  given: ReadonlySet<string>;
  family: ReadonlySet<string>;
}

/** Folds the word lists; given and family names come from people.csv too. */
export function compileWords(tables: Knowledge, lexicon: NameLexicon, folder: Folder): Words {
  const fold = (list: readonly string[]) => new Set(list.map((word) => folder.word(word)));
  const { words, titles } = lexicon;
  const family = new Set<string>();
  const given = fold(lexicon.given.given_names);
  for (const person of tables.people.rows) {
    for (const piece of piecesOf(person.familyName ?? "")) if (piece.length > 2) family.add(folder.word(piece));
    const first = piecesOf(person.givenName ?? "")[0];
    if (first && first.length > 2) given.add(folder.word(first));
  }
  return {
    function: fold(words.function_words),
    heading: fold(words.heading_words),
    headline: fold(words.headline_words),
    adjectives: fold(words.adjectives),
    appointing: fold(words.appointing),
    streets: fold(words.streets),
    calendar: fold([...words.months, ...words.weekdays]),
    personVerbs: fold(words.person_verbs),
    personNouns: fold(words.person_nouns),
    personAppositions: fold(words.person_appositions),
    surnameEndings: words.surname_endings,
    particles: fold(titles.particles),
    suffixes: fold(titles.suffixes.map((suffix) => suffix.replace(/[()]/g, ""))),
    dotted: new Set(titles.dotted_names),
    given,
    family,
  };
}
