import { joins } from "./atoms.ts";
import { type Chart, textOf } from "./chart.ts";
import { appositionAt } from "./apposition.ts";
import { postNominals } from "./behind-name.ts";
import type { Person } from "./person.ts";
import { startsPost } from "./post-head.ts";
import { postsBelow } from "./post-below.ts";
import { readSide } from "./person-side.ts";
import { type NameParse, parseName, surnameFirst } from "./person-name.ts";

/** A capitalised name that nothing says to be a person. */
export interface Unread {
  start: number;
  end: number;
  text: string;
  reason: string;
}

/** Reads a name without title at atom `at`: a person where a given name, the table, an apposition or its verb says so. */
export function parseBarePerson(chart: Chart, at: number, taken: (from: number, to: number) => boolean): Person | Unread | undefined {
  const atom = chart.atoms[at];
  if (!atom?.cap || atom.kind !== "word") return undefined;
  const before = chart.atoms[at - 1];
  if (atom.text.length === 1 || chart.trapped[at]) return undefined;
  if (before && joins(chart.atoms, at - 1)) return undefined;
  const listed = personOfTable(chart, at);
  if (listed > at && !taken(at, listed)) {
    const person: Person = {
      start: at,
      end: listed,
      name: { start: at, end: listed, words: 2, known: true },
      posts: [],
      honorific: false,
      rule: "person-of-table",
    };
    return withApposition(chart, person);
  }
  // "… Cultural Affairs Aleisha Woodward": portfolio words before a name are none of it.
  const { posts, words } = chart.names;
  if (posts.portfolio.has(atom.norm) && !words.given.has(atom.norm) && !words.family.has(atom.norm)) return undefined;
  // "SAPM Tariq Fatemi": letters before two name words are a title that no list has.
  if (
    atom.upper &&
    /^\p{Lu}{3,5}$/u.test(atom.text) &&
    !words.family.has(atom.norm) &&
    mixedCase(chart, at + 1) &&
    mixedCase(chart, at + 2)
  )
    return undefined;
  const surname = surnameFirst(chart, at);
  const name = surname ?? parseName(chart, at, { titled: false });
  if (!name || taken(name.start, name.end)) return undefined;
  // "Ida Holm Drive"
  if (name.words > 1 && chart.names.words.streets.has(chart.atoms[name.end - 1]?.norm ?? ""))
    return unread(chart, name, "a street or the like");
  const long = name.words >= 2 || (name.words === 1 && name.end - name.start >= 2 && hasInitial(chart, name));
  if (!long && knownSurname(chart, name))
    return { start: at, end: name.end, name, posts: [], honorific: false, rule: "person-known-surname" };
  if (!long) return single(chart, name);
  const apposition = appositionAt(chart, postNominals(chart, name.end)) !== undefined || postsBelow(chart, at, name.end).length > 0;
  const reason = bracketedTitle(chart, name.end) ? "person-honorific-name" : personal(chart, name, apposition, surname !== undefined);
  if (!reason) {
    // "Pastor Ruben Holm": an unknown word of address before a given name.
    for (let i = name.start + 1; i < name.end - 1; i++) {
      if (!chart.names.words.given.has(chart.atoms[i]?.norm ?? "") || joins(chart.atoms, i - 1)) continue;
      const inner = parseBarePerson(chart, i, taken);
      if (inner && !("reason" in inner)) return inner;
    }
    return unread(chart, name, "a capitalised name with nothing that says what it names");
  }
  return withApposition(chart, { start: at, end: name.end, name, posts: [], honorific: false, rule: reason });
}

function withApposition(chart: Chart, person: Person): Person {
  readSide(chart, person);
  person.end = postNominals(chart, person.end);
  const apposition = appositionAt(chart, person.end);
  if (!apposition) person.posts.push(...postsBelow(chart, person.start, person.end));
  if (apposition) {
    person.posts.push(...apposition.posts);
    person.end = apposition.end;
    person.rule = "person-name-post";
    readSide(chart, person);
  }
  return person;
}

