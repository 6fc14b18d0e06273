import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import type { EntityKind } from "../records/entity.ts";
import type { Folder } from "../knowledge/fold.ts";
import { Trie } from "./trie.ts";

/** What a head noun makes of a capitalised name; `event` and `place` names are read too, so that they become nothing else. */
export type ShapeKind = "organization" | "grouping" | "instrument" | "programme" | "event" | "place";

export interface Head {
  kind: ShapeKind;
  /** May stand last ("Spanish Navy"), first ("Ministry of …"), or both. */
  last: boolean;
  first: boolean;
  weak: boolean;
  /** A place or direction may stand right behind it ("Command Naples"). */
  placed: boolean;
  /** Takes "to" and "in": "Mission to NATO", "Assistance Mission in Iraq". */
  abroad: boolean;
  /** Written small: behind a state only. */
  small: boolean;
  /** Written small, behind hyphened states only. */
  paired: boolean;
  /** Its name may stand right behind it ("Exercise Northern Lantern"). */
  direct: boolean;
  /** In capitals it names something without more ("the Comprehensive Strategic Partnership"). */
  proper: boolean;
  entity: EntityKind;
  prepositions: ReadonlySet<string>;
}

export interface Shapes {
  heads: Trie<Head>;
  /** Folded plural of a grouping's head → its singular ("alliances"). */
  plurals: ReadonlyMap<string, string>;
  /** Nouns and words that open a list of bodies: "organizations including …". */
  listNouns: ReadonlySet<string>;
  listWords: ReadonlySet<string>;
  /** Posts that only companies and schools have: "Managing Director of X". */
  leaders: Trie<true>;
  /** Nouns right behind which a body's name stands: "the company X". */
  bodyNouns: ReadonlySet<string>;
  directions: ReadonlySet<string>;
  /** Words of ministries' names besides those of portfolios. */
  subjects: ReadonlySet<string>;
  /** Words that stand before a name and are none of it ("Senior", "Former"). */
  leading: ReadonlySet<string>;
  /** Owners that are part of a name ("People's Liberation Movement"). */
  owners: ReadonlySet<string>;
  /** Titles that a body's name may open with ("King Fahd University"). */
  royal: ReadonlySet<string>;
  /** Stretches that look like a name and are none ("Guard of Honour"). */
  noNames: Trie<true>;
  /** Heads that are a title's first word where a title follows. */
  beforeTitles: ReadonlySet<string>;
  /** Words that alone before a head make no name ("New Agreement"). */
  generic: ReadonlySet<string>;
  /** Nouns beside which a quoted name is a programme's, and words of naming between ("codenamed"). */
  quoted: ReadonlySet<string>;
  naming: ReadonlySet<string>;
  /** "the fourth edition of …" an exercise. */
  editions: ReadonlySet<string>;
  /** Words that only say of what sort an exercise is ("Field Training Exercise"). */
  plainExercise: ReadonlySet<string>;
  /** Small nouns of programmes before which a name of two words or of letters stands: "the X Y project". */
  behindNames: ReadonlySet<string>;
  /** Nouns of instruments, also written small. */
  described: Trie<true>;
  /** A noun for several instruments → that for one. */
  severalInstruments: ReadonlyMap<string, string>;
  /** Words of signing. */
  signing: ReadonlySet<string>;
  /** Nouns of phrases with "in" that are no subject ("in accordance with"). */
  inPhrases: ReadonlySet<string>;
  /** Words that what is in force is the object of: "the implementation of the agreement on …". */
  applying: ReadonlySet<string>;
  /** Verbs that may stand right behind an instrument's subject and are none of it. */
  instrumentVerbs: ReadonlySet<string>;
  /** Modifiers that tell no instrument from another ("bilateral agreement"). */
  plainModifiers: ReadonlySet<string>;
}

