import type { Mention } from "../../records/mention.ts";
import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";

/** Whose turn a sentence of a record is; nobody known behind a line of marks or a label that names nobody. */
export interface Turn {
  speaker?: string;
  /** What is asked, or said by somebody who is not known, is nobody's act in the release. */
  asks: boolean;
}

/** Units of a label at most: "Mr. X, Minister for Y (in translation):". */
const LABEL = 14;

/**
 * The turns of a record of what was said ("Minister X: …", "Reporter: …"), for each sentence that is part of one. A question that only says
 * so ("Q: …") lasts its paragraph; any other turn lasts until the next label. `voice` is the entity that the release speaks for.
 */
export function turnsIn(
  sentences: readonly SentenceReading[],
  questioners: ReadonlySet<string>,
  whose: Speakers,
  voice: string | undefined,
): ReadonlyMap<SentenceReading, Turn> {
  const turns = new Map<SentenceReading, Turn>();
  const labels = sentences.map((reading) => labelOf(reading, questioners, whose, voice));
  const record = isRecord(sentences, labels);
  let turn: Turn | undefined;
  let paragraph = -1;
  for (const [i, reading] of sentences.entries()) {
    const starts = paragraph !== reading.sentence.paragraph;
    paragraph = reading.sentence.paragraph;
    const label = labels[i];
    if (label?.speaker !== undefined) turn = record ? { speaker: label.speaker, asks: false } : turn;
    else if (label?.asks || (record && label && starts)) turn = { asks: true };
    else if (turn?.asks && !record && starts) turn = undefined;
    else if (record && isBreak(reading)) turn = { asks: false };
    if (turn) turns.set(reading, turn);
  }
  return turns;
}

type Label = Partial<Turn>;

/** Who may speak: people, holders of a post. */
interface Speakers {
  isPerson(id: string): boolean;
  holdersOf(role: Mention): string[];
}

/** What stands before a colon that opens a sentence, where it is a label: a person's name and post, a questioner's word, somebody in capitals. */
function labelOf(
  { units, parties }: SentenceReading,
  questioners: ReadonlySet<string>,
  whose: Speakers,
  voice: string | undefined,
): Label | undefined {
  if (questioners.has(units[0]?.norm ?? "") && /^[:–—-]$/.test(units[1]?.text ?? "")) return { asks: true };
  const colon = units.slice(0, LABEL).findIndex((unit) => unit.text === ":");
  // A label may stand on a line of its own; what is quoted is told.
  if (colon < 0 || /^["“«„]$/.test(units[colon + 1]?.text ?? "")) return undefined;
  const party = parties[0];
  const item = party?.first === 0 && party.items.length === 1 && ends(units, party.last, colon) ? party.items[0] : undefined;
  const ids = item?.kind === "entity" ? [item.entity].filter((id) => whose.isPerson(id)) : [];
  // "Minister:": who holds the post; where nobody is named, whose release it is.
  const holders = item?.kind === "role" ? whose.holdersOf(item.mention) : ids;
  const speaker = holders[0] ?? (item?.kind === "role" ? voice : undefined);
  if (speaker !== undefined && holders.length < 2) return { speaker };
  const label = units.slice(0, colon);
  if (questioners.has(units[0]?.norm ?? "")) return { asks: true };
  return label.every(({ text }) => /^(?:\p{Lu}|[,(.)]$)/u.test(text)) ? {} : undefined;
}

/** "X:", "President X (in translation):", "X, the minister:". */
function ends(units: readonly Unit[], last: number, colon: number): boolean {
  return last + 1 === colon || (units[last + 1]?.text === "(" && units[colon - 1]?.text === ")") || units[last + 1]?.text === ",";
}

/** One label may be a list's; a record has two speakers, a turn again, questions, or somebody who says "I". */
function isRecord(sentences: readonly SentenceReading[], labels: readonly (Label | undefined)[]): boolean {
  const named = labels.flatMap((label) => label?.speaker ?? []);
  if (named.length === 0) return false;
  const own = sentences.some(({ units }, i) => labels[i]?.speaker !== undefined && units.some(({ norm }) => /^(?:i|my)$/.test(norm)));
  return own || new Set(named).size > 1 || labels.some((label) => label?.asks);
}

const isBreak = ({ units, sentence }: SentenceReading): boolean =>
  sentence.role === "body" && !units.some((unit) => /[\p{L}\p{N}]/u.test(unit.text));
