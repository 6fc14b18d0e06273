import { type Chart, textOf, type Thing } from "./chart.ts";
import { ACRONYM } from "./letters.ts";
import { parsePost } from "./posts.ts";
import { titleWord } from "./shape.ts";

/** An abbreviation that is written as a word. */
const MIXED = /^\p{Lu}\p{Ll}{2,11}$/u;
const QUOTE = /^["“”'‘’]$/;

/** An abbreviation that the text introduces, and the thing it stands for. */
export interface Introduced {
  abbreviation: string;
  /** Folded words of the abbreviation. */
  words: string[];
  thing: Thing;
  /** Atoms of the abbreviation itself where it is introduced. */
  start: number;
  end: number;
}

/** Reads "Full Name (ABC)" and "ABC (Full Name)"; `at` is the bracket's atom. `thingEnding(i)` is the name that ends there. */
export function readIntroduced(chart: Chart, thingEnding: (end: number) => Thing | undefined): Introduced[] {
  const found: Introduced[] = [];
  for (let i = 1; i < chart.atoms.length - 2; i++) {
    if (chart.atoms[i]?.text !== "(") continue;
    const introduced = fullThenShort(chart, i, thingEnding) ?? shortThenFull(chart, i);
    if (introduced) found.push(introduced);
  }
  return found;
}

function fullThenShort(chart: Chart, at: number, thingEnding: (end: number) => Thing | undefined): Introduced | undefined {
  let i = at + 1;
  while (
    /^(?:hereinafter|hereafter|the|or|also|called|known|as|abbreviated|aka)$/.test(chart.atoms[i]?.norm ?? "") ||
    QUOTE.test(chart.atoms[i]?.text ?? "")
  )
    i++;
  const start = i;
  while (chart.atoms[i] && !/^[),;:]$/.test(chart.atoms[i]?.text ?? "") && !QUOTE.test(chart.atoms[i]?.text ?? "") && i < start + 5) i++;
  const abbreviation = textOf(chart, start, i);
  const mixed = i === start + 1 && MIXED.test(abbreviation);
  if (!(ACRONYM.test(abbreviation) || mixed) || chart.known[start]?.kind === "state") return undefined;
  let before = at;
  while (QUOTE.test(chart.atoms[before - 1]?.text ?? "")) before--;
  const ending = thingEnding(before);
  // "(Lakedev)": a word in small letters stands for the name before it where it is made of its beginnings.
  if (mixed && !(ending && blend(chart, ending, abbreviation))) return undefined;
  const spelt = mixed ? undefined : byInitials(chart, before, abbreviation);
  if (spelt === "post") return undefined;
  const thing =
    spelt && (!ending || spelt.start < ending.start || ending.kind === "state" || ending.kind === "region")
      ? withKind(spelt, ending)
      : ending;
  if (!thing || thing.kind === "state") return undefined;
  return { abbreviation, words: chart.atoms.slice(start, i).map((atom) => atom.norm), thing: { ...thing, abbreviation }, start, end: i };
}

/** "Lakedev" of "Lake Development Agency": its letters are the beginnings of its words. */
function blend(chart: Chart, name: Thing, word: string): boolean {
  const words = chart.atoms.slice(name.start, name.end).filter((atom) => atom.kind === "word" && atom.cap);
  let rest = word.toLowerCase();
  let parts = 0;
  for (const { text } of words) {
    let k = 0;
    while (k < rest.length && text[k]?.toLowerCase() === rest[k]) k++;
    rest = rest.slice(k);
    if (k > 0) parts++;
  }
  return parts > 1 && rest === "";
}

/** Words spelt out by the letters are of the kind of the name that ends with them, a state's name apart. */
function withKind(spelt: Thing, ending: Thing | undefined): Thing {
  return ending && ending.kind !== "state" && ending.kind !== "region" && ending.kind !== "place" ? { ...spelt, kind: ending.kind } : spelt;
}

