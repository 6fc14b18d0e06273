import type { TimeLexicon } from "../knowledge/lexicon/time.ts";
import type { Token } from "../records/document.ts";
import type { WhenSaid } from "../records/extraction.ts";

/** A date found among a sentence's tokens: `tokens[first] … tokens[last - 1]`. */
export interface FoundDate {
  first: number;
  last: number;
  /** Absent where the words are a date that cannot be resolved ("this week"). */
  when: WhenSaid;
  /** A month, day or weekday without its year or week: side of the issue date depends on the tense. */
  open?: { month?: number; day?: number; weekday?: number };
}

const pad = (n: number): string => String(n).padStart(2, "0");
const DAY = 86_400_000;

/** Finds and resolves the dates of a sentence. Grammar of official English; ambiguous numeric dates (08/04/2025) are not read. */
export class DateGrammar {
  readonly #months = new Map<string, number>();
  readonly #weekdays = new Map<string, number>();
  readonly #relative: [string[], number][];
  readonly #parts: ReadonlySet<string>;
  readonly #past: ReadonlySet<string>;
  readonly #future: ReadonlySet<string>;
  /** Words that a date may begin with, where it does not with a number. */
  readonly #openers: ReadonlySet<string>;

  constructor(lexicon: TimeLexicon) {
    lexicon.months.forEach((name, i) => this.#months.set(name, i + 1));
    lexicon.monthAbbreviations.forEach((name, i) => {
      this.#months.set(`${name}.`, i + 1);
      if (name !== "may") this.#months.set(name, i + 1);
    });
    for (const [name, month] of Object.entries(lexicon.monthVariants)) this.#months.set(name, month).set(`${name}.`, month);
    lexicon.weekdays.forEach((name, i) => this.#weekdays.set(name, i));
    this.#relative = Object.entries(lexicon.relativeDays)
      .map(([words, days]): [string[], number] => [words.split(" "), days])
      .sort((a, b) => b[0].length - a[0].length);
    this.#parts = new Set(lexicon.parts);
    this.#past = new Set(lexicon.past);
    this.#future = new Set(lexicon.future);
    const relative = this.#relative.map(([words]) => words[0] as string);
    this.#openers = new Set([...relative, ...this.#months.keys(), ...this.#weekdays.keys(), ...this.#past, ...this.#future, "this", "the"]);
  }

  /** All dates of `tokens`; `issued` (YYYY-MM-DD) resolves relative ones, which are left out without it; `ahead` says whether what is told at a token is to come. */
  find(tokens: readonly Token[], text: string, issued: string | undefined, ahead: (at: number) => boolean): FoundDate[] {
    const found: FoundDate[] = [];
    for (let i = 0; i < tokens.length; ) {
      const { kind, norm } = tokens[i] as Token;
      const said = kind === "number" || this.#openers.has(norm) ? this.#at(tokens, i, text, issued, ahead(i)) : undefined;
      // What is ahead is asked only where it matters: it looks at the words before.
      const day = said?.last ?? (this.#weekdays.has(norm) || norm === "today" ? i + 1 : undefined);
      const date = (day === undefined ? undefined : this.#inBrackets(tokens, i, day, text, issued, () => ahead(i))) ?? said;
      if (date) found.push(date);
      i = date ? date.last : i + 1;
    }
    return found;
  }

  /** "Tuesday (14 November 2023)", "Friday evening (10 November)": the date in brackets behind a weekday or a relative day says it. */
  #inBrackets(
    tokens: readonly Token[],
    first: number,
    day: number,
    text: string,
    issued: string | undefined,
    planned: () => boolean,
  ): FoundDate | undefined {
    const open = this.#parts.has(tokens[day]?.norm ?? "") ? day + 1 : day;
    const inner = tokens[open]?.text === "(" ? this.#at(tokens, open + 1, text, issued, planned()) : undefined;
    if (!inner || tokens[inner.last]?.text !== ")" || !WHOLE_DAY.test(inner.when.start)) return undefined;
    const last = inner.last + 1;
    return { first, last, when: { ...inner.when, text: text.slice(tokens[first]?.start, tokens[last - 1]?.end) } };
  }

  #month(token: Token | undefined): number | undefined {
    // A month is capitalised: "may" is a verb.
    return token && /^\p{Lu}/u.test(token.text) ? this.#months.get(token.norm) : undefined;
  }

  #at(tokens: readonly Token[], i: number, text: string, issued: string | undefined, planned: boolean): FoundDate | undefined {
    const make = (last: number, start: string, resolved: boolean, end?: string): FoundDate => {
      const when: WhenSaid = { start, text: text.slice(tokens[i]?.start, tokens[last - 1]?.end), resolved };
      if (end && end !== start) when.end = end;
      return { first: i, last, when };
    };
    for (const [words, days] of this.#relative) {
      if (words.every((word, k) => tokens[i + k]?.norm === word))
        return issued ? make(i + words.length, shift(issued, days), true) : undefined;
    }
    const token = tokens[i] as Token;
    const iso =
      /^\d{4}$/.test(token.text) &&
      tokens[i + 1]?.text === "-" &&
      /^\d{2}$/.test(tokens[i + 2]?.text ?? "") &&
      tokens[i + 3]?.text === "-" &&
      /^\d{2}$/.test(tokens[i + 4]?.text ?? "");
    if (iso) return make(i + 5, `${token.text}-${tokens[i + 2]?.text}-${tokens[i + 4]?.text}`, false);
    const weekday = /^\p{Lu}/u.test(token.text) ? this.#weekdays.get(token.norm) : undefined;
    if (weekday !== undefined) {
      // "Tuesday, April 8, 2025": the date says it; the weekday goes along.
      const comma = tokens[i + 1]?.text === "," ? 2 : 1;
      const inner = this.#monthDay(tokens, i + comma, issued, planned);
      if (inner) return make(inner.last, inner.start, inner.resolved, inner.end);
      if (!issued) return undefined;
      const before = tokens[i - 1]?.norm ?? "";
      // "ahead of Thursday's meeting"
      const awaited = before === "of" && tokens[i - 2]?.norm === "ahead";
      return make(
        i + 1,
        nearestWeekday(issued, weekday, awaited || this.#future.has(before) || (planned && !this.#past.has(before))),
        true,
      );
    }
    const full = this.#monthDay(tokens, i, issued, planned);
    if (full) return make(full.last, full.start, full.resolved, full.end);
    const month = this.#month(token);
    if (month !== undefined) {
      const comma = tokens[i + 1]?.text === "," || tokens[i + 1]?.norm === "of" ? 1 : 0;
      const year = yearOf(tokens[i + 1 + comma]);
      if (year) return make(i + 2 + comma, `${year}-${pad(month)}`, false);
      const before = tokens[i - 1]?.norm ?? "";
      // "June of that year" is another than now.
      if (tokens[i + 1]?.norm === "of") {
        // "September of this year"
        const of = issued && this.#yearsOff(tokens[i + 2]?.norm, tokens[i + 3]?.norm);
        return of === undefined ? undefined : make(i + 4, `${Number(issued?.slice(0, 4)) + Number(of)}-${pad(month)}`, true);
      }
      if (!issued || !["in", "last", "next", "this", "since", "until", "of", "for", "early", "late", "mid"].includes(before))
        return undefined;
      // "this October", "January last year"
      const said = before === "this" ? 0 : this.#yearsOff(tokens[i + 1]?.norm, tokens[i + 2]?.norm);
      if (said !== undefined) return make(before === "this" ? i + 1 : i + 3, `${Number(issued.slice(0, 4)) + said}-${pad(month)}`, true);
      const future = this.#future.has(before) || (planned && !this.#past.has(before));
      return make(i + 1, `${yearNear(issued, month, future, 15, this.#past.has(before))}-${pad(month)}`, true);
    }
    // "next month", "last year"
    const off = issued ? this.#off(token.norm) : undefined;
    if (off !== undefined && tokens[i + 1]?.norm === "month") return make(i + 2, monthsOff(issued as string, off), true);
    if (off !== undefined && tokens[i + 1]?.norm === "year" && !this.#month(tokens[i - 1]))
      return make(i + 2, String(Number((issued as string).slice(0, 4)) + off), true);
    const year = yearOf(token);
    if (year && YEAR_BEFORE.has(tokens[i - 1]?.norm ?? "") && !/^[-/]$/.test(tokens[i + 1]?.text ?? "") && !isCounted(tokens[i + 1]))
      return make(i + 1, year, false);
    return undefined;
  }

  /** Months or years from now by a word: "last" -1, "this" 0, "next" 1. */
  #off(word: string): number | undefined {
    return this.#past.has(word) ? -1 : word === "this" ? 0 : this.#future.has(word) ? 1 : undefined;
  }

  #yearsOff(word = "", year = ""): number | undefined {
    return year === "year" ? this.#off(word) : undefined;
  }

  /** "April 8, 2025", "8 April 2025", "the 8th of April", "March 4 to 11", "4-5 March 2022". */
  #monthDay(
    tokens: readonly Token[],
    i: number,
    issued: string | undefined,
    planned: boolean,
  ): { last: number; start: string; end?: string; resolved: boolean } | undefined {
    let at = i;
    let month = this.#month(tokens[at]);
    let day: number | undefined;
    let to: number | undefined;
    let toMonth: number | undefined;
    if (month !== undefined) {
      day = dayOf(tokens[at + 1]);
      if (day === undefined) return undefined;
      at += 2;
      const range = this.#rangeEnd(tokens, at);
      if (range) ({ last: at, day: to, month: toMonth } = range);
    } else {
      if (tokens[at]?.norm === "the") at++;
      day = dayOf(tokens[at]);
      if (day === undefined) return undefined;
      at++;
      const sep = RANGE.has(tokens[at]?.norm ?? "") ? dayOf(tokens[at + 1]) : undefined;
      if (sep !== undefined) {
        to = sep;
        at += 2;
      }
      if (tokens[at]?.norm === "of") at++;
      month = this.#month(tokens[at]);
      if (month === undefined) return undefined;
      at++;
      if (to === undefined) {
        const range = this.#rangeEnd(tokens, at);
        if (range?.month !== undefined) ({ last: at, day: to, month: toMonth } = range);
      }
    }
    const comma = tokens[at]?.text === "," ? 1 : 0;
    const said = yearOf(tokens[at + comma]);
    if (said) at += comma + 1;
    // Without a year and without an issue date the day stays open: xsd:gMonthDay.
    if (!said && !issued) return exists(2000, month, day) ? { last: at, start: `--${pad(month)}-${pad(day)}`, resolved: false } : undefined;
    const year = said ?? yearNear(issued as string, month, planned, day);
    if (!exists(Number(year), month, day)) return undefined;
    const out: { last: number; start: string; end?: string; resolved: boolean } = {
      last: at,
      start: `${year}-${pad(month)}-${pad(day)}`,
      resolved: !said,
    };
    const endMonth = toMonth ?? month;
    if (to !== undefined && exists(Number(year), endMonth, to)) out.end = `${year}-${pad(endMonth)}-${pad(to)}`;
    return out;
  }

