import { ACRONYM } from "./acronyms.ts";
import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { type NameParse, parseName, surnameFirst } from "./person-name.ts";
import { type PostParse, parsePost } from "./posts.ts";

/** A person as named at one place; offsets are atoms, `end` exclusive. */
export interface Person {
  start: number;
  end: number;
  name: NameParse;
  posts: PostParse[];
  /** "Mr.", "Dr.", "General" … before the name. */
  honorific: boolean;
  rank?: string;
  /** Whose person it is: "her Kenyan counterpart". */
  side?: Thing;
  rule: string;
}

/** Titles before a name that are no posts: honorifics and ranks in any order, "(ret.)" among them. */
interface TitleRun { end: number; honorific: boolean; rank?: string }

/** Reads the person or persons that begin at atom `at`: post, title and name in any order that releases use. */
export function parsePersons(chart: Chart, at: number): Person[] {
  const posts: PostParse[] = [];
  let i = at;
  let titles: TitleRun = { end: i, honorific: false };
  let parted = false;
  for (let round = 0; round < 5; round++) {
    const before = i;
    const post = chart.atoms[i]?.sentence === chart.atoms[at]?.sentence ? postBeforeName(chart, i) : undefined;
    if (post) {
      posts.push(post);
      post.end = acronymBehind(chart, post.end);
      i = post.end;
      const body = bodyBehind(chart, post);
      if (body) {
        post.of = body;
        post.end = body.end;
        i = body.end;
      }
      const mark = chart.atoms[i];
      if (mark && joinsPosts(chart, post, i)) {
        i++;
        continue;
      }
      if (mark?.text === "," && !post.plural && (titledBehind(chart, i + 1) || titles.honorific || post.rich || body !== undefined || opensWithThe(chart, post.start))) {
        i++;
        parted = true;
      } else if (/^[’']s?$/.test(mark?.text ?? "") || (mark && joins(chart.atoms, i))) break;
    }
    titles = readTitles(chart, i, titles);
    i = titles.end;
    if (i === before) break;
    if (parted) break;
  }
  const plural = posts.find((post) => post.plural);
  if (plural && !titles.honorific) return shared(chart, posts, i);
  if (posts.length === 0 && !titles.honorific && titles.rank === undefined) return [];
  const capTitle = posts.some((post) => post.cap) || titles.honorific || titles.rank !== undefined;
  if (chart.atoms[i]?.sentence !== chart.atoms[at]?.sentence) return [];
  const name = surnameFirst(chart, i) ?? parseName(chart, i, { titled: true });
  if (!name || !startsWell(chart, name, capTitle)) return [];
  if (parted && name.words < 2 && !titles.honorific) return [];
  // "Member States", "Official Visit", "Major Disaster Declaration": plain words are no names.
  if (!titles.honorific && plainWord(chart, name.start) && (name.words === 1 || posts.length === 0 || plainWord(chart, name.end - 1)) && !name.known) return [];
  if (posts.length > 0 && posts.every((post) => post.weak && !post.cap)) return [];
  const person: Person = { start: at, end: name.end, name, posts, honorific: titles.honorific, rule: posts.length > 0 ? "person-post-name" : titles.honorific ? "person-honorific-name" : "person-rank-name" };
  if (titles.rank) person.rank = titles.rank;
  complete(chart, person);
  return [person];
}

/** "Chief of Defence Force (CDF) Lieutenant-General …": the bracket is passed over where a name follows. */
function acronymBehind(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== "(" || chart.atoms[at + 2]?.text !== ")" || !ACRONYM.test(chart.atoms[at + 1]?.text ?? "")) return at;
  return at + 3;
}

/** "Supreme Allied Commander Europe, General Cavoli": an honorific or rank behind the comma opens the name. */
function titledBehind(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  return titles.honorific || titles.rank !== undefined;
}

/** "Commander in Chief, Self Defense Fleet, Vice Admiral SAITO": the body behind a comma, before the name. */
function bodyBehind(chart: Chart, post: PostParse): Thing | undefined {
  if (post.of !== undefined || post.plural || chart.atoms[post.end]?.text !== ",") return undefined;
  const article = chart.atoms[post.end + 1]?.norm === "the" ? 1 : 0;
  const thing = chart.things[post.end + 1 + article];
  if (!thing || !BODIES.has(thing.kind) || thing.contextual) return undefined;
  const behind = chart.atoms[thing.end]?.text === "," ? thing.end + 1 : thing.end;
  const titles = readTitles(chart, behind, { end: behind, honorific: false });
  if (titles.end === behind && behind === thing.end) return undefined;
  const name = parseName(chart, titles.end, { titled: true });
  return name && (titles.end > behind || name.words >= 2) ? thing : undefined;
}

const BODIES = new Set(["organization", "ministry", "armed-force", "mission"]);

/** "Deputy Prime Minister and Minister for Defence Marles", "Deputy Prime Minister, Foreign Minister Marić": both posts are of the one named. */
function joinsPosts(chart: Chart, post: PostParse, at: number): boolean {
  if (post.plural) return false;
  const mark = chart.atoms[at];
  const comma = mark?.text === ",";
  const dash = /^[–—-]$/.test(mark?.text ?? "") && !mark?.glued;
  if (!(comma || dash || mark?.norm === "and" || mark?.text === "&" || mark?.text === "/")) return false;
  const next = postBeforeName(chart, at + 1);
  if (!next) return false;
  if (!comma) return !(mark?.norm === "and" && opensWithThe(chart, post.start) && chart.atoms[at + 1]?.norm === "the");
  // "As the Secretary General of NATO, Minister Nakatani said": the first post ends with its body and is another's.
  if (chart.atoms[post.start - 1]?.norm === "as" || chart.atoms[post.start - 2]?.norm === "as") return false;
  const trailing = post.of !== undefined && post.of.start > post.core.end;
  if (!trailing && !opensWithThe(chart, post.start)) return true;
  // "The Special Advisor to the President, Ambassador Celso Amorim, visited": the apposition is closed by a comma.
  const titles = readTitles(chart, next.end, { end: next.end, honorific: false });
  const name = parseName(chart, titles.end, { titled: true });
  return name !== undefined && name.words >= 2 && chart.atoms[name.end]?.text === ",";
}

function startsWell(chart: Chart, name: NameParse, capTitle: boolean): boolean {
  const first = chart.atoms[name.start];
  return first !== undefined && (capTitle || name.known || name.words >= 2 || !chart.names.words.heading.has(first.norm));
}

function opensWithThe(chart: Chart, at: number): boolean {
  const before = chart.atoms[at - 1]?.norm;
  return before === "the" || before === "its" || before === "his" || before === "her";
}

function postBeforeName(chart: Chart, at: number): PostParse | undefined {
  const article = chart.atoms[at]?.norm === "the" ? 1 : 0;
  const post = parsePost(chart, at + article);
  return post && post.end > at + article ? post : undefined;
}

function readTitles(chart: Chart, at: number, before: TitleRun): TitleRun {
  const run: TitleRun = { ...before, end: at };
  const { posts } = chart.names;
  let i = at;
  for (let round = 0; round < 6; round++) {
    let end = 0;
    let weak = false;
    posts.honorifics.scan(chart.atoms, i, (to, value) => {
      if (to > end) [end, weak] = [to, value.weak];
    });
    if (end > i && !(weak && !run.honorific && !run.rank && !chart.atoms[end]?.cap)) {
      // "Father", "Don" and the like count only where the next word can be a name too.
      i = chart.atoms[end]?.text === "." && chart.atoms[end]?.glued ? end + 1 : end;
      run.honorific ||= !weak;
      continue;
    }
    // "Spanish Navy Vice Admiral", "French General", "Navy Capt.": whose officer, before the rank.
    const plain = serviceWord(chart, i);
    if (plain > i && rankAt(chart, plain) > plain) {
      i = plain;
      continue;
    }
    const service = i === at ? chart.things[i] : undefined;
    if (service && (service.kind === "armed-force" || service.kind === "state") && rankAt(chart, service.end) > service.end) {
      i = service.end;
      continue;
    }
    end = 0;
    posts.ranks.scan(chart.atoms, i, (to) => (end = Math.max(end, to)));
    const alone = chart.names.posts.weakRanks.has(chart.atoms[i]?.text ?? "") && !chart.atoms[end + 1]?.cap;
    if (end > i && chart.atoms[i]?.cap && !alone) {
      run.rank ??= textOf(chart, i, end);
      i = end;
      continue;
    }
    const bracket = chart.atoms[i]?.text === "(" ? chart.atoms[i + 1] : undefined;
    if (bracket && i > at - 1 && /^(?:ret|retd|retired|rtd|dr|mr|ms|mrs)$/.test(bracket.norm)) {
      const close = chart.atoms[i + 2]?.text === ")" ? i + 3 : chart.atoms[i + 3]?.text === ")" ? i + 4 : 0;
      if (close > 0) {
        i = close;
        continue;
      }
    }
    break;
  }
  run.end = i;
  return run;
}

function serviceWord(chart: Chart, at: number): number {
  let end = at;
  chart.names.posts.services.scan(chart.atoms, at, (to) => (end = Math.max(end, to)));
  return end;
}

function rankAt(chart: Chart, at: number): number {
  let end = at;
  chart.names.posts.ranks.scan(chart.atoms, at, (to) => (end = Math.max(end, to)));
  return chart.atoms[at]?.cap ? end : at;
}

/** What stands behind the name: "(ret.)", "of Singapore", ", Secretary General of NATO". */
function complete(chart: Chart, person: Person): void {
  person.end = bracketedRank(chart, postNominals(chart, person.end));
  let i = person.end;
  if (chart.atoms[i]?.norm === "of" && person.posts.length > 0 && person.posts.every((post) => !post.of)) {
    const article = chart.atoms[i + 1]?.norm === "the" ? 1 : 0;
    const thing = chart.things[i + 1 + article];
    if (thing && !thing.contextual && OF_NAME.has(thing.kind) && !startsLater(chart, thing)) {
      for (const post of person.posts) post.of = thing;
      person.end = thing.end;
      i = person.end;
    }
  }
  counterpart(chart, person);
  const apposition = appositionAt(chart, i);
  if (!apposition) return;
  // "… President, H.E. Bajram Begaj, the Prime Minister, Mr Edi Rama": the post opens the next entry of a list.
  if (person.posts.length > 0 && chart.atoms[apposition.end]?.text === ",") {
    const next = readTitles(chart, apposition.end + 1, { end: apposition.end + 1, honorific: false });
    if ((next.honorific || next.rank !== undefined) && parseName(chart, next.end, { titled: true })) return;
  }
  person.posts.push(...apposition.posts);
  person.end = apposition.end;
  counterpart(chart, person);
  person.rule = person.posts.length > apposition.posts.length ? person.rule : "person-name-post";
}

/** "Her Kenyan counterpart, Hon. Alfred Mutua, Cabinet Secretary …": the counterpart's state is what the posts are held for. */
export function counterpart(chart: Chart, person: Person): void {
  let i = person.start - 1;
  if (chart.atoms[i]?.text === ",") i--;
  if (!/^counterparts?$/.test(chart.atoms[i]?.norm ?? "")) return;
  for (let j = i - 1; j >= i - 4 && j >= 0; j--) {
    const state = chart.things[j];
    if (state?.kind !== "state" || state.end !== i) continue;
    person.side = state;
    for (const post of person.posts) post.of ??= state;
  }
}

const OF_NAME = new Set(["state", "organization", "ministry", "armed-force", "mission", "region", "grouping"]);

function startsLater(chart: Chart, thing: Thing): boolean {
  return joins(chart.atoms, thing.end) && chart.things[thing.end + 1] !== undefined;
}

/** "MP", "AC, KC" behind a name. */
function postNominals(chart: Chart, at: number): number {
  let end = at;
  for (let i = at; ; ) {
    if (chart.atoms[i]?.text === ",") i++;
    const atom = chart.atoms[i];
    const letters = atom?.upper === true && atom.text.length <= 5 && !chart.known[i] && chart.atoms[i - 1]?.text === "," && chart.atoms[i + 1]?.text === ",";
    if (!atom || !atom.upper || !(letters || chart.names.words.suffixes.has(atom.norm)) || atom.sentence !== chart.atoms[at - 1]?.sentence) return end;
    i++;
    end = i;
  }
}

function bracketedRank(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== "(") return at;
  const word = chart.atoms[at + 1]?.norm ?? "";
  if (!chart.names.words.suffixes.has(word)) return at;
  const close = chart.atoms[at + 2]?.text === ")" ? at + 3 : chart.atoms[at + 3]?.text === ")" ? at + 4 : at;
  return close;
}

