import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import { listAt } from "./lists.ts";
import { PhraseIndex } from "./match.ts";
import { type PartyItem, verbFollows } from "./party.ts";
import type { Unit } from "./unit.ts";

/** States as members of a body. */
const MEMBERS: ReadonlySet<string> = new Set(["countries", "states", "nations", "members"]);

/** Reads who is meant without a name: "both sides", "the three ministers", "U.S. and Israeli officials". */
export class GroupGrammar {
  readonly #personal: ReadonlySet<string>;
  readonly #officialNouns: ReadonlySet<string>;
  readonly #group: ReadonlySet<string>;
  readonly #quantifiers: PhraseIndex<true>;
  readonly #alone: PhraseIndex<true>;
  readonly #sides: ReadonlySet<string>;
  readonly #own: ReadonlySet<string>;
  readonly #realms: ReadonlySet<string>;
  readonly #numbers: Record<string, number>;
  readonly #titles: ReadonlySet<string>;

  constructor(grammar: GrammarLexicon, numbers: Record<string, number>) {
    this.#personal = new Set(grammar.personalNouns);
    this.#officialNouns = new Set(grammar.officialNouns);
    this.#group = new Set(grammar.groupNouns);
    const wordsIn = (phrase: string): number => phrase.split(" ").length;
    const longestFirst = (phrases: readonly string[]): PhraseIndex<true> =>
      new PhraseIndex(phrases.toSorted((a, b) => wordsIn(b) - wordsIn(a)).map((phrase) => [phrase, true]));
    this.#quantifiers = longestFirst(grammar.groupQuantifiers);
    this.#alone = longestFirst(grammar.groupAlone);
    this.#sides = new Set([...grammar.sideNouns, ...grammar.counterpartNouns]);
    this.#own = new Set(grammar.ownNouns);
    this.#realms = new Set(grammar.realmNouns);
    this.#numbers = numbers;
    this.#titles = new Set(grammar.groupTitles);
  }

