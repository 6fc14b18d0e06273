import type { DateOrder, FoundDate } from "./dates.ts";
import { findDates, withoutOtherCalendars } from "./dates.ts";
import type { Wording } from "./wording.ts";

/** A head line that gives a date and little else. */
export interface DateLine {
  /** Absent where day and month cannot be told apart. */
  iso?: string;
  /** What stands with the date: places, bodies, the paper's kind; may be empty. */
  rest: string[];
}

/** A time of day with its zone. The zone is in capitals, so case counts here. */
const TIME =
  /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?|\b\d{4}\s?(?:hours|hrs)\b(?:\s*\([^)]{1,12}\))?|\b\d{1,2}(?:[:.h]\d{2}){1,2}\s*(?:[aApP]\.?[mM]\.?)?(?:\s*\(?\b(?:[A-Z]{2,5}|UTC\s?[+-]\d{1,2})\b\)?)?|\b\d{1,2}\s?[aApP]\.?[mM]\.?(?=\W|$)/gu;
const SEPARATORS = /\s*[|•·\t]\s*|\s{3,}/u;

/** Reads a line as date line; undefined where it has no date, or is a sentence or title that only mentions one. */
export function readDateLine(line: string, wording: Wording, order: DateOrder, isRest: (rest: string) => boolean): DateLine | undefined {
  if (line.length > 160 || !/\d/.test(line)) return undefined;
  const segments = withoutOtherCalendars(line.trim(), wording)
    .split(SEPARATORS)
    .filter((segment) => segment !== "");
  for (const segment of segments) {
    for (const date of findDates(segment, wording, order)) {
      if (wording.otherDates.test(segment.slice(0, date.start))) continue;
      const rest = restOf(segment, date, wording);
      if (!rest.every(isRest)) continue;
      const others = segments.filter((other) => other !== segment && findDates(other, wording, order).length === 0).map(trimMarks);
      return { ...(date.iso === undefined ? {} : { iso: date.iso }), rest: [...rest, ...others.filter((other) => other !== "")] };
    }
  }
  return undefined;
}

function restOf(segment: string, date: FoundDate, wording: Wording): string[] {
  const around = `${segment.slice(0, date.start)} – ${segment.slice(date.end)}`.replace(TIME, " ").replace(wording.weekdays, " ");
  const parts = around.split(/\s[–—-]+(?=\s|$)/u).map((part) => trimMarks(trimMarks(part).replace(wording.dateLabels, "")));
  return parts.map((part) => part.replace(/^(?:by|at|in|of|from|on|the)(?:\s+|$)/iu, "")).filter((part) => part !== "");
}

/** Without brackets, dashes and other marks around it. */
export function trimMarks(text: string): string {
  return text.replace(/^[\s.,;:|*_#()[\]–—/-]+|[\s,;:|*_#()[\]–—/-]+$/gu, "").replace(/\s{2,}|[^\S ]/g, " "); // A single blank stands already.
}
