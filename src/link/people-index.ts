import type { Folder } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { remembering } from "../knowledge/remember.ts";
import type { TenureRow } from "../knowledge/tables/tenures.ts";

export interface PersonRow {
  key: string;
  /** Folded words of each form of the name. */
  forms: string[][];
  family: ReadonlySet<string>;
  tenures: readonly TenureRow[];
}

export interface PeopleIndex {
  get(key: string): PersonRow | undefined;
  /** Rows in whose names the word stands. */
  byWord(word: string): readonly PersonRow[];
  /** Categories of posts.csv and tenures.csv for a post as written. */
  categories(post: string): ReadonlySet<string>;
  /** Those that posts.csv itself gives the wording, whoever uses it. */
  commonCategories(post: string): ReadonlySet<string>;
  /** Tenures of a sort of post held for a country or body. */
  holders(of: string, category: string): readonly TenureRow[];
  /** Folded content words of a post. */
  postWords(post: string): readonly string[];
}

const STOP = new Set(["of", "for", "the", "and", "to", "in", "on", "at", "a", "an", "his", "her", "its"]);

/** Indexes people and their posts by folded words. */
export function compilePeople(tables: Knowledge, folder: Folder): PeopleIndex {
  const pieces = (text: string) => (text.match(/\p{L}[\p{L}\p{M}]*(?:[’']\p{L}[\p{L}\p{M}]*)*/gu) ?? []).map((piece) => folder.word(piece));
  const postWords = remembering((post) => pieces(post).filter((word) => !STOP.has(word)));
  const tenures = new Map<string, TenureRow[]>();
  const categories = new Map<string, Set<string>>();
  const holders = new Map<string, TenureRow[]>();
  const common = new Map<string, Set<string>>();
  // "Secretary of State" and "State Secretary" are two posts of the same words.
  const postKey = remembering((said) => sortedWords(said.replace(/\bsecretar(?:y|ies) of state\b/giu, "secretaryofstate")));
  const sortedWords = (post: string) => [...new Set(postWords(post))].sort().join(" ");
  const note = (post: string, category: string, into = categories) => {
    const key = postKey(post);
    const set = into.get(key);
    if (set) set.add(category);
    else into.set(key, new Set([category]));
  };
  for (const row of tables.tenures.rows) {
    const list = tenures.get(row.person);
    if (list) list.push(row);
    else tenures.set(row.person, [row]);
    note(row.post, row.category);
    const place = `${row.of} ${row.category}`;
    const held = holders.get(place);
    if (held) held.push(row);
    else holders.set(place, [row]);
  }
  for (const row of tables.posts.rows) {
    if (row.kind !== "post" || !row.category) continue;
    for (const form of [row.label, ...row.variants]) {
      note(form, row.category);
      note(form, row.category, common);
    }
  }
  const rows = new Map<string, PersonRow>();
  const words = new Map<string, PersonRow[]>();
  for (const person of tables.people.rows) {
    const forms = [person.name, ...person.variants, `${person.givenName ?? ""} ${person.familyName ?? ""}`]
      .map(pieces)
      .filter((form) => form.length > 0);
    const row: PersonRow = {
      key: person.key,
      forms,
      family: new Set(pieces(person.familyName ?? "")),
      tenures: tenures.get(person.key) ?? [],
    };
    rows.set(person.key, row);
    for (const word of new Set(forms.flat())) {
      const list = words.get(word);
      if (list) list.push(row);
      else words.set(word, [row]);
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    get: (key) => rows.get(key),
    byWord: (word) => words.get(word) ?? [],
    categories: (post) => categories.get(postKey(post)) ?? none,
    commonCategories: (post) => common.get(postKey(post)) ?? none,
    holders: (of, category) => holders.get(`${of} ${category}`) ?? [],
    postWords,
  };
}
