import type { Mention } from "../records/mention.ts";
import type { Links } from "./knowledge.ts";
import { nameKey } from "./name-key.ts";

/** A mention of a thing that may be a short or a long name of one. */
export interface Named {
  mention: Mention;
  /** Group that it would be of by itself. */
  id: string;
  family: string;
  linked: boolean;
  /** Folded name. */
  key: string;
  /** States named inside. */
  states: readonly Mention[];
}

/**
 * Names of one release that are one thing's: group of the short name → group of the one longer name that it is short for. "Joint Committee" for
 * "Norway-Iceland Joint Committee", "Lakes Committee" for "Lakes Committee on Ice", letters for the words that they begin.
 */
export function shortNames(named: readonly Named[], links: Links): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byId = new Map<string, Named>();
  for (const each of named) if (!byId.has(each.id)) byId.set(each.id, each);
  // "5th Lakes Dialogue" is the "5th Norway-Iceland Lakes Dialogue".
  const all = [...byId.values()].map((each) =>
    each.family === "programme" ? { ...each, key: each.key.replace(/^\d+(?:st|nd|rd|th) /, "") } : each,
  );
  const byPart = longerNames(all);
  for (const short of all) {
    const other = short.mention.alias && nameKey(short.mention.alias, links);
    if (other !== undefined) {
      const long = all.find((each) => each.family === short.family && each.key === other);
      // The row that either name has is both's.
      if (long && !(short.linked && long.linked))
        found.set(...((short.linked ? [long.id, short.id] : [short.id, long.id]) as [string, string]));
      continue;
    }
    const whole = short.mention.kind === "ministry" ? ministry(short, all) : undefined;
    if (whole) {
      found.set(...((short.linked ? [whole.id, short.id] : [short.id, whole.id]) as [string, string]));
      continue;
    }
    if (short.linked) continue;
    const part = short.mention.form === "acronym" ? short.mention.name.toUpperCase() : short.key;
    const longer = (byPart.get(`${short.family} ${part}`) ?? []).filter((long) => long.id !== short.id && isShortFor(short, long, links));
    if (longer.length === 1) found.set(short.id, (longer[0] as Named).id);
  }
  // A short name of a short name: the longest.
  for (const [short] of found) {
    const seen = new Set([short]);
    let long = found.get(short) as string;
    for (let next = found.get(long); next !== undefined && !seen.has(long); next = found.get(long)) {
      seen.add(long);
      long = next;
    }
    if (long !== short) found.set(short, long);
  }
  return found;
}

/** The one ministry that a name with fewer words is short for: "MOD", "Foreign Ministry", "Ministry of Defence" of one that has more to look after. */
function ministry(short: Named, all: readonly Named[]): Named | undefined {
  if (short.states.length > 0 || short.mention.abbreviation !== undefined) return undefined;
  const sort = short.key.endsWith(" ministry") ? `ministry ${short.key.replace(/ ministry$/, "")} ` : undefined;
  const fits = all.filter((long) => {
    if (long.id === short.id || long.mention.kind !== "ministry" || (short.linked && long.linked)) return false;
    if (short.mention.form === "acronym") return within(short.mention.name, letters(long.mention.name)[0] ?? "");
    if (sort) return long.key.startsWith(sort);
    return long.states.length === 0 && long.mention.name.toLowerCase().startsWith(`${short.mention.name.toLowerCase()} and `);
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** Whether some letters stand in others, in their order and from the first one on: "MOD" in "MOND". */
function within(few: string, many: string): boolean {
  let at = 0;
  for (const letter of many) if (letter === few[at]?.toUpperCase()) at++;
  return at === few.length && few[0] === many[0];
}

/** The names that begin or end with some words, or whose words begin with some letters, in capitals. */
function longerNames(all: readonly Named[]): ReadonlyMap<string, Named[]> {
  const byPart = new Map<string, Named[]>();
  for (const long of all) {
    const words = long.key.split(" ");
    const cuts = words.flatMap((_, at) => (at === 0 ? [] : [words.slice(0, at).join(" "), words.slice(at).join(" ")]));
    for (const part of new Set([...cuts, ...letters(long.mention.name)])) {
      const list = byPart.get(`${long.family} ${part}`);
      if (list) list.push(long);
      else byPart.set(`${long.family} ${part}`, [long]);
    }
  }
  return byPart;
}

function isShortFor(short: Named, long: Named, links: Links): boolean {
  if (long.mention.alias !== undefined || long.mention.name.length <= short.mention.name.length) return false;
  if (short.mention.form === "acronym")
    return (
      long.mention.form === "name" &&
      short.mention.abbreviation === undefined &&
      letters(long.mention.name).includes(short.mention.name.toUpperCase())
    );
  return goesOn(short, long) || behindStates(short, long, links);
}

/** "Lakes Committee" → "Lakes Committee for Ice and Tides"; "Brave Otter" → "Brave Otter 2031". A state at the end tells two bodies apart. */
function goesOn(short: Named, long: Named): boolean {
  const [few, many] = [short.mention.name.toLowerCase(), long.mention.name.toLowerCase()];
  // "KHANJAR" → "Lakes Exercise KHANJAR"
  if (short.family === "programme" && / (?:exercise|operation|project)$/.test(many.slice(0, -few.length - 1)) && many.endsWith(` ${few}`))
    return true;
  if (!many.startsWith(`${few} `) && !many.startsWith(`${few}-`)) return false;
  const rest = many.slice(few.length);
  if (short.family === "programme" && /^[\s-]\d{2,4}$/.test(rest)) return true;
  return short.key.includes(" ") && /^ (?:of|for|on) /.test(rest) && !onlyState(rest, long);
}

/** "of Norway" and no more. */
const onlyState = (rest: string, long: Named): boolean =>
  long.states.some((state) => state.end === long.mention.end && rest.replace(/^ of (?:the )?/, "") === state.text.toLowerCase());

/** "Binational Commission" → "Norway-Iceland Binational Commission"; forces and ministries are of one state or another. */
function behindStates(short: Named, long: Named, links: Links): boolean {
  if (/^(?:ministry|armed-force)$/.test(short.mention.kind)) return false;
  const [few, many] = [short.key, long.key];
  if (!few.includes(" ") || !many.endsWith(` ${few}`)) return false;
  // "Resolution 1325" of one body
  if (/^resolution \d/.test(few)) return true;
  const front = many.slice(0, many.length - few.length - 1);
  const states = nameKey(long.states.map((state) => state.text).join(" "), links).split(" ");
  // "Italo-Tunisian": the first of two adjectives ends in "o".
  return front.includes(" ") && front.split(" ").every((word) => states.includes(word) || word.endsWith("o"));
}

/** First letters of a name's words, "of" and the like counted or not, in capitals: "MOD", "LPB". */
function letters(name: string): string[] {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const first = (all: readonly string[]) => all.map((word) => word[0]?.toUpperCase()).join("");
  return [first(words), first(words.filter((word) => /^\p{Lu}/u.test(word)))];
}
