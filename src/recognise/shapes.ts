import { type Atom, joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { parsePost } from "./posts.ts";
import type { Head } from "./shape-words.ts";

/** A name read by its shape; events and places too, so that they become nothing else. */
export interface Shape extends Thing {
  shape: Head["kind"];
  weak: boolean;
}

/** Reads all names that show by a head noun what they are. Linear: each head looks a bounded way to both sides. */
export function readShapes(chart: Chart): Shape[] {
  const shapes: Shape[] = [];
  for (let i = 0; i < chart.atoms.length; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.kind !== "word") continue;
    const heads: { end: number; head: Head }[] = [];
    chart.names.shapes.heads.scan(chart.atoms, i, (end, head) => heads.push({ end, head }));
    for (const { end, head } of heads) {
      const shape = readShape(chart, i, end, head);
      if (shape) shapes.push(shape);
    }
  }
  return shapes;
}

const LONGEST_LEFT = 9;

function readShape(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (head.small) return smallBody(chart, headStart, headEnd, head);
  const grouping = head.kind === "grouping";
  const states = statesBefore(chart, headStart);
  if (grouping && states.keys.length < 2) return undefined;
  const start = grouping ? states.start : leftOf(chart, headStart);
  const left = start < headStart;
  const inside = insideKnown(chart, headStart, headEnd);
  if (inside?.kind === "state") return undefined;
  const right = head.direct ? namedAfter(chart, headEnd) : (head.first || head.abroad) && !inside ? rightOf(chart, headEnd, head, !left) : headEnd;
  const end = tailOf(chart, right, head);
  if (!head.last && !(right > headEnd)) return undefined;
  if (!left && right === headEnd && !standsAlone(head, headEnd - headStart)) return undefined;
  // "Joint Exercise in …", "Dialogue on …": a complement alone makes no name of such words.
  if (head.weak && head.kind === "programme" && right > headEnd && !head.direct && !(left && enoughLeft(chart, start, headStart, head))) return undefined;
  if (left && end === headEnd && !enoughLeft(chart, start, headStart, head)) return undefined;
  if (!chart.atoms[headStart]?.cap && !grouping) return undefined;
  const inner = thingsIn(chart, start, end).filter((thing) => thing.kind === "state");
  return {
    start, end, kind: head.entity, name: textOf(chart, start, end), form: "name", keys: [],
    countries: [...new Set(inner.flatMap((thing) => thing.countries))],
    contextual: false, type: false, rule: `shape-${head.kind}`, shape: head.kind, weak: head.weak,
    ...membersOf(chart, end, head, states.keys),
  };
}

/** "the Polish armed forces": a small-letter body right behind a state. */
function smallBody(chart: Chart, headStart: number, headEnd: number, head: Head): Shape | undefined {
  if (chart.atoms[headStart]?.cap) return undefined;
  const state = endingAt(chart, headStart);
  if (state?.kind !== "state" || state.form === "acronym" || chart.atoms[headStart]?.sentence !== chart.atoms[headStart - 1]?.sentence) return undefined;
  return { start: state.start, end: headEnd, kind: head.entity, name: textOf(chart, state.start, headEnd), form: "name", keys: [], countries: state.countries, contextual: false, type: false, rule: "shape-small-body", shape: head.kind, weak: true };
}

/** "Exercise Northern Lantern", "Operation Interflex": the name stands right behind the head. */
function namedAfter(chart: Chart, headEnd: number): number {
  const { words } = chart.names;
  let end = headEnd;
  while (end < headEnd + 4) {
    const atom = chart.atoms[end];
    if (!atom || atom.kind !== "word" || !atom.cap || atom.sentence !== chart.atoms[headEnd - 1]?.sentence || isFunction(chart, atom) || words.calendar.has(atom.norm)) break;
    if (end === headEnd && words.heading.has(atom.norm) && !chart.names.posts.portfolio.has(atom.norm)) break;
    if (titleWord(chart, end) || (chart.titled.has(atom.sentence) && words.headline.has(atom.norm))) break;
    end++;
    if (joins(chart.atoms, end) && chart.atoms[end + 1]?.kind === "word") end += 2;
  }
  return end;
}

/** The longer gazetteer name that this head ends ("European Union"). */
function insideKnown(chart: Chart, headStart: number, headEnd: number): Thing | undefined {
  for (let i = headStart - 1; i >= 0 && i > headStart - 8; i--) {
    const known = chart.known[i];
    if (known && known.end >= headEnd && !known.contextual) return known;
  }
  return undefined;
}

