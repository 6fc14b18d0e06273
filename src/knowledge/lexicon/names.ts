import { z } from "zod";
import { loadYaml } from "../yaml.ts";
import { SideWords } from "./sides.ts";
import { words as Words } from "./words.ts";

/** How posts are built: head nouns with their plurals, what may stand before and after them, how they are held. */
export const PostGrammar = z.strictObject({
  heads: z.array(z.tuple([z.string(), z.string()])).min(1),
  weak: Words,
  tails: Words,
  /** Last words of heads of posts that are held abroad ("Ambassador of X in Y"). */
  abroad: Words,
  bodied: Words,
  local: Words,
  typos: z.record(z.string(), z.string()),
  /** What says since when a post is held or that its holder is a guest ("new", "visiting"). */
  epithets: Words,
  /** Heads that their portfolio may follow without "of" ("Secretary Defence"). */
  direct: Words,
  /** Last words of heads that their body follows at once ("Flag Officer Commanding Western Fleet"). */
  commanding: Words,
  /** What is said of a state before its name ("sisterly"). */
  courtesies: Words,
  /** Participles that say where one who is sent resides ("accredited to"). */
  accredited: Words,
  modifiers: Words,
  portfolio: Words,
  complement_words: Words,
  government: Words,
  /** Whole posts, and beginnings of words of posts, that no international body has. */
  national: z.strictObject({ alone: Words, beginnings: Words }),
  spokespersons: Words,
  affairs: Words,
  /** Post → phrases between a body and who leads it so. */
  led_by: z.record(z.string(), Words),
  /** Post → phrases between somebody and the body that is now led. */
  takes: z.record(z.string(), Words),
  private: Words,
  /** Posts that are forms of address too. */
  address: Words,
  /** Posts that are held in a body. */
  chairs: Words,
  /** Posts within a state. */
  domestic: Words,
  other_side: Words,
  goals: Words,
  status: z.strictObject({ acting: Words, former: Words, designate: Words, deputy: Words }),
});

/** What stands between a post and a name or after a name. */
export const Titles = z.strictObject({
  nicknames: z.array(z.array(z.string()).min(2)),
  honorifics: Words,
  weak_honorifics: Words,
  ranks: Words,
  weak_ranks: Words,
  /** Posts that right before a name are a rank ("Commander Holm"). */
  rank_posts: Words,
  /** What stands behind a rank and belongs to it ("Aviator"). */
  branches: Words,
  dotted_names: Words,
  services: Words,
  suffixes: Words,
  particles: Words,
});

/** Plain words that are no part of names, and words that a person's name stands beside. */
export const PlainWords = z.strictObject({
  function_words: Words,
  heading_words: Words,
  headline_words: Words,
  adjectives: Words,
  months: Words,
  weekdays: Words,
  /** Verbs and nouns of appointing. */
  appointing: Words,
  /** What is called after people ("Drive"). */
  streets: Words,
  person_verbs: Words,
  person_nouns: Words,
  person_appositions: Words,
  surname_endings: Words,
  spelling: z.record(z.string(), z.string()),
});

const LastHeads = z.strictObject({
  last: Words,
  first: Words.default([]),
  weak: Words.default([]),
  prepositions: Words.default([]),
  direct: Words.default([]),
  small: Words.default([]),
  before: Words.default([]),
  paired: Words.default([]),
  proper: Words.default([]),
});

/** Head nouns by which a capitalised name shows what it names. */
export const ShapeHeads = z.strictObject({
  resolutions: Words,
  leading: Words,
  no_names: Words,
  before_titles: Words,
  owners: Words,
  royal: Words,
  generic: Words,
  organization: z.strictObject({
    last: z.strictObject({ strong: Words, weak: Words }),
    small: Words,
    proper: Words,
    paired: Words,
    list_nouns: Words,
    list_words: Words,
    subjects: Words,
    leaders: Words,
    body_nouns: Words,
    first: Words,
    prepositions: Words,
    abroad: Words,
    placed: Words,
    directions: Words,
    kinds: z.strictObject({ ministry: Words, grouping: Words, "armed-force": Words, mission: Words }),
  }),
  grouping: z.strictObject({ last: Words, proper: Words, plurals: z.record(z.string(), z.string()) }),
  instrument: LastHeads,
  described: z.strictObject({
    nouns: Words,
    several: z.record(z.string(), z.string()),
    signing: Words,
    applying: Words,
    in_phrases: Words,
    verbs: Words,
    plain: Words,
  }),
  quoted: z.strictObject({ nouns: Words, naming: Words, editions: Words, plain: Words }),
  programme: LastHeads,
  event: LastHeads,
  place: LastHeads,
});

