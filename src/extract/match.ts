import type { Clause } from "./clause.ts";
import type { Unit } from "./unit.ts";

/** Frames by the first word of each of their verbs; the rest of a verb ("forward to") must follow it. */
export class VerbIndex<F extends { id: string; verbs: readonly string[] }> {
  readonly #byLemma = new Map<string, { frame: F; rest: string[]; copular: boolean }[]>();

  constructor(frames: readonly F[]) {
    for (const frame of frames)
      for (const verb of frame.verbs) {
        const [first = "", ...rest] = verb.split(" ");
        // "be concerned about" is found at "concerned" too: the tagger may take it for the verb of a passive.
        const key = first === "be" && rest[0] ? `be ${rest[0]}` : first;
        const entry = { frame, rest: first === "be" ? rest.slice(1) : rest, copular: first === "be" };
        this.#byLemma.set(key, [...(this.#byLemma.get(key) ?? []), entry]);
      }
    // Longer verbs first; among equals the order of the file decides.
    for (const list of this.#byLemma.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  has(lemma: string): boolean {
    return this.#byLemma.has(lemma);
  }

  /**
   * Frames whose verb stands in the clause, with the unit behind it (particles, and adverbs between, passed);
   * `copular` where the verb is "be" with an adjective or participle ("is concerned about").
   */
  *at(units: readonly Unit[], clause: Clause): Generator<{ frame: F; after: number; copular: boolean }> {
    const { verb } = clause;
    const head = units[verb.head] as Unit;
    const lists = [this.#byLemma.get(verb.lemma)];
    if (verb.passive) lists.push(this.#byLemma.get(`be ${head.norm}`));
    let from = verb.last + 1;
    if (verb.lemma === "be") {
      while (units[from]?.pos === "ADV") from++;
      lists.push(this.#byLemma.get(`be ${units[from]?.norm ?? ""}`));
    }
    for (const [k, list] of lists.entries()) {
      for (const { frame, rest, copular } of list ?? []) {
        let at = k === 2 || (k === 1 && verb.lemma === "be") ? from + 1 : verb.last + 1;
        let fits = true;
        for (const word of rest) {
          // "follow with deep concern": an adjective may stand between too; so may a day, "took part today in".
          if (units[at]?.norm === "at" && units[at + 1]?.norm === "present" && word !== "at") at += 2;
          while (/^(?:ADV|ADJ|DATE)$/.test(units[at]?.pos ?? "") && units[at]?.norm !== word) at++;
          // "is shocked and appalled by": another word of the same kind between.
          if (copular && units[at]?.norm === "and" && units[at + 2]?.norm === word) at += 2;
          // "spoke | on Sunday": when, no particle.
          if (units[at]?.norm !== word || (word === "on" && units[at + 1]?.pos === "DATE")) {
            fits = false;
            break;
          }
          at++;
        }
        if (fits) yield { frame, after: at, copular };
      }
    }
  }
}

/** Phrases by their first word, so that only those are tried at a unit that may stand there. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, { words: string[]; value: T }[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = phrase.split(" ");
      const list = this.#byFirst.get(words[0] as string);
      if (list) list.push({ words, value });
      else this.#byFirst.set(words[0] as string, [{ words, value }]);
    }
  }

  /** The phrases that start at a unit, in the order in which they were given. */
  at(units: readonly Unit[], i: number): readonly { words: readonly string[]; value: T }[] {
    const list = this.#byFirst.get(units[i]?.norm ?? "");
    return list === undefined ? [] : list.filter(({ words }) => words.every((word, k) => units[i + k]?.norm === word));
  }
}

/** The head of the noun phrase that starts at `at`: the last noun before a preposition, verb or comma; -1 where none starts. */
export function nounHead(units: readonly Unit[], at: number): number {
  let head = -1;
  for (let i = at; i < Math.min(at + 14, units.length); i++) {
    const unit = units[i] as Unit;
    const possessive = /^['’]s?$/.test(unit.text);
    if (unit.pos === "NOUN" || unit.pos === "PROPN") head = i;
    else if (possessive) head = -1;
    else if (unit.text === "," && head < 0 && units[i - 1]?.pos === "ADJ") continue;
    else if (unit.norm === "and" && (units[i - 1]?.pos === "ADJ" || (head < 0 && units[i + 1]?.pos === "ADJ"))) continue;
    else if (
      !["DET", "ADJ", "NUM", "PRON", "MENTION", "ADV"].includes(unit.pos) &&
      !(unit.pos === "VERB" && head < 0 && i > at) &&
      unit.text !== "-"
    )
      break;
  }
  return head;
}
