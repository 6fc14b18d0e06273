import { OF_NAME } from "./apposition.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { portfolioRun } from "./portfolio.ts";
import { parseName } from "./person-name.ts";
import type { Person } from "./person.ts";
import { type PostParse, postBeforeName } from "./posts.ts";
import { readTitles } from "./titles.ts";

/** What closes an apposition. */
const CLOSES = /^[,.;)–—]$/;

/** "Foreign Ministers Sato and Park", "Presidents X of A and Y of B": one post for several names. */
export function shared(chart: Chart, posts: PostParse[], at: number): Person[] {
  const persons: Person[] = [];
  const { states, end } = statesOf(chart, posts);
  const respective = states.length > 1 && chart.atoms[end]?.text === ",";
  // "The two Foreign Ministers, A and B, signed": the names stand in apposition.
  const apposed = !respective && states.length === 0 && chart.atoms[at]?.text === ",";
  const first = respective ? end + 1 : apposed ? at + 1 : at;
  let i = first;
  for (let round = 0; round < 12; round++) {
    const titles = readTitles(chart, i, { end: i, honorific: false });
    const name = parseName(chart, titles.end, { titled: true });
    if (!name || (round > 0 && postBeforeName(chart, i))) break;
    const own = posts.map((post) => ({ ...post, plural: false, post: singular(chart, post) }));
    const person: Person = {
      start: i === first ? (posts[0] as PostParse).start : i,
      end: name.end,
      name,
      posts: own,
      honorific: titles.honorific,
      rule: "person-shared-post",
    };
    const article = chart.atoms[name.end + 1]?.norm === "the" ? 1 : 0;
    const thing = chart.atoms[name.end]?.norm === "of" ? chart.things[name.end + 1 + article] : undefined;
    // "Cabinet Secretaries Quellmar (Foreign Affairs), Holm (Defence)": each one's portfolio in brackets.
    const run = chart.atoms[name.end]?.text === "(" ? portfolioRun(chart, name.end + 1) : name.end;
    if (run > name.end + 1 && chart.atoms[run]?.text === ")") {
      const portfolio = textOf(chart, name.end + 1, run);
      for (const post of own) post.post = `${post.post} (${portfolio})`;
      person.end = run + 1;
    }
    // "Foreign Ministers Quellmar (Norway), Holm (Iceland)"
    const bracket = chart.atoms[name.end]?.text === "(" ? chart.things[name.end + 1] : undefined;
    if (bracket && OF_NAME.has(bracket.kind) && chart.atoms[bracket.end]?.text === ")") {
      for (const post of own) post.of = bracket;
      person.end = bracket.end + 1;
    }
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
  // "The Foreign Ministers of A, B and C, X, Y and Z": in the order of the states, where there are as many.
  if (states.length > 1 && states.length === persons.length)
    for (const [index, person] of persons.entries()) for (const post of person.posts) post.of = states[index] as Thing;
  else if (respective) return [];
  const after = chart.atoms[persons[persons.length - 1]?.end ?? 0];
  if (
    apposed &&
    !(persons.length > 1 && persons.every(({ name, honorific }) => honorific || name.words > 1) && CLOSES.test(after?.text ?? "."))
  )
    return [];
  return persons.length > 1 || (persons[0]?.name.known && persons[0].name.words > 1) ? persons : [];
}

/** The states of "Foreign Ministers of A, B and C". */
function statesOf(chart: Chart, posts: readonly PostParse[]): { states: Thing[]; end: number } {
  const [post] = posts;
  const states: Thing[] = [];
  if (posts.length !== 1 || !post?.of) return { states, end: 0 };
  let end = post.of.start;
  for (let i = end; i < chart.atoms.length && states.length < 12; ) {
    const thing = chart.things[i];
    if (thing?.kind === "state") {
      states.push(thing);
      i = end = thing.end;
    } else if (/^(?:and|the)$/.test(chart.atoms[i]?.norm ?? "") || chart.atoms[i]?.text === ",") i++;
    else break;
  }
  return { states, end };
}

/** A word of the genre, of portfolios or of the document's own small letters: no name by itself. */
export function plainWord(chart: Chart, at: number): boolean {
  const word = chart.atoms[at]?.norm ?? "";
  const { words, posts } = chart.names;
  return (
    !words.family.has(word) && (words.heading.has(word) || posts.portfolio.has(word) || words.adjectives.has(word) || chart.lower.has(word))
  );
}

/** The one-holder form of a plural post: "Foreign Ministers" → "Foreign Minister". */
function singular(chart: Chart, post: PostParse): string {
  const words = post.post.split(" ");
  return words.map((word) => chart.names.posts.singular.get(chart.names.folder.word(word)) ?? word).join(" ");
}