/** "Joint Statement" and the like are names without more; a one-word head never is. */
function standsAlone(head: Head, length: number): boolean {
  return head.kind === "instrument" && length >= 2 && !head.weak;
}

/** Capitalised words before a head, with hyphens, genitives and "and" between portfolio words. */
function leftOf(chart: Chart, headStart: number): number {
  const sentence = chart.atoms[headStart]?.sentence;
  const titled = chart.titled.has(sentence ?? -1);
  const { words, posts } = chart.names;
  let start = headStart;
  let i = headStart - 1;
  for (let steps = 0; i >= 0 && steps < LONGEST_LEFT; steps++, i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (atom.kind === "punct") {
      if (joins(chart.atoms, i) || (spacedDash(chart, i) && start === i + 1)) continue;
      if (/^[’']$/.test(atom.text) && atom.glued && /s$/i.test(chart.atoms[i - 1]?.text ?? "")) continue;
      if (atom.text === "&" && chart.atoms[i - 1]?.cap) continue;
      break;
    }
    if (/^[’']s$/.test(atom.text)) {
      // "Women's Council", but "Japan's Ministry": a state's genitive stays outside.
      const owner = chart.atoms[i - 1];
      if (!owner?.cap || chart.atoms[i - 2]?.norm === "of" || chart.known[i - 1]?.kind === "state" || endsState(chart, i)) break;
      if (chart.lower.has(owner.norm) || posts.portfolio.has(owner.norm) || isOffice(chart, i - 1)) continue;
      break;
    }
    if (atom.norm === "and" || atom.norm === "of" || atom.norm === "for") {
      const before = chart.atoms[i - 1];
      const after = chart.atoms[i + 1];
      const plain = before?.cap && after?.cap && atom.norm === "and" && !coveredBy(chart, i - 1) && posts.portfolio.has(before.norm) && posts.portfolio.has(after.norm) && !headAt(chart, i - 1);
      if (plain) continue;
      break;
    }
    if (atom.kind === "number") {
      if (/^\d{1,3}(?:st|nd|rd|th)$/.test(atom.text)) {
        start = i;
        continue;
      }
      break;
    }
    if (!atom.cap || isFunction(chart, atom) || words.calendar.has(atom.norm) || chart.names.shapes.leading.has(atom.norm)) break;
    if (titled && words.heading.has(atom.norm) && !posts.portfolio.has(atom.norm) && !chart.things[i]) break;
    if (atom.opens && words.heading.has(atom.norm) && !posts.portfolio.has(atom.norm) && !posts.modifiers.has(atom.norm)) break;
    if (titleWord(chart, i) && !/^[’']/.test(chart.atoms[i + 1]?.text ?? "")) break;
    start = i;
  }
  return start;
}

/** "us" is a pronoun, "U.S." and "US" are none. */
function isFunction(chart: Chart, atom: Atom): boolean {
  return chart.names.words.function.has(atom.norm) && !(atom.upper && atom.text.length > 1);
}

/** A state or body of the tables holds this atom. */
function coveredBy(chart: Chart, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) if ((chart.known[i]?.end ?? 0) > at && chart.known[i]?.kind !== "region") return true;
  return false;
}

function endsState(chart: Chart, at: number): boolean {
  for (let i = at - 1; i >= at - 6 && i >= 0; i--) if (chart.known[i]?.end === at && chart.known[i]?.kind === "state") return true;
  return false;
}

/** "Prime Minister's Office". */
function isOffice(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, () => (hit = true));
  return hit;
}

function titleWord(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, (_end, head) => (hit ||= !head.weak && !head.plural));
  return hit;
}

function headAt(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(chart.atoms, at, (_end, head) => (hit ||= head.kind === "organization" && !head.weak));
  return hit;
}

/** Weak heads and headings in title case want more than one common word before the head. */
function enoughLeft(chart: Chart, start: number, headStart: number, head: Head): boolean {
  const titled = chart.titled.has(chart.atoms[headStart]?.sentence ?? -1);
  const { words, posts } = chart.names;
  for (let i = start; i < headStart; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.kind === "punct") continue;
    if (chart.known[i] && !chart.known[i]?.contextual) return true;
    const plain = words.heading.has(atom.norm) || posts.modifiers.has(atom.norm);
    if (head.weak || titled || head.kind === "event" ? !plain && !posts.portfolio.has(atom.norm) : !chart.names.shapes.generic.has(atom.norm)) return true;
    // In a headline, two words behind "the" are a name: "Inspection of the Maritime Operations Center".
    if (titled && head.kind === "organization" && headStart - start >= 2 && chart.atoms[start - 1]?.norm === "the") return true;
    if (!titled && head.weak && i + 1 < headStart && !chart.names.shapes.generic.has(atom.norm)) return true;
  }
  return false;
}

/** "of Foreign Affairs and International Cooperation", "of the Spokesperson", "for Evidence-Based Crime Policy". */
function rightOf(chart: Chart, headEnd: number, head: Head, bare: boolean): number {
  let end = headEnd;
  for (let round = 0; round < 4; round++) {
    const preposition = chart.atoms[end];
    if (preposition?.norm === "to" && head.kind === "organization" && !head.abroad) break;
    if (preposition?.norm === "in" && head.abroad && preposition.sentence === chart.atoms[headEnd - 1]?.sentence) {
      const support = chart.atoms[end + 1]?.norm === "support" && chart.atoms[end + 2]?.norm === "of" ? 2 : 0;
      const state = chart.known[chart.atoms[end + 1 + support]?.norm === "the" ? end + 2 + support : end + 1 + support];
      if (state?.kind === "state" && state.form === "name") end = state.end;
      break;
    }
    if (preposition?.norm === "between" && head.kind === "instrument") {
      const parties = partiesAt(chart, end + 1);
      // "Agreement between A and B": the parties are its name only where it has no other.
      if (parties && end === headEnd && bare) end = parties.end;
      break;
    }
    if (!preposition || !head.prepositions.has(preposition.norm) || preposition.sentence !== chart.atoms[headEnd - 1]?.sentence) break;
    let i = end + 1;
    if (chart.atoms[i]?.norm === "the") i++;
    // "Strategic Dialogue in Washington": where it was held is no part of its name.
    if (preposition.norm === "in" && head.kind === "programme" && chart.known[i]) break;
    const unit = unitRight(chart, i, head, round);
    if (unit <= i) break;
    end = unit;
    for (let more = 0; more < 6; more++) {
      const mark = chart.atoms[end];
      if (!mark || !(mark.text === "," || mark.norm === "and" || mark.text === "&")) break;
      let next = end + 1;
      if (mark.text === "," && chart.atoms[next]?.norm === "and") next++;
      if (mark.text === "," && next === end + 1 && !commaListEnds(chart, next)) break;
      if (!chart.names.posts.portfolio.has(chart.atoms[next]?.norm ?? "") && (head.entity === "ministry" || mark.text === "," || chart.names.words.given.has(chart.atoms[next]?.norm ?? ""))) break;
      if (titleWord(chart, next) || startsTitleWord(chart, next) || governmentPost(chart, next) || firstHead(chart, next)) break;
      if (chart.known[next] && chart.known[next]?.kind !== "region") break;
      const unit = unitRight(chart, next, head, 1);
      if (unit <= next) break;
      end = unit;
    }
  }
  return end;
}

/** "…, and Foreign Minister": portfolio words right before a minister's head are a post of their own. */
function governmentPost(chart: Chart, at: number): boolean {
  const { posts } = chart.names;
  let i = at;
  while (posts.portfolio.has(chart.atoms[i]?.norm ?? "") && i < at + 4) i++;
  return i > at && posts.government.has(chart.atoms[i]?.norm ?? "");
}

function firstHead(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(chart.atoms, at, (_end, head) => (hit ||= head.first && head.kind === "organization"));
  return hit;
}

/** "between (the Government of) A and (the Government of) B". */
function partiesAt(chart: Chart, at: number): { end: number; keys: string[] } | undefined {
  const keys: string[] = [];
  let i = at;
  for (let round = 0; round < 2; round++) {
    while (/^(?:the|government|governments|of)$/.test(chart.atoms[i]?.norm ?? "")) i++;
    const party = chart.known[i];
    if (!party || party.form === "adjective" || !/^(?:state|organization|grouping)$/.test(party.kind) || party.keys.length !== 1) return undefined;
    keys.push(party.keys[0] as string);
    i = party.end;
    if (round === 0 && chart.atoms[i]?.norm !== "and") return undefined;
    if (round === 0) i++;
  }
  return { end: i, keys };
}

/** Hyphened states before the name, or the two behind "between". */
function membersOf(chart: Chart, end: number, head: Head, before: string[]): { members?: string[] } {
  if (before.length > 1) return { members: before };
  if (head.kind !== "instrument" && head.kind !== "grouping") return {};
  const parties = chart.atoms[end]?.norm === "between" ? partiesAt(chart, end + 1) : undefined;
  return parties ? { members: parties.keys } : {};
}

/** In "of A, B and C" the words up to "and" are short and capitalised. */
function commaListEnds(chart: Chart, at: number): boolean {
  for (let i = at; i < at + 12; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) return false;
    if (atom.norm === "and" || atom.text === "&") return chart.atoms[i + 1]?.cap === true && chart.names.posts.portfolio.has(chart.atoms[i + 1]?.norm ?? "");
    if (atom.text !== "," && !(atom.cap && chart.names.posts.portfolio.has(atom.norm))) return false;
  }
  return false;
}

