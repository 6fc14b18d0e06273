import type { RelationAct, RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { VerbIndex } from "../match.ts";
import { oncePer } from "../once.ts";
import { type Mark, markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { draftOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import type { VerbSubjects } from "./verb-subjects.ts";
import { hearsay } from "./unreal.ts";

interface Range {
  from: number;
  to: number;
}

const indexOf = oncePer((frames: readonly RelationAct[]) => new VerbIndex(frames));

/** Reads acts that are relations too: who condemns whom, who is concerned about what. */
export class ActClaims {
  readonly #lexicon: RelationLexicon;
  readonly #verbs: VerbIndex<RelationAct>;
  readonly #cast: Cast;
  readonly #modality: ModalityReader;
  readonly #subjects: VerbSubjects;
  readonly #adverbials: Adverbials;

  constructor(lexicon: RelationLexicon, modality: ModalityReader, cast: Cast, subjects: VerbSubjects, adverbials: Adverbials) {
    this.#lexicon = lexicon;
    this.#verbs = indexOf(lexicon.acts);
    this.#cast = cast;
    this.#modality = modality;
    this.#subjects = subjects;
    this.#adverbials = adverbials;
  }

  read(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string): ClaimDraft[] {
    return [...statements.flatMap((statement) => this.#said(reading, statement, text)), ...this.#told(reading, statements, scene, text)];
  }

  /** What a statement's act says. */
  #said({ units }: SentenceReading, statement: StatementDraft, text: string): ClaimDraft[] {
    const frame = this.#lexicon.acts.find((each) => each.acts.includes(statement.act));
    if (!frame || statement.negated) return [];
    const { clause, from, to } = statement;
    if (units.slice(clause.verb.first, Math.max(from, clause.verb.last + 1)).some((unit) => frame.unless.includes(unit.norm))) return [];
    // Of a quotation what its own verb says: "“We condemn the attack on X,” she said".
    const range = clause.verb.first >= from ? aboutRange(units, clause.from, clause.to) : { from, to };
    const sides = statement.speakers.flatMap((id) => sidesOf(this.#cast, [id])[0] ?? (this.#cast.isPerson(id) ? [id] : []));
    return this.#drafts(units, frame, sides, range, statement, { ...statement.mark, rule: frame.id }, text);
  }

  /** The same where no statement says it: inside what somebody else says ("noted that X condemns Y"), and in the passive. */
  #told(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string): ClaimDraft[] {
    const { units, clauses } = reading;
    return clauses.flatMap((clause, index) => {
      // "a resolution condemning X" is not the speaker's; "to condemn X" is not done yet.
      const describes = clause.verb.form === "gerund" && /^(?:NOUN|PROPN|MENTION)$/.test(units[clause.verb.first - 1]?.pos ?? "");
      if (clause.kind === "infinitive" || describes || statements.some((statement) => statement.clause === clause)) return [];
      for (const { frame, after, copular } of this.#verbs.at(units, clause)) {
        const passive = clause.verb.passive && !copular;
        const statement = statementAt(statements, clause.verb.head);
        const subjects = passive
          ? this.#subjects.ofPassive(reading, clause, index, { person: false, what: false }, scene)
          : this.#subjects.of(reading, clause, index, false, statement, scene);
        const held = this.#modality.ofVerb(units, clauses, index);
        const done = (held.modality === "actual" || held.modality === "ongoing") && !held.negative;
        if (subjects.length === 0 || !done || hearsay(this.#lexicon, clauses, index)) continue;
        const antecedent = passive ? undefined : antecedentOf(units, clause);
        const range =
          antecedent ??
          (passive
            ? aboutRange(units, clause.start, clause.verb.first)
            : aboutRange(units, this.#adverbials.skip(units, after), clause.to));
        const mark = markOf(reading, passive ? clause.start : clause.verb.first, Math.max(range.to, clause.verb.last + 1), frame.id);
        return this.#drafts(units, frame, subjects, range, statement, mark, text);
      }
      return [];
    });
  }

  #drafts(
    units: readonly Unit[],
    frame: RelationAct,
    subjects: readonly string[],
    range: Range,
    statement: StatementDraft | undefined,
    mark: Mark,
    text: string,
  ): ClaimDraft[] {
    const object = frame.matter ? undefined : blamed(units, range, this.#lexicon.alleging);
    const matter = object === undefined ? matterOf(units, range, text) : undefined;
    const words = matter?.toLowerCase().split(" ") ?? [];
    const vague = frame.vague.includes(words[0] ?? "") || words.some((word) => /^(?:this|these|those|such)$/.test(word));
    if (vague || (object === undefined && matter === undefined)) return [];
    return [...new Set(subjects)]
      .filter((subject) => subject !== object)
      .map((subject) => {
        const draft = draftOf(frame.relation, subject, object ?? "", "actual", false, statement, mark);
        if (matter !== undefined) draft.matter = matter;
        return draft;
      });
  }
}

/** "the situation in X, | which A follows with concern": what a relative clause is about. */
function antecedentOf(units: readonly Unit[], clause: Clause): Range | undefined {
  const pronoun = (clause.subject?.first ?? 0) - 1;
  if (!/^(?:which|whom)$/.test(units[pronoun]?.norm ?? "") || clause.kind === "main") return undefined;
  const to = units[pronoun - 1]?.text === "," ? pronoun - 1 : pronoun;
  let from = to;
  while (from > 0 && !/^[,;:]$/.test(units[from - 1]?.text ?? "") && !/^(?:VERB|AUX)$/.test(units[from - 1]?.pos ?? "")) from--;
  return from < to ? aboutRange(units, from, to) : undefined;
}

/** Whose doing is condemned: "X's missile launches", "Russian aggression", "attacks by X". */
function blamed(units: readonly Unit[], { from, to: end }: Range, alleging: readonly string[]): string | undefined {
  // "the attack allegedly carried out by X": who did it is not said.
  const alleged = units.findIndex((unit, k) => k >= from && k < end && alleging.includes(unit.norm));
  const to = alleged < 0 ? end : alleged;
  for (let i = from; i < to; i++) {
    const unit = units[i] as Unit;
    const mention = unit.mention;
    // "the attacks in X, | which killed Y-ian nationals": what follows tells more of it, not who did it.
    if (/^(?:against|on|which|who|including)$/.test(unit.norm)) break;
    if (!mention?.entity || !["state", "organization", "grouping"].includes(mention.kind)) continue;
    const possessive = /^['’]s?$/.test(units[i + 1]?.text ?? "");
    if (possessive || mention.form === "adjective" || units[i - 1]?.norm === "by" || i === from) return mention.entity;
  }
  for (let i = from; i < to; i++) {
    const mention = units[i]?.mention;
    if (mention?.entity && mention.kind === "state" && units[i - 1]?.norm === "by") return mention.entity;
  }
  return undefined;
}

/** A matter's name: the words up to the first clause end; none where a that-clause says it. */
function matterOf(units: readonly Unit[], range: Range, text: string): string | undefined {
  if (units[range.from - 1]?.norm === "that") return undefined;
  let to = range.from;
  while (
    to < range.to &&
    !/^(?:,|;|:|that|which|who|whose|as|while)$/.test(units[to]?.norm ?? "") &&
    units[to]?.pos !== "AUX" &&
    !(units[to]?.norm === "and" && units[to + 1]?.pos === "VERB")
  )
    to++;
  // "the commitments | they have made": a clause without its pronoun begins before its subject.
  const contact =
    units[to]?.pos === "AUX"
      ? units.slice(range.from, to).findLastIndex((unit, k, all) => k > 0 && /^(?:DET|PRON)$/.test(unit.pos) && all[k - 1]?.pos === "NOUN")
      : -1;
  if (contact > 0) to = range.from + contact;
  // "activities | that undermine …": one plain word says too little.
  if (to === range.from + 1 && !units[range.from]?.mention && /^(?:that|which)$/.test(units[to]?.norm ?? ""))
    while (to < Math.min(range.to, range.from + 10) && !/^[,;:]$/.test(units[to]?.text ?? "")) to++;
  while (to > range.from && /^(?:CCONJ|ADP|PART|DET|ADV|PUNCT|PRON)$/.test(units[to - 1]?.pos ?? "")) to--;
  return to > range.from ? aboutText(units, { from: range.from, to }, text) : undefined;
}