/** Compiles the head nouns of organisations, groupings, instruments, programmes, events and places. */
export function compileShapes(lexicon: NameLexicon, folder: Folder): Shapes {
  const heads = new Trie<Head>(folder);
  const { heads: lists } = lexicon;
  const organization = lists.organization;
  const fold = (words: readonly string[]) => new Set(words.map((word) => folder.word(word)));
  const abroad = new Set(organization.abroad);
  const placed = new Set(organization.placed);
  const proper = new Set([...lists.grouping.proper, ...organization.proper, ...lists.programme.proper]);
  const kinds = new Map<string, EntityKind>();
  for (const [kind, words] of Object.entries(organization.kinds)) for (const word of words) kinds.set(word, kind as EntityKind);
  const put = (
    kind: ShapeKind,
    last: readonly string[],
    first: readonly string[],
    weak: readonly string[],
    prepositions: readonly string[],
    names: readonly string[] = [],
  ) => {
    const direct = new Set(names);
    const isLast = new Set(last);
    const isFirst = new Set(first);
    const isWeak = new Set(weak);
    const entity: EntityKind = kind === "event" ? "topic" : kind;
    for (const word of new Set([...last, ...first, ...weak])) {
      heads.add(word, {
        kind,
        last: isLast.has(word) || isWeak.has(word),
        first: isFirst.has(word),
        weak: isWeak.has(word),
        abroad: kind === "organization" && abroad.has(word),
        small: false,
        paired: false,
        direct: direct.has(word),
        placed: kind === "organization" && placed.has(word),
        proper: proper.has(word),
        entity: kinds.get(word) ?? entity,
        prepositions: new Set(prepositions),
      });
    }
  };
  put("organization", organization.last.strong, organization.first, organization.last.weak, organization.prepositions);
  put("grouping", lists.grouping.last, [], [], []);
  for (const kind of ["instrument", "programme", "event", "place"] as const) {
    const list = lists[kind];
    put(kind, list.last, list.first, list.weak, list.prepositions, list.direct);
  }
  const small = (word: string, kind: ShapeKind, entity: EntityKind, paired = false) =>
    heads.add(word, {
      kind,
      last: true,
      first: false,
      weak: false,
      placed: false,
      abroad: false,
      direct: kind === "programme" && !paired,
      small: true,
      paired,
      proper: false,
      entity,
      prepositions: new Set(),
    });
  for (const word of organization.small)
    small(
      word,
      "organization",
      /forces?$|navy|army|guard/.test(word) ? "armed-force" : /ministry/.test(word) ? "ministry" : "organization",
    );
  for (const word of lists.programme.small) small(word, "programme", "programme");
  for (const kind of ["organization", "instrument", "programme"] as const)
    for (const word of lists[kind].paired) small(word, kind, kind, true);
  const described = new Trie<true>(folder);
  for (const word of lists.described.nouns) described.add(word, true);
  const leaders = new Trie<true>(folder);
  for (const post of organization.leaders) leaders.add(post, true);
  const noNames = new Trie<true>(folder);
  for (const name of lists.no_names) noNames.add(name, true);
  return {
    heads,
    noNames,
    beforeTitles: fold(lists.before_titles),
    described,
    severalInstruments: new Map(Object.entries(lists.described.several).map(([many, one]) => [folder.word(many), one])),
    quoted: fold(lists.quoted.nouns),
    naming: fold(lists.quoted.naming),
    editions: fold(lists.quoted.editions),
    behindNames: fold(lists.programme.before),
    plainExercise: fold(lists.quoted.plain),
    inPhrases: fold(lists.described.in_phrases),
    applying: fold(lists.described.applying),
    signing: fold(lists.described.signing),
    instrumentVerbs: fold(lists.described.verbs),
    plainModifiers: fold(lists.described.plain),
    plurals: new Map(Object.entries(lists.grouping.plurals).map(([many, one]) => [folder.word(many), one])),
    listNouns: fold(organization.list_nouns),
    bodyNouns: fold(organization.body_nouns),
    leaders,
    listWords: fold(organization.list_words),
    subjects: fold(organization.subjects),
    directions: fold(organization.directions),
    leading: fold(lists.leading),
    owners: fold(lists.owners),
    royal: fold(lists.royal),
    generic: fold(lists.generic),
  };
}
