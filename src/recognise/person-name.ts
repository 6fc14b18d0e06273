import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";

export interface NameParse {
  start: number;
  end: number;
  /** Words without initials, suffixes and particles. */
  words: number;
  /** Begins with a known given name, or holds a known family name. */
  known: boolean;
}

/** How much stands before the name: after a title the first word may be any capitalised one. */
export interface NameContext {
  titled: boolean;
}

const MOST_WORDS = 9;
const ELIDED = /^\p{Ll}{1,4}['’]\p{Lu}/u;
const NEVER = new Set([
  "the",
  "of",
  "and",
  "or",
  "in",
  "on",
  "at",
  "by",
  "for",
  "with",
  "from",
  "i",
  "we",
  "he",
  "she",
  "it",
  "they",
  "this",
  "that",
  "who",
  "which",
  "as",
  "mr",
  "today",
  "tomorrow",
  "yesterday",
  "via",
  "is",
  "was",
]);

/** Reads a person's name that begins at atom `at`. */
export function parseName(chart: Chart, at: number, context: NameContext): NameParse | undefined {
  const { words } = chart.names;
  const sentence = chart.atoms[at]?.sentence;
  const heading = chart.titled.has(sentence ?? -1);
  let end = at;
  let count = 0;
  let known = false;
  let i = at;
  while (i < chart.atoms.length && count < MOST_WORDS) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (i > at && joins(chart.atoms, i) && end === i && !/^[–]$/.test(atom.text)) {
      i++;
      const next = chart.atoms[i];
      // "Jae-in", "al-Sudani": the part behind a hyphen may be small.
      if (next?.kind === "word") {
        // "Ter-Quellmar": the particle was not counted.
        if (next.cap && words.particles.has(chart.atoms[i - 2]?.norm ?? "")) count++;
        i++;
        end = i;
        continue;
      }
      break;
    }
    // "Clémentine d'Ornano": an elided particle.
    if (ELIDED.test(atom.text) && (i > at || context.titled)) {
      count++;
      end = ++i;
      continue;
    }
    if (atom.kind !== "word") {
      const nickname = nicknameAt(chart, i);
      if (nickname > i && count > 0) {
        i = nickname;
        continue;
      }
      if (atom.text === "," && isSuffix(chart, i + 1, true)) {
        end = i + 2;
        i = end;
      }
      break;
    }
    if (end > at && isSuffix(chart, i, false)) {
      end = i + 1;
      i++;
      continue;
    }
    // "Rear Admiral M Anwar Quellmar": an initial without its stop.
    const letter = context.titled && /^\p{Lu}$/u.test(atom.text) && chart.atoms[i + 1]?.kind === "word" && chart.atoms[i + 1]?.cap;
    if (atom.initial || letter) {
      end = i + 1;
      i++;
      if (count === 0 && !chart.atoms[i]?.cap) break;
      continue;
    }
    if (words.particles.has(atom.norm) && nameFollows(chart, i)) {
      if (atom.cap || i > at || context.titled) {
        i++;
        end = i;
        continue;
      }
      break;
    }
    if (
      !atom.cap ||
      !isNameWord(chart, i, { first: count === 0, heading, titled: context.titled, afterGiven: count > 0 && givenBefore(chart, i) })
    )
      break;
    count++;
    if ((count === 1 && words.given.has(atom.norm)) || words.family.has(atom.norm)) known = true;
    i++;
    end = i;
  }
  if (count === 0) return undefined;
  // "James R." before a line's end: an initial ends no name.
  while (end > at + 1 && chart.atoms[end - 1]?.initial) end--;
  return { start: at, end, words: count, known };
}

