import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import type { FoundNoun } from "./nouns.ts";

/** Verbs whose "his …" means somebody else's than the subject's. */
const OTHER_DIRECTED: ReadonlySet<string> = new Set([
  "welcome",
  "congratulate",
  "thank",
  "praise",
  "commend",
  "appreciate",
  "hail",
  "condole",
]);

/** Verbs whose "his …" behind the one who is told is the subject's own. */
const TELLING: ReadonlySet<string> = new Set(["brief", "inform", "tell", "apprise", "update"]);

/** Who takes part, by an event's noun phrase: possessors, names joined by hyphens, parties behind its prepositions; and its ordinal. */
export function phraseOf(
  reading: SentenceReading,
  found: FoundNoun,
  from: number,
  limit: number,
  scene: Scene,
  time: TimeLexicon,
): { participants: string[]; ordinal?: number } {
  const { units } = reading;
  const participants: string[] = [];
  for (let k = from; k < found.start; k++) {
    const unit = units[k] as Unit;
    const possessive = /^['’]s?$/.test(units[k + 1]?.text ?? "");
    // "Ambassadors of A, B, and C's visit": whose visit it is stands further back.
    const listed = unit.mention?.kind === "state" && /^(?:and|,)$/.test(units[k - 1]?.norm ?? "");
    if (
      unit.mention?.entity &&
      possessive &&
      !listed &&
      found.frame.possessor &&
      unit.mention.kind !== "place" &&
      unit.mention.kind !== "region"
    )
      participants.push(unit.mention.entity);
    else if (/^(?:his|her|their|our|my|its)$/.test(unit.norm) && found.frame.possessor) participants.push(...ownerOf(reading, k, scene));
    // "the Japan-Australia meeting": names joined by a hyphen take part.
    else if (
      unit.mention?.entity &&
      unit.mention.kind !== "person" &&
      ((units[k + 1]?.text === "-" && units[k + 2]?.mention) || (units[k - 1]?.text === "-" && units[k - 2]?.mention))
    )
      participants.push(unit.mention.entity);
  }
  const words = units.slice(from, found.start).map((unit) => unit.norm);
  const ordinal = words
    .map((word) => time.ordinals[word] ?? (/^(\d{1,2})(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined))
    .find((n) => n !== undefined);
  participants.push(...othersOf(reading, found.frame.with, found.end + 1, limit, scene));
  const out: { participants: string[]; ordinal?: number } = { participants: [...new Set(participants)] };
  if (ordinal !== undefined) out.ordinal = ordinal;
  return out;
}

/** "received a call from Y during his visit": the nearest person before, else who acted last. */
function ownerOf(reading: SentenceReading, unit: number, scene: Scene): string[] {
  const word = reading.units[unit]?.norm ?? "";
  // "The Council, at its third meeting": a body before it in the sentence.
  if (word === "its") {
    const body = reading.parties.findLast(({ last, items }) => last < unit && items.length === 1);
    const ids = scene.resolve(body);
    return ids.length === 1 && scene.cast.isBody(ids[0] as string) ? ids : [];
  }
  // "A and B held talks, following their meeting in X": they who act in the sentence.
  const acting = word === "their" ? reading.clauses.find(({ level, subject }) => level === 0 && subject && subject.last < unit) : undefined;
  if (acting?.subject && acting.subject.items.length > 1) return scene.resolve(acting.subject);
  if (!/^(?:his|her)$/.test(word)) return scene.owner(word);
  // "X welcomed his visit": not his own.
  const clause = reading.clauses.filter((each) => each.verb.last < unit).pop();
  const actor =
    clause?.subject && OTHER_DIRECTED.has(clause.verb.lemma) && unit - clause.verb.last <= 2 ? scene.resolve(clause.subject) : [];
  if (actor.length === 1) {
    const others = scene.participants.filter((id) => !actor.includes(id));
    return others.length === 1 ? others : [];
  }
  // "briefed X on his visit": whoever tells of it.
  const teller = clause?.subject && TELLING.has(clause.verb.lemma) ? scene.resolve(clause.subject) : [];
  if (teller.length === 1) return teller;
  for (let k = unit - 1; k >= 0; k--) {
    const mention = reading.units[k]?.mention;
    if (mention?.entity && (mention.kind === "person" || mention.form === "role")) return [mention.entity];
  }
  // "Within the framework of his visit to X, Minister Y met Z": whoever acts behind what opens the sentence.
  const main = clause ? undefined : reading.clauses.find(({ level, subject }) => level === 0 && subject);
  const behind = main?.subject?.items.every(({ kind }) => kind === "entity") ? scene.resolve(main.subject) : [];
  if (behind.length === 1 && scene.cast.isPerson(behind[0] as string)) return behind;
  return scene.owner(word);
}

/** Parties behind one of the prepositions; with `direct`, one right at that unit too. */
export function othersOf(
  reading: SentenceReading,
  preps: readonly string[],
  from: number,
  limit: number,
  scene: Scene,
  direct?: number,
): string[] {
  const { units, parties } = reading;
  const ids: string[] = [];
  for (const party of parties) {
    if (party.first < from || party.first >= limit) continue;
    const behind = preps.filter((prep) => {
      const words = prep.split(" ");
      return words.every((word, k) => units[party.first - words.length + k]?.norm === word) && party.first - words.length >= from - 1;
    });
    // "in honour of X" is one phrase, whose noun is not another's.
    const phrase = behind.some((prep) => prep.includes(" "));
    if (behind.length > 0 ? phrase || joins(units, party, from) : direct === party.first) ids.push(...membersOf(reading, party, scene));
  }
  return [...new Set(ids)];
}

const STATES = /^(?:countries|states|nations|governments)$/;

/** Who a party means; "the X delegation, headed by Y" is Y. */
export function membersOf({ units, parties }: SentenceReading, party: Party, scene: Scene): string[] {
  const at = units[party.last + 1]?.text === "," ? party.last + 2 : party.last + 1;
  const led = units[party.last]?.norm === "delegation" && /^(?:led|headed)$/.test(units[at]?.norm ?? "") && units[at + 1]?.norm === "by";
  // "the ministers signed": those who met, not whoever came along.
  if (party.items.every(({ kind }) => kind === "group")) {
    const all = scene.resolve(party);
    const heads = all.filter((id) => !scene.aside.includes(id));
    const met = heads.length > 1 ? heads : all;
    // "the two countries signed": the states, not who speaks for them here.
    return party.items.every((item) => item.kind === "group" && STATES.test(item.noun)) ? [...scene.cast.behind(met)] : met;
  }
  return scene.resolve((led ? parties.find(({ first }) => first === at + 2) : undefined) ?? party);
}

/** Parties that each have the preposition before them: "met with A, with B and with C". */
export function partedBy({ units, parties }: SentenceReading, prep: string, from: number, limit: number): Party[] {
  return parties.filter((party) => party.first > from && party.first < limit && units[party.first - 1]?.norm === prep);
}

/** Not "with the support of X", "a delegation to X": there the party hangs on another noun. */
function joins(units: readonly Unit[], party: Party, from: number): boolean {
  const prep = units[party.first - 1]?.norm;
  if (prep !== "of" && prep !== "to" && prep !== "from") return true;
  return !(units[party.first - 2]?.pos === "NOUN" && party.first - 2 >= from);
}

/** Back from an event noun to the start of its phrase: possessors, adjectives, ordinals, names joined by hyphens. */
export function phraseStart(units: readonly Unit[], noun: number): number {
  let i = noun;
  while (i > 0) {
    const unit = units[i - 1] as Unit;
    if (
      ["ADJ", "NOUN", "PROPN", "DET", "NUM", "MENTION", "PRON", "DATE"].includes(unit.pos) ||
      unit.text === "-" ||
      /^['’]s?$/.test(unit.text)
    )
      i--;
    else break;
    if (unit.mention?.kind === "person" && !/^['’]s?$/.test(units[i + 1]?.text ?? "")) return i + 1;
  }
  return i;
}

/** Words between the article and the noun of what has been told already. */
const OF_WHAT_IS_TOLD = /^(?:.*-(?:hour|minute|day|long)|press|said|same|cordial|bilateral|trilateral|signing)$/;

/** "the meeting" is one already told; "the inaugural meeting of the Network" is not. */
export const definite = (units: readonly Unit[], from: number, found: FoundNoun): boolean =>
  /^(?:the|this|that)$/.test(units[from]?.norm ?? "") &&
  // "the one-hour meeting", "the press conference"
  units.slice(from + 1, found.start).every(({ norm }) => OF_WHAT_IS_TOLD.test(norm)) &&
  !/^(?:of|with|between)$/.test(units[found.end + 1]?.norm ?? "");

/** The proper name of an event, capitalised throughout from its first word behind the article ("the 21st Northern Security Conference"). */
export function properName(units: readonly Unit[], from: number, found: FoundNoun, text: string): string | undefined {
  const capital = (unit: Unit | undefined): boolean => unit !== undefined && /^[\p{Lu}\d]/u.test(unit.text);
  if (!capital(units[found.end])) return undefined;
  let start = found.end;
  while (
    start > from &&
    (capital(units[start - 1]) || /^(?:-|['’]s?)$/.test(units[start - 1]?.text ?? "") || units[start - 1]?.mention) &&
    units[start - 1]?.mention?.kind !== "person"
  )
    start--;
  while (start < found.end && /^(?:the|an?|-|['’]s?)$/.test(units[start]?.norm ?? "")) start++;
  return start < found.end ? text.slice(units[start]?.start, units[found.end]?.end).replace(/\s+/g, " ") : undefined;
}

/** "in the country on a visit", "here on a visit", "a visit to our country": a visit to the state whose release it is. */
export function athome(units: readonly Unit[], from: number, found: FoundNoun): boolean {
  const words = (first: number, last: number): string =>
    units
      .slice(Math.max(0, first), last)
      .map(({ norm }) => norm)
      .join(" ");
  return (
    /^to (?:our|the) country$/.test(words(found.end + 1, found.end + 4)) ||
    /(?:in (?:our|the) country|here) on$/.test(words(from - 4, from))
  );
}

/** What an event without a proper name is called, where its noun alone says little: "donors' meeting", "conference on border management". */
export function describedAs(units: readonly Unit[], from: number, found: FoundNoun, text: string): string | undefined {
  const nominal = (unit: Unit | undefined): boolean =>
    unit !== undefined && (unit.mention ? unit.mention.kind !== "person" : /^(?:ADJ|NOUN|PROPN)$/.test(unit.pos));
  let start = found.start;
  while (start > from && (nominal(units[start - 1]) || /^(?:-|['’]s?)$/.test(units[start - 1]?.text ?? ""))) start--;
  // "X's forum": whose it is does not name it; "donors' meeting": there it does.
  const owner = units.slice(start, found.start).findLastIndex((unit, k, all) => /^['’]s?$/.test(unit.text) && all[k - 1]?.mention);
  if (owner >= 0) start += owner + 1;
  let end = found.end;
  // "a reception and capability demonstration"
  for (let k = end + 1; units[k]?.norm === "and" || (k > end + 1 && units[k]?.pos === "NOUN"); k++) if (units[k]?.pos === "NOUN") end = k;
  if (/^(?:on|for|of|against)$/.test(units[end + 1]?.norm ?? ""))
    for (let k = end + 2; k < end + 12 && (nominal(units[k]) || /^(?:of|in|and|the|,)$/.test(units[k]?.norm ?? "")); k++)
      if (nominal(units[k])) end = Math.max(end, k);
  const specific = end > found.start || units.slice(start, found.start).some((unit) => /^(?:NOUN|PROPN|MENTION)$/.test(unit.pos));
  return specific ? text.slice(units[start]?.start, units[end]?.end).replace(/\s+/g, " ") : undefined;
}
