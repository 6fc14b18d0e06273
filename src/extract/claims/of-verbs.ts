import type { RelationLexicon, RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import type { EventKind } from "../events/draft.ts";
import { VerbIndex } from "../match.ts";
import { oncePer } from "../once.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { type ClaimDraft, STAGE } from "./draft.ts";
import { listAt, PARTY_KINDS } from "../lists.ts";
import { verbFollows } from "../party.ts";
import { draftOf, pairsOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { sinceIn } from "./phrases.ts";
import { VerbObjects } from "./verb-objects.ts";
import type { VerbSubjects } from "./verb-subjects.ts";
import { hearsay, unreal } from "./unreal.ts";

const indexOf = oncePer((frames: readonly RelationVerb[]) => new VerbIndex(frames));

/** Reads the relations that verbs state: "A supports B", "A will send C to B". */
export class VerbClaims {
  readonly #lexicon: RelationLexicon;
  readonly #verbs: VerbIndex<RelationVerb>;
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  readonly #subjects: VerbSubjects;
  readonly #objects: VerbObjects;
  readonly #eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined;

  /** `eventNoun` says of what kind the event is that a unit and its article mean by themselves ("the meeting"). */
  constructor(
    lexicon: RelationLexicon,
    modality: ModalityReader,
    cast: Cast,
    subjects: VerbSubjects,
    eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined,
  ) {
    this.#lexicon = lexicon;
    this.#modality = modality;
    this.#cast = cast;
    this.#subjects = subjects;
    this.#objects = new VerbObjects(lexicon, eventNoun);
    this.#eventNoun = eventNoun;
    this.#verbs = indexOf(lexicon.verbs);
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
      for (const { frame, after, copular } of this.#verbs.at(units, clause)) {
        const passive = clause.verb.passive && !copular;
        if (frame.passive && !passive) continue;
        if (frame.denied && !clause.verb.negated) continue;
        if (!frame.denied && !frame.evenTold && this.#follows(frame, told.get(units[clause.verb.first]?.start ?? -1))) continue;
        // "welcomed the decision | to provide X": inside what is welcomed.
        const content = clause.verb.form === "infinitive" && units[clause.verb.first - 1]?.pos === "NOUN" ? clauses[index - 1] : undefined;
        const statement = statementAt(statements, clause.verb.head) ?? statements.find((each) => each.clause === content);
        const invited = frame.objectActs ? this.#subjects.invited(reading, clause, after, scene) : undefined;
        const subjects = invited
          ? invited.ids
          : frame.subjectSent
            ? this.#subjects.owners(units, clause.start, clause.verb.first).slice(0, 1)
            : passive
              ? this.#subjects.ofPassive(reading, clause, index, frame, scene)
              : this.#subjects.of(reading, clause, index, frame.person, statement, scene);
        if (!frame.evenHollow && this.#hollow(units, clause)) continue;
        if (hearsay(this.#lexicon, clauses, index) || unreal(this.#lexicon, units, clauses, index)) return;
        // "hopes that X will join Y": what is wished of others is neither theirs nor a fact.
        if (
          statement &&
          this.#wished(units, clauses, index) &&
          !subjects.some((id) => sidesOf(this.#cast, statement.speakers).includes(id))
        )
          return;
        const { modality, ...held } = this.#modalityOf(units, clauses, index, frame);
        const negative = none(units, clause, after) ? !held.negative : held.negative;
        // "urged X not to join": what is not wanted is no relation, nor is its absence a fact.
        if (negative && modality === "requested") continue;
        const found = frame.subjectSent
          ? this.#objects.sentThere(units, clause, frame, after, text)
          : passive && !frame.what && !invited
            ? this.#objects.ofPassive(units, clause, frame)
            : this.#objects.of(units, clause, frame, invited?.at ?? after, text);
        const hosting = clause.verb.form === "gerund" && units[clause.verb.first - 1]?.norm !== "for";
        if (found?.entity === STAGE && hosting) continue;
        // "no plans to send Kenyan soldiers to X": whose they are.
        if (subjects.length === 0 && found?.what && clause.verb.form === "infinitive" && clause.subject === undefined)
          subjects.push(...this.#subjects.owners(units, clause.verb.last + 1, found.unit));
        const pairs: [string, string][] = [];
        // "agreed to support each other"
        const other = units[after]?.norm === "each" ? "other" : units[after]?.norm === "one" ? "another" : undefined;
        if (other !== undefined && units[after + 1]?.norm === other && frame.direct)
          for (const [a, b] of pairsOf(subjects)) pairs.push([a, b], [b, a]);
        else if (found) for (const subject of subjects) pairs.push([subject, found.entity]);
        // "thanked X for the ambulances donated": given to the speaker's own side.
        else if (passive && frame.toSpeaker && statement?.act === "appreciate" && this.#objects.unaddressed(units, clause))
          for (const giver of subjects) for (const taker of sidesOf(this.#cast, statement.speakers)) pairs.push([giver, taker]);
        else if (frame.mutual) pairs.push(...pairsOf(this.#together(clause, subjects, scene)));
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
        if (found && found.entity !== STAGE)
          for (const id of listedWith(units, found.unit, frame.kinds))
            if (id !== found.entity) for (const subject of subjects) pairs.push([subject, id]);
        // "signed by the two countries": nobody on stage need have done it.
        const countries = units.slice(clause.verb.last + 1, clause.verb.last + 6).some(({ norm }) => COUNTRIES.test(norm));
        const doers =
          frame.deed && passive && found && !countries
            ? this.#subjects.ofPassive(reading, clause, index, { person: true, what: false }, scene)
            : [];
        if (frame.deed && found)
          for (const doer of doers.filter((id) => this.#cast.isPerson(id)))
            drafts.push(draftOf(frame.deed, doer, found.entity, modality, negative, statement, mark));
        for (const [first, second] of pairs) {
          // "X received Y from Z": Z gives.
          const [subject, named] = frame.inverse ? [second, first] : [first, second];
          // "to work with the President-elect": with the side that somebody stands for.
          const side = this.#cast.sideOf(named);
          // "airlifted to X-town": to the state that the town lies in, where it is another's.
          const town =
            frame.forState && this.#cast.entity(named)?.kind === "place" && side !== this.#cast.sideOf(subject) ? side : undefined;
          const object = !frame.person && this.#cast.isPerson(named) ? side : (town ?? named);
          if (object === undefined || subject === object) continue;
          // "The X-ian Passport Office provides services for X-ian citizens": what a state's body does at home is between no two.
          if (frame.what && !frame.itself && this.#cast.sideOf(subject) === object) continue;
          const draft = draftOf(frame.relation, subject, object, modality, negative, statement, mark);
          if (found?.what && !frame.itself) draft.what = found.what;
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

  /** "“We will work together,” she said": with whoever takes part beside her. */
  #together(clause: Clause, subjects: string[], scene: Scene): string[] {
    const item = clause.subject?.items[0];
    const all = sidesOf(this.#cast, scene.participants);
    const we = item?.kind === "pronoun" && item.which === "we" && subjects.length === 1 && all.includes(subjects[0] as string);
    return we ? all : subjects;
  }

  /** A membership is there or not: "X is a member" is actual; "X joining Y" is what is talked about, not what goes on. */
  #modalityOf(
    units: readonly Unit[],
    clauses: readonly Clause[],
    index: number,
    frame: RelationVerb,
  ): { modality: ClaimDraft["modality"]; negative: boolean } {
    const held = this.#modality.ofVerb(units, clauses, index);
    // "left X": is a member no more; that one does not leave is no news of either.
    if (frame.ends) held.negative = !held.negative;
    if (frame.modality && (held.modality === "actual" || held.modality === "ongoing")) return { ...held, modality: frame.modality };
    if (!this.#lexicon.standing.includes(frame.relation) || held.modality !== "ongoing") return held;
    return { ...held, modality: clauses[index]?.verb.form === "gerund" ? "proposed" : "actual" };
  }

  /** Whether a clause is what somebody hopes for or wants ("hopes that X will …", "the hope that …", "wants X to …"). */
  #wished(units: readonly Unit[], clauses: readonly Clause[], index: number): boolean {
    const { verb, start } = clauses[index] as Clause;
    const that = units.slice(start - 1, verb.first).find((unit) => unit.norm === "that");
    const before = that && units[units.indexOf(that) - 1];
    const governor = clauses[index - 1]?.verb;
    const close = verb.form === "infinitive" || that !== undefined;
    return [before?.lemma, close && !governor?.passive ? governor?.lemma : undefined].some((lemma) =>
      this.#lexicon.wishes.includes(lemma ?? ""),
    );
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
}

/** The names of the list that an object opens, of kinds that it may be: parties with parties, instruments with instruments. */
function listedWith(units: readonly Unit[], at: number, kinds: readonly string[]): string[] {
  const kind = units[at]?.mention?.kind ?? "";
  const alike = PARTY_KINDS.includes(kind) ? PARTY_KINDS : [kind];
  const { ids, end } = listAt(units, at, kinds.length > 0 ? alike.filter((each) => kinds.includes(each)) : alike);
  // "sent tents to X, and Y sent …": what has a verb of its own is not in the list.
  return verbFollows(units, end) ? ids.slice(0, 1) : ids;
}

const COUNTRIES = /^(?:countries|nations|states|sides|parties|governments)$/;

/** "No X-ian troops will be sent", "sent no troops", "neither X nor Y supports Z". */
function none(units: readonly Unit[], clause: Clause, after: number): boolean {
  const subject = clause.subject?.first ?? 0;
  const neither = units.slice(Math.max(0, subject - 3), subject).some((unit) => /^(?:neither|nor)$/.test(unit.norm));
  return neither || units[after]?.norm === "no" || (clause.subjectNoun !== undefined && units[clause.start]?.norm === "no");
}

/** "the rice | provided to X", "an agreement | signed by X": a past form behind its noun, with no object of its own, is a passive. */
function reducedRelative(units: readonly Unit[], clause: Clause): boolean {
  const { verb } = clause;
  const apposed = units[verb.first - 1]?.text === "," && units[verb.first - 2]?.mention !== undefined;
  const behind = clause.subjectNoun !== undefined || (apposed && clause.subject === undefined);
  if (!behind || (verb.tense !== "past" && verb.form !== "participle") || verb.first !== verb.head) return false;
  const next = units[verb.last + 1]?.norm ?? "";
  // "the medicines dispatched last month"
  const dated = units[verb.last + 1]?.pos === "DATE" && clause.subjectNoun === verb.first - 1;
  return next === "by" || (clause.level === 1 && (dated || /^(?:to|for|in)$/.test(next)));
}
