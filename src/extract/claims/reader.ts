import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Mention } from "../../records/mention.ts";
import type { Adverbials } from "../adverbials.ts";
import type { Cast } from "../cast.ts";
import type { EventKind } from "../events/draft.ts";
import { oncePer } from "../once.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { ModalityReader } from "./modality.ts";
import { ActClaims } from "./of-acts.ts";
import { claimsOfCargo } from "./of-cargo.ts";
import { claimsOfMakeUp } from "./of-make-up.ts";
import { claimsOfMembers } from "./of-members.ts";
import { claimsOfNames } from "./of-names.ts";
import { claimsOfTogether } from "./of-together.ts";
import { NounClaims } from "./of-nouns.ts";
import { RoleClaims } from "./of-roles.ts";
import { SignedClaims } from "./of-signed.ts";
import { VerbClaims } from "./of-verbs.ts";
import { StandIns } from "./stand-ins.ts";
import { passedOn } from "./unreal.ts";
import { VerbSubjects } from "./verb-subjects.ts";

const modalityOf = oncePer((lexicon: RelationLexicon) => new ModalityReader(lexicon));

/** Reads the relations that a sentence states: by its verbs, its nouns, its names and its acts. */
export class ClaimReader {
  readonly #lexicon: RelationLexicon;
  readonly #cast: Cast;
  readonly #mentions: readonly Mention[];
  readonly #modality: ModalityReader;
  readonly #subjects: VerbSubjects;
  readonly #verbs: VerbClaims;
  readonly #nouns: NounClaims;
  readonly #acts: ActClaims;
  readonly #roles: RoleClaims;
  readonly #standIns: StandIns;
  readonly #signed: SignedClaims;

  constructor(
    lexicon: RelationLexicon,
    cast: Cast,
    mentions: readonly Mention[],
    forceNouns: readonly string[],
    adverbials: Adverbials,
    eventNoun: (units: readonly Unit[], at: number) => EventKind | undefined,
  ) {
    const modality = modalityOf(lexicon);
    const subjects = new VerbSubjects(lexicon, modality, cast, forceNouns);
    this.#modality = modality;
    this.#subjects = subjects;
    this.#lexicon = lexicon;
    this.#cast = cast;
    this.#mentions = mentions;
    this.#verbs = new VerbClaims(lexicon, modality, cast, subjects, eventNoun);
    this.#acts = new ActClaims(lexicon, modality, cast, subjects, adverbials);
    this.#roles = new RoleClaims(lexicon, modality, cast, subjects);
    this.#nouns = new NounClaims(lexicon, modality, cast);
    this.#signed = new SignedClaims(lexicon, modality, cast);
    this.#standIns = new StandIns(lexicon, mentions);
  }

  /** Whether a verb states a relation in some frame. */
  states(lemma: string): boolean {
    return this.#verbs.states(lemma);
  }

  /** `told` are the starts of verbs that already tell an event, with its kind: what it says of its participants follows from the event. */
  read(
    said: SentenceReading,
    statements: readonly StatementDraft[],
    scene: Scene,
    text: string,
    told: ReadonlyMap<number, EventKind>,
  ): ClaimDraft[] {
    const reading = { ...said, units: this.#standIns.marked(said.units) };
    // What is asked is not said.
    if (reading.units.some((unit, i) => unit.text === "?" && i > reading.units.length - 3)) return [];
    const hearsay = passedOn(this.#lexicon, reading.units, reading.clauses).map(({ from, to }) => ({
      start: reading.units[from]?.start ?? 0,
      end: reading.units[to - 1]?.end ?? 0,
    }));
    const drafts = [
      ...this.#verbs.read(reading, statements, scene, text, told),
      ...this.#nouns.read(reading, statements, scene, text),
      ...this.#roles.read(reading, statements, scene),
      ...this.#signed.read(reading, statements, scene),
      ...claimsOfCargo(reading, statements, this.#lexicon, this.#modality, this.#cast, text),
      ...claimsOfMakeUp(reading, statements, this.#lexicon, this.#modality, this.#cast, scene, text),
      ...claimsOfMembers(reading, statements, this.#lexicon, this.#cast),
      ...claimsOfTogether(reading, statements, this.#lexicon, this.#modality, this.#subjects, this.#cast, scene),
      ...claimsOfNames(reading, this.#mentions, this.#lexicon),
      ...this.#acts.read(reading, statements, scene, text),
    ];
    return (
      drafts
        .filter(({ mark }) => !hearsay.some(({ start, end }) => start <= mark.start && mark.start < end))
        .map((draft) => ({ ...draft, subject: this.#ruled(draft.subject), object: this.#ruled(draft.object) }))
        // "X supports the Government of X": of a state and itself nothing is said.
        .filter(({ subject, object }) => subject !== object)
    );
  }

  /** What a government does or is done to, its state does. */
  #ruled(id: string): string {
    const body = this.#cast.entity(id);
    if (
      !body ||
      body.kind !== "organization" ||
      !this.#lexicon.governments.some((word) => body.name.toLowerCase().split(/\s+/).includes(word))
    )
      return id;
    const side = this.#cast.sideOf(id);
    return side !== undefined && this.#cast.entity(side)?.kind === "state" ? side : id;
  }
}
