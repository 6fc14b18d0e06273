import { Folder } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import { compileSides, type Sides } from "../knowledge/lexicon/sides.ts";
import { remembering } from "../knowledge/remember.ts";
import { nameKey } from "./name-key.ts";
import { compilePeople, type PeopleIndex } from "./people-index.ts";

/** A text between a person and a body, and the post that it gives. */
export interface LedAs {
  text: RegExp;
  post: string;
}

/** What linking needs, compiled once. */
export interface Links {
  tables: Knowledge;
  folder: Folder;
  people: PeopleIndex;
  particles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  /** Whether two folded given names may be one person's ("joe" and "joseph"). */
  sameGiven(a: string, b: string): boolean;
  /** Adjective of several states → key of the one meant where nothing decides. */
  adjectiveDefaults: ReadonlyMap<string, string>;
  /** Forms of a state that are not shown as its name. */
  weakForms: ReadonlySet<string>;
  /** Folded words by which `inferOf` tells whose post it may be; see posts.yaml. */
  government: ReadonlySet<string>;
  /** Posts that no government has. */
  private: RegExp;
  /** Posts that are forms of address too ("Ambassador"), in small letters. */
  address: ReadonlySet<string>;
  /** Text between a body and who leads it, and in which post. */
  ledBy: readonly LedAs[];
  /** Text between somebody and the body that is now led, and in which post. */
  takes: readonly LedAs[];
  /** Folded last words of posts that are held abroad. */
  abroad: ReadonlySet<string>;
  /** Posts that are held in a body. */
  chairs: RegExp;
  domestic: ReadonlySet<string>;
  otherSide: ReadonlySet<string>;
  goals: ReadonlySet<string>;
  /** Posts that no international body has. */
  national: RegExp;
  /** Posts of who speaks for a body rather than for its country. */
  spokesperson: RegExp;
  sides: Sides;
  /** Row of organizations.csv for a publisher's name, its country's name and adjectives set aside; undefined where not exactly one fits. */
  publisherBody(name: string, of: string | undefined): string | undefined;
}

/** Compiles the tables for `link`. */
export function compileLinks(tables: Knowledge, lexicon: NameLexicon): Links {
  const folder = new Folder(lexicon.words.spelling);
  const fold = (list: readonly string[]) => new Set(list.map((word) => folder.word(word.replace(/[()]/g, ""))));
  /** Words by which bodies of a country say whose they are. */
  const ownWords = remembering((key) => {
    const country = tables.countries.get(key);
    const forms = [country?.name, ...(country?.abbreviations ?? []), ...(country?.adjectives ?? [])];
    return new Set(forms.flatMap((form) => nameKey(form ?? "", { folder }).split(" ")));
  });
  const bodyOf = (name: string, of: string | undefined): string => bodyKey(nameKey(name, { folder }), of, ownWords(of ?? ""));
  /** Names of the bodies of one country; no run meets publishers of many. */
  const bodiesOf = remembering((country) => {
    const bodies = new Map<string, string | undefined>();
    for (const row of tables.organizations.rows) {
      if ((row.country ?? "") !== country) continue;
      for (const name of new Set([row.name, ...row.variants].map((form) => bodyOf(form, row.country))))
        bodies.set(name, bodies.has(name) && bodies.get(name) !== row.key ? undefined : row.key);
    }
    return bodies;
  });
  const nicknames = new Map<string, Set<string>>();
  for (const group of lexicon.titles.nicknames) {
    for (const name of group) {
      const folded = folder.word(name);
      nicknames.set(folded, new Set([...(nicknames.get(folded) ?? []), ...group.map((other) => folder.word(other))]));
    }
  }
  return {
    adjectiveDefaults: new Map(Object.entries(lexicon.choices.adjective_defaults)),
    weakForms: new Set(lexicon.choices.weak_forms),
    private: new RegExp(
      `(?:^|\\s)(?:${lexicon.posts.private.map((post) => post.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?=$|\\s(?:of|for|and|&)\\s)`,
      "u",
    ),
    government: fold(lexicon.posts.government),
    address: new Set(lexicon.posts.address.map((post) => post.toLowerCase())),
    ledBy: ledAs(lexicon.posts.led_by, ",?\\s+(?:(?:which|that|is|are|was|were|currently|now|being)\\s+)*"),
    takes: ledAs(lexicon.posts.takes, "\\s+(?:has\\s+)?"),
    abroad: fold(lexicon.posts.abroad),
    chairs: new RegExp(`(?:^|\\s)(?:${lexicon.posts.chairs.join("|")})(?=$|\\s)`, "i"),
    domestic: fold(lexicon.posts.domestic),
    otherSide: fold(lexicon.posts.other_side),
    goals: fold(lexicon.posts.goals),
    national: new RegExp(`^(?:${lexicon.posts.national.alone.join("|")})$|\\b(?:${lexicon.posts.national.beginnings.join("|")})`, "i"),
    spokesperson: new RegExp(`\\b(?:${lexicon.posts.spokespersons.join("|")})\\b`, "i"),
    sides: compileSides(lexicon.sides, folder),
    sameGiven: (a, b) => a === b || (nicknames.get(a)?.has(b) ?? false),
    publisherBody: (name, of) => bodiesOf(of ?? "").get(bodyOf(name, of)),
    tables,
    folder,
    people: compilePeople(tables, folder),
    particles: fold(lexicon.titles.particles),
    suffixes: fold(lexicon.titles.suffixes),
  };
}

const ledAs = (phrases: Readonly<Record<string, readonly string[]>>, before: string): LedAs[] =>
  Object.entries(phrases).map(([post, list]) => ({ post, text: new RegExp(`^${before}(?:${list.join("|")})\\s+(?:the\\s+)?$`, "u") }));

/** "US Department of State" and "Department of State" of one country are one name. */
function bodyKey(name: string, country: string | undefined, ownWords: ReadonlySet<string>): string {
  return `${country ?? ""} ${name
    .split(" ")
    .filter((word) => !ownWords.has(word))
    .sort()
    .join(" ")}`;
}
