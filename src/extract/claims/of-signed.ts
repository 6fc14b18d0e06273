import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { listAt } from "../lists.ts";
import { type Mark, markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft, Modality } from "./draft.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";

/**
 * Instruments of the two sides on stage, where nobody else is said to sign: "the Agreement on X, signed in Tokyo in 1994",
 * "a Memorandum on Y will be signed", and those listed behind "the following documents were signed:".
 */
export class SignedClaims {
  readonly #rows: RelationLexicon["signed"];
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  /** The list that is open: how its items hold. */
  #list: { modality: Modality; negative: boolean } | undefined;

  constructor(lexicon: RelationLexicon, modality: ModalityReader, cast: Cast) {
    this.#rows = lexicon.signed;
    this.#modality = modality;
    this.#cast = cast;
  }

  read(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene): ClaimDraft[] {
    const { units, clauses } = reading;
    const listed = this.#list ? this.#item(reading, scene, this.#list) : undefined;
    this.#list = this.#opens(reading) ?? (listed ? this.#list : undefined);
    if (listed) return listed;
    return clauses.flatMap((clause, index) => {
      const at = this.#signed(units, clause);
      if (at === undefined) return [];
      const parties = this.#sides(units[at] as Unit, scene);
      // "a Memorandum on X is expected | to be signed": what it hangs on says how it holds.
      const held = this.#modality.ofVerb(units, clauses, index);
      const statement = statementAt(statements, clause.verb.head);
      const mark = markOf(reading, Math.min(at, clause.verb.first), Math.max(at, clause.verb.last) + 1, this.#rows.id);
      const modality = held.modality === "ongoing" ? "actual" : held.modality;
      return held.negative
        ? []
        : parties.map((id) => draftOf(this.#rows.relation, id, units[at]?.mention?.entity ?? "", modality, false, statement, mark));
    });
  }

  /** The unit of the instrument that a clause says is signed, by nobody who is named. */
  #signed(units: readonly Unit[], clause: Clause): number | undefined {
    const { verb } = clause;
    if (!this.#rows.verbs.includes(verb.lemma)) return undefined;
    const end = Math.max(clause.to, verb.last + 1);
    if (units.slice(verb.last + 1, end + 1).some(({ norm }) => /^(?:by|between|with)$/.test(norm))) return undefined;
    const fits = (k: number): boolean => units[k]?.mention?.kind === "instrument" && units[k]?.mention?.entity !== undefined;
    if (verb.passive && clause.subjectNoun !== undefined && fits(clause.subjectNoun)) return clause.subjectNoun;
    // "the Memorandum on X, | signed in Tokyo in 1994": a past form right behind it, with a day or place and no object.
    let before = verb.first - 1;
    if (units[before]?.text === ",") before--;
    if (units[before]?.text === ")") before = units.findLastIndex(({ text }, k) => k < before && text === "(") - 1;
    const next = units[verb.last + 1];
    const set = /^(?:in|on|at|during|last|this)$/.test(next?.norm ?? "") || next?.pos === "DATE";
    const bare = verb.first === verb.head && (verb.tense === "past" || verb.form === "participle");
    if (bare && set && fits(before)) return before;
    // "the Memorandum | the two sides signed in Tokyo": the object stands before its relative clause.
    const subject = clause.subject;
    const group = subject?.items.some(({ kind }) => kind === "group");
    return subject && group && bare && set && fits(subject.first - 1) ? subject.first - 1 : undefined;
  }

  /** The two sides on stage, where an instrument may be theirs. */
  #sides({ mention }: Unit, scene: Scene): string[] {
    const sides = sidesOf(this.#cast, scene.participants);
    const entity = mention?.entity === undefined ? undefined : this.#cast.entity(mention.entity);
    if (!mention || !entity || entity.key !== undefined || sides.length !== 2) return [];
    if (!sides.every((id) => this.#cast.entity(id)?.kind === "state" || this.#cast.entity(id)?.key !== undefined)) return [];
    const words = entity.name.toLowerCase().split(/\s+/);
    const between = this.#rows.heads.includes(words[0] ?? "") || words.some((word) => this.#rows.words.includes(word));
    const others = this.#cast.statesIn(mention).some((id) => !sides.includes(id));
    return between && !others ? sides : [];
  }

  /** "the following documents were signed:" */
  #opens({ units, clauses }: SentenceReading): { modality: Modality; negative: boolean } | undefined {
    if (units[units.length - 1]?.text !== ":" || !units.some(({ norm }) => this.#rows.listing.includes(norm))) return undefined;
    const index = clauses.findLastIndex(({ verb }) => this.#rows.verbs.includes(verb.lemma));
    return index < 0 ? undefined : this.#modality.ofVerb(units, clauses, index);
  }

  /** An item of the list: whose the instrument is, and who signed it ("… (by Minister X and Minister Y)"); undefined where the list is over. */
  #item(reading: SentenceReading, scene: Scene, held: { modality: Modality; negative: boolean }): ClaimDraft[] | undefined {
    const { units } = reading;
    const at = units.findIndex(({ mention }) => mention?.kind === "instrument" && mention.entity !== undefined);
    if (at < 0 || units.slice(0, at).some(({ pos }) => !/^(?:PUNCT|DET|NUM|SYM|X)$/.test(pos))) return undefined;
    const object = units[at]?.mention?.entity as string;
    const modality = held.modality === "ongoing" ? "actual" : held.modality;
    const mark: Mark = markOf(reading, at, at + 1, this.#rows.id);
    const by = units.findIndex(({ norm }, k) => k > at && norm === "by");
    const signers = by < 0 ? [] : listAt(units, by + 1, ["person"]).ids;
    const between = units.slice(at + 1).some(({ norm }) => norm === "between");
    const parties = between ? [] : signers.length > 0 ? sidesOf(this.#cast, signers) : this.#sides(units[at] as Unit, scene);
    return [
      ...signers.map((id) => draftOf(this.#rows.deed, id, object, modality, held.negative, undefined, mark)),
      ...parties.map((id) => draftOf(this.#rows.relation, id, object, modality, held.negative, undefined, mark)),
    ];
  }
}