/** ", the Acting Assistant Secretary of State", ", President, Police Foundation", "(Minister of Defence)". */
export function appositionAt(chart: Chart, at: number): { posts: PostParse[]; end: number } | undefined {
  const mark = chart.atoms[at];
  const bracket = mark?.text === "(";
  if (!mark || !(mark.text === "," || bracket || (/^[–—-]$/.test(mark.text) && !mark.glued))) return undefined;
  const posts: PostParse[] = [];
  let i = at + 1;
  for (let round = 0; round < 3; round++) {
    const article = /^(?:the|a|an|his|her|its|our|their|who|is|as)$/.test(chart.atoms[i]?.norm ?? "") ? 1 : 0;
    const post = parsePost(chart, i + article);
    if (!post || post.plural || (post.weak && !post.cap && !post.rich)) break;
    if (!post.cap && !post.rich && article === 0) break;
    posts.push(post);
    i = acronymBehind(chart, post.end);
    if (/^(?:and|&|\/)$/.test(chart.atoms[i]?.norm ?? "")) {
      const more = parsePost(chart, i + 1);
      if (more && !nameBehind(chart, more.end)) {
        i++;
        continue;
      }
    }
    break;
  }
  if (posts.length === 0 || nameBehind(chart, i)) return undefined;
  const last = posts[posts.length - 1] as PostParse;
  const direct = chart.things[chart.atoms[i]?.norm === "the" ? i + 1 : i];
  if (direct && !last.of && BODIES.has(direct.kind) && !direct.contextual && chart.atoms[i]?.sentence === chart.atoms[at]?.sentence) {
    // "Commander US CENTCOM"
    last.of = direct;
    i = direct.end;
  }
  // "…, President, Police Foundation (PF)": the body stands behind a comma and ends the line.
  if (chart.atoms[i]?.text === "," && !last.of) {
    const article = chart.atoms[i + 1]?.norm === "the" ? 1 : 0;
    const thing = chart.things[i + 1 + article];
    if (thing && OF_NAME.has(thing.kind) && thing.kind !== "region" && endsHere(chart, thing.end)) {
      for (const post of posts) post.of ??= thing;
      i = thing.end;
    }
  }
  if (!last.of && chart.atoms[i]?.text === ",") {
    const body = listBody(chart, i + 1);
    if (body) {
      for (const post of posts) post.of ??= body;
      i = body.end;
    }
  }
  if (bracket) {
    if (chart.atoms[i]?.text !== ")") return undefined;
    i++;
  }
  return { posts, end: i };
}

