import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** Words of the grammar as sets, compiled once. */
export class VerbGrammar {
  readonly #modals: ReadonlyMap<string, string>;
  readonly #negations: ReadonlySet<string>;
  readonly #have: ReadonlySet<string>;
  readonly #be: ReadonlySet<string>;
  readonly #do: ReadonlySet<string>;
  readonly #past: ReadonlySet<string>;
  readonly #participles: ReadonlySet<string>;

  constructor(grammar: GrammarLexicon) {
    this.#modals = new Map(Object.entries(grammar.modals));
    this.#negations = new Set(grammar.negations);
    this.#have = new Set(grammar.have);
    this.#be = new Set(grammar.be);
    this.#do = new Set(grammar.do);
    this.#past = new Set(grammar.pastForms);
    this.#participles = new Set(grammar.participleForms);
  }

  /** The verb groups of a sentence in order. */
  groups(units: readonly Unit[]): VerbGroup[] {
    const groups: VerbGroup[] = [];
    for (let i = 0; i < units.length; ) {
      const group = this.#at(units, i);
      if (group) groups.push(group);
      i = group ? group.last + 1 : i + 1;
    }
    return groups;
  }

  #verbal(unit: Unit): boolean {
    // "in May": a month is no modal.
    return unit.pos === "VERB" || unit.pos === "AUX" || (this.#modals.has(unit.norm) && unit.pos !== "DATE" && !unit.mention);
  }

  #at(units: readonly Unit[], i: number): VerbGroup | undefined {
    const open = units[i] as Unit;
    const infinitive = open.norm === "to" && (open.pos === "PART" || this.#verbal(units[i + 1] ?? open));
    if (!infinitive && !this.#verbal(open)) return undefined;
    let at = infinitive ? i + 1 : i;
    // "to further strengthen", "to not only welcome"
    if (infinitive) while (units[at]?.pos === "ADV" && at < i + 3) at++;
    let head = -1;
    let last = at;
    let negated = false;
    let modal: string | undefined;
    let have = false;
    let be = -1;
    for (; at < units.length; at++) {
      const unit = units[at] as Unit;
      if (this.#negations.has(unit.norm)) {
        // "not only": said, and more with it.
        if (units[at + 1]?.norm !== "only") negated = true;
        continue;
      }
      if ((unit.pos === "ADV" || unit.pos === "DATE") && head >= 0 && this.#isAux(units[head] as Unit) && this.#leadsToVerb(units, at))
        continue;
      const over = head >= 0 && this.#isAux(units[head] as Unit) ? this.#parenthesis(units, at) : undefined;
      if (over !== undefined) {
        at = over;
        continue;
      }
      if (!this.#verbal(unit)) break;
      // Two full verbs in a row are two groups ("stated that"): only auxiliaries carry a group on.
      if (head >= 0 && !this.#isAux(units[head] as Unit)) break;
      if (this.#modals.has(unit.norm) && head < 0) modal = this.#modals.get(unit.norm);
      else if (this.#have.has(unit.norm)) have = true;
      else if (this.#be.has(unit.norm)) be = at;
      head = at;
      last = at;
    }
    if (head < 0) return undefined;
    // "no longer supports", "will no longer support"
    for (let k = Math.max(1, i - 1); k < last; k++) if (units[k]?.norm === "longer" && units[k - 1]?.norm === "no") negated = true;
    const verb = units[head] as Unit;
    const norm = verb.norm;
    const ing = /ing$/.test(norm) && norm.length > 4;
    const aux = head > i + (infinitive ? 1 : 0);
    const isBe = this.#be.has(norm);
    const passive = be >= 0 && be < head && !ing && !isBe;
    const first = units[infinitive ? i + 1 : i] as Unit;
    let form: VerbGroup["form"] = "finite";
    if (infinitive) form = "infinitive";
    else if (!aux && ing) form = "gerund";
    else if (first.norm === "having" || first.norm === "being") form = "gerund";
    else if (!aux && this.#participles.has(norm)) form = "participle";
    const pastish = this.#past.has(first.norm) || (/ed$/.test(first.norm) && !this.#modals.has(first.norm));
    const group: VerbGroup = {
      first: i,
      last,
      head,
      lemma: verb.lemma,
      form,
      passive,
      negated,
      perfect: have && aux && !this.#have.has(norm),
      progressive: be >= 0 && be < head && ing,
      tense: form !== "finite" ? "none" : modal ? "none" : pastish ? "past" : "present",
    };
    if (modal) group.modal = modal;
    return group;
  }

  /** The last unit of what stands between an auxiliary and its verb: "will | from 22 to 24 May | host", "will, | on the margins of X, | sign". */
  #parenthesis(units: readonly Unit[], at: number): number | undefined {
    let last: number | undefined;
    if (units[at]?.pos === "ADP" && units[at + 1]?.pos === "DATE") last = at + 1;
    else if (units[at]?.text === "," && ["ADP", "SCONJ"].includes(units[at + 1]?.pos ?? "")) {
      const close = units.findIndex((unit, k) => k > at + 1 && unit.text === ",");
      const inside = units.slice(at + 1, close);
      if (close > 0 && close - at < 16 && !inside.some((unit) => this.#verbal(unit))) last = close;
    }
    if (last === undefined) return undefined;
    let next = last + 1;
    while (units[next]?.pos === "ADV") next++;
    const verb = units[next];
    return verb?.pos === "VERB" && !/ing$/.test(verb.norm) ? last : undefined;
  }

  #isAux(unit: Unit): boolean {
    return this.#modals.has(unit.norm) || this.#have.has(unit.norm) || this.#be.has(unit.norm) || this.#do.has(unit.norm);
  }

  #leadsToVerb(units: readonly Unit[], at: number): boolean {
    for (let k = at; k < Math.min(at + 3, units.length); k++) {
      const unit = units[k] as Unit;
      if (unit.pos === "VERB" || unit.pos === "AUX") return true;
      if (unit.pos !== "ADV" && unit.pos !== "DATE" && !this.#negations.has(unit.norm)) return false;
    }
    return false;
  }
}