/** Organisations that the tables have not. */
export const ExtraOrganizations = z.array(
  z.strictObject({
    name: z.string(),
    abbr: z.string().optional(),
    aka: Words.default([]),
    country: z.string().optional(),
    kind: z.enum(["organization", "ministry", "armed-force", "mission", "grouping"]).default("organization"),
  }),
);

/** Agreements and programmes that the tables have not. */
export const ExtraInstruments = z.array(
  z.strictObject({ name: z.string(), abbr: z.string().optional(), aka: Words.default([]), kind: z.enum(["instrument", "programme"]) }),
);

/** Names that hold a country's name without being it, and regions. */
export const PlaceNames = z.strictObject({ not_states: Words, regions: Words });

/** Given names of many languages, to tell a person's name where no title says so. */
export const GivenNames = z.strictObject({ given_names: Words });

/** Which table's row wins where several know a name, and which forms are too short or too common to be taken alone. */
export const NameChoices = z.strictObject({
  grouping_kinds: Words,
  organization_keys: Words,
  grouping_keys: Words,
  region_keys: Words,
  short_abbreviations: Words,
  /** Prefixes and nouns before the names of ships and aircraft. */
  vessels: Words,
  common_words: Words,
  /** Name of a state → country with a region of the same name. */
  namesakes: z.record(z.string(), z.string()),
  /** Adjective of several states → the one meant where nothing else decides. */
  adjective_defaults: z.record(z.string(), z.string()),
  /** Forms of a state that are not shown as its name. */
  weak_forms: Words,
  contextual: Words,
  /** First words of bodies' names → the short forms that stand for them ("UN Environment Programme"). */
  short_prefixes: z.record(z.string(), Words),
  /** Abbreviations before the numbers of resolutions ("UNSCR 1701"). */
  resolution_abbreviations: Words,
});

export interface NameLexicon {
  posts: z.infer<typeof PostGrammar>;
  titles: z.infer<typeof Titles>;
  words: z.infer<typeof PlainWords>;
  heads: z.infer<typeof ShapeHeads>;
  organizations: z.infer<typeof ExtraOrganizations>;
  instruments: z.infer<typeof ExtraInstruments>;
  places: z.infer<typeof PlaceNames>;
  given: z.infer<typeof GivenNames>;
  choices: z.infer<typeof NameChoices>;
  sides: z.infer<typeof SideWords>;
}

/** Loads `lexicon/<language>/names/*.yaml` of the data folders. Throws KnowledgeError. */
export function loadNameLexicon(dirs: readonly string[], language = "en"): NameLexicon {
  const file = (name: string) => `lexicon/${language}/names/${name}.yaml`;
  return {
    posts: loadYaml(dirs, file("posts"), PostGrammar),
    titles: loadYaml(dirs, file("titles"), Titles),
    words: loadYaml(dirs, file("words"), PlainWords),
    heads: loadYaml(dirs, file("heads"), ShapeHeads),
    organizations: loadYaml(dirs, file("organizations"), ExtraOrganizations),
    instruments: loadYaml(dirs, file("instruments"), ExtraInstruments),
    places: loadYaml(dirs, file("places"), PlaceNames),
    given: loadYaml(dirs, file("given-names"), GivenNames),
    choices: loadYaml(dirs, file("choices"), NameChoices),
    sides: loadYaml(dirs, file("sides"), SideWords),
  };
}
