import { DESCRIBED_INSTRUMENT } from "../records/mention.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { joins } from "./atoms.ts";
import { headAt, isSigned, listed } from "./described-signed.ts";
import { partiesAt } from "./shape-parties.ts";

const ABOUT = /^(?:on|for|concerning|regarding|against|of)$/;
const FIELD = /^(?:field|fields|area|areas|sphere|domain)$/;
const SUBJECT = /^(?:cooperation|consultations|exchanges|assistance|training)$/;
const LONGEST = 16;

/**
 * Instruments whose subject is written small: "the Memorandum of Understanding on wildlife conservation" (a capital makes it a name), and
 * "an agreement on cultural cooperation" where the text says that it is signed.
 */
export function readDescribed(chart: Chart): void {
  // "the partnership accord" is the one that the text names.
  const named = chart.things.some((thing) => thing?.kind === "instrument" && !thing.type && !/resolution/i.test(thing.name));
  let signedUpTo = -1;
  for (let i = 0; i < chart.atoms.length; i++) {
    const head = headAt(chart, i);
    if (head === undefined) continue;
    const around = thingAround(chart, i);
    if (around && (around.kind !== "instrument" || around.start !== i || around.end < head)) {
      i = Math.max(i, around.end - 1);
      continue;
    }
    const at = behindShort(chart, around?.end ?? head);
    const capital = isCapital(chart, i, head);
    const titled = around !== undefined && !around.members;
    const end = (around?.end ?? head) > head && titled ? subjectGoesOn(chart, at) : subjectEnd(chart, at);
    const start = capital || around ? i : modifiersStart(chart, i);
    // "no agreement on the matter", "any agreement": none that there is.
    if (/^(?:no|any|without)$/.test(chart.atoms[start - 1]?.norm ?? "")) continue;
    // "a plan of military cooperation" says by itself what it is about.
    const told = around !== undefined || end > at || start < i || SUBJECT.test(chart.atoms[head - 1]?.norm ?? "");
    const signed = told && (listed(chart, signedUpTo, start) || isSigned(chart, start, end));
    if (signed) signedUpTo = end;
    const again = named && !besideNamed(chart, end);
    if (end > at ? !capital && !signed : around || !signed || again) continue;
    const rule = capital ? "shape-instrument" : DESCRIBED_INSTRUMENT;
    layEach(chart, start, head, end, rule);
    i = end - 1;
  }
}

/** Whether the noun's capitals make a name of it: not at a sentence's start, unless it has two words or heads a list's item ("3. Roadmap on …"). */
function isCapital(chart: Chart, at: number, end: number): boolean {
  const [first, last] = [chart.atoms[at], chart.atoms[end - 1]];
  if (!first?.cap) return false;
  // "JOINT COMMUNIQUÉ on the visit" heads the text that it names.
  if (end > at + 1) return !first.upper && (last?.cap === true || !first.opens);
  return isItem(chart, at) || !(first.opens || chart.titled.has(first.sentence));
}

function thingAround(chart: Chart, at: number): Thing | undefined {
  for (let i = at; i >= 0 && i > at - 14; i--) {
    const thing = chart.things[i];
    if (thing && thing.end > at) return thing;
  }
  return undefined;
}

/** Behind "(MoU)". */
function behindShort(chart: Chart, at: number): number {
  return chart.atoms[at]?.text === "(" && chart.atoms[at + 2]?.text === ")" && chart.atoms[at + 1]?.cap ? at + 3 : at;
}

/** "in the field of", "on", "for" and the words behind, as far as the phrase goes. */
function subjectEnd(chart: Chart, at: number): number {
  const first = fieldEnd(chart, at) ?? (ABOUT.test(chart.atoms[at]?.norm ?? "") ? at + 1 : undefined);
  return first === undefined || chart.atoms[at]?.sentence !== chart.atoms[at - 1]?.sentence ? at : phraseEnd(chart, first, at);
}

/** Behind a subject in capitals only the field and a year go on. */
function subjectGoesOn(chart: Chart, at: number): number {
  if (!/^(?:in|of|for)$/.test(chart.atoms[at]?.norm ?? "")) return at;
  if (chart.atoms[at]?.norm === "for") return yearsEnd(chart, at + 1) ?? at;
  const field = fieldEnd(chart, at);
  if (field !== undefined) return phraseEnd(chart, field, at);
  return chart.atoms[at]?.norm === "of" && !chart.known[at + 1] ? phraseEnd(chart, at + 1, at) : at;
}

/** "1997", "2026-2028". */
function yearsEnd(chart: Chart, at: number): number | undefined {
  if (!/^\d{4}$/.test(chart.atoms[at]?.text ?? "")) return undefined;
  return joins(chart.atoms, at + 1) && chart.atoms[at + 2]?.kind === "number" ? at + 3 : at + 1;
}

/** "in the field of". */
function fieldEnd(chart: Chart, at: number): number | undefined {
  if (chart.atoms[at]?.norm !== "in") return undefined;
  const noun = chart.atoms[at + 1]?.norm === "the" ? at + 2 : at + 1;
  return FIELD.test(chart.atoms[noun]?.norm ?? "") && chart.atoms[noun + 1]?.norm === "of" ? noun + 2 : undefined;
}

