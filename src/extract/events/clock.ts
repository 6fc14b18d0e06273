import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import { oncePer } from "../once.ts";

/** What a sentence says of an event's clock: start (HH:MM), minutes, and whether either is approximate. */
export interface Clock {
  start?: string;
  minutes?: number;
  approximate: boolean;
}

const START =
  /\b(?:commenc\w+|start\w*|beginning|began|begun|opened|held|from|at|around|about|approximately)\s+(?:(?:at|from|around|about|approximately)\s+){0,2}(\d{1,2})(?:(?:[:.h]|(?=\d{2}\s*(?:hrs|hours)))(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|hours|hrs)?(?![\d%]|\s*(?:minutes|countries|years|states|nations|ministers|percent|troops|personnel))/giu;

/** "approximately two hours and a half". */
const durationOf = oncePer((lexicon: TimeLexicon): RegExp => {
  const longestFirst = (words: Record<string, number>): string =>
    Object.keys(words)
      .sort((a, b) => b.length - a.length)
      .join("|");
  const [units, numbers] = [longestFirst(lexicon.durationUnits), longestFirst(lexicon.numbers)];
  return new RegExp(
    String.raw`\b(?:(${lexicon.approximate.map((w) => w.replace(".", "\\.")).join("|")})\s+)?(?:(\d{1,3}(?:\.5)?)|(${numbers}|an?))[\s-]+(${units})\b(?:\s+and\s+(?:a\s+)?(half|\d{1,2}\s+minutes))?`,
    "iu",
  );
});

/** Reads start and duration out of a sentence's text. */
export function clockOf(text: string, lexicon: TimeLexicon): Clock {
  const clock: Clock = { approximate: false };
  for (const match of text.matchAll(START)) {
    const start = hours(match[1] as string, match[2], match[3]);
    if (!start) continue;
    clock.start = start;
    if (/approximately|around|about/i.test(match[0])) clock.approximate = true;
    break;
  }
  const found = durationOf(lexicon).exec(text);
  if (found && isDuration(text, found.index, found[0].length)) {
    const count = found[2] ? Number(found[2]) : (lexicon.numbers[(found[3] ?? "").toLowerCase()] ?? 1);
    const unit = lexicon.durationUnits[(found[4] ?? "").toLowerCase()] ?? 1;
    const rest = found[5] === undefined ? 0 : found[5].toLowerCase() === "half" ? unit / 2 : Number.parseInt(found[5], 10);
    const minutes = Math.round(count * unit + rest);
    if (minutes > 0) clock.minutes = minutes;
    if (found[1]) clock.approximate = true;
  }
  return clock;
}

/** "for 50 minutes", "lasted an hour", "a 90-minute call"; not "within 24 hours", "every two hours". */
function isDuration(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at).trimEnd();
  const after = text.slice(at + length, at + length + 24);
  return (
    /(?:\bfor|\blast(?:s|ed|ing)|\btook|\bspent|,|\bmore than|\bspoke|\bmet)$/iu.test(before) ||
    /^\s*(?:-?long\s+)?(?:\p{L}+\s+)?(?:meeting|call|conversation|talk|discussion|visit|telephone|phone|video)/iu.test(after)
  );
}

function hours(hour: string, minute: string | undefined, half: string | undefined): string | undefined {
  let h = Number(hour);
  const m = Number(minute ?? "0");
  const suffix = half?.toLowerCase().replaceAll(".", "");
  // A bare number is no time of day: "from 3 countries", "at 9".
  if (minute === undefined && suffix !== "am" && suffix !== "pm") return undefined;
  if (h > 23 || m > 59 || (suffix && h > 12 && suffix !== "hours" && suffix !== "hrs")) return undefined;
  if (suffix === "pm" && h < 12) h += 12;
  if (suffix === "am" && h === 12) h = 0;
  return `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}
