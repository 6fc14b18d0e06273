import type { RelationLexicon, RelationRole } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { listAt } from "../lists.ts";
import { PhraseIndex } from "../match.ts";
import { oncePer } from "../once.ts";
import { type Party, verbFollows } from "../party.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { relativeObject } from "./antecedent.ts";
import type { ClaimDraft, Modality } from "./draft.ts";
import { draftOf, pairsOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { objectAt } from "./objects.ts";
import { phraseBefore } from "./phrases.ts";
import type { VerbSubjects } from "./verb-subjects.ts";
import { adverbialAt } from "./of-together.ts";
import { hearsay, unreal } from "./unreal.ts";

/** Somebody in a role, and how that is said to hold. */
interface Holder {
  ids: string[];
  modality: Modality;
  negative: boolean;
  /** The unit at which the words that say so start. */
  first: number;
}

const nounsOf = oncePer(
  (roles: readonly RelationRole[]) => new PhraseIndex(roles.flatMap((frame) => frame.nouns.map((noun) => [noun, frame] as const))),
);

/** Reads the relations that somebody's role states: "A is a founding member of B", "A, a party to the Treaty, …", "As host of B, A …". */
export class RoleClaims {
  readonly #lexicon: RelationLexicon;
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  readonly #subjects: VerbSubjects;
  readonly #nouns: PhraseIndex<RelationRole>;

  constructor(lexicon: RelationLexicon, modality: ModalityReader, cast: Cast, subjects: VerbSubjects) {
    this.#lexicon = lexicon;
    this.#modality = modality;
    this.#cast = cast;
    this.#subjects = subjects;
    this.#nouns = nounsOf(lexicon.roles);
  }

  read(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene): ClaimDraft[] {
    const { units, clauses } = reading;
    const drafts: ClaimDraft[] = [];
    /** The role read last, which one behind "and" shares its holder with. */
    let last: { holder: Holder; end: number } | undefined;
    for (let i = 0; i < units.length; i++) {
      const read = this.#roleAt(units, clauses, i);
      if (!read) continue;
      const { frame, objects, end } = read;
      const start = phraseStart(units, i);
      const shared =
        last && units.slice(last.end + 1, start).every((unit) => /^(?:and|,|also|as|well)$/.test(unit.norm)) ? last.holder : undefined;
      const statement = statementAt(statements, i);
      const holder = shared ?? this.#holder(reading, i, start, end, statement, scene);
      if (!holder) continue;
      last = { holder, end };
      // "claimed that X is a member of Y": what only somebody claims.
      const clause = clauses.findLastIndex((each) => each.start <= i);
      if (clause >= 0 && hearsay(this.#lexicon, clauses, clause)) continue;
      const modality = holder.modality === "ongoing" && frame.actual ? "actual" : holder.modality;
      const mark = markOf(reading, Math.min(holder.first, start), end + 1, frame.id);
      // "a member of X, together with A and B": they too.
      const behind = units[end + 1]?.text === "," ? end + 2 : end + 1;
      const along = adverbialAt(units, behind, this.#lexicon);
      const ids = along && !along.row.inverse ? [...holder.ids, ...this.#bodies(listAt(units, behind + along.length).ids)] : holder.ids;
      const pairs = objects.length > 0 ? ids.flatMap((id) => objects.map((object) => [id, object] as const)) : pairsOf(ids);
      for (const [subject, object] of pairs)
        if (subject !== object) drafts.push(draftOf(frame.relation, subject, object, modality, holder.negative, statement, mark));
    }
    return drafts;
  }

  /** A role noun at `i` with the names behind its preposition. */
  #roleAt(
    units: readonly Unit[],
    clauses: readonly Clause[],
    i: number,
  ): { frame: RelationRole; objects: string[]; end: number } | undefined {
    if (units[i]?.mention) return undefined;
    let tried: RelationRole | undefined;
    for (const { value: frame, words } of this.#nouns.at(units, i)) {
      if (frame === tried) continue; // By the first of its nouns.
      tried = frame;
      if (phraseBefore(units, i).some((k) => frame.unless.includes(units[k]?.norm ?? ""))) continue;
      const prep = i + words.length;
      if (!frame.object.includes(units[prep]?.norm ?? "")) {
        // "the X Initiative, of which A is a founding member"
        const clause = clauses.findLast((each) => each.verb.last < i);
        const named = clause && relativeObject(units, clause, { ...frame, direct: false });
        if (named) return { frame, objects: [named.entity], end: i };
        // "remains X's largest partner"
        const owner = frame.owner
          ? phraseBefore(units, i).find((k) => /^['’]s?$/.test(units[k + 1]?.text ?? "") && units[k]?.mention)
          : undefined;
        const owned = owner === undefined ? undefined : units[owner]?.mention;
        if (owned?.entity && frame.kinds.includes(owned.kind)) return { frame, objects: [owned.entity], end: i };
        if (frame.mutual && !owned) return { frame, objects: [], end: i };
        continue;
      }
      const first = objectAt(units, prep + 1, this.#lexicon, frame.kinds);
      if (!first) continue;
      const objects = [first.entity];
      let end = behindBracket(units, first.unit);
      // "a member of A and B": behind a comma another part of the sentence may start.
      const second = /^(?:and|&)$/.test(units[end + 1]?.norm ?? "") ? objectAt(units, end + 2, this.#lexicon, frame.kinds) : undefined;
      if (second && !verbFollows(units, second.unit)) {
        objects.push(second.entity);
        end = behindBracket(units, second.unit);
      }
      return { frame, objects, end };
    }
    return undefined;
  }

  /** Whose role it is: the subject of "be" or of "serve as", the name before an apposition, the subject behind "As …,". */
  #holder(
    reading: SentenceReading,
    at: number,
    start: number,
    end: number,
    statement: StatementDraft | undefined,
    scene: Scene,
  ): Holder | undefined {
    const { units, clauses, parties } = reading;
    const before = units[start - 1];
    const index = clauses.findLastIndex((clause) => clause.verb.last < start);
    const clause = clauses[index];
    const between = clause ? units.slice(clause.verb.last + 1, start) : [];
    const as = before?.norm === "as";
    const said =
      clause &&
      (this.#lexicon.copulas.includes(clause.verb.lemma) || (as && this.#lexicon.servesAs.includes(clause.verb.lemma))) &&
      between.every((unit) => ["ADV", "DATE", "DET"].includes(unit.pos) || /^(?:as|not|no|one|of|among|also|both|longer)$/.test(unit.norm));
    if (clause && said) {
      if (unreal(this.#lexicon, units, clauses, index)) return undefined;
      const ids = this.#bodies(this.#subjects.of(reading, clause, index, false, statement, scene));
      const { modality, negative } = this.#modality.ofVerb(units, clauses, index);
      const ended = between.some((unit, k) => unit.norm === "longer" && between[k - 1]?.norm === "no");
      return ids.length > 0 ? { ids, modality, negative: negative || ended, first: clause.verb.first } : undefined;
    }
    if (as) {
      const owned = this.#ownerBefore(units, start - 2);
      // "the candidature of X as a member of Y"
      if (owned && this.#modality.ofGovernor(owned.noun) !== undefined) return undefined;
      if (owned) return { ids: [owned.owner], modality: "ongoing", negative: false, first: start - 1 };
      // "As a member of X, Norway …"; "Norway, as a member of X, …".
      const front = start === 1 || /^[,;]$/.test(units[start - 2]?.text ?? "");
      const named =
        parties.find((party) => party.last === start - 3) ?? (units[end + 1]?.text === "," ? subjectAt(clauses, end + 2) : undefined);
      const ids = front && named ? this.#bodies(scene.resolve(named)) : [];
      return ids.length > 0 ? { ids, modality: "ongoing", negative: false, first: start - 1 } : undefined;
    }
    // "Norway, a founding member of X, …"
    if (before?.text !== ",") return undefined;
    const named = parties.find((party) => party.last === start - 2);
    const article = /^(?:a|an|the|both|all|one|also)$/.test(units[start]?.norm ?? "");
    const ids = named && article && at > start ? this.#bodies(scene.resolve(named)) : [];
    return ids.length > 0 ? { ids, modality: "ongoing", negative: false, first: start } : undefined;
  }

  /** "A's support | as a member of B", "the role of A | as host of B": whose, and what it is. */
  #ownerBefore(units: readonly Unit[], at: number): { owner: string; noun: Unit } | undefined {
    const noun = units[at]?.pos === "NOUN" ? at : undefined;
    const owner = noun === undefined ? undefined : phraseBefore(units, noun).find((k) => /^['’]s?$/.test(units[k + 1]?.text ?? ""));
    const of = units[at - 1]?.norm === "of" && units[at - 2]?.pos === "NOUN" ? at : undefined;
    const mention = units[owner ?? of ?? -1]?.mention;
    const head = units[of === undefined ? at : at - 2];
    if (!head || !mention?.entity || mention.form === "adjective" || this.#cast.isPerson(mention.entity)) return undefined;
    return { owner: mention.entity, noun: head };
  }

  /** States and bodies alone: what somebody is a member of by a post of his own says nothing of his state. */
  #bodies(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#cast.isPerson(id));
  }
}

/** The last unit of a name, with the abbreviation in brackets behind it. */
function behindBracket(units: readonly Unit[], at: number): number {
  return units[at + 1]?.text === "(" && units[at + 3]?.text === ")" ? at + 3 : at;
}

/** The subject of the clause that starts at a unit. */
const subjectAt = (clauses: readonly Clause[], at: number): Party | undefined =>
  clauses.find((clause) => clause.subject?.first === at)?.subject;

/** Where the phrase of a role noun at `i` starts: articles, adjectives and "one of the" before it. */
function phraseStart(units: readonly Unit[], i: number): number {
  let start = i;
  for (let k = i - 1; k >= 0; k--) {
    const unit = units[k] as Unit;
    const joined = unit.norm === "and" && /^(?:ADJ|NOUN)$/.test(units[k - 1]?.pos ?? "") && k - 1 > 0 && start < i;
    const partitive = unit.norm === "of" && /^(?:one|some)$/.test(units[k - 1]?.norm ?? "");
    const owner = /^['’]s?$/.test(unit.text) || (unit.mention !== undefined && /^['’]s?$/.test(units[k + 1]?.text ?? ""));
    const describes = owner || (["DET", "ADJ", "NOUN", "NUM", "PROPN"].includes(unit.pos) && !unit.mention);
    const participle = unit.pos === "VERB" && /(?:ing|ed)$/.test(unit.norm) && start === k + 1 && units[k - 1]?.pos === "DET";
    if (!(joined || partitive || describes || participle || unit.text === "-")) break;
    start = k;
    if (/^(?:a|an|both)$/.test(unit.norm)) break;
  }
  return start;
}
