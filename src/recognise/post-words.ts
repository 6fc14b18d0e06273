import type { NameLexicon } from "../knowledge/lexicon/names.ts";
import type { PostMention } from "../records/mention.ts";
import type { Folder } from "../knowledge/fold.ts";
import { Trie } from "./trie.ts";

export type Status = PostMention["status"];

/** Words of posts, folded; heads and titles as tries without demands on case. */
export interface Posts {
  heads: Trie<{ plural: boolean; weak: boolean }>;
  honorifics: Trie<{ weak: boolean; letter: boolean }>;
  ranks: Trie<true>;
  /** Services that stand before a rank ("Navy Capt."). */
  services: Trie<true>;
  /** Ranks that are given names too ("Gen"): only before two words of a name. */
  weakRanks: ReadonlySet<string>;
  /** Posts that right before a name are a rank. */
  rankPosts: ReadonlySet<string>;
  /** What stands behind a rank and belongs to it. */
  branches: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  portfolio: ReadonlySet<string>;
  complementWords: ReadonlySet<string>;
  /** Misspelt word of a title → the word meant. */
  typos: ReadonlyMap<string, string>;
  epithets: ReadonlySet<string>;
  /** Heads of those who speak "for" a body. */
  speaking: ReadonlySet<string>;
  /** Heads that their portfolio may follow without "of" ("Secretary Defence"). */
  direct: ReadonlySet<string>;
  /** Last words of heads that their body follows at once. */
  commanding: ReadonlySet<string>;
  courtesies: ReadonlySet<string>;
  accredited: ReadonlySet<string>;
  /** Posts of one word that are forms of address too. */
  address: ReadonlySet<string>;
  /** Words behind a head that belong to the post ("Emeritus"). */
  tails: ReadonlySet<string>;
  abroad: ReadonlySet<string>;
  /** Last words of posts that are held in a body: what stands behind their "of the" is one. */
  bodied: ReadonlySet<string>;
  /** Last words of posts that are held for a place ("Mayor of X"). */
  local: ReadonlySet<string>;
  /** Nouns for what a body passes ("resolution"). */
  resolutions: ReadonlySet<string>;
  /** Words of ministers' and heads' posts. */
  government: ReadonlySet<string>;
  /** Last words of a ministry's portfolio ("Affairs"). */
  affairs: ReadonlySet<string>;
  status: ReadonlyMap<string, Status>;
  /** Folded plural word of a head → its singular as written. */
  singular: ReadonlyMap<string, string>;
}

/** Compiles the grammar of posts. */
export function compilePosts(lexicon: NameLexicon, folder: Folder): Posts {
  const heads = new Trie<{ plural: boolean; weak: boolean }>(folder);
  const weak = new Set(lexicon.posts.weak);
  for (const [one, many] of lexicon.posts.heads) {
    // Abbreviated posts ("DPM") keep their capitals; the others may be written small.
    heads.add(/^[\p{Lu}/]+$|\.$/u.test(one) ? one : one.toLowerCase(), { plural: false, weak: weak.has(one) });
    heads.add(/^[\p{Lu}/]+s?$|\.$/u.test(many) ? many : many.toLowerCase(), { plural: true, weak: weak.has(one) });
  }
  const singular = new Map<string, string>();
  for (const [one, many] of lexicon.posts.heads) {
    const [singles, plurals] = [one.split(" "), many.split(" ")];
    plurals.forEach((word, i) => {
      if (word !== singles[i] && singles[i]) singular.set(folder.word(word), singles[i]);
    });
  }
  const honorifics = new Trie<{ weak: boolean; letter: boolean }>(folder);
  const weakHonorifics = new Set(lexicon.titles.weak_honorifics);
  for (const form of lexicon.titles.honorifics) honorifics.add(form, { weak: weakHonorifics.has(form), letter: /^\p{Lu}\.$/u.test(form) });
  const ranks = new Trie<true>(folder);
  for (const form of lexicon.titles.ranks) ranks.add(form, true);
  const services = new Trie<true>(folder);
  for (const form of lexicon.titles.services) services.add(form, true);
  const status = new Map<string, Status>();
  for (const [held, forms] of Object.entries(lexicon.posts.status))
    for (const form of forms) if (held !== "deputy") status.set(folder.word(form), held as Status);
  const fold = (list: readonly string[]) => new Set(list.map((word) => folder.word(word)));
  return {
    heads,
    honorifics,
    ranks,
    services,
    status,
    singular,
    direct: fold(lexicon.posts.direct),
    speaking: fold(lexicon.posts.spokespersons),
    epithets: fold(lexicon.posts.epithets),
    commanding: fold(lexicon.posts.commanding),
    courtesies: fold(lexicon.posts.courtesies),
    accredited: fold(lexicon.posts.accredited),
    address: fold(lexicon.posts.address),
    typos: new Map(Object.entries(lexicon.posts.typos)),
    rankPosts: new Set(lexicon.titles.rank_posts),
    branches: new Set(lexicon.titles.branches),
    weakRanks: new Set(lexicon.titles.weak_ranks),
    resolutions: fold(lexicon.heads.resolutions),
    tails: fold(lexicon.posts.tails),
    abroad: fold(lexicon.posts.abroad),
    bodied: fold(lexicon.posts.bodied),
    local: fold(lexicon.posts.local),
    government: fold(lexicon.posts.government),
    affairs: fold(lexicon.posts.affairs),
    modifiers: fold(lexicon.posts.modifiers),
    portfolio: fold(lexicon.posts.portfolio),
    complementWords: fold(lexicon.posts.complement_words),
  };
}
