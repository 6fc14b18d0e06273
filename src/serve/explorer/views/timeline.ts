import type { EventRecord } from "../model/records.ts";

/** How many events a month or year has, by what became of them. */
export interface Bar {
  /** `2022` or `2022-05`. */
  period: string;
  held: number;
  planned: number;
  cancelled: number;
}

/** Most bars that are drawn month by month; beyond that, a bar is a year. */
const MONTHS = 72;

/** Counts of dated events by month, or by year where there would be too many bars. Months without events are there, with 0. */
export function barsOf(events: readonly EventRecord[]): Bar[] {
  const dates = events.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const [first, last] = [dates[0], dates[dates.length - 1]];
  if (first === undefined || last === undefined) return [];
  const months = 12 * (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) + 12;
  const byMonth = months <= MONTHS && dates.every((date) => date.length >= 7);
  const periods = byMonth ? monthsBetween(first.slice(0, 7), last.slice(0, 7)) : yearsBetween(first.slice(0, 4), last.slice(0, 4));
  const bars = new Map(periods.map((period): [string, Bar] => [period, { period, held: 0, planned: 0, cancelled: 0 }]));
  for (const { date, status } of events) {
    const bar = bars.get(date?.slice(0, byMonth ? 7 : 4) ?? "");
    if (bar && (status === "held" || status === "planned" || status === "cancelled")) bar[status]++;
  }
  return [...bars.values()];
}

function yearsBetween(first: string, last: string): string[] {
  const count = Math.min(Number(last) - Number(first), 500) + 1;
  return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(4, "0"));
}

function monthsBetween(first: string, last: string): string[] {
  const number = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, i) => {
    const month = number(first) + i;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** Events under the month (or year, or nothing) of their date, in the order given. */
export function byPeriod(events: readonly EventRecord[]): { period: string; events: EventRecord[] }[] {
  const groups = new Map<string, EventRecord[]>();
  for (const event of events) {
    const period = event.date?.slice(0, 7) ?? "";
    groups.set(period, [...(groups.get(period) ?? []), event]);
  }
  return [...groups].map(([period, of]) => ({ period, events: of }));
}