/** In a list entry "Name, Post, Body" whatever stands last is the body, even where nothing else says so. */
function listBody(chart: Chart, at: number): Thing | undefined {
  const sentence = chart.atoms[at]?.sentence;
  let end = at;
  while (chart.atoms[end]?.sentence === sentence && end < at + 14) {
    const atom = chart.atoms[end];
    if (!atom || /^[(;.]$/.test(atom.text)) break;
    const small = /^(?:of|for|the|and|&|on|'s)$/.test(atom.norm) || joins(chart.atoms, end) || /^[’']$/.test(atom.text);
    if (!atom.cap && !small && atom.kind !== "number") return undefined;
    end++;
  }
  const after = chart.atoms[end];
  if (end === at || !chart.atoms[at]?.cap || (after?.sentence === sentence && !/^[(;.]$/.test(after?.text ?? "")) || chart.atoms[end - 1]?.cap !== true) return undefined;
  const known = chart.things[at];
  if (known && known.end === end) return known;
  if (known?.kind === "state" || known?.kind === "place" || known?.kind === "region" || parsePost(chart, at)) return undefined;
  const body: Thing = { start: at, end, kind: "organization", name: textOf(chart, at, end), form: "name", keys: [], countries: [], contextual: false, type: false, rule: "list-body" };
  for (let j = at; j < end; j++) delete chart.things[j];
  chart.things[at] = body;
  return body;
}

/** A name follows the post: then it is that person's, not an apposition. */
function nameBehind(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  if (titles.honorific || titles.rank) return true;
  const atom = chart.atoms[at];
  if (!atom?.cap || atom.kind !== "word") return false;
  return parseName(chart, at, { titled: true }) !== undefined;
}

function endsHere(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  const before = chart.atoms[at - 1];
  return !atom || !before || atom.sentence !== before.sentence || /^[(;.:)]$/.test(atom.text) || atom.text === "," || atom.norm === "and";
}

/** "Foreign Ministers Hayashi and Park", "Presidents X of A and Y of B": one post for several names. */
function shared(chart: Chart, posts: PostParse[], at: number): Person[] {
  const persons: Person[] = [];
  let i = at;
  for (let round = 0; round < 12; round++) {
    const titles = readTitles(chart, i, { end: i, honorific: false });
    const name = parseName(chart, titles.end, { titled: true });
    if (!name || (round > 0 && postBeforeName(chart, i))) break;
    const own = posts.map((post) => ({ ...post, plural: false, post: singular(chart, post) }));
    const person: Person = { start: round === 0 ? (posts[0] as PostParse).start : i, end: name.end, name, posts: own, honorific: titles.honorific, rule: "person-shared-post" };
    const article = chart.atoms[name.end + 1]?.norm === "the" ? 1 : 0;
    const thing = chart.atoms[name.end]?.norm === "of" ? chart.things[name.end + 1 + article] : undefined;
    if (thing && OF_NAME.has(thing.kind)) {
      for (const post of own) post.of = thing;
      person.end = thing.end;
    }
    // A lone plain word behind a plural is no name: "Leaders Summit", "Foreign Ministers Meeting".
    if (name.words === 1 && plainWord(chart, name.start)) break;
    persons.push(person);
    i = person.end;
    if (chart.atoms[i]?.text === ",") i++;
    if (chart.atoms[i]?.norm === "and" || chart.atoms[i]?.text === "&") i++;
    if (i === person.end) break;
  }
  return persons.length > 1 || (persons[0]?.name.known && persons[0].name.words > 1) ? persons : [];
}

function plainWord(chart: Chart, at: number): boolean {
  const word = chart.atoms[at]?.norm ?? "";
  const { words, posts } = chart.names;
  return !words.family.has(word) && (words.heading.has(word) || posts.portfolio.has(word) || words.adjectives.has(word) || chart.lower.has(word));
}

/** The one-holder form of a plural post: "Foreign Ministers" → "Foreign Minister". */
function singular(chart: Chart, post: PostParse): string {
  const words = post.post.split(" ");
  return words.map((word) => chart.names.posts.singular.get(chart.names.folder.word(word)) ?? word).join(" ");
}
