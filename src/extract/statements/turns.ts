import type { SentenceReading } from "../reading.ts";

/** Where somebody's turn begins in a record of what was said: sentence → who speaks from there on; nobody behind a line of marks. */
export function turnsIn(
  sentences: readonly SentenceReading[],
  isPerson: (id: string) => boolean,
): ReadonlyMap<SentenceReading, string | undefined> {
  const turns = new Map<SentenceReading, string | undefined>();
  const speakers = new Set<string>();
  for (const reading of sentences) {
    const { units, parties, sentence } = reading;
    const party = parties[0];
    const item = party?.first === 0 && party.items.length === 1 ? party.items[0] : undefined;
    if (!party || item?.kind !== "entity" || !isPerson(item.entity)) {
      if (sentence.role === "body" && !units.some((unit) => /[\p{L}\p{N}]/u.test(unit.text))) turns.set(reading, undefined);
      continue;
    }
    // "President X (in translation): …"
    const close = units[party.last + 1]?.text === "(" ? units.findIndex((unit, k) => k > party.last && unit.text === ")") : party.last;
    const said = units[close + 1]?.text === ":" ? units[close + 2] : undefined;
    if (!said || /^["“«„]$/.test(said.text)) continue;
    turns.set(reading, item.entity);
    speakers.add(item.entity);
  }
  return speakers.size > 1 ? turns : new Map();
}
