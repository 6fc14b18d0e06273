import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import type { Status } from "./post-words.ts";

/** A post as read: atoms `start` to `end` with country adjective and complement. */
export interface PostParse {
  start: number;
  end: number;
  /** The bare post: no country before it, no "of Japan" behind it. */
  post: string;
  status: Status;
  plural: boolean;
  weak: boolean;
  /** Written with a capital. */
  cap: boolean;
  /** What it is held for, where the text says so. */
  of?: Thing;
  /** Atoms of the head with its modifiers: names of bodies inside are part of the post. */
  core: { start: number; end: number };
  /** It has a complement or a country or body before it. */
  rich: boolean;
}

const OF_KINDS = new Set(["state", "organization", "ministry", "armed-force", "mission", "grouping"]);

/** Reads a post that begins at atom `at`; undefined where none does. */
export function parsePost(chart: Chart, at: number): PostParse | undefined {
  const prefix = readPrefix(chart, at);
  const head = readHead(chart, prefix.end);
  if (!head || chart.atoms[head.headStart]?.sentence !== chart.atoms[at]?.sentence) return undefined;
  let status: Status = prefix.status ?? head.status ?? "in-office";
  let end = head.end;
  const after = chart.atoms[end];
  if (after && joins(chart.atoms, end)) {
    const tail = chart.names.posts.status.get((chart.atoms[end + 1]?.norm) ?? "");
    if (tail) {
      status = tail;
      end += 2;
    } else if (after.glued && !/^['’]/.test(after.text)) return undefined;
  } else if (after && chart.names.posts.status.get(after.norm) === "designate" && after.norm !== "future") {
    status = "designate";
    end++;
  }
  end = bracketed(chart, end);
  const complement = readComplement(chart, end);
  const of = complement?.of ?? prefix.of;
  let postEnd = end;
  if (complement) {
    postEnd = complement.ofTail ? complement.ofTail : complement.end;
    end = complement.end;
  }
  const parse: PostParse = {
    start: prefix.start, end, core: { start: prefix.end, end: head.end }, post: spelt(chart, textOf(chart, prefix.postStart, postEnd)), status, plural: head.plural, weak: head.weak,
    cap: chart.atoms[head.headStart]?.cap ?? false, rich: complement !== undefined || prefix.of !== undefined,
  };
  if (of) parse.of = of;
  return parse;
}

/** The post with its misspelt words put right. */
function spelt(chart: Chart, post: string): string {
  return post.split(" ").map((word) => chart.names.posts.typos.get(word) ?? word).join(" ");
}

/** "Permanent Secretary (Defence)": portfolio words in brackets belong to the post. */
function bracketed(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== "(") return at;
  const run = portfolioRun(chart, at + 1);
  return run > at + 1 && chart.atoms[run]?.text === ")" ? run + 1 : at;
}

interface Prefix { start: number; postStart: number; end: number; of?: Thing; status?: Status }

/** Country adjectives, bodies and status words before a post: "Ukrainian", "Japan's", "former NATO". */
function readPrefix(chart: Chart, at: number): Prefix {
  const prefix: Prefix = { start: at, postStart: at, end: at };
  let i = at;
  for (;;) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    const status = chart.names.posts.status.get(atom.norm);
    if (status && atom.kind === "word") {
      prefix.status ??= status;
      i++;
      if (joins(chart.atoms, i)) i++;
      continue;
    }
    const thing = chart.things[i];
    // An organisation ends where its own post begins ("White House Counsel"), a state likewise.
    if (thing && !prefix.of && OF_KINDS.has(thing.kind) && !thing.contextual && !joins(chart.atoms, thing.end)) {
      prefix.of = thing;
      i = thing.end;
      if (/^['’]s?$/.test(chart.atoms[i]?.text ?? "")) i++;
      prefix.postStart = i;
      continue;
    }
    break;
  }
  // "former Ukrainian President": the status stands outside the bare post.
  prefix.end = i;
  if (!prefix.of) prefix.postStart = prefix.status && !isCapStatus(chart, at) ? i : at;
  return prefix;
}

function isCapStatus(chart: Chart, at: number): boolean {
  return chart.atoms[at]?.cap ?? false;
}

interface HeadParse { end: number; headStart: number; plural: boolean; weak: boolean; status?: Status }

/** Modifiers and portfolio words up to the last head noun of an unbroken run. */
function readHead(chart: Chart, at: number): HeadParse | undefined {
  const { posts, words } = chart.names;
  let best: HeadParse | undefined;
  let status: Status | undefined;
  let i = at;
  for (let steps = 0; steps < 12; steps++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    let found: { end: number; plural: boolean; weak: boolean } | undefined;
    posts.heads.scan(chart.atoms, i, (end, head) => {
      if (!found || end > found.end) found = { end, ...head };
    });
    if (found) {
      const { end, plural, weak } = found as { end: number; plural: boolean; weak: boolean };
      best = { end, headStart: i, plural, weak, ...(status ? { status } : {}) };
      if (posts.tails.has(chart.atoms[end]?.norm ?? "") && chart.atoms[end]?.cap) best.end = end + 1;
      i = best.end;
      if (joins(chart.atoms, i)) break;
      continue;
    }
    if (joins(chart.atoms, i)) {
      i++;
      continue;
    }
    const word = atom.norm;
    if (atom.kind === "word" && posts.status.has(word) && !best) {
      status ??= posts.status.get(word);
      i++;
      continue;
    }
    const modifier = posts.modifiers.has(word) || posts.portfolio.has(word);
    if (atom.kind === "word" && modifier && (atom.cap || followedByHead(chart, i))) {
      i++;
      continue;
    }
    // "Deputy Harbour Secretary": one word that no list has, between a modifier and a head.
    if (i > at && !best && atom.kind === "word" && atom.cap && !words.function.has(word) && !words.given.has(word) && !chart.things[i] && headStartsAt(chart, i + 1)) {
      i++;
      continue;
    }
    // "Foreign and Defense Minister", "Foreign Affairs, Trade and Defence Minister"
    if ((word === "and" || atom.text === "&") && i > at && !best && portfolioAt(chart, i + 1)) {
      i++;
      continue;
    }
    // A region or portfolio of the gazetteer inside: "Indo-Pacific Coordinator", "Middle East Envoy".
    const thing = chart.things[i];
    if (thing && (thing.kind === "region" || thing.kind === "place") && !best && atom.cap && !words.function.has(word)) {
      i = thing.end;
      continue;
    }
    break;
  }
  return best;
}

function headStartsAt(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, (_end, head) => (hit ||= !head.weak && !head.plural));
  return hit && chart.atoms[at]?.cap === true;
}

function portfolioAt(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  return atom !== undefined && atom.cap && (chart.names.posts.portfolio.has(atom.norm) || chart.names.posts.modifiers.has(atom.norm));
}

/** A small-letter modifier counts only where a head follows at once or after one more: "deputy foreign minister". */
function followedByHead(chart: Chart, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    let hit = false;
    chart.names.posts.heads.scan(chart.atoms, i, () => (hit = true));
    if (hit) return true;
    const atom = chart.atoms[i];
    if (!atom || atom.kind !== "word" || !(chart.names.posts.modifiers.has(atom.norm) || chart.names.posts.portfolio.has(atom.norm))) return false;
  }
  return false;
}