function unitRight(chart: Chart, at: number, head: Head, round: number): number {
  let end = at;
  let i = at;
  const sentence = chart.atoms[at]?.sentence;
  const { words, posts } = chart.names;
  const post = round === 0 && head.kind === "organization" ? parsePost(chart, i) : undefined;
  // "Office of the Secretary of Defense", "Association of Chiefs of Police"; not "Department of Justice Counselor".
  if (post?.cap && post.start === i && (chart.atoms[at - 1]?.norm === "the" || post.plural)) return post.end;
  while (i < chart.atoms.length && i < at + 12) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (i > at && joins(chart.atoms, i)) {
      i++;
      if (chart.atoms[i]?.kind === "word") end = ++i;
      continue;
    }
    if (i > at && /^[’']$/.test(atom.text) && atom.glued && chart.atoms[i + 1]?.cap) {
      i++;
      continue;
    }
    if (atom.kind === "number" && /^\d{1,4}$/.test(atom.text) && head.kind === "instrument" && i > at) {
      end = ++i;
      continue;
    }
    // "to Address the Climate Crisis"
    if (i > at && atom.norm === "the" && head.kind === "programme" && chart.atoms[i + 1]?.cap && chart.atoms[at - 1]?.norm === "to" && !chart.known[i + 1]) {
      i++;
      continue;
    }
    // "Ministry of foreign affairs"
    if (atom.kind === "word" && !atom.cap && head.entity === "ministry" && posts.portfolio.has(atom.norm)) {
      end = ++i;
      continue;
    }
    if (atom.kind !== "word" || !atom.cap || isFunction(chart, atom) || (words.calendar.has(atom.norm))) break;
    const thing = chart.known[i];
    if (thing && !thing.contextual && thing.end > i) {
      if (i > at && thing.kind !== "region" && thing.kind !== "state") break;
      if (i > at && thing.kind === "state" && thing.form === "name") break;
      i = thing.end;
      end = i;
      if (thing.kind === "state" && thing.form === "name") break;
      continue;
    }
    if (i > at && titleWord(chart, i)) return trimTitle(chart, at, end);
    if (i > at && startsTitleWord(chart, i)) break;
    if (i > at && startsName(chart, i)) break;
    if (head.entity === "ministry" && !posts.portfolio.has(atom.norm) && !chart.known[i]) break;
    // "Office of Intergovernmental Affairs Tom Perez": a given name before another name ends the body's.
    if (i > at && words.given.has(atom.norm) && !posts.portfolio.has(atom.norm) && chart.atoms[i + 1]?.cap && posts.portfolio.has(chart.atoms[i - 1]?.norm ?? "")) break;
    end = ++i;
  }
  // A capitalised word that is only a heading's next word does not belong.
  if (end === at + 1 && chart.titled.has(sentence ?? -1) && words.heading.has(chart.atoms[at]?.norm ?? "") && !posts.portfolio.has(chart.atoms[at]?.norm ?? "")) return at;
  return end;
}