  #rangeEnd(tokens: readonly Token[], at: number): { last: number; day: number; month?: number } | undefined {
    if (!RANGE.has(tokens[at]?.norm ?? "")) return undefined;
    const month = this.#month(tokens[at + 1]);
    const first = month === undefined ? dayOf(tokens[at + 1]) : dayOf(tokens[at + 2]);
    if (first === undefined) return undefined;
    if (month !== undefined) return { last: at + 3, day: first, month };
    const after = this.#month(tokens[at + 2]);
    return after === undefined ? { last: at + 2, day: first } : { last: at + 3, day: first, month: after };
  }
}

/** A day, with or without its year. */
const WHOLE_DAY = /^(?:\d{4}|-)-\d{2}-\d{2}$/;
const RANGE: ReadonlySet<string> = new Set(["-", "–", "—", "to", "and", "through", "until", "&"]);
const YEAR_BEFORE: ReadonlySet<string> = new Set([
  "in",
  "since",
  "of",
  "from",
  "until",
  "by",
  "during",
  "year",
  "late",
  "early",
  "mid",
  "before",
  "after",
  "to",
  "fy",
  "autumn",
  "spring",
  "summer",
  "winter",
  "fall",
]);
const isCounted = (next: Token | undefined): boolean =>
  !!next && /^(?:troops|personnel|soldiers|people|million|billion|percent|%|km|tons|tonnes|vehicles)$/.test(next.norm);
