import { type DateOrder, findDates } from "./dates.ts";
import type { Wording } from "./wording.ts";

/**
 * The date of a dateline at the start of the first paragraph ("BRUSSELS, 4 March 2024 –", "(Tokyo, 8 April 2025)").
 * A date that merely stands in the first sentence is the event's, not the paper's, and is not taken.
 */
export function datelineDate(paragraph: string, wording: Wording, order: DateOrder): { iso?: string; withoutYear?: boolean } {
  const start = paragraph.slice(0, 140);
  const [date] = findDates(start, wording, order);
  if (date?.iso !== undefined && isPlace(start.slice(0, date.start)) && closes(start.slice(date.end))) return { iso: date.iso };
  const yearless = new RegExp(
    `(?:(?:${wording.monthPattern})\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:${wording.monthPattern}))\\.?(?=\\W|$)`,
    "iu",
  ).exec(start);
  if (yearless !== null && isPlace(start.slice(0, yearless.index)) && closes(start.slice(yearless.index + yearless[0].length)))
    return { withoutYear: true };
  return {};
}

/** Nothing, or capitalised words and marks as before a date: "WASHINGTON, D.C., ", "(New Delhi, ". */
function isPlace(text: string): boolean {
  return text.length <= 60 && /^[\s([–—-]*(?:\p{Lu}[\p{L}.'’-]*[\s,/]+){0,6}[\s([,:–—-]*$/u.test(text);
}

function closes(text: string): boolean {
  return /^\s*(?:\([^()]{1,30}\)\s*)?(?:[\])]|[–—:]|-{1,2}\s|\.\s?[–—-])/u.test(text);
}
