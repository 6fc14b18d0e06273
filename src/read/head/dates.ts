import type { PublisherProfile } from "../../knowledge/publishers.ts";
import type { Wording } from "./wording.ts";

/** A full calendar date found in a line. */
export interface FoundDate {
  /** Absent where day and month cannot be told apart ("03/04/2024" of an unknown publisher). */
  iso?: string;
  /** Then the two days that it may be. */
  either?: string[];
  start: number;
  end: number;
}

export type DateOrder = PublisherProfile["dateOrder"];

const patterns = new WeakMap<Wording, RegExp>();

/** The line with spaces in place of dates of other calendars ("23 Rajab 1440 / 31 March 2019"); offsets stay. */
export function withoutOtherCalendars(line: string, wording: Wording): string {
  return /\d/.test(line) ? line.replace(wording.otherCalendar, (date) => " ".repeat(date.length)) : line;
}

/** All full dates of a line, from left to right. Impossible ones (30 February) are none. */
export function findDates(line: string, wording: Wording, order?: DateOrder): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(line)) return found; // As in most lines: the pattern is a costly one.
  for (const match of line.matchAll(datePattern(wording))) {
    const iso = toIso(match.groups ?? {}, wording, order);
    if (iso === "impossible") continue;
    found.push({
      ...(iso === undefined ? { either: bothOrders(match.groups ?? {}, wording) } : { iso }),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** The one date that a field states ("2024-03-04T10:00:00Z", "4 March 2024", "04 Mar 2024 10:00"); undefined where it states none. */
export function parseDateField(value: string, wordings: readonly Wording[], order?: DateOrder, timeZone?: string): string | undefined {
  const text = value.trim().slice(0, 100);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/.exec(text);
  if (instant !== null && timeZone !== undefined) return dayInZone(text, timeZone);
  for (const wording of wordings) {
    const [first] = findDates(text, wording, order);
    if (first?.iso !== undefined) return first.iso;
  }
  return undefined;
}

/** The calendar day of a UTC instant where the publisher is: what stands on the paper. */
function dayInZone(instant: string, timeZone: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(time);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function datePattern(wording: Wording): RegExp {
  const known = patterns.get(wording);
  if (known !== undefined) return known;
  const month = `(?:${wording.monthPattern})`;
  const day = "\\d{1,2}(?:\\s?(?:st|nd|rd|th|er|º))?";
  const era = "(?:b\\.?e\\.?\\s*)?";
  const pattern = new RegExp(
    [
      `(?<![\\p{L}\\d])(?:`,
      `(?<d1>${day})(?:\\s+day)?(?:\\s+(?:of|de))?[\\s.,/-]{0,3}(?<m1>${month})\\.?(?:,|\\s|-|/|of|de){0,4}${era}(?<y1>\\d{4}|['’]?\\d{2}(?![.:]\\d|\\s?[ap]\\.?m))`,
      `|(?<m2>${month})\\.?[\\s-]{0,3}(?<d2>${day})[\\s.,/-]{1,3}${era}(?<y2>\\d{4})`,
      `|(?<!№\\s?)(?<y3>(?:19|2\\d)\\d{2})(?<s3>[-/.])(?<m3>\\d{1,2})\\k<s3>(?<d3>\\d{1,2})`,
      // "№ 1120-12-05-2003": a number that ends in its day
      `|(?<=(?:№|#|\\bno\\.?)\\s?\\d{1,5}-)(?<d6>\\d{2})-(?<m6>\\d{2})-(?<y6>\\d{4})`,
      `|(?<a4>\\d{1,2})(?<s4>[-/.])(?<b4>\\d{1,2})\\k<s4>(?<y4>\\d{4})`,
      `|(?<a7>\\d{1,2})(?<s7>[/.])(?<b7>\\d{1,2})\\k<s7>(?<y7>\\d{2})(?=[\\s)|,]|:\\s|$)`,
      // "(Jul. 11/12)"
      `|(?<=\\()(?<m8>${month})\\.?\\s?(?<d8>\\d{1,2})/(?<y8>\\d{2})(?=\\))`,
      `|(?<y5>\\d{4})[\\s,.-]{1,3}(?<m5>${month})\\.?[\\s.-]{1,3}(?<d5>${day})`,
      `)(?=T\\d|[^\\p{L}\\d]|$)`,
    ].join(""),
    "giu",
  );
  patterns.set(wording, pattern);
  return pattern;
}

function toIso(groups: Record<string, string | undefined>, wording: Wording, order: DateOrder): string | "impossible" | undefined {
  const year =
    fullYear(groups.y1) ?? groups.y2 ?? groups.y3 ?? groups.y4 ?? groups.y5 ?? groups.y6 ?? fullYear(groups.y7 ?? groups.y8) ?? "";
  const month = groups.m1 ?? groups.m2 ?? groups.m5 ?? groups.m8;
  const day = groups.d1 ?? groups.d2 ?? groups.d3 ?? groups.d5 ?? groups.d6 ?? groups.d8;
  if (month !== undefined) return calendarDay(year, wording.months.get(month.toLowerCase()) ?? 0, Number.parseInt(day ?? "", 10));
  const number = groups.m3 ?? groups.m6;
  if (number !== undefined) return calendarDay(year, Number(number), Number.parseInt(day ?? "", 10));
  // with full stops between, the day comes first wherever such dates are written
  const stops = (groups.s4 ?? groups.s7) === ".";
  return numeric(Number(groups.a4 ?? groups.a7), Number(groups.b4 ?? groups.b7), year, order ?? (stops ? "dmy" : undefined));
}

function bothOrders(groups: Record<string, string | undefined>, wording: Wording): string[] {
  const days = (["dmy", "mdy"] as const).map((order) => toIso(groups, wording, order) ?? "impossible");
  return days.filter((iso) => iso !== "impossible");
}

/** "18" → "2018", "97" → "1997". */
function fullYear(year: string | undefined): string | undefined {
  const short = year === undefined ? null : /^['’]?(\d{2})$/.exec(year)?.[1];
  return short === undefined || short === null ? year : (Number(short) < 70 ? "20" : "19") + short;
}

function numeric(a: number, b: number, year: string, order: DateOrder): string | "impossible" | undefined {
  if (order === "mdy") return calendarDay(year, a, b);
  if (order === "dmy" || a > 12) return calendarDay(year, b, a);
  if (b > 12 || a === b) return calendarDay(year, a, b);
  return undefined;
}

/** Years of the Buddhist era lead the common one by 543, and no other year is that high. */
const BUDDHIST = { from: 2443, to: 2700, lead: 543 };

function calendarDay(written: string, month: number, day: number): string | "impossible" {
  const buddhist = Number(written) >= BUDDHIST.from && Number(written) < BUDDHIST.to;
  const year = Number(written) - (buddhist ? BUDDHIST.lead : 0);
  const value = new Date(Date.UTC(year, month - 1, day));
  const whole = value.getUTCMonth() === month - 1 && value.getUTCDate() === day && year >= 1900 && year < 2100;
  return whole ? value.toISOString().slice(0, 10) : "impossible";
}
