import type { Clause } from "../clause.ts";
import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import type { EventDraft } from "./draft.ts";
import { placeAt, siteAt } from "./place.ts";

/** One draft for each goal of a journey ("to Istanbul and Ankara, Turkey; Madrid, Spain"); the draft as it is where none is stated and `mayLackPlace`. */
export function journeys(
  units: readonly Unit[],
  goal: readonly string[],
  at: number,
  limit: number,
  text: string,
  draft: EventDraft,
  mayLackPlace: boolean,
): EventDraft[] {
  const drafts: EventDraft[] = [];
  let i = goal.length > 0 ? goalAfter(units, goal, at, limit) : at;
  while (i >= 0) {
    // Only the first goal may be a place that no table knows.
    const found = placeAt(units, i, text, true, drafts.length === 0) ?? (goal.length === 0 ? siteAt(units, i, text) : undefined);
    if (!found) break;
    let k = found.last + 1;
    // "to Praia on 22 August and to Luanda on 24 August": each goal has its own day.
    const dated = /^(?:on|from|in)$/.test(units[k]?.norm ?? "") ? k + 1 : k;
    const when = units[dated]?.when;
    const next = dated + (units[dated + 1]?.text === "," ? 3 : 2);
    const goes = when !== undefined && next < limit && goal.includes(units[next]?.norm ?? "");
    if (goes) k = dated + 1;
    const each = { ...draft, participants: [...draft.participants], place: found.place };
    drafts.push(when && (goes || drafts.length > 0) ? { ...each, when } : each);
    // "the Republic of Korea (ROK), and Mongolia"
    if (units[k]?.text === "(")
      k =
        Math.max(
          k,
          units.findIndex((unit, n) => n > k && unit.text === ")"),
        ) + 1;
    const behind = k;
    if (/^[;,]$/.test(units[k]?.text ?? "")) k++;
    if (units[k]?.norm === "and") k++;
    if (k === behind || k >= limit) break;
    if (goal.includes(units[k]?.norm ?? "")) k++;
    i = k;
  }
  if (drafts.length > 1) for (const each of drafts) each.summary = true;
  return drafts.length > 0 ? drafts : mayLackPlace ? [draft] : [];
}

function goalAfter(units: readonly Unit[], goal: readonly string[], at: number, limit: number): number {
  for (let k = at; k < Math.min(limit, at + 8); k++) {
    if (goal.includes(units[k]?.norm ?? "")) return k + 1;
    if (units[k]?.pos === "NOUN" || units[k]?.pos === "VERB") return -1;
  }
  return -1;
}

/** "travelled to X, where she met Y and opened Z": what is told behind "where" takes place at the goal of the journey told before. */
export function thereToo(reading: SentenceReading, clause: Clause, before: readonly EventDraft[], told: EventDraft[]): EventDraft[] {
  const { units } = reading;
  const where = units.findIndex(({ norm }) => norm === "where");
  const goal =
    where < 0 || clause.verb.first < where ? undefined : before.findLast(({ kind, summary }) => kind === "visit" && !summary)?.place;
  if (goal) for (const event of told) if (event.kind !== "visit" && event.kind !== "call") event.place ??= goal;
  return told;
}
