import { type FoundDate, findDates, withoutOtherCalendars } from "./dates.ts";
import type { Wording } from "./wording.ts";

/** UTF-16 code units at the start of the text in which it may say its day. */
const START = 240;
/** A paper is out at most so many days after the day that it opens with. */
const DAYS = 7;

/**
 * The issue date where a paper only says when it was last changed ("Updated: April 17, 2025") or in an order that is not known
 * ("04/05/2003"): such a day is taken where the text's first words name it, or one shortly before. Undefined where two days would fit.
 */
export function agreeingDate(lines: readonly string[], paragraph: string, wording: Wording): string | undefined {
  const said = daysSaid(paragraph.slice(0, START), wording);
  if (said.length === 0) return undefined;
  const days = lines
    .map((line) => withoutOtherCalendars(line, wording))
    .flatMap((line) => findDates(line, wording).flatMap((date) => readings(date, line, wording)))
    .filter((day) => said.some((each) => agrees(day, each)));
  return new Set(days).size === 1 ? days[0] : undefined;
}

function readings(date: FoundDate, line: string, wording: Wording): string[] {
  if (date.either) return date.either;
  return date.iso !== undefined && wording.updates.test(line.slice(0, date.start)) ? [date.iso] : [];
}

/** "2025-04-17" or, without its year, "04-17". */
function daysSaid(text: string, wording: Wording): string[] {
  const full = findDates(text, wording).flatMap(({ iso }) => (iso === undefined ? [] : [iso]));
  const yearless = [...text.matchAll(wording.yearless)].map(({ groups }) => {
    const month = wording.months.get((groups?.m1 ?? groups?.m2 ?? "").toLowerCase()) ?? 0;
    return `${String(month).padStart(2, "0")}-${(groups?.d1 ?? groups?.d2 ?? "").padStart(2, "0")}`;
  });
  return [...full, ...yearless];
}

function agrees(day: string, said: string): boolean {
  const year = Number(day.slice(0, 4));
  // "28 December" in a paper changed on 2 January is of the year before.
  const starts = said.length > 5 ? [said] : [`${year}-${said}`, `${year - 1}-${said}`];
  return starts.some((start) => {
    const days = (Date.parse(day) - Date.parse(start)) / 86_400_000;
    return days >= 0 && days <= DAYS;
  });
}
