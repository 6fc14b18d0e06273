import { acronymBehind } from "./letters.ts";
import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { OF_KINDS, readComplement } from "./post-complement.ts";
import { portfolioRun } from "./portfolio.ts";
import { readHead } from "./post-head.ts";
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

/** Reads a post that begins at atom `at`; undefined where none does. */
export function parsePost(chart: Chart, at: number): PostParse | undefined {
  // "Co-President" has no post in its second half.
  if (at > 0 && joins(chart.atoms, at - 1)) return undefined;
  if (joins(chart.atoms, at)) return undefined;
  const prefix = readPrefix(chart, at);
  const head = readHead(chart, prefix.end);
  if (!head || chart.atoms[head.headStart]?.sentence !== chart.atoms[at]?.sentence) return undefined;
  let status: Status = prefix.status ?? head.status ?? "in-office";
  let end = head.end;
  const after = chart.atoms[end];
  if (after && joins(chart.atoms, end)) {
    const tail = chart.names.posts.status.get(chart.atoms[end + 1]?.norm ?? "");
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
    start: prefix.start,
    end,
    core: { start: prefix.end, end: head.end },
    post: spelt(chart, textOf(chart, prefix.postStart, postEnd)),
    status,
    plural: head.plural,
    weak: head.weak,
    cap: chart.atoms[head.headStart]?.cap ?? false,
    rich: complement !== undefined || prefix.of !== undefined,
  };
  if (of) parse.of = of;
  return parse;
}

/** The post with its misspelt words put right. */
function spelt(chart: Chart, post: string): string {
  return post
    .split(" ")
    .map((word) => chart.names.posts.typos.get(word) ?? word)
    .join(" ");
}

/** "Permanent Secretary (Defence)", "Chief Director: Public Diplomacy": portfolio words in brackets or behind a colon belong to the post. */
function bracketed(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text === ":" && chart.atoms[at]?.glued) {
    let end = at + 1;
    while (end < at + 7 && chart.atoms[end]?.cap && chart.atoms[end]?.sentence === chart.atoms[at]?.sentence) end++;
    const named = portfolioRun(chart, at + 1) > at + 1 || chart.things[at + 1]?.kind === "region";
    return named && chart.atoms[end]?.text === "," ? end : at;
  }
  if (chart.atoms[at]?.text !== "(") return at;
  const run = portfolioRun(chart, at + 1);
  return run > at + 1 && chart.atoms[run]?.text === ")" ? run + 1 : at;
}

interface Prefix {
  start: number;
  postStart: number;
  end: number;
  of?: Thing;
  status?: Status;
}

/** Country adjectives, bodies and status words before a post: "X-ian", "X's", "former Alliance". */
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
    // An organisation ends where its own post begins ("White House Counsel"), a state likewise; "Foreign Affairs Cabinet Secretary" holds none.
    const across = thing?.rule.startsWith("shape-") ? readHead(chart, i) : undefined;
    if (thing && across && across.headStart < thing.end && across.end > thing.end) break;
    if (thing && !prefix.of && OF_KINDS.has(thing.kind) && !thing.contextual && !joins(chart.atoms, thing.end)) {
      prefix.of = thing;
      i = thing.end;
      // "Caribbean Community (CARICOM) Secretary General": its letters stand between.
      const letters = acronymBehind(chart, i);
      if (letters > i && readHead(chart, letters)) i = letters;
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

/** "Acting Minister" is what the post is called; "Then Minister" only opens a sentence. */
function isCapStatus(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  return atom !== undefined && atom.cap && !chart.names.posts.epithets.has(atom.norm);
}

/** A post that begins at atom `at`, an article before it or not. */
export function postBeforeName(chart: Chart, at: number): PostParse | undefined {
  const article = chart.atoms[at]?.norm === "the" ? 1 : 0;
  const post = parsePost(chart, at + article);
  return post && post.end > at + article ? post : undefined;
}
