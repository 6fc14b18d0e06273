/** A period of days; either end may be open. Dates are as precise as known: `2025`, `2025-04`, `2025-04-08`. */
export interface Period {
  since?: string;
  until?: string;
}

export const isDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);

/** First day that a partial date may mean. */
const firstDay = (date: string): string => date + "-01-01".slice(date.length - 4);
/** Last day that a partial date may mean; days are compared as text, so a 31st of any month will do. */
const lastDay = (date: string): string => date + "-12-31".slice(date.length - 4);

/** Whether something that holds from a day to another (absent: not known) overlaps a period. */
export function overlaps({ from, to }: { from?: string; to?: string }, { since, until }: Period): boolean {
  return (
    (until === undefined || from === undefined || firstDay(from) <= lastDay(until)) &&
    (since === undefined || to === undefined || lastDay(to) >= firstDay(since))
  );
}

/** The earlier of two partial dates; of two that begin alike the more precise one. */
export const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  pick(a, b, (x, y) => firstDay(x) < firstDay(y));
/** The later of two partial dates. */
export const later = (a: string | undefined, b: string | undefined): string | undefined => pick(a, b, (x, y) => lastDay(x) > lastDay(y));

function pick(a: string | undefined, b: string | undefined, better: (x: string, y: string) => boolean): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (better(a, b)) return a;
  return better(b, a) || b.length > a.length ? b : a;
}
