import { acronymBehind } from "./letters.ts";
import { joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";
import { PLACES } from "./free-given-names.ts";
import { breaksLine, ownLine } from "./lines.ts";
import { parseName } from "./person-name.ts";
import { bodyOf } from "./post-body.ts";
import { parsePost, type PostParse } from "./posts.ts";
import { readTitles } from "./titles.ts";

export const BODIES = new Set(["organization", "ministry", "armed-force", "mission"]);

/** ", the Acting Assistant Secretary of State", ", President, Police Foundation", "(Minister of Defence)". */
export function appositionAt(chart: Chart, at: number): { posts: PostParse[]; end: number } | undefined {
  const mark = chart.atoms[at];
  const bracket = mark?.text === "(";
  if (!mark || !(mark.text === "," || bracket || (/^[–—-]$/.test(mark.text) && !mark.glued))) return undefined;
  const posts: PostParse[] = [];
  let i = at + 1;
  for (let round = 0; round < 3; round++) {
    const article = opening(chart, i);
    const post = parsePost(chart, i + article);
    if (!post || post.plural) break;
    if (article > 0 && FORMER.test(chart.atoms[i]?.norm ?? "") && post.status === "in-office") post.status = "former";
    // "…, commander, U.S. Indo-Pacific Command,": the body behind the comma makes a small word a post.
    const plain = !post.cap && !post.rich && !bodyBehindComma(chart, post) && !chart.atoms[post.start]?.cap;
    if (plain && (post.weak || article === 0)) break;
    posts.push(post);
    i = acronymBehind(chart, post.end);
    if (/^(?:and|&|\/)$/.test(chart.atoms[i]?.norm ?? "")) {
      const more = parsePost(chart, i + 1);
      if (more && !nameBehind(chart, more.end)) {
        i++;
        continue;
      }
    }
    // "Minister of State, Minister of Foreign Affairs": a second post behind a comma, with no name of its own.
    if (chart.atoms[i]?.text === "," && (post.rich || post.core.end > post.core.start + 1)) {
      const more = parsePost(chart, i + 1);
      const full = more && (more.rich || more.core.end > more.core.start + 1);
      if (more?.cap && !more.plural && !more.weak && full && !nameBehind(chart, more.end) && !namedBehind(chart, more.end)) {
        i++;
        continue;
      }
    }
    break;
  }
  if (posts.length === 0 || nameBehind(chart, i) || actsBehind(chart, at, i)) return undefined;
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
    // "…, Defence Attaché, Embassy of X in Y, came"
    const seat = chart.atoms[thing?.end ?? 0]?.norm === "in" ? chart.things[(thing?.end ?? 0) + 1] : undefined;
    const end = seat && PLACES.has(seat.kind) ? seat.end : (thing?.end ?? 0);
    if (thing && OF_NAME.has(thing.kind) && thing.kind !== "region" && endsHere(chart, end)) {
      for (const post of posts) post.of ??= thing;
      i = end;
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
    // "(Director, Europe)"
    if (chart.atoms[i]?.text === "," && !last.of) {
      let close = i + 1;
      while (close < i + 6 && chart.atoms[close]?.cap) close++;
      if (chart.atoms[close]?.text === ")") i = close;
    }
    if (chart.atoms[i]?.text !== ")") return undefined;
    i++;
  }
  return { posts, end: i };
}

/** "Welcoming Mr Holm, | the President expressed …": behind a participle that opens the sentence, a post right before its verb is somebody else's. */
function actsBehind({ atoms, names }: Chart, at: number, end: number): boolean {
  const verb = atoms[end];
  if (atoms[at + 1]?.norm !== "the" || !verb || verb.cap || !(names.words.personVerbs.has(verb.norm) || /ed$/.test(verb.norm)))
    return false;
  let first = at;
  while (first > 0 && atoms[first - 1]?.sentence === atoms[at]?.sentence) first--;
  return /^[a-z]{2,}ing$/.test(atoms[first]?.norm ?? "");
}

const OPENING =
  /^(?:the|a|an|his|her|its|our|their|who|is|as|was|also|currently|concurrently|serves|serving|holds|acts|himself|herself|in|capacity|position)$/;
const FORMER = /^(?:hitherto|formerly|previously|until)$/;
const RELATIVE = /^(?:who|serving)$/;

/** How many atoms stand before the post of an apposition: "the", "who is also the", "who serves as". */
function opening(chart: Chart, at: number): number {
  // "WHO Director-General" opens with a body.
  const word = chart.atoms[at]?.upper ? "" : (chart.atoms[at]?.norm ?? "");
  const epithet = (offset: number) =>
    chart.names.posts.epithets.has(chart.atoms[at + offset]?.norm ?? "") && !chart.atoms[at + offset]?.cap;
  if (!RELATIVE.test(word)) {
    let count = /^(?:the|a|an|his|her|its|our|their|is|as|currently|also|hitherto|formerly|previously|until)$/.test(word) ? 1 : 0;
    if (/^until$/.test(word) && /^(?:now|recently)$/.test(chart.atoms[at + 1]?.norm ?? "")) count = 2;
    while (count < 4 && epithet(count)) count++;
    return count;
  }
  let count = 1;
  while (count < 6 && (OPENING.test(chart.atoms[at + count]?.norm ?? "") || epithet(count))) count++;
  return count;
}

/** "…, Minister of Trade, Mr. Holm": a name behind the comma is that post's. */
function namedBehind(chart: Chart, at: number): boolean {
  return chart.atoms[at]?.text === "," && (nameBehind(chart, at + 1) || chart.atoms[at + 1]?.norm === "the");
}

function bodyBehindComma(chart: Chart, post: PostParse): boolean {
  if (post.of || chart.atoms[post.end]?.text !== ",") return false;
  const thing = chart.things[chart.atoms[post.end + 1]?.norm === "the" ? post.end + 2 : post.end + 1];
  return thing !== undefined && BODIES.has(thing.kind) && !thing.contextual && endsHere(chart, thing.end);
}

/** In a list entry "Name, Post, Body" whatever stands last is the body, even where nothing else says so. */
function listBody(chart: Chart, at: number): Thing | undefined {
  const sentence = chart.atoms[at]?.sentence;
  if (readTitles(chart, at, { end: at, honorific: false }).end > at) return undefined;
  let end = at;
  while (chart.atoms[end]?.sentence === sentence && end < at + 14) {
    const atom = chart.atoms[end];
    if (!atom || /^[(;.]$/.test(atom.text)) break;
    const small = /^(?:of|for|the|and|&|on|'s)$/.test(atom.norm) || joins(chart.atoms, end) || /^[’']$/.test(atom.text);
    if (!atom.cap && !small && atom.kind !== "number") return undefined;
    end++;
  }
  const after = chart.atoms[end];
  if (
    end === at ||
    !chart.atoms[at]?.cap ||
    (after?.sentence === sentence && !/^[(;.]$/.test(after?.text ?? "")) ||
    chart.atoms[end - 1]?.cap !== true
  )
    return undefined;
  const known = chart.things[at];
  if (known && known.end === end) return known;
  if (known?.kind === "state" || known?.kind === "place" || known?.kind === "region" || parsePost(chart, at)) return undefined;
  const body = bodyOf(chart, at, end, "list-body");
  for (let j = at; j < end; j++) delete chart.things[j];
  chart.things[at] = body;
  return body;
}

function lineStart(chart: Chart, at: number): number {
  let start = at;
  while (start > 0 && start > at - 40 && !breaksLine(chart, start)) start--;
  return start;
}

/** A name follows the post: then it is that person's, not an apposition. */
function nameBehind(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  // "H.E. A, Minister of …" and "H.E. B, …" on lines of their own are entries of a list.
  if (titles.honorific && breaksLine(chart, at)) {
    const start = lineStart(chart, at - 1);
    if (readTitles(chart, start, { end: start, honorific: false }).honorific) return false;
  }
  // So are "A, Minister of …" and "B, …".
  if (ownLine(chart, at) && at > 0 && parseName(chart, lineStart(chart, at - 1), { titled: false })) return false;
  if (titles.honorific || titles.rank) return true;
  const atom = chart.atoms[at];
  // "European Commission President von der Holm"
  const particle = atom !== undefined && chart.names.words.particles.has(atom.norm) && !chart.names.words.function.has(atom.norm);
  if (!(atom?.cap || particle) || atom?.kind !== "word") return false;
  return parseName(chart, at, { titled: true }) !== undefined;
}

function endsHere(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  const before = chart.atoms[at - 1];
  return !atom || !before || atom.sentence !== before.sentence || /^[(;.:)]$/.test(atom.text) || atom.text === "," || atom.norm === "and";
}

export const OF_NAME = new Set(["state", "organization", "ministry", "armed-force", "mission", "region", "grouping"]);
