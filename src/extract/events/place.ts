import type { Unit } from "../unit.ts";
import type { PlaceSaid } from "./draft.ts";

const PLACES: ReadonlySet<string> = new Set(["place", "region", "state"]);
const VENUES: ReadonlySet<string> = new Set(["organization", "ministry", "armed-force"]);

/** Reads a place at `at` ("Istanbul and Ankara, Turkey"; "the White House"); `venue` allows organisations as buildings. */
export function placeAt(units: readonly Unit[], at: number, text: string, venue: boolean): { place: PlaceSaid; last: number } | undefined {
  let i = at;
  while (/^(?:the|his|her|its|their|city|port|town|capital)$/.test(units[i]?.norm ?? "") || (units[i]?.norm === "of" && i > at)) i++;
  const first = i;
  const names = (k: number): string | undefined => {
    const mention = units[k]?.mention;
    if (!mention?.entity || mention.form === "adjective" || mention.form === "role") return undefined;
    if (/^['’]s?$/.test(units[k + 1]?.text ?? "") || (units[k + 1]?.text === "-" && units[k + 1]?.start === units[k]?.end)) return undefined;
    if (PLACES.has(mention.kind)) return mention.entity;
    return venue && VENUES.has(mention.kind) ? mention.entity : undefined;
  };
  const head = names(i);
  if (!head) return undefined;
  const entities = [head];
  let last = i;
  for (;;) {
    const sep = units[last + 1];
    if (sep?.text === "," && names(last + 2)) {
      // "Madrid, Spain" holds together; "Turkey, Spain" is a list, read by the caller.
      if (units[last]?.mention?.kind === "state" || units[last + 2]?.mention?.kind === "place") break;
      last += 2;
    } else if (sep?.norm === "and" && names(last + 2) && units[last]?.mention?.kind === "place" && units[last + 2]?.mention?.kind === "place") last += 2;
    else break;
    entities.push(names(last) as string);
  }
  const next = units[last + 1];
  if (next && (next.pos === "NOUN" || next.pos === "PROPN") && units[last]?.mention?.kind !== "place") {
    // "Japan Self-Defense Forces base": the name only modifies. "NATO Headquarters" is a mention of its own.
    if (!/^(?:region|time|today|yesterday|headquarters)$/.test(next.norm)) return undefined;
  }
  const start = units[first]?.start ?? 0;
  const withRegion = next?.norm === "region" ? last + 1 : last;
  return { place: { text: text.slice(start, units[withRegion]?.end ?? start).replace(/\s+/g, " "), entity: head, entities }, last: withRegion };
}