/** 'Benjamin "Benny" Gantz': a nickname in quotation marks or brackets, with a name behind it. */
function nicknameAt(chart: Chart, at: number): number {
  const open = chart.atoms[at]?.text ?? "";
  if (!/^["“‘(']$/.test(open) || !chart.atoms[at + 1]?.cap) return at;
  const close = chart.atoms[at + 2]?.text ?? "";
  const next = chart.atoms[at + 3];
  return /^["”’)']$/.test(close) &&
    next?.cap &&
    next.kind === "word" &&
    !chart.known[at + 3] &&
    !(open === "(" && chart.atoms[at + 1]?.upper)
    ? at + 3
    : at;
}

function isSuffix(chart: Chart, at: number, comma: boolean): boolean {
  const atom = chart.atoms[at];
  if (!atom || !chart.names.words.suffixes.has(atom.norm)) return false;
  // Post-nominals ("MP", "KC") stand behind the name, not in it.
  return comma ? /^(?:jr|sr|ii|iii|iv)$/.test(atom.norm) : atom.cap && /^(?:jr|sr|[ivx]+)$/.test(atom.norm);
}

/** After a particle must come a name word, perhaps behind more particles, hyphens or an apostrophe. */
function nameFollows(chart: Chart, at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) return false;
    if (joins(chart.atoms, i)) continue;
    if (ELIDED.test(atom.text)) return true;
    if (atom.kind !== "word") return false;
    if (atom.cap && !chart.names.words.particles.has(atom.norm))
      return isNameWord(chart, i, { first: false, heading: false, titled: true });
    if (!chart.names.words.particles.has(atom.norm)) return false;
  }
  return false;
}

function isNameWord(chart: Chart, at: number, where: { first: boolean; heading: boolean; titled: boolean; afterGiven?: boolean }): boolean {
  const atom = chart.atoms[at];
  if (!atom) return false;
  const { words, posts } = chart.names;
  const word = atom.norm;
  if (words.suffixes.has(word) && atom.upper) return false;
  if (words.function.has(word)) {
    if (where.first) return where.titled && surnameLike(chart, at);
    // "Heng Chee How": capitals inside running text make even such words names.
    return !where.heading && !NEVER.has(word);
  }
  if (words.calendar.has(word))
    return (
      (where.titled || (where.first && givenAndMore(chart, at))) &&
      chart.atoms[at + 1]?.kind !== "number" &&
      (where.first || (words.given.has(word) && !where.heading))
    );
  const thing = chart.things[at];
  if (thing && !thing.contextual && thing.kind !== "place" && thing.kind !== "region") {
    const next = chart.atoms[thing.end];
    const givenLike =
      words.given.has(word) &&
      next?.cap === true &&
      next.sentence === atom.sentence &&
      !chart.known[thing.end] &&
      !words.heading.has(next.norm) &&
      !posts.portfolio.has(next.norm);
    if (
      !(thing.end === at + 1 && givenLike) &&
      !(
        thing.end === at + 1 &&
        !where.first &&
        (words.family.has(word) || (where.afterGiven && thing.kind === "state" && thing.form === "name" && !atom.upper))
      )
    )
      return false;
  }
  if (thing && (thing.kind === "place" || thing.kind === "region") && thing.end > at + 1) return false;
  let isHead = false;
  posts.heads.scan(chart.atoms, at, (end) => (isHead ||= end > at));
  if (isHead && !(words.family.has(word) || words.given.has(word))) return false;
  if (isHead && !where.first && where.heading) return false;
  if (where.heading && chart.lower.has(word) && !words.family.has(word) && !words.given.has(word)) return false;
  if (words.heading.has(word)) {
    if (words.family.has(word) || words.given.has(word)) return where.first || !where.heading || !chart.lower.has(word);
    if (where.heading || chart.lower.has(word)) return false;
    return where.titled || !where.first;
  }
  return true;
}

/** "Jan Nowicki": a given name that is short for a month too, before another word of a name. */
function givenAndMore(chart: Chart, at: number): boolean {
  const next = chart.atoms[at + 1];
  const { words } = chart.names;
  return (
    words.given.has(chart.atoms[at]?.norm ?? "") &&
    next?.kind === "word" &&
    next.cap &&
    !words.calendar.has(next.norm) &&
    !words.heading.has(next.norm) &&
    chart.atoms[at - 1]?.kind !== "number"
  );
}

function givenBefore(chart: Chart, at: number): boolean {
  return chart.names.words.given.has(chart.atoms[at - 1]?.norm ?? "");
}

/** "President To Lam", "Minister No Kwang Chol": a function word written with a capital between a title and a name. */
function surnameLike(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  const next = chart.atoms[at + 1];
  if (!atom?.cap || atom.opens || (atom.upper && NEVER.has(atom.norm))) return false;
  const { words } = chart.names;
  if (atom.norm === "may" || words.family.has(atom.norm)) return next?.kind !== "number";
  return (
    next?.cap === true && next.kind === "word" && !words.heading.has(next.norm) && !words.function.has(next.norm) && !chart.known[at + 1]
  );
}

/** "Kotov, Sergey Viktorovich": only where both parts are known as such. */
export function surnameFirst(chart: Chart, at: number): NameParse | undefined {
  const family = chart.atoms[at];
  const given = chart.atoms[at + 2];
  if (chart.atoms[at + 1]?.text !== "," || !family || !given || family.sentence !== given.sentence) return undefined;
  const { words } = chart.names;
  if (!words.family.has(family.norm) || !words.given.has(given.norm) || !given.cap || chart.known[at]) return undefined;
  const patronymic = chart.atoms[at + 3];
  const end = patronymic?.cap && /(?:vich|vna|ich|chna)$/.test(patronymic.norm) ? at + 4 : at + 3;
  const after = chart.atoms[end];
  if (end === at + 3 && after && !/^[;(\n]$/.test(after.text) && after.sentence === family.sentence) return undefined;
  return { start: at, end, words: 2, known: true };
}