const dayOf = (token: Token | undefined): number | undefined => {
  const digits = token && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm)?.[1];
  return digits && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : undefined;
};
const yearOf = (token: Token | undefined): string | undefined => (token && /^(?:19|20)\d{2}$/.test(token.text) ? token.text : undefined);
const exists = (year: number, month: number, day: number): boolean => day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const shift = (date: string, days: number): string => iso(time(date) + days * DAY);

/** The month so many months from that of a date. */
const monthsOff = (date: string, months: number): string =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7);

function nearestWeekday(issued: string, weekday: number, future: boolean): string {
  const back = (new Date(time(issued)).getUTCDay() - weekday + 7) % 7;
  return shift(issued, future && back !== 0 ? 7 - back : -back);
}

/** The year that puts a month (and day) nearest the issue date; on the side that the tense asks for, where both are close. */
function yearNear(issued: string, month: number, future: boolean, day = 15, gone = false): string {
  const year = Number(issued.slice(0, 4));
  const distance = (y: number): number => {
    const days = (Date.UTC(y, month - 1, day) - time(issued)) / DAY;
    // A past event may lie a month ahead (a visit under way), a planned one as far behind; "last May" is over.
    const wrong = gone ? days > 0 : future ? days < -31 : days > 31;
    return Math.abs(days) + (wrong ? 400 : 0);
  };
  return String([year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b))[0]);
}