/** "… Political Director": the modifiers before a title go with it. */
function trimTitle(chart: Chart, at: number, end: number): number {
  let last = end;
  while (last - 1 > at && chart.names.posts.modifiers.has(chart.atoms[last - 1]?.norm ?? "")) last--;
  return last;
}

/** A modifier that no portfolio has ("Deputy", "Special") opens a title behind the name. */
function startsTitleWord(chart: Chart, at: number): boolean {
  const { posts } = chart.names;
  const word = chart.atoms[at]?.norm ?? "";
  return posts.modifiers.has(word) && !posts.portfolio.has(word) && parsePost(chart, at)?.cap === true;
}

/** Behind portfolio words two words of no such meaning are a person's name: "… Commission Yang Jiechi". */
function startsName(chart: Chart, at: number): boolean {
  const { posts, words } = chart.names;
  const foreign = (i: number) => {
    const atom = chart.atoms[i];
    return atom?.kind === "word" && atom.cap && !atom.upper && atom.sentence === chart.atoms[at]?.sentence && !posts.portfolio.has(atom.norm) && !words.heading.has(atom.norm) && !chart.known[i] && !posts.modifiers.has(atom.norm) && !anyHead(chart, i);
  };
  const before = chart.atoms[at - 1]?.norm ?? "";
  const personal = (i: number) => words.given.has(chart.atoms[i]?.norm ?? "") || words.family.has(chart.atoms[i]?.norm ?? "");
  return (anyHead(chart, at - 1) || posts.affairs.has(before) || (posts.portfolio.has(before) && (personal(at) || personal(at + 1)))) && foreign(at) && foreign(at + 1);
}