/** The capitalised words before the bracket whose initials are the abbreviation's letters. */
function byInitials(chart: Chart, end: number, abbreviation: string): Thing | "post" | undefined {
  const letters = abbreviation.replace(/[^\p{L}]/gu, "").toLowerCase();
  if (letters.length < 2) return undefined;
  let used = letters.length;
  let start = end;
  for (let i = end - 1; i >= 0 && i >= end - 16 && used > 0; i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[end - 1]?.sentence) break;
    if (atom.kind === "punct" && /^[-’',&]$/.test(atom.text)) continue;
    if (atom.kind !== "word") break;
    const first = atom.norm[0] ?? "";
    if (first === letters[used - 1] && (atom.cap || used < letters.length)) {
      used--;
      start = i;
    } else if (atom.cap) return undefined;
    else if (!chart.names.words.function.has(atom.norm)) return undefined;
  }
  if (used > 0 || !chart.atoms[start]?.cap) return undefined;
  // "Chief of Defence Force (CDF)", "Chairman Lakes Board (CLB)" are posts, no bodies.
  if (parsePost(chart, start)?.end === end || (titleWord(chart, start) && !/^[’']/.test(chart.atoms[start + 1]?.text ?? ""))) return "post";
  return {
    start,
    end,
    kind: kindByStart(chart, start, end) ?? (bodyLike(chart, start, end) ? "organization" : "topic"),
    name: textOf(chart, start, end),
    form: "name",
    keys: [],
    countries: [],
    contextual: false,
    type: false,
    rule: "acronym-initials",
  };
}

/** "Saudi Development and Reconstruction Program for Yemen (SDRPY)": the name read by its shape inside says what the whole is. */
function kindByStart(chart: Chart, start: number, end: number): Thing["kind"] | undefined {
  const thing = chart.things.slice(start, end).find((inner) => inner?.rule.startsWith("shape-"));
  return thing && thing.end <= end ? thing.kind : undefined;
}

/** What the letters stand for is a body where a head noun, holders in the plural or a country behind "of" say so; else a term. */
function bodyLike(chart: Chart, start: number, end: number): boolean {
  let hit = false;
  for (let i = start; i < end; i++) {
    chart.names.shapes.heads.scan(
      chart.atoms,
      i,
      (to, head) =>
        (hit ||= to <= end && (head.kind === "organization" || (head.kind === "event" && /^forum$/.test(chart.atoms[i]?.norm ?? "")))),
    );
    chart.names.posts.heads.scan(chart.atoms, i, (to, head) => (hit ||= to <= end && head.plural));
    if (chart.states[i] && chart.atoms[i - 1]?.norm === "of") hit = true;
  }
  return hit;
}

/** "ABC (Arctic Boat Crews Association)", "AP4 (Arctic partners: X, …)". */
function shortThenFull(chart: Chart, at: number): Introduced | undefined {
  const short = chart.atoms[at - 1];
  if (!short || !ACRONYM.test(short.text) || short.sentence !== chart.atoms[at]?.sentence) return undefined;
  let close = at + 1;
  while (chart.atoms[close] && chart.atoms[close]?.text !== ")" && close < at + 40) close++;
  if (chart.atoms[close]?.text !== ")") return undefined;
  const members: string[] = [];
  let nameEnd = close;
  for (let i = at + 1; i < close; i++) {
    const thing = chart.known[i];
    if (chart.atoms[i]?.text === ":" && nameEnd === close) nameEnd = i;
    if (thing?.kind === "state" && thing.form !== "adjective") {
      members.push(thing.keys[0] as string);
      i = thing.end - 1;
    }
  }
  const known = chart.known[at - 1];
  const listed = members.length >= 2 && (nameEnd < close || chart.known[at + 1]?.kind === "state");
  if (!listed && !initialsFit(chart, at + 1, nameEnd, short.text)) return undefined;
  const name = nameEnd < close || !listed ? textOf(chart, at + 1, nameEnd) : short.text;
  const thing: Thing = {
    start: at - 1,
    end: at,
    kind: known?.kind ?? (listed ? "grouping" : "organization"),
    name,
    form: "acronym",
    keys: known?.keys ?? [],
    countries: known?.countries ?? [],
    contextual: false,
    type: false,
    rule: listed ? "acronym-members" : "acronym-expanded",
    abbreviation: short.text,
    ...(listed ? { members } : {}),
  };
  return { abbreviation: short.text, words: [short.norm], thing, start: at - 1, end: at };
}

function initialsFit(chart: Chart, start: number, end: number, abbreviation: string): boolean {
  const initials = chart.atoms
    .slice(start, end)
    .filter((atom) => atom.kind === "word" && atom.cap)
    .map((atom) => atom.text[0])
    .join("")
    .toLowerCase();
  const letters = abbreviation.replace(/[^\p{L}]/gu, "").toLowerCase();
  return letters.length >= 2 && initials === letters;
}
