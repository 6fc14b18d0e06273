import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Clause } from "../clause.ts";
import type { Unit } from "../unit.ts";
import type { Modality } from "./draft.ts";
import { sinceIn } from "./phrases.ts";

/** How a relation is said to hold: modality and polarity by tense, modal and governor, all from tables. */
export class ModalityReader {
  readonly #governors = new Map<string, Modality>();
  readonly #nounGovernors = new Map<string, Modality>();
  readonly #light: ReadonlySet<string>;
  readonly #modals: Readonly<Record<string, Modality>>;
  readonly #adjectives = new Map<string, Modality>();
  readonly #negative: ReadonlySet<string>;
  readonly #carriers: ReadonlySet<string>;
  readonly #endings: ReadonlySet<string>;
  readonly #denials: RelationLexicon["denials"];

  constructor(lexicon: RelationLexicon) {
    for (const [modality, words] of Object.entries(lexicon.governors))
      for (const word of words ?? []) if (!this.#governors.has(word)) this.#governors.set(word, modality as Modality);
    for (const [modality, words] of Object.entries(lexicon.adjectives))
      for (const word of words ?? []) this.#adjectives.set(word, modality as Modality);
    for (const [modality, words] of Object.entries(lexicon.nounGovernors))
      for (const word of words ?? []) this.#nounGovernors.set(word, modality as Modality);
    this.#light = new Set(lexicon.lightVerbs);
    this.#modals = lexicon.modals;
    this.#negative = new Set(lexicon.negativeGovernors);
    this.#denials = lexicon.denials;
    this.#carriers = new Set(lexicon.carriers);
    this.#endings = new Set(lexicon.endings);
  }

  /** Of a verb: its own group, then what governs it, outwards. */
  ofVerb(units: readonly Unit[], clauses: readonly Clause[], index: number): { modality: Modality; negative: boolean } {
    const clause = clauses[index] as Clause;
    const { verb } = clause;
    let negative = verb.negated || units[verb.first - 1]?.norm === "not" || this.#denied(units, clauses, index);
    if (verb.modal) return { modality: this.#modals[verb.modal] ?? "proposed", negative };
    if (verb.form === "finite") {
      // "requested that X participate": what is asked or proposed in a that-clause does not hold.
      const asked = index > 0 && clause.kind === "embedded" ? this.#governors.get((clauses[index - 1] as Clause).verb.lemma) : undefined;
      if ((asked === "requested" || asked === "proposed") && (clauses[index - 1] as Clause).level === 0)
        return { modality: asked, negative };
      // "has been providing", "has supported X since 2007": what has begun and goes on.
      const goesOn = verb.progressive || (verb.perfect && sinceIn(units, verb.last, clause.to) !== undefined);
      return { modality: verb.tense === "present" && (!verb.perfect || goesOn) ? "ongoing" : "actual", negative };
    }
    // "the tents given to X", "an agreement signed by X": done.
    if (verb.form === "participle" || units[verb.first]?.norm === "having") return { modality: "actual", negative };
    // "to participate", "participating": the word before decides; failing that, the verb that it hangs on.
    let at = verb.first - 1;
    while (at >= 0 && (units[at]?.norm === "not" || units[at]?.pos === "ADV")) at--;
    const before = units[at];
    // "thanked X for hosting", "since joining X": what one is thanked for, or what lies behind, has been done.
    if (verb.form === "gerund" && /^(?:for|since|after|upon)$/.test(before?.norm ?? "")) return { modality: "actual", negative };
    // "the possibility of sending", "its interest in joining": the noun before the preposition.
    const noun = /^(?:of|in)$/.test(before?.norm ?? "") ? at - 1 : at;
    const word = units[noun];
    const own = word && this.ofGovernor(word);
    // "the invitation to X to visit", "applications by X and Y to join": what is asked of, or by, those between.
    if (!own && before?.mention) {
      let k = at - 1;
      while (k >= 0 && (units[k]?.mention || /^(?:to|for|of|by|from|the|and|,)$/.test(units[k]?.norm ?? ""))) k--;
      const noun = units[k];
      const asked = noun?.pos === "NOUN" ? this.#governors.get(noun.lemma) : undefined;
      const theirs = /^(?:by|from)$/.test(units[k + 1]?.norm ?? "");
      if (theirs && asked && asked !== "requested") return { modality: asked, negative };
      // "an invitation on behalf of Y for X to visit": with somebody else's name between.
      const verb = index > 0 ? (clauses[index - 1] as Clause).verb : undefined;
      const further = units[at - 1]?.norm === "for" && verb ? units.slice(verb.last + 1, at) : [];
      const named = further.some((each) => each.pos === "NOUN" && this.#governors.get(each.lemma) === "requested");
      if ((asked === "requested" && !theirs) || named) return { modality: "requested", negative };
    }
    if (before && this.#negative.has(before.lemma)) negative = true;
    if (word?.pos === "NOUN" && units.slice(Math.max(0, noun - 2), noun).some((unit) => unit.norm === "no")) negative = true;
    const host = index > 0 ? index - 1 : undefined;
    const governor = host === undefined ? undefined : (clauses[host] as Clause);
    if (governor && (governor.verb.negated || units[governor.verb.first - 1]?.norm === "not")) negative = true;
    if (governor && this.#negative.has(governor.verb.lemma)) negative = true;
    // "denied that it was planning | to send X"
    if (host !== undefined && this.#denied(units, clauses, host)) negative = true;
    // "committed to supporting X": what one is doing; "committed to support X": what one will do.
    const gerund = /ing$/.test(units[verb.head]?.norm ?? "");
    const doing = gerund && (!own || /^commit/.test(word?.lemma ?? ""));
    // "our shared interest in supporting X": what is there already.
    const lasting = gerund && this.#adjectives.get(units[noun - 1]?.norm ?? "") === "ongoing";
    // "accepted an invitation to visit X"
    const accepted = own === "requested" && governor?.verb.lemma === "accept" && !negative;
    if (accepted) return { modality: "intended", negative };
    if (own) return { modality: doing || lasting ? "ongoing" : own, negative };
    if (governor) {
      const modality = this.#governors.get(governor.verb.lemma);
      if (modality) return { modality: doing && governor.verb.lemma === "commit" ? "ongoing" : modality, negative };
      // "was the first to send": it has sent.
      const first = units
        .slice(governor.verb.last + 1, verb.first)
        .some((each) => /^(?:first|second|third|only|latest|last)$/.test(each.norm));
      const carries = this.#carriers.has(governor.verb.lemma) || (first && governor.verb.lemma === "be");
      if (host !== undefined && (governor.verb.form !== "finite" || governor.level === 1 || carries)) {
        const outer = this.ofVerb(units, clauses, host);
        return {
          modality: verb.form === "gerund" && outer.modality === "actual" ? "ongoing" : outer.modality,
          negative: negative || outer.negative,
        };
      }
    }
    return { modality: verb.form === "gerund" ? "ongoing" : "intended", negative };
  }

  /** "denied that X …", "the reports that X … are false", "it is not true that X …". */
  #denied(units: readonly Unit[], clauses: readonly Clause[], index: number): boolean {
    const { verb, start } = clauses[index] as Clause;
    if (verb.form !== "finite" || units[start]?.norm !== "that") return false;
    const { verbs, nouns, words } = this.#denials;
    const governor = clauses[index - 1];
    if (governor && verbs.includes(governor.verb.lemma)) return !governor.verb.negated;
    const untrue = (clause: Clause | undefined): boolean =>
      clause?.verb.lemma === "be" &&
      units
        .slice(clause.verb.last + 1, clause.verb.last + 4)
        .some((unit) => words.includes(unit.norm) || (clause.verb.negated && unit.norm === "true"));
    if (nouns.includes(units[start - 1]?.norm ?? "")) return clauses.slice(index + 1).some(untrue);
    return untrue(governor);
  }

  /** What a noun makes of what hangs on it ("the candidature of X as a member of Y"). */
  ofGovernor(noun: Unit): Modality | undefined {
    return this.#governors.get(noun.lemma) ?? this.#governors.get(noun.norm);
  }

  /** Whether a verb asks somebody to do something. */
  asks(lemma: string): boolean {
    return this.#governors.get(lemma) === "requested";
  }

  /** Of a relation noun at `unit`: its adjectives; otherwise it is taken to go on; undefined where its clause is denied. */
  ofNoun(units: readonly Unit[], unit: number, clauses: readonly Clause[]): { modality: Modality; negative: boolean } | undefined {
    let negative = false;
    let modality: Modality = "ongoing";
    let said: Modality | undefined;
    for (let i = unit - 1; i >= Math.max(0, unit - 4); i--) {
      const word = units[i] as Unit;
      if (!["ADJ", "NOUN", "DET", "MENTION", "PRON", "VERB", "ADV"].includes(word.pos) && word.text !== "-") break;
      said = this.#adjectives.get(word.norm) ?? said;
      if (said) modality = said;
      if (word.norm === "no") negative = true;
    }
    const clause = clauses.findLast((each) => each.verb.first < unit);
    // "the plan does not touch the cooperation with X": what is denied is not the relation, nor is the relation said to hold.
    if (clause && clause.level === 1 && clause.verb.negated) return undefined;
    // "the deployment of troops to X has not been discussed"
    if (clauses.some((each) => each.verb.negated && each.verb.passive && each.start <= unit && unit < each.verb.first)) return undefined;
    // "relations with X were suspended"
    const ended = clauses.find(({ verb }) => verb.first > unit && verb.first < unit + 12);
    if (
      ended?.verb.passive &&
      this.#endings.has(ended.verb.lemma) &&
      units.slice(unit + 1, ended.verb.first).every((each) => each.text !== ",")
    )
      return { modality: this.ofVerb(units, clauses, clauses.indexOf(ended)).modality, negative: !ended.verb.negated };
    // "pledged support for X", "will provide support to X": what its verb makes of it, where it is the object.
    const verb = clause?.verb;
    const object = verb && units.slice(verb.last + 1, unit).every((each) => each.pos !== "ADP" && each.text !== ",");
    if (clause && verb && object && this.#endings.has(verb.lemma)) {
      const held = this.ofVerb(units, clauses, clauses.indexOf(clause));
      return { modality: held.modality, negative: !held.negative };
    }
    if (clause && verb && object && said === undefined) {
      modality = this.#nounGovernors.get(verb.lemma) ?? modality;
      const held = this.#light.has(verb.lemma) && verb.form !== "gerund" ? this.ofVerb(units, clauses, clauses.indexOf(clause)) : undefined;
      if (held && held.modality !== "actual") modality = held.modality;
    }
    return { modality, negative };
  }
}
