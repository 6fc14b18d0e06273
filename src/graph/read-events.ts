import { cmq, notationOf } from "../vocabulary/cmq.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import type { Reading } from "./reading.ts";
import type { End, Tie } from "./tie.ts";

/** What the status of an event makes of a tie. */
const STATUS: Readonly<Record<string, Pick<Tie, "modality" | "polarity" | "standing">>> = {
  held: { modality: "actual", polarity: "positive", standing: "fact" },
  planned: { modality: "intended", polarity: "positive", standing: "intention" },
  cancelled: { modality: "intended", polarity: "negative", standing: "denial" },
};

/** A tie for each pair of participants of each event report. Reports of one event have one occurrence. */
export function* eventTies(reading: Reading): Generator<Tie> {
  const { index, identity, things } = reading;
  for (const { node } of index.instances(cmq.EventReport)) {
    const release = index.value(node, cmq.reportedIn);
    const status = STATUS[notationOf(index.value(node, cmq.eventStatus) ?? "")];
    const kind = index.value(node, sem.eventType);
    if (release === undefined || status === undefined || kind === undefined) continue;
    const ends = participants(reading, node, release);
    const sides = ends.map(({ thing, side }) => things.actor(side ?? thing) ?? thing);
    const several = new Set(sides).size > 1;
    const day = dayOf(index.value(node, schema.startDate)) ?? reading.issued(release);
    const last = dayOf(index.value(node, schema.endDate)) ?? day;
    const common = {
      origin: "event" as const,
      kind: notationOf(kind),
      symmetric: true,
      ...status,
      areas: reading.areas(node),
      occurrence: identity.of(node),
      ...(day !== undefined && { on: day, from: day }),
      ...(last !== undefined && { to: last }),
      release: identity.of(release),
      places: reading.places(node),
      record: node,
    };
    for (const [i, source] of ends.entries())
      for (const [j, target] of ends.entries())
        if (i < j) yield { ...common, source, target, ...(several && sides[i] === sides[j] && { within: true }) };
  }
}

/** A day of an unknown year (`--04-08`) says nothing about a period. */
const dayOf = (date: string | undefined): string | undefined => (date?.startsWith("--") ? undefined : date);

function participants({ index, end }: Reading, event: string, release: string): End[] {
  const ends = new Map<string, End>();
  for (const { value: part } of index.objects(event, cmq.participation)) {
    const who = index.value(part, cmq.participant);
    if (who === undefined) continue;
    const found = end(who, release, index.value(part, cmq.side));
    ends.set(found.thing, found);
  }
  return [...ends.values()].sort((a, b) => (a.thing < b.thing ? -1 : 1));
}