function anyHead(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(chart.atoms, at, () => (hit = true));
  return hit;
}

/** "of Japan", "of the Republic of Korea", "Japan" behind a ministry's or force's name; a number behind a resolution. */
function tailOf(chart: Chart, at: number, head: Head): number {
  if (head.kind === "instrument" && chart.atoms[at]?.kind === "number" && /^\d{2,4}$/.test(chart.atoms[at]?.text ?? "")) return at + 1;
  if (head.kind === "programme" && /^\d{2,4}$/.test(chart.atoms[at]?.text ?? "") && chart.atoms[at]?.sentence === chart.atoms[at - 1]?.sentence) return at + 1;
  if (head.kind !== "organization") return at;
  let i = at;
  if (chart.atoms[i]?.norm === "of") {
    i++;
    if (chart.atoms[i]?.norm === "the") i++;
    const state = chart.known[i];
    return state?.kind === "state" && state.form !== "adjective" ? state.end : at;
  }
  const state = chart.known[i];
  // "Regional Command East", "Allied Joint Force Command Naples", "U.S. Forces Korea"
  const placed = head.placed && chart.atoms[i]?.sentence === chart.atoms[at - 1]?.sentence && chart.atoms[i]?.cap;
  if (placed && chart.names.shapes.directions.has(chart.atoms[i]?.norm ?? "")) return i + 1;
  if (placed && state && /^(?:place|region|state)$/.test(state.kind) && state.form === "name" && !startsTitle(chart, state.end)) return state.end;
  if (state?.kind === "state" && state.form === "name" && state.keys.length === 1 && head.entity === "ministry" && chart.atoms[i]?.sentence === chart.atoms[at - 1]?.sentence && !joins(chart.atoms, state.end)) return state.end;
  return at;
}

/** The country behind the name opens a title: "Command Japan Defense Minister" does not happen, "Ministry, Japan Prime Minister" does. */
function startsTitle(chart: Chart, at: number): boolean {
  return parsePost(chart, at) !== undefined;
}

/** Hyphenated states that end before `at`, capitalised words between allowed: "U.S.-Japan Strategic". */
export function statesBefore(chart: Chart, at: number): { start: number; keys: string[] } {
  const sentence = chart.atoms[at]?.sentence;
  let i = at - 1;
  for (let steps = 0; steps < 6 && i >= 0; steps++, i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence || atom.kind === "punct" || !atom.cap) break;
    if (endingAt(chart, i + 1)) break;
  }
  const keys: string[] = [];
  let end = i + 1;
  let start = at;
  for (let steps = 0; steps < 6; steps++) {
    const state = endingAt(chart, end);
    if (!state) break;
    keys.unshift(state.keys[0] as string);
    start = state.start;
    if (!(joins(chart.atoms, start - 1) || spacedDash(chart, start - 1))) break;
    end = start - 1;
  }
  return { start, keys };
}

/** "U.S. – Turkey": a dash with blanks between two states. */
function spacedDash(chart: Chart, at: number): boolean {
  return /^[–—-]$/.test(chart.atoms[at]?.text ?? "") && endingAt(chart, at)?.kind === "state";
}

function endingAt(chart: Chart, end: number): Thing | undefined {
  for (let i = end - 1; i >= end - 8 && i >= 0; i--) {
    const thing = chart.known[i];
    if (thing?.end === end && (thing.kind === "state" || thing.keys.length > 0 && (thing.kind === "organization" || thing.kind === "grouping")) && !thing.contextual) return thing;
  }
  return undefined;
}

/** Gazetteer names inside a stretch. */
export function thingsIn(chart: Chart, start: number, end: number): Thing[] {
  const found: Thing[] = [];
  for (let i = start; i < end; i++) {
    const thing = chart.known[i];
    if (thing && thing.end <= end) {
      found.push(thing);
      i = thing.end - 1;
    }
  }
  return found;
}