  /** "my country", "our Government": whoever speaks; "the Kingdom", right before its verb: whose release it is. */
  own(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    const noun = units[at + 1];
    if (!noun || noun.mention || /^['’]s?$/.test(units[at + 2]?.text ?? "")) return undefined;
    if (/^(?:my|our)$/.test(units[at]?.norm ?? "") && this.#own.has(noun.norm))
      return { item: { kind: "pronoun", which: "we" }, last: at + 1 };
    // "his country": whoever "he" is, for all whom he stands for.
    const theirs = units[at]?.norm === "his" ? "he" : units[at]?.norm === "her" ? "she" : undefined;
    if (theirs && noun.norm === "country" && verbFollows(units, at + 1)) return { item: { kind: "pronoun", which: theirs }, last: at + 1 };
    const realm = units[at]?.norm === "the" && this.#realms.has(noun.norm) && /^\p{Lu}/u.test(noun.text);
    return realm && verbFollows(units, at + 1) ? { item: { kind: "pronoun", which: "government" }, last: at + 1 } : undefined;
  }

  /** "both sides", "the two defence ministers", "participants". */
  at(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    for (const { words } of this.#quantifiers.at(units, at)) {
      let noun = at + words.length;
      // "the two defence ministers", "both foreign ministers", "the two countries' leaders"
      while (
        noun < at + words.length + 3 &&
        ["ADJ", "NOUN", "PROPN"].includes(units[noun]?.pos ?? "") &&
        !this.#group.has(units[noun]?.norm ?? "")
      )
        noun++;
      const head = units[noun];
      if (!head || !this.#group.has(head.norm) || head.mention) continue;
      // "the Forum leaders" are those of the Forum, whoever takes part here.
      const capital = (unit: Unit | undefined): boolean => /^\p{Lu}/u.test(unit?.text ?? "");
      if (!capital(head) && units.slice(at + words.length, noun).some(capital)) continue;
      const number = words.map((word) => this.#numbers[word]).find((n) => n !== undefined) ?? (words[0] === "both" ? 2 : undefined);
      // "the heads of delegation", "the Heads of State and Government"
      if (
        head.norm === "heads" &&
        units[noun + 1]?.norm === "of" &&
        /^(?:state|government|delegation|delegations)$/.test(units[noun + 2]?.norm ?? "")
      ) {
        const both = units[noun + 3]?.norm === "and" && units[noun + 4]?.norm === "government";
        const heads: PartyItem = { kind: "group", noun: "heads", personal: true };
        return { item: number === undefined ? heads : { ...heads, count: number }, last: noun + (both ? 4 : 2) };
      }
      if (
        units[noun + 1]?.pos === "NOUN" ||
        /^['’]s?$/.test(units[noun + 1]?.text ?? "") ||
        (units[noun + 1]?.norm === "of" && words.join(" ") === "the")
      )
        continue;
      // "The National Security Advisors": a title in capitals may be longer.
      const title =
        units.slice(at + 1, noun + 1).every((unit) => /^\p{Lu}/u.test(unit.text) && !unit.mention) ||
        (this.#personal.has(head.norm) && units.slice(at + 1, noun).every((unit) => this.#titles.has(unit.norm)));
      if (words.length === 1 && words[0] === "the" && noun > at + 2 && !title) continue;
      const item: PartyItem = { kind: "group", noun: head.norm, personal: this.#personal.has(head.norm) };
      if (number !== undefined) item.count = number;
      return { item, last: noun };
    }
    for (const { words } of this.#alone.at(units, at)) {
      const after = units[at + words.length];
      if (!after || !(["VERB", "AUX", "ADV"].includes(after.pos) || after.text === ",")) continue;
      const number = words.map((word) => this.#numbers[word]).find((n) => n !== undefined);
      const item: PartyItem = { kind: "group", noun: words.join(" "), personal: false };
      if (number !== undefined) item.count = number;
      return { item, last: at + words.length - 1 };
    }
    // "Senior officials from both countries": of each of those who take part.
    const who = units[at]?.pos === "ADJ" ? at + 1 : at;
    if (this.#personal.has(units[who]?.norm ?? "") && !units[who]?.mention && units[who + 1]?.norm === "from" && at === 0) {
      const both = units[who + 2]?.norm === "the" ? who + 3 : who + 2;
      if (/^(?:both|two)$/.test(units[both]?.norm ?? "") && this.#group.has(units[both + 1]?.norm ?? ""))
        return { item: { kind: "group", noun: units[who]?.norm ?? "", personal: false }, last: both + 1 };
    }
    // Bare plural that opens its clause: "Ministers welcomed …", "Participants agreed …".
    const unit = units[at] as Unit;
    if (
      !unit.mention &&
      this.#group.has(unit.norm) &&
      /s$|^men$/.test(unit.norm) &&
      /^\p{Lu}/u.test(unit.text) &&
      (at === 0 || units[at - 1]?.text === ",") &&
      verbFollows(units, at)
    ) {
      return { item: { kind: "group", noun: unit.norm, personal: this.#personal.has(unit.norm) }, last: at };
    }
    return undefined;
  }

  /** "G7 leaders" behind "the President and": all who take part. */
  barePlural(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    let i = at;
    while (
      i < at + 4 &&
      (units[i]?.norm === "the" ||
        units[i]?.norm === "his" ||
        units[i]?.norm === "her" ||
        ["ADJ", "NOUN", "PROPN", "NUM"].includes(units[i]?.pos ?? "") ||
        ["grouping", "organization"].includes(units[i]?.mention?.kind ?? "")) &&
      !this.#personal.has(units[i]?.norm ?? "")
    )
      i++;
    const head = units[i];
    return head && !head.mention && this.#personal.has(head.norm) && /s$|men$/.test(head.norm) && verbFollows(units, i)
      ? { item: { kind: "group", noun: head.norm, personal: true }, last: i }
      : undefined;
  }

  /** "the Foreign Ministers of A, B and C", "the G7 Foreign Ministers of A and B": nobody of them has a name here. */
  #officialsOf(units: readonly Unit[], at: number): { ids: string[]; last: number } | undefined {
    if (units[at]?.norm !== "the") return undefined;
    let head = units[at + 1]?.mention?.kind === "grouping" ? at + 2 : at + 1;
    while (head < at + 5 && ["ADJ", "NOUN", "PROPN"].includes(units[head]?.pos ?? "") && !/^(?:of|for)$/.test(units[head + 1]?.norm ?? ""))
      head++;
    const plural =
      units[head]?.mention?.form === "role" && !units[head]?.mention?.entity
        ? (units[head]?.norm.split(" of ")[0]?.split(" for ")[0]?.split(" ").pop() ?? "")
        : (units[head]?.norm ?? "");
    if (!this.#personal.has(plural) || !/s$|men$/.test(plural)) return undefined;
    const of = ofStates(units, head + 1);
    if (of === undefined) return undefined;
    const list = listAt(units, of + 1);
    const states = list.entries.filter((entry) => entry.kind === "state");
    return states.length > 1 && states.length === list.entries.length
      ? { ids: states.map((entry) => entry.id), last: list.end }
      : undefined;
  }

  /** "G7 Foreign Ministers", "the Quint countries", "the NATO Chiefs of Defence": those who speak for a body of states are that body. */
  #ofBody(units: readonly Unit[], at: number): { ids: string[]; last: number } | undefined {
    const first = units[at]?.norm === "the" ? at + 1 : at;
    const mention = units[first]?.mention;
    if (!mention?.entity || !["organization", "grouping"].includes(mention.kind)) return undefined;
    let last = first;
    for (let k = first + 1; k < first + 5 && /^(?:NOUN|PROPN|ADJ|ADP|CCONJ)$/.test(units[k]?.pos ?? "") && !units[k]?.mention; k++)
      if (this.#personal.has(units[k]?.norm ?? "") || MEMBERS.has(units[k]?.norm ?? "") || (units[k - 1]?.norm === "of" && last > first))
        last = k;
    return last > first && verbFollows(units, last) ? { ids: [mention.entity], last } : undefined;
  }

  /** "U.S. and Israeli officials", "the Foreign Ministers of A, B and C": each of the states. */
  officials(units: readonly Unit[], at: number): { ids: string[]; last: number } | undefined {
    const of = this.#officialsOf(units, at);
    if (of) return of;
    const ids: string[] = [];
    let i = units[at]?.norm === "the" || units[at]?.norm === "both" ? at + 1 : at;
    for (; i < at + 12; i++) {
      const unit = units[i];
      if (unit?.mention?.entity && unit.mention.kind === "state") ids.push(unit.mention.entity);
      else if (!(unit && (unit.norm === "and" || unit.text === "," || unit.norm === "the"))) break;
    }
    const noun = units[i];
    const body = this.#ofBody(units, at);
    if (body) return body;
    // "Mongolian officials" are Mongolia's, whoever they are.
    if (ids.length === 1 && noun && this.#officialNouns.has(noun.norm) && units[i - 1]?.mention) return { ids, last: i };
    return ids.length > 1 &&
      noun &&
      (this.#sides.has(noun.norm) || this.#personal.has(noun.norm) || /^(?:sides|delegations|governments|teams)$/.test(noun.norm)) &&
      verbFollows(units, i)
      ? { ids, last: i }
      : undefined;
  }
}

/** The "of" behind which the states stand: "Ministers | of A and B", "Ministers for Foreign Affairs | of A and B". */
function ofStates(units: readonly Unit[], at: number): number | undefined {
  if (!/^(?:of|for)$/.test(units[at]?.norm ?? "")) return undefined;
  let k = at + 1;
  while (k < at + 9 && !units[k]?.mention && /^(?:PROPN|NOUN|ADJ|CCONJ)$/.test(units[k]?.pos ?? "")) k++;
  if (k > at + 1) return units[k]?.norm === "of" ? k : undefined;
  return units[at]?.norm === "of" ? at : undefined;
}
