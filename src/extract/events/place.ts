import type { Unit } from "../unit.ts";
import type { PlaceSaid } from "./draft.ts";

const PLACES: ReadonlySet<string> = new Set(["place", "region", "state"]);
const VENUES: ReadonlySet<string> = new Set(["organization", "ministry", "armed-force"]);

const BUILDINGS: ReadonlySet<string> = new Set([
  "headquarters",
  "residence",
  "office",
  "offices",
  "palace",
  "embassy",
  "airport",
  "base",
  "port",
  "premises",
  "seat",
  "library",
  "hall",
  "garden",
]);

/** Reads a place at `at` ("Istanbul and Ankara, Turkey"; "the White House"); `venue` allows organisations as buildings, `shapes` names that no table has. */
export function placeAt(
  units: readonly Unit[],
  at: number,
  text: string,
  venue: boolean,
  shapes = venue,
): { place: PlaceSaid; last: number } | undefined {
  let i = at;
  while (/^(?:the|his|her|its|their|city|port|town|capital|coast)$/.test(units[i]?.norm ?? "") || (units[i]?.norm === "of" && i > at)) i++;
  // "X's Y Command": the command is visited.
  if (units[i]?.mention && /^['’]s?$/.test(units[i + 1]?.text ?? "") && units[i + 2]?.mention) i += 2;
  const first = i;
  const names = (k: number): string | undefined => {
    const mention = units[k]?.mention;
    if (!mention?.entity || mention.form === "adjective" || mention.form === "role") return undefined;
    if (/^['’]s?$/.test(units[k + 1]?.text ?? "") || (units[k + 1]?.text === "-" && units[k + 1]?.start === units[k]?.end))
      return undefined;
    if (PLACES.has(mention.kind)) return mention.entity;
    return venue && VENUES.has(mention.kind) ? mention.entity : undefined;
  };
  const head = names(i);
  if (!head) return unnamed(units, i, text, shapes);
  const entities = [head];
  let last = i;
  for (;;) {
    const sep = units[last + 1];
    if (sep?.text === "," && names(last + 2)) {
      // "Madrid, Spain" holds together; "Turkey, Spain" is a list, read by the caller.
      if (units[last]?.mention?.kind === "state" || units[last + 2]?.mention?.kind === "place") break;
      last += 2;
    } else if (
      sep?.norm === "and" &&
      names(last + 2) &&
      units[last]?.mention?.kind === "place" &&
      units[last + 2]?.mention?.kind === "place" &&
      units[last + 3]?.text === "," &&
      units[last + 4]?.mention?.kind === "state"
    )
      last += 2;
    else break;
    entities.push(names(last) as string);
  }
  const next = units[last + 1];
  if (next && (next.pos === "NOUN" || next.pos === "PROPN") && units[last]?.mention?.kind !== "place") {
    // "X Forces base": the name only modifies. A headquarters is a mention of its own.
    if (!/^(?:region|time|today|yesterday|headquarters)$/.test(next.norm)) return undefined;
  }
  // "off the coast of X" is not in X.
  const coast = units.slice(at, first).findIndex(({ norm }) => norm === "coast");
  const start = units[coast < 0 ? first : at + coast]?.start ?? 0;
  const withRegion = next?.norm === "region" ? last + 1 : last;
  return {
    place: { text: text.slice(start, units[withRegion]?.end ?? start).replace(/\s+/g, " "), entity: head, entities },
    last: withRegion,
  };
}

/** Where a site without a name of its own lies: "visited | a school in X", "toured the border crossing at X". */
export function siteAt(units: readonly Unit[], at: number, text: string): { place: PlaceSaid; last: number } | undefined {
  let k = at;
  while (k < at + 8 && ["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(units[k]?.pos ?? "") && !units[k]?.mention) k++;
  return units[k - 1]?.pos === "NOUN" && k > at && /^(?:in|at|near|outside)$/.test(units[k]?.norm ?? "")
    ? placeAt(units, k + 1, text, false)
    : undefined;
}

/** A venue whose name is in no table: "Ulinzi House in Nairobi", "the headquarters of the Ministry". */
function unnamed(units: readonly Unit[], first: number, text: string, shapes: boolean): { place: PlaceSaid; last: number } | undefined {
  if (!shapes) return undefined;
  let last = first - 1;
  const proper = (unit: Unit | undefined): boolean =>
    unit !== undefined && !unit.mention && !unit.when && /^\p{Lu}/u.test(unit.text) && ["PROPN", "NOUN", "ADJ"].includes(unit.pos);
  while (proper(units[last + 1]) && last - first < 5) last++;
  if (last < first) {
    // A common noun stands for a place only with its owner.
    if (!BUILDINGS.has(units[first]?.norm ?? "") || units[first + 1]?.norm !== "of") return undefined;
    const owner = units[first + 2]?.norm === "the" ? first + 3 : first + 2;
    if (!units[owner]?.mention) return undefined;
    last = owner;
  } else if (/^['’]s?$/.test(units[last + 1]?.text ?? "") || units[last + 1]?.norm === "of") return undefined;
  const inside = /^(?:in|,)$/.test(units[last + 1]?.norm ?? "") ? placeAt(units, last + 2, text, false) : undefined;
  const end = inside ? inside.last : last;
  return {
    place: {
      text: text.slice(units[first]?.start, units[end]?.end).replace(/\s+/g, " "),
      entities: inside?.place.entities ?? [],
      ...(inside?.place.entity === undefined ? {} : { entity: inside.place.entity }),
    },
    last: end,
  };
}
