import type { HeadWording, PublisherProfile } from "../../knowledge/publishers.ts";

/** A wording with its patterns compiled once. Patterns of whole lines are anchored here. */
export interface Wording {
  source: HeadWording;
  months: ReadonlyMap<string, number>;
  monthPattern: string;
  /** A date of a calendar that is not read. */
  otherCalendar: RegExp;
  weekdays: RegExp;
  dateLabels: RegExp;
  otherDates: RegExp;
  /** Of these, text that ends in a label of the last change. */
  updates: RegExp;
  /** A day and month without a year; groups d1, m1 or m2, d2. */
  yearless: RegExp;
  paper: RegExp[];
  bodies: RegExp;
  letterheads: RegExp;
  notInBodies: RegExp;
  titleBodies: RegExp[];
  bodyLabels: RegExp[];
  titleLabels: RegExp[];
  translation: { pattern: RegExp; state: HeadWording["translation"][number]["state"] }[];
  navigation: RegExp[];
  stopwords: ReadonlySet<string>;
}

const compiled = new WeakMap<HeadWording, Wording>();

/** The compiled form of a wording; compiled once for each. */
export function compileWording(source: HeadWording): Wording {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const months = new Map(Object.entries(source.months));
  const month = alternatives([...months.keys()]);
  const wording: Wording = {
    source,
    months,
    monthPattern: month,
    otherCalendar: new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:${alternatives(source.otherMonths)})\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+\\d{4}(?:,?\\s*(?:A\\.?H|H|A\\.?P|S\\.?H|B\\.?S|A\\.?M)\\b\\.?)?`,
      "giu",
    ),
    weekdays: new RegExp(`(?<![\\p{L}])(?:${alternatives(source.weekdays)})(?![\\p{L}])\\.?,?`, "giu"),
    dateLabels: new RegExp(`^\\W{0,3}(?:${source.dateLabels.join("|")})(?!\\p{L})\\s*[:|–—-]?\\s*(?=[\\p{L}\\d(]|$)`, "iu"),
    otherDates: new RegExp(`(?:${source.otherDates.join("|")})\\W{0,5}(?:on|at)?\\W{0,5}$`, "iu"),
    updates: new RegExp(`(?:${source.updates.join("|")})\\W{0,5}(?:on|at)?\\W{0,5}$`, "iu"),
    yearless: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<m1>${month})\\.?\\s+(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\s+(?<m2>${month}))\\.?(?=\\W|$)`,
      "giu",
    ),
    paper: wholeLine(source.paper),
    bodies: new RegExp(`(?<![\\p{L}])(?:${alternatives(source.bodies)})(?![\\p{L}])`, "iu"),
    letterheads: new RegExp(`(?<![\\p{L}])(?:${alternatives(source.letterheads)})(?![\\p{L}])`, "iu"),
    notInBodies: new RegExp(`(?<![\\p{L}])(?:${alternatives(source.notInBodies)})(?![\\p{L}])`, "iu"),
    titleBodies: source.titleBodies.map((pattern) => new RegExp(pattern, "iu")),
    titleLabels: source.titleLabels.map((pattern) => new RegExp(pattern, "iu")),
    bodyLabels: source.bodyLabels.map((pattern) => new RegExp(pattern, "iu")),
    translation: source.translation.map(({ pattern, state }) => ({ pattern: new RegExp(pattern, "iu"), state })),
    navigation: source.navigation.map((pattern) => new RegExp(pattern, "iu")),
    stopwords: new Set(source.stopwords),
  };
  compiled.set(source, wording);
  return wording;
}

/** A publisher's own patterns, compiled once. */
export interface OwnPatterns {
  head: RegExp[];
  navigation: RegExp[];
  translation: Wording["translation"];
}

const own = new WeakMap<PublisherProfile, OwnPatterns>();
const NONE: OwnPatterns = { head: [], navigation: [], translation: [] };

/** The compiled patterns of a profile; none where there is no profile. */
export function compileProfile(profile: PublisherProfile | undefined): OwnPatterns {
  if (profile === undefined) return NONE;
  const known = own.get(profile);
  if (known !== undefined) return known;
  const patterns: OwnPatterns = {
    head: wholeLine(profile.head),
    navigation: profile.navigation.map((pattern) => new RegExp(pattern, "iu")),
    translation: profile.translation.map(({ pattern, state }) => ({ pattern: new RegExp(pattern, "iu"), state })),
  };
  own.set(profile, patterns);
  return patterns;
}

/** Patterns of whole lines, with marks around: in one, so that a line is not tried with thirty, but for those that speak of their own groups. */
function wholeLine(patterns: readonly string[]): RegExp[] {
  const alone = (pattern: string): boolean => /\\[1-9k]|\(\?<[^=!]/.test(pattern);
  const joined = patterns.filter((pattern) => !alone(pattern)).map((pattern) => `(?:${pattern})`);
  const sources = [...patterns.filter(alone), joined.join("|")].filter((source) => source !== "");
  return sources.map((source) => new RegExp(`^[\\W_]{0,5}(?:${source})[\\W_]{0,5}$`, "iu"));
}

/** Longest first, so that "march" is not read as "mar". */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}