/** End of the noun phrase that begins at `from`; `none` where there is none. */
function phraseEnd(chart: Chart, from: number, none: number): number {
  const { words, shapes } = chart.names;
  const sentence = chart.atoms[from]?.sentence;
  let end = none;
  for (let i = from; i < from + LONGEST; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (joins(chart.atoms, i)) continue;
    const years = chart.atoms[i - 1]?.norm === "for" ? yearsEnd(chart, i) : undefined;
    if (years !== undefined) return years;
    // "of 12 helicopters"
    if (atom.kind === "number" && chart.atoms[i - 1]?.norm === "of" && chart.atoms[i + 1]?.kind === "word") continue;
    if (atom.kind !== "word" || shapes.instrumentVerbs.has(atom.norm) || words.calendar.has(atom.norm)) break;
    if (/^(?:the|of|for|and|a|an|against|further|their|its|all|two|other)$/.test(atom.norm)) {
      if (atom.norm !== "and") continue;
      if (!goesOn(chart, i + 1)) break;
      if (chart.atoms[i + 1]?.norm === "on") i++;
      continue;
    }
    const field = fieldEnd(chart, i);
    if (field !== undefined) {
      i = field - 1;
      continue;
    }
    // "cooperation in the peaceful use of nuclear energy"
    if (
      atom.norm === "in" &&
      SUBJECT.test(chart.atoms[i - 1]?.norm ?? "") &&
      chart.atoms[i + 1]?.norm === "the" &&
      beforeNoun(chart, i + 2)
    )
      continue;
    // "cooperation in tourism", not "in London" or "in accordance with"
    if (atom.norm === "in" && beforeNoun(chart, i + 1) && !shapes.inPhrases.has(chart.atoms[i + 1]?.norm ?? "")) continue;
    if (words.function.has(atom.norm)) break;
    // A state or a body is whom it concerns.
    const known = chart.known[i];
    if (known && !/^(?:topic|region)$/.test(known.kind) && known.form !== "adjective" && !beforeNoun(chart, known.end)) break;
    end = i + 1;
  }
  return end;
}

/** "A double taxation agreement and a Memorandum of Agreement": what is named is another. */
function besideNamed(chart: Chart, end: number): boolean {
  return (
    chart.atoms[end]?.norm === "and" &&
    /^(?:an?|the)$/.test(chart.atoms[end + 1]?.norm ?? "") &&
    chart.things[end + 2]?.kind === "instrument"
  );
}

function isItem(chart: Chart, at: number): boolean {
  let first = at;
  while (chart.atoms[first - 1]?.sentence === chart.atoms[at]?.sentence && chart.atoms[first - 1]?.kind !== "word") first--;
  return first < at && chart.atoms[first]?.kind === "number";
}

/** "of Airbus aircraft": the name modifies a small noun. */
function beforeNoun(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  const { words, shapes } = chart.names;
  return atom?.kind === "word" && !atom.cap && !words.function.has(atom.norm) && !shapes.instrumentVerbs.has(atom.norm);
}

/** "… and disease control" goes on, "and discussed", "and a protocol", "and Minister X" do not. */
function goesOn(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  const { words, shapes } = chart.names;
  if (!atom || atom.kind !== "word" || shapes.instrumentVerbs.has(atom.norm) || /(?:ed|ly)$/.test(atom.norm)) return false;
  if (atom.norm === "on") return chart.atoms[at + 1]?.sentence === atom.sentence;
  if (words.function.has(atom.norm)) return false;
  return headAt(chart, at) === undefined && !chart.known[at] && (!atom.cap || chart.names.posts.portfolio.has(atom.norm));
}

/** Small words between the article and the noun: "the security memorandum". */
function modifiersStart(chart: Chart, head: number): number {
  const { words, shapes } = chart.names;
  let i = head;
  while (i > head - 4) {
    const atom = chart.atoms[i - 1];
    if (!atom || atom.sentence !== chart.atoms[head]?.sentence) return head;
    if (joins(chart.atoms, i - 1)) {
      i -= 2;
      continue;
    }
    if (atom.kind === "number" || words.function.has(atom.norm) || shapes.instrumentVerbs.has(atom.norm)) break;
    if (atom.kind !== "word" || (atom.cap && !atom.upper)) break;
    i--;
  }
  while (i < head && shapes.plainModifiers.has(chart.atoms[i]?.norm ?? "")) i++;
  return i;
}

/** "agreements on trade and on fishing" are as many as they have subjects. */
function layEach(chart: Chart, start: number, head: number, end: number, rule: string): void {
  const one = chart.names.shapes.severalInstruments.get(chart.atoms[head - 1]?.norm ?? "");
  const cuts = [head];
  for (let i = head; one !== undefined && i < end; i++)
    if (chart.atoms[i]?.norm === "and" && chart.atoms[i + 1]?.norm === "on") cuts.push(i + 1);
  if (one === undefined || cuts.length < 2) lay(chart, start, end, rule);
  else
    cuts.forEach((cut, i) => {
      const last = cuts[i + 1];
      const to = last === undefined ? end : last - 1;
      lay(chart, i === 0 ? start : cut, to, rule, `${one} ${textOf(chart, cut, to)}`);
    });
}

function lay(chart: Chart, start: number, end: number, rule: string, name = textOf(chart, start, end)): void {
  for (let j = start; j < end; j++) delete chart.things[j];
  const inner = chart.known.slice(start, end).filter((known) => known && known.end <= end && /^(?:organization|state)$/.test(known.kind));
  const parties = chart.atoms[end]?.norm === "between" ? partiesAt(chart, end + 1) : undefined;
  chart.things[start] = {
    start,
    end,
    kind: "instrument",
    name,
    form: "name",
    keys: [],
    countries: [],
    contextual: false,
    type: false,
    rule,
    ...(inner.length > 0 ? { inner: inner as Thing[] } : {}),
    ...(parties ? { members: parties.keys } : {}),
  };
}
