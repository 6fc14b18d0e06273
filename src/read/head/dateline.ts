import { type DateOrder, findDates, withoutOtherCalendars } from "./dates.ts";
import type { Wording } from "./wording.ts";

/**
 * The date of a dateline at the start of the first paragraph ("BRUSSELS, 4 March 2024 –", "(Tokyo, 8 April 2025)").
 * A date that merely stands in the first sentence is the event's, not the paper's, and is not taken.
 */
export function datelineDate(paragraph: string, wording: Wording, order: DateOrder): { iso?: string; withoutYear?: boolean } {
  const start = withoutOtherCalendars(paragraph.slice(0, 140), wording);
  const [date] = findDates(start, wording, order);
  if (date?.iso !== undefined && isPlace(start.slice(0, date.start)) && closes(start.slice(date.end))) return { iso: date.iso };
  const [yearless] = start.matchAll(wording.yearless);
  if (yearless !== undefined && isPlace(start.slice(0, yearless.index)) && closes(start.slice(yearless.index + yearless[0].length)))
    return { withoutYear: true };
  return {};
}

/**
 * The date that a heading gives of its paper: behind its number ("No. 12, 21 July 2014, Press Release …") or closing it behind a comma, a
 * dash or in brackets ("Joint Statement (21 July 2014)"), or opening it before a colon. "The elections of 5 May 2013" gives none.
 */
export function headingDate(title: string | undefined, wording: Wording, order: DateOrder): string | undefined {
  if (title === undefined) return undefined;
  const found = findDates(title, wording, order).filter((date) => {
    const [before, after] = [title.slice(0, date.start), title.slice(date.end)];
    return (
      /^\W*n[or]\b[.:°\s]*[\d/-]{1,10}\s*,\s*$/iu.test(before) ||
      (/(?:[,(]|\s[–—-])\s*$/u.test(before) && /^[\s).]*$/u.test(after)) ||
      (/^\W*$/u.test(before) && /^\s*(?::|[–—-]\s)/u.test(after))
    );
  });
  return found.length === 1 ? found[0]?.iso : undefined;
}

/** Nothing, or capitalised words and marks as before a date: "WASHINGTON, D.C., ", "(New Delhi, ". */
function isPlace(text: string): boolean {
  return text.length <= 60 && /^[\s([–—-]*(?:\p{Lu}[\p{L}.'’-]*[\s,/]+){0,6}[\s([,:–—-]*$/u.test(text);
}

/** A dash, bracket or colon, with an agency's letters before it: "(PTI) –", ", SPA --". */
function closes(text: string): boolean {
  return /^\s*(?:,?\s*\([^()]{1,30}\)\s*(?=[\])–—:.-])|,\s*\p{Lu}{2,6}\s+(?=[–—-]))?(?:[\])]|[–—:]|-{1,4}\s|-{3,4}|\.\s?[–—-]|\.\s+(?=\p{Lu}))/u.test(
    text,
  );
}