interface Complement { end: number; of?: Thing; ofTail?: number }

const PREPOSITIONS = new Set(["of", "for", "to", "on", "at"]);

/** "of State for the Western Hemisphere", "of Foreign Affairs of the Kingdom of Spain", "to the Vice President". */
function readComplement(chart: Chart, at: number): Complement | undefined {
  let end = at;
  let of: Thing | undefined;
  let ofTail: number | undefined;
  let i = at;
  for (let round = 0; round < 6; round++) {
    let preposition = chart.atoms[i]?.norm ?? "";
    let q = i;
    if (preposition === "in" && chart.atoms[i + 1]?.norm === "charge" && chart.atoms[i + 2]?.norm === "of") {
      q = i + 2;
      preposition = "for";
    }
    // "of State and for Foreign Affairs"
    if (preposition === "and" && i > at && /^(?:for|of)$/.test(chart.atoms[i + 1]?.norm ?? "")) {
      q = i + 1;
      preposition = chart.atoms[q]?.norm ?? "";
    }
    if (!PREPOSITIONS.has(preposition)) break;
    q++;
    const unit = readUnits(chart, q, preposition);
    // "the Secretary General at Chequers": where it was is no part of the post.
    if (!unit || (preposition === "at" && (!unit.thing || !OF_KINDS.has(unit.thing.kind) || unit.thing.kind === "state"))) break;
    // "Advisor to the President of Türkiye": what the other's post is held for.
    if (unit.of && !of) of = unit.of;
    if (unit.thing && (preposition === "of" || preposition === "at") && !of && OF_KINDS.has(unit.thing.kind)) {
      of = unit.thing;
      ofTail = i;
    } else if (of) ofTail = undefined;
    end = unit.end;
    i = unit.end;
  }
  if (end === at) return undefined;
  // The tail is cut only where what it is held for ends the post.
  const parse: Complement = { end };
  if (of) parse.of = of;
  if (of && ofTail !== undefined) parse.ofTail = ofTail;
  return parse;
}