/** "Ida Holm (Mrs.)" */
function bracketedTitle(chart: Chart, at: number): boolean {
  return chart.atoms[at]?.text === "(" && /^(?:mr|mrs|ms|dr|prof)$/.test(chart.atoms[at + 1]?.norm ?? "");
}

function mixedCase(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  return atom?.kind === "word" && atom.cap && !atom.upper && atom.sentence === chart.atoms[at - 1]?.sentence;
}

function personOfTable(chart: Chart, at: number): number {
  let end = at;
  chart.names.gazetteer.people.scan(chart.atoms, at, (to) => (end = Math.max(end, to)));
  // "Ida Holm-Brandvold" is another; "Ida Holm Drive" is a street.
  const street = chart.names.words.streets.has(chart.atoms[end]?.norm ?? "") && chart.atoms[end]?.cap === true;
  return joins(chart.atoms, end) || street ? at : end;
}

function hasInitial(chart: Chart, name: NameParse): boolean {
  for (let i = name.start; i < name.end; i++) if (chart.atoms[i]?.initial) return true;
  return false;
}

/** The rule by which a name of two words or more is a person's. */
function personal(chart: Chart, name: NameParse, apposition: boolean, surname: boolean): string | undefined {
  const { words } = chart.names;
  const first = chart.atoms[name.start];
  const last = chart.atoms[name.end - 1];
  const after = chart.atoms[name.end];
  if (!first || !last) return undefined;
  if (surname) return "person-surname-first";
  if (words.heading.has(last.norm) && !words.family.has(last.norm)) return undefined;
  if (words.given.has(first.norm) && !(first.opens && words.heading.has(first.norm))) return "person-given-name";
  if (apposition) return "person-name-post";
  if (appointed(chart, name)) return "person-appointed";
  const lead = chart.atoms[name.start - 1];
  if (lead && !lead.cap && words.personAppositions.has(lead.norm)) return "person-apposition";
  // "his counterpart, Gonzalo Quellmar, …"
  const apposed = lead?.text === "," && after?.text === "," && chart.names.sides.counterparts.has(chart.atoms[name.start - 2]?.norm ?? "");
  if (apposed) return "person-apposition";
  const family = last.norm;
  const plain =
    chart.lower.has(family) ||
    chart.lower.has(first.norm) ||
    words.heading.has(first.norm) ||
    chart.names.posts.portfolio.has(first.norm) ||
    words.adjectives.has(first.norm);
  if (!plain && !first.upper && family.length > 5 && words.surnameEndings.some((ending) => family.endsWith(ending)))
    return "person-surname-ending";
  if (hasInitial(chart, name) && name.words >= 1 && !chart.titled.has(first.sentence)) return "person-initial";
  if (chart.titled.has(first.sentence)) return undefined;
  if (upperFamily(chart, name)) return "person-upper-family";
  if (/^[’']s$/.test(after?.text ?? "") && words.personNouns.has(chart.atoms[name.end + 1]?.norm ?? "")) return "person-possessive";
  if (words.family.has(last.norm) && after && words.personVerbs.has(after.norm) && !after.cap) return "person-verb";
  const hint = chart.atoms[name.start - 1]?.norm === "of" ? (chart.atoms[name.start - 2]?.norm ?? "") : "";
  if (words.personNouns.has(hint) && words.family.has(last.norm)) return "person-possessive";
  if (after && /^(?:said|told|spoke|met|stressed|noted|won|wrote|added)$/.test(after.norm) && !chart.lower.has(last.norm) && !first.opens)
    return "person-verb";
  return undefined;
}

/** "the appointment of X as Ambassador", "has named X as its new Minister" */
function appointed(chart: Chart, name: NameParse): boolean {
  const words = chart.names.words.appointing;
  const lead = chart.atoms[name.start - 1]?.norm ?? "";
  const before = lead === "of" ? (chart.atoms[name.start - 2]?.norm ?? "") : lead;
  let i = name.end;
  if (!words.has(before) || chart.atoms[i]?.norm !== "as") return false;
  for (i++; /^(?:the|its|his|her|a|an)$/.test(chart.atoms[i]?.norm ?? "") || chart.names.posts.epithets.has(chart.atoms[i]?.norm ?? ""); )
    i++;
  return startsPost(chart, i);
}

/** "TANAKA Ken", "Anna OLSEN": one part in capitals, another not. */
function upperFamily(chart: Chart, name: NameParse): boolean {
  let upper = 0;
  let mixed = 0;
  let known = false;
  for (let i = name.start; i < name.end; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.kind !== "word" || atom.text.length < 3) continue;
    known ||= chart.names.words.given.has(atom.norm) || chart.names.words.family.has(atom.norm);
    if (atom.upper && (atom.text.length > 3 || chart.names.words.family.has(atom.norm))) upper++;
    else if (atom.upper) return false;
    else if (atom.cap) mixed++;
  }
  return upper === 1 && mixed >= 1 && known;
}

/** "Quellmar's war", "Holm said": the family name of one person of the tables alone, with a person's words beside it. */
function knownSurname(chart: Chart, name: NameParse): boolean {
  const atom = chart.atoms[name.start];
  const after = chart.atoms[name.end];
  if (!atom || !after || name.end !== name.start + 1 || atom.text.length < 4) return false;
  const { words, gazetteer } = chart.names;
  if (!gazetteer.surnames.has(atom.norm) || words.heading.has(atom.norm) || words.given.has(atom.norm) || chart.lower.has(atom.norm))
    return false;
  return /^[’']s$/.test(after.text) || (words.personVerbs.has(after.norm) && !after.cap);
}

/** A lone capitalised word is a leftover where it is not a plain word. */
function single(chart: Chart, name: NameParse): Unread | undefined {
  const atom = chart.atoms[name.start];
  if (!atom || atom.opens || chart.titled.has(atom.sentence)) return undefined;
  const { words, posts } = chart.names;
  if (
    words.heading.has(atom.norm) ||
    posts.portfolio.has(atom.norm) ||
    posts.modifiers.has(atom.norm) ||
    words.adjectives.has(atom.norm) ||
    chart.lower.has(atom.norm)
  )
    return undefined;
  return unread(chart, name, "one capitalised word that no table knows");
}

function unread(chart: Chart, name: NameParse, reason: string): Unread {
  return { start: name.start, end: name.end, text: textOf(chart, name.start, name.end), reason };
}

/** Later mentions by surname alone ("Olsen said"): a capitalised word that is the family name of someone named in full in the document. */
export function shortNames(chart: Chart, persons: readonly Person[], taken: (from: number, to: number) => boolean): Person[] {
  const family = new Set<string>();
  for (const person of persons) {
    if (person.name.words < 2) continue;
    const parts = chart.atoms
      .slice(person.name.start, person.name.end)
      .filter((atom) => atom.kind === "word" && !atom.initial && !chart.names.words.suffixes.has(atom.norm) && atom.text.length > 2);
    const upper = parts.filter((atom) => atom.upper);
    for (const atom of upper.length === 1 ? upper : parts.slice(-1)) family.add(atom.norm);
  }
  const found: Person[] = [];
  for (let i = 0; i < chart.atoms.length; i++) {
    const atom = chart.atoms[i];
    if (!atom?.cap || !family.has(atom.norm) || taken(i, i + 1) || chart.known[i]) continue;
    if (joins(chart.atoms, i - 1) || joins(chart.atoms, i) || chart.lower.has(atom.norm)) continue;
    const near = [chart.atoms[i - 1], chart.atoms[i + 1]].some(
      (other) => other?.cap && other.kind === "word" && other.sentence === atom.sentence && !chart.names.words.function.has(other.norm),
    );
    if (near) continue;
    found.push({
      start: i,
      end: i + 1,
      name: { start: i, end: i + 1, words: 1, known: true },
      posts: [],
      honorific: false,
      rule: "person-short-name",
    });
  }
  return found;
}
