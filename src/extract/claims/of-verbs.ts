import type { RelationLexicon, RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clauses.ts";
import type { EventKind } from "../events/draft.ts";
import { forcesOf } from "../forces.ts";
import { VerbIndex } from "../match.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { type ClaimDraft, STAGE } from "./draft.ts";
import { listAt, PARTY_KINDS } from "../lists.ts";
import { givenIn, relativeObject } from "./antecedent.ts";
import { draftOf, hearsay, pairsOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { objectAt } from "./objects.ts";
import { phraseBefore, sinceIn } from "./phrases.ts";

/** Reads the relations that verbs state: "A supports B", "A will send C to B". */
export class VerbClaims {
  readonly #lexicon: RelationLexicon;
  readonly #verbs: VerbIndex<RelationVerb>;
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  readonly #forceNouns: readonly string[];
  readonly #eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined;

  /** `forceNouns` are nouns for people and ships named by their owners; `eventNoun` says of what kind the event is that a unit and its article mean by themselves ("the meeting"). */
  constructor(
    lexicon: RelationLexicon,
    modality: ModalityReader,
    cast: Cast,
    forceNouns: readonly string[],
    eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined,
  ) {
    this.#lexicon = lexicon;
    this.#modality = modality;
    this.#cast = cast;
    this.#forceNouns = forceNouns;
    this.#eventNoun = eventNoun;
    this.#verbs = new VerbIndex(lexicon.verbs);
  }

  /** Whether a verb states a relation in some frame. */
  states(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** `told` are the starts of verbs that already tell an event, with its kind: what it says of its participants follows from the event. */
  read(
    reading: SentenceReading,
    statements: readonly StatementDraft[],
    scene: Scene,
    text: string,
    told: ReadonlyMap<number, EventKind>,
  ): ClaimDraft[] {
    const { units, clauses } = reading;
    const drafts: ClaimDraft[] = [];
    clauses.forEach((read, index) => {
      const clause = reducedRelative(units, read) ? { ...read, verb: { ...read.verb, passive: true } } : read;
      for (const { frame, after } of this.#verbs.at(units, clause)) {
        if ((clause.verb.passive && !frame.what) || this.#follows(frame, told.get(units[clause.verb.first]?.start ?? -1))) continue;
        const statement = statementAt(statements, clause.verb.head);
        const subjects = clause.verb.passive
          ? this.#givers(reading, clause, index, scene)
          : this.#subjects(reading, clause, index, frame.person, statement, scene);
        if (subjects.length === 0) continue;
        if (!frame.evenHollow && this.#hollow(units, clause)) continue;
        if (hearsay(this.#lexicon, clauses, index)) return;
        const { modality, negative } = this.#modalityOf(units, clauses, index, frame);
        // "urged X not to join": what is not wanted is no relation, nor is its absence a fact.
        if (negative && modality === "requested") continue;
        if (frame.stage && clause.verb.form === "gerund" && units[clause.verb.first - 1]?.norm !== "for") continue;
        const found = this.#verbObject(units, clause, frame, after, text);
        const pairs: [string, string][] = [];
        if (found) for (const subject of subjects) pairs.push([subject, found.entity]);
        else if (frame.mutual && subjects.length > 1) pairs.push(...pairsOf(subjects));
        if (pairs.length === 0) continue;
        const end = found ? found.unit + 1 : clause.verb.last + 1;
        const mark = markOf(reading, clause.verb.first, Math.max(end, clause.verb.last + 1), frame.id);
        const next = clauses[index + 1];
        const since = sinceIn(
          units,
          clause.verb.last,
          Math.min(clause.to, found?.what || !next ? clause.to : Math.max(next.start, clause.from)),
        );
        // "work with X and Y": each of the list.
        if (found && !frame.what && found.entity !== STAGE)
          for (const entry of listAt(units, found.unit).entries)
            if (entry.id !== found.entity && (frame.kinds.length === 0 || frame.kinds.includes(entry.kind)))
              for (const subject of subjects) pairs.push([subject, entry.id]);
        for (const [subject, named] of pairs) {
          // "to work with the President-elect": with the side that somebody stands for.
          const object = !frame.person && this.#cast.isPerson(named) ? this.#cast.sideOf(named) : named;
          if (object === undefined || subject === object) continue;
          const draft = draftOf(frame.relation, subject, object, modality, negative, statement, mark);
          if (found?.what) draft.what = found.what;
          if (since) draft.since = since;
          const stage = object === STAGE && found ? this.#eventNoun(units, found.unit) : undefined;
          if (stage) draft.stage = stage;
          drafts.push(draft);
        }
        return;
      }
    });
    return drafts;
  }

  /** A membership is there or not: "X is a member" is actual; "X joining Y" is what is talked about, not what goes on. */
  #modalityOf(
    units: readonly Unit[],
    clauses: readonly Clause[],
    index: number,
    frame: RelationVerb,
  ): { modality: ClaimDraft["modality"]; negative: boolean } {
    const held = this.#modality.ofVerb(units, clauses, index);
    if (frame.relation !== "memberOf" || held.modality !== "ongoing") return held;
    return { ...held, modality: clauses[index]?.verb.form === "gerund" ? "proposed" : "actual" };
  }

  /** Who sends or gives, in the passive: whoever what is sent belongs to; of "thanked X for the rice provided to Y" the one thanked. */
  #givers(reading: SentenceReading, clause: Clause, index: number, scene: Scene): string[] {
    const own = this.#sent(reading.units, clause);
    const thanks = reading.clauses[index - 1];
    if (own.length > 0 || !thanks || !this.#lexicon.thanks.includes(thanks.verb.lemma)) return own;
    const thanked = reading.parties.find((party) => party.first === thanks.verb.last + 1 && reading.units[party.last + 1]?.norm === "for");
    return sidesOf(this.#cast, scene.resolve(thanked));
  }

  /** "540 members of the Y Forces have been deployed to X": the force, or the state, that what is sent belongs to. */
  #sent(units: readonly Unit[], clause: Clause): string[] {
    const owner = units
      .slice(clause.start, clause.verb.first)
      .find((unit) => unit.mention?.entity && ["armed-force", "state", "organization"].includes(unit.mention.kind));
    return owner?.mention?.entity ? [owner.mention.entity] : [];
  }

  /** "the importance of providing …" says that something matters, not that it is done. */
  #hollow(units: readonly Unit[], clause: Clause): boolean {
    if (clause.verb.form === "finite") return false;
    return units.slice(Math.max(0, clause.verb.first - 4), clause.verb.first).some((unit) => this.#lexicon.hollow.includes(unit.norm));
  }

  /** Whether the relation is what an event of this kind says anyway. */
  #follows(frame: RelationVerb, kind: EventKind | undefined): boolean {
    return kind !== undefined && this.#lexicon.events.some((row) => row.relation === frame.relation && row.kinds.includes(kind));
  }

  #verbObject(
    units: readonly Unit[],
    clause: Clause,
    frame: RelationVerb,
    after: number,
    text: string,
  ): { entity: string; unit: number; what?: string } | undefined {
    const fronted = relativeObject(units, clause, frame);
    if (fronted) return fronted;
    let at = after;
    while (units[at]?.pos === "ADV") at++;
    if (frame.direct) {
      const direct = objectAt(units, at, this.#lexicon, frame.kinds);
      if (direct && behind(units, direct.unit, clause.to, frame.unlessBehind)) return undefined;
      if (direct && frame.alone && units.slice(direct.unit + 1, direct.unit + 3).some((unit) => unit.pos === "VERB")) return undefined;
      if (direct) return direct;
      if (frame.stage && /^(?:the|this)$/.test(units[at]?.norm ?? "") && this.#eventNoun(units, at)) return { entity: STAGE, unit: at };
    }
    if (frame.near) {
      for (let k = at; k < Math.min(clause.to, at + 12); k++) {
        const mention = units[k]?.mention;
        if (units[k]?.pos === "VERB" || units[k]?.norm === "that") break;
        if (mention?.entity && frame.kinds.includes(mention.kind)) return { entity: mention.entity, unit: k };
      }
    }
    const limit = Math.min(clause.to, at + 22);
    for (let k = at; k < limit; k++) {
      const unit = units[k] as Unit;
      if (k > at && (unit.pos === "VERB" || unit.norm === "that") && !frame.what) break;
      if (!frame.object.includes(unit.norm)) continue;
      const sent = frame.what ? givenIn(units, clause, at, k) : undefined;
      if (frame.what && !sent) break;
      const object = objectAt(units, k + 1, this.#lexicon, frame.kinds);
      if (!object) continue;
      if (!sent) return object;
      const [first, last] = sent;
      if (units.slice(first, last).some((each) => frame.notNouns.includes(each.norm))) return undefined;
      // People are sent, not given.
      const people = units.slice(first, first + 2).some((each) => each.mention?.kind === "person");
      if (people && frame.whatNouns.length === 0) return undefined;
      if (!people && frame.whatNouns.length > 0 && !units.slice(first, last).some((each) => frame.whatNouns.includes(each.norm)))
        return undefined;
      const what = text.slice(units[first]?.start, units[last - 1]?.end).replace(/\s+/g, " ");
      return { ...object, what };
    }
    // "provide Moldova with ambulances"
    if (frame.what && frame.whatNouns.length === 0) {
      const receiver = objectAt(units, at, this.#lexicon, frame.kinds);
      const next = receiver ? units[receiver.unit + 1] : undefined;
      if (receiver && next?.norm === "with")
        return {
          ...receiver,
          what: text.slice(units[receiver.unit + 2]?.start, units[Math.min(clause.to, receiver.unit + 8) - 1]?.end).replace(/\s+/g, " "),
        };
    }
    return undefined;
  }

  /** "urged partners, including the donors, to ratify": the clause hangs on a verb of asking that has its object before it. */
  #asked(clauses: readonly Clause[], index: number): boolean {
    const governor = clauses.slice(0, index).findLast((clause) => clause.verb.lemma !== "include");
    return governor !== undefined && this.#modality.asks(governor.verb.lemma) && (clauses[index]?.verb.first ?? 0) > governor.verb.last + 1;
  }

  /** Who a verb's relation is said of. */
  #subjects(
    reading: SentenceReading,
    clause: Clause,
    index: number,
    person: boolean,
    statement: StatementDraft | undefined,
    scene: Scene,
  ): string[] {
    const { units, parties, clauses } = reading;
    const side = (ids: readonly string[]): string[] => (person ? [...ids] : sidesOf(this.#cast, ids));
    // "called on X to …", "thanked X for …ing": the party right before the verb acts.
    let left = clause.verb.first - 1;
    while (left >= 0 && /^(?:not|for|in|of)$/.test(units[left]?.norm ?? "") && clause.verb.form !== "finite") left--;
    const before = parties.find((party) => party.last === left);
    if (before && (clause.verb.form !== "finite" || clause.subject === before)) return side(scene.resolve(before));
    if (clause.verb.form === "finite" && clause.subject) return side(scene.actors(reading, clause));
    const forces = clause.verb.form === "finite" ? forcesOf(units, clause, this.#forceNouns) : [];
    if (forces.length > 0) return forces;
    // "X's plans to work with Y": the plans' owner.
    if (clause.verb.form !== "finite" && units[left]?.pos === "NOUN") {
      const before = phraseBefore(units, left);
      const party = (k: number): boolean => units[k]?.mention?.entity !== undefined && PARTY_KINDS.includes(units[k]?.mention?.kind ?? "");
      const owner = before.find((k) => /^['’]s?$/.test(units[k + 1]?.text ?? "") && party(k));
      if (owner !== undefined) return side([units[owner]?.mention?.entity as string]);
    }
    // "urged partners to ratify …": those asked have no name, and it is not the one who asks.
    if (clause.verb.form === "infinitive" && this.#asked(clauses, index)) return [];
    if (clause.verb.form === "finite" && clause.kind !== "coordinate" && clause.level === 1) {
      // The subject may be a name that is no party by itself ("the Ministry", a possessor): read from the units.
      const unit = units[clause.verb.first - 1];
      if (unit?.mention?.entity && PARTY_KINDS.includes(unit.mention.kind)) return side([unit.mention.entity]);
      return [];
    }
    for (let i = index - 1; i >= 0; i--) {
      const governor = clauses[i] as Clause;
      // What is said in a talk is said of all who talk: "spoke with X about supporting Y".
      if (governor.level === 0 && statement) {
        // "thanked X for providing …": what one is thanked for X has done; the invitation to visit one has made.
        return side(
          clause.verb.form === "gerund" && statement.act === "appreciate" && statement.addressees.length > 0
            ? statement.addressees
            : statement.speakers,
        );
      }
      if (governor.verb.form === "finite" && governor.subject) return side(scene.actors(reading, governor));
      if (governor.kind === "relative") return [];
      // A subject that is nobody known stays nobody known.
      if (governor.verb.form === "finite" && governor.subjectNoun !== undefined) return [];
    }
    return statement ? side(statement.speakers) : [];
  }
}

/** "the rice | provided to X": a past form behind its noun, with no object of its own, is a passive. */
const reducedRelative = (units: readonly Unit[], clause: Clause): boolean =>
  clause.level === 1 &&
  clause.subjectNoun !== undefined &&
  clause.verb.tense === "past" &&
  clause.verb.first === clause.verb.head &&
  /^(?:to|for|by|in)$/.test(units[clause.verb.last + 1]?.norm ?? "");

/** Whether one of the words and a verb in -ing come behind a unit ("joined X and Y | in calling for"). */
const behind = (units: readonly Unit[], at: number, to: number, words: readonly string[]): boolean =>
  units.slice(at + 1, Math.min(to, at + 9)).some((unit, k) => words.includes(unit.norm) && /ing$/.test(units[at + k + 2]?.norm ?? ""));
