import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Clause } from "../clauses.ts";
import type { Unit } from "../unit.ts";
import type { Modality } from "./draft.ts";

/** How a relation is said to hold: modality and polarity by tense, modal and governor, all from tables. */
export class ModalityReader {
  readonly #governors = new Map<string, Modality>();
  readonly #modals: Readonly<Record<string, Modality>>;
  readonly #adjectives = new Map<string, Modality>();
  readonly #negative: ReadonlySet<string>;

  constructor(lexicon: RelationLexicon) {
    for (const [modality, words] of Object.entries(lexicon.governors))
      for (const word of words ?? []) if (!this.#governors.has(word)) this.#governors.set(word, modality as Modality);
    for (const [modality, words] of Object.entries(lexicon.adjectives))
      for (const word of words ?? []) this.#adjectives.set(word, modality as Modality);
    this.#modals = lexicon.modals;
    this.#negative = new Set(lexicon.negativeGovernors);
  }

  /** Of a verb: its own group, then what governs it, outwards. */
  ofVerb(units: readonly Unit[], clauses: readonly Clause[], index: number): { modality: Modality; negative: boolean } {
    const clause = clauses[index] as Clause;
    const { verb } = clause;
    let negative = verb.negated || units[verb.first - 1]?.norm === "not";
    if (verb.modal) return { modality: this.#modals[verb.modal] ?? "proposed", negative };
    if (verb.form === "finite") {
      // "requested that X participate": what is asked or proposed in a that-clause does not hold.
      const asked = index > 0 && clause.kind === "embedded" ? this.#governors.get((clauses[index - 1] as Clause).verb.lemma) : undefined;
      if ((asked === "requested" || asked === "proposed") && (clauses[index - 1] as Clause).level === 0)
        return { modality: asked, negative };
      return { modality: verb.tense === "present" && !verb.perfect ? "ongoing" : "actual", negative };
    }
    // "to participate", "participating": the word before decides; failing that, the verb that it hangs on.
    let at = verb.first - 1;
    while (at >= 0 && /^(?:not|ADV)$/.test(units[at]?.norm ?? "")) at--;
    const before = units[at];
    // "thanked X for hosting": what one is thanked for has been done.
    if (verb.form === "gerund" && before?.norm === "for") return { modality: "actual", negative };
    const own = before && (this.#governors.get(before.lemma) ?? this.#governors.get(before.norm));
    // "the invitation to X to visit": what is asked of the one between.
    if (!own && before?.mention) {
      let k = at - 1;
      while (k >= 0 && /^(?:to|for|of|the)$/.test(units[k]?.norm ?? "")) k--;
      const noun = units[k];
      const asked = noun?.pos === "NOUN" ? this.#governors.get(noun.lemma) : undefined;
      if (asked === "requested") return { modality: asked, negative };
    }
    if (before && this.#negative.has(before.lemma)) negative = true;
    const host = index > 0 ? index - 1 : undefined;
    const governor = host === undefined ? undefined : (clauses[host] as Clause);
    if (governor && (governor.verb.negated || units[governor.verb.first - 1]?.norm === "not")) negative = true;
    if (governor && this.#negative.has(governor.verb.lemma)) negative = true;
    if (own) return { modality: own, negative };
    if (governor) {
      const modality = this.#governors.get(governor.verb.lemma);
      if (modality) return { modality, negative };
      if (host !== undefined && (governor.verb.form !== "finite" || governor.level === 1)) {
        const outer = this.ofVerb(units, clauses, host);
        return {
          modality: verb.form === "gerund" && outer.modality === "actual" ? "ongoing" : outer.modality,
          negative: negative || outer.negative,
        };
      }
    }
    return { modality: verb.form === "gerund" ? "ongoing" : "intended", negative };
  }

  /** Whether a verb asks somebody to do something. */
  asks(lemma: string): boolean {
    return this.#governors.get(lemma) === "requested";
  }

  /** Of a relation noun at `unit`: its adjectives; otherwise it is taken to go on; undefined where its clause is denied. */
  ofNoun(units: readonly Unit[], unit: number, clauses: readonly Clause[]): { modality: Modality; negative: boolean } | undefined {
    let negative = false;
    let modality: Modality = "ongoing";
    for (let i = unit - 1; i >= Math.max(0, unit - 4); i--) {
      const word = units[i] as Unit;
      if (!["ADJ", "NOUN", "DET", "MENTION", "PRON", "VERB", "ADV"].includes(word.pos) && word.text !== "-") break;
      const said = this.#adjectives.get(word.norm);
      if (said) modality = said;
      if (word.norm === "no") negative = true;
    }
    const clause = clauses.findLast((each) => each.verb.first < unit);
    // "the plan does not touch the cooperation with X": what is denied is not the relation, nor is the relation said to hold.
    if (clause && clause.level === 1 && clause.verb.negated) return undefined;
    return { modality, negative };
  }
}
