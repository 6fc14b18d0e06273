import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Unit } from "./unit.ts";

/** What may stand between a verb and its object without belonging to either. */
export class Adverbials {
  readonly #manner: string[][];

  constructor(grammar: GrammarLexicon) {
    this.#manner = grammar.manner.map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length);
  }

  /** First unit at or behind `at` that is no adverb, date, lone preposition before a date, or phrase of manner. */
  skip(units: readonly Unit[], at: number): number {
    for (;;) {
      const unit = units[at];
      if (!unit) return at;
      const manner = this.#manner.find((words) => words.every((word, k) => units[at + k]?.norm === word));
      if (manner) at += manner.length;
      else if (unit.pos === "ADV" || unit.pos === "DATE") at++;
      else if (/^(?:on|in|this|earlier|late|early|last)$/.test(unit.norm) && units[at + 1]?.pos === "DATE") at += 2;
      else return at;
    }
  }

  /** Like `skip`, and over a place between verb and object: "received | at Czernin Palace today | the Minister". */
  skipPlaces(units: readonly Unit[], from: number): number {
    let at = this.skip(units, from);
    for (;;) {
      // "received today, 3 June, at her office, | the Ambassador"
      if (units[at]?.text === "," && at > from) at = this.#overComma(units, at);
      if (!/^(?:in|at)$/.test(units[at]?.norm ?? "")) return at;
      let k = at + 1;
      while (
        units[k] &&
        // A determiner inside opens the object: "at the palace | the Minister".
        ((k === at + 1 && /^(?:the|his|her|its|their)$/.test((units[k] as Unit).norm)) ||
          // "at the headquarters of the Ministry"
          ((units[k] as Unit).norm === "of" && /^(?:headquarters|office|residence|seat|premises)$/.test(units[k - 1]?.norm ?? "")) ||
          ((units[k] as Unit).norm === "the" && units[k - 1]?.norm === "of") ||
          ["PROPN", "NOUN", "ADJ"].includes((units[k] as Unit).pos) ||
          ["place", "region", "organization", "ministry"].includes((units[k] as Unit).mention?.kind ?? ""))
      )
        k++;
      if (k === at + 1) return at;
      at = this.skip(units, k);
    }
  }

  /** Behind a comma that closes a day or place; at the comma itself where something else follows. */
  #overComma(units: readonly Unit[], comma: number): number {
    const next = this.skip(units, comma + 1);
    // "in Maun, Ngamiland, | …": the place goes on.
    let k = next;
    while (units[k]?.pos === "PROPN" || /^(?:place|region|state)$/.test(units[k]?.mention?.kind ?? "")) k++;
    if (k > next) return units[k]?.text === "," ? this.#overComma(units, k) : comma;
    if (units[next]?.text === ",") return this.#overComma(units, next);
    return next > comma + 1 || /^(?:in|at)$/.test(units[next]?.norm ?? "") || units[next]?.pos === "DET" || units[next]?.mention
      ? next
      : comma;
  }
}