/** One complement and what is coordinated with it: portfolio words, names, or another post. */
function readUnits(chart: Chart, at: number, preposition: string): { end: number; thing?: Thing; of?: Thing } | undefined {
  const first = readUnit(chart, at, preposition);
  if (!first) return undefined;
  let end = first.end;
  let commaBefore = false;
  for (let round = 0; round < 8; round++) {
    const mark = chart.atoms[end];
    if (!mark) break;
    const comma = mark.text === ",";
    const conj = mark.norm === "and" || mark.text === "&";
    if (!comma && !conj) break;
    let next = end + 1;
    if (comma && chart.atoms[next]?.norm === "and") next++;
    const unit = readUnit(chart, next, preposition);
    if (!unit || unit.post || unit.thing?.kind === "state" || (unit.thing && OF_KINDS.has(unit.thing.kind))) break;
    const oxford = comma && next !== end + 1;
    if (oxford && !commaBefore) break;
    if (comma && !listGoesOn(chart, unit.end, oxford)) break;
    commaBefore ||= comma;
    // "Secretary of State and Defense Minister": the next words are a post of their own.
    if (startsPost(chart, next)) break;
    end = unit.end;
  }
  if (end !== first.end) return { end };
  return { end, ...(first.thing ? { thing: first.thing } : {}), ...(first.of ? { of: first.of } : {}) };
}

function startsPost(chart: Chart, at: number): boolean {
  return readHead(chart, at) !== undefined;
}

/** After "X, Y" a list of portfolios must end in "and Z". */
function listGoesOn(chart: Chart, at: number, last: boolean): boolean {
  if (last) return true;
  let i = at;
  for (let steps = 0; steps < 14; steps++, i++) {
    const atom = chart.atoms[i];
    if (!atom) return false;
    if (atom.norm === "and" || atom.text === "&") return portfolioAt(chart, i + 1) || chart.things[i + 1]?.kind === "region";
    if (atom.text !== "," && !portfolioAt(chart, i) && !chart.names.posts.complementWords.has(atom.norm)) return false;
  }
  return false;
}

interface Unit { end: number; thing?: Thing; post?: boolean; of?: Thing }

function readUnit(chart: Chart, at: number, preposition: string): Unit | undefined {
  let i = at;
  const article = chart.atoms[i]?.norm ?? "";
  if (article === "the" || article === "its" || article === "his" || article === "her") i++;
  const atom = chart.atoms[i];
  if (!atom || (atom.kind !== "word" && atom.kind !== "number")) return undefined;
  const thing = chart.things[i];
  if (preposition !== "of" || !thing) {
    const run = portfolioRun(chart, i);
    if (run > i && (!thing || run >= thing.end)) {
      const head = preposition === "to" ? readHead(chart, i) : undefined;
      if (!head) return { end: run };
    }
  }
  if (thing && !thing.contextual) {
    let end = thing.end;
    // "African Affairs", "Middle East Peace": the name opens a run of portfolio words.
    const run = portfolioRun(chart, end);
    if (run > end && thing.kind !== "state") return { end: run };
    if (run > end && thing.kind === "state" && thing.form === "adjective" && !startsPost(chart, end)) return { end: run };
    if (/^['’]s?$/.test(chart.atoms[end]?.text ?? "")) {
      const more = readUnit(chart, end + 1, preposition);
      if (more) end = more.end;
      else return undefined;
    }
    return { end, thing };
  }
  if (preposition === "to" || preposition === "of") {
    const head = readHead(chart, i);
    if (head && chart.atoms[i]?.cap) {
      const more = readComplement(chart, head.end);
      return { end: more?.end ?? head.end, post: true, ...(more?.of ? { of: more.of } : {}) };
    }
  }
  const run = portfolioRun(chart, i);
  if (run > i) return { end: run };
  // "Chief of HNDGS": letters that no table has.
  return atom.upper && atom.text.length > 2 && !chart.titled.has(atom.sentence) ? { end: i + 1 } : undefined;
}

/** Capitalised portfolio words in a row (hyphens inside), with regions between them. */
function portfolioRun(chart: Chart, at: number): number {
  let i = at;
  let end = at;
  while (i < chart.atoms.length) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    if (joins(chart.atoms, i) && i > at) {
      i++;
      continue;
    }
    const region = chart.known[i];
    if (region && (region.kind === "region") && i > at) {
      i = region.end;
      end = i;
      continue;
    }
    if (atom.kind === "word" && atom.cap && chart.names.posts.portfolio.has(atom.norm)) {
      i++;
      end = i;
      continue;
    }
    break;
  }
  return end;
}
