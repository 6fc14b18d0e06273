import type { RelationLexicon, RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { forcesOf } from "../forces.ts";
import { listAt, PARTY_KINDS } from "../lists.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { sidesOf } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { objectAt } from "./objects.ts";
import { phraseBefore } from "./phrases.ts";

/** Acts of saying something of what others do. */
const OTHERS: ReadonlySet<string> = new Set(["welcome", "congratulate", "appreciate", "condemn", "express-concern"]);

/** Who a verb's relation is said of. */
export class VerbSubjects {
  readonly #lexicon: RelationLexicon;
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  readonly #forceNouns: readonly string[];

  constructor(lexicon: RelationLexicon, modality: ModalityReader, cast: Cast, forceNouns: readonly string[]) {
    this.#lexicon = lexicon;
    this.#modality = modality;
    this.#cast = cast;
    this.#forceNouns = forceNouns;
  }

  /** "urged partners, including the donors, to ratify": the clause hangs on a verb of asking that has its object before it. */
  #asked(clauses: readonly Clause[], index: number): boolean {
    const governor = clauses.slice(0, index).findLast((clause) => clause.verb.lemma !== "include");
    return governor !== undefined && this.#modality.asks(governor.verb.lemma) && (clauses[index]?.verb.first ?? 0) > governor.verb.last + 1;
  }

  /** "He invited him to visit X": whoever is meant, it is not the one who invites; the other of two on stage. */
  #notSelf({ units }: SentenceReading, governor: Clause | undefined, party: Party, scene: Scene): string[] {
    const ids = scene.resolve(party);
    if (!/^(?:him|her)$/.test(units[party.first]?.norm ?? "") || !governor?.subject) return ids;
    const actors = scene.resolve(governor.subject);
    if (!ids.some((id) => actors.includes(id))) return ids;
    const others = scene.participants.filter((id) => !actors.includes(id) && this.#cast.isPerson(id));
    return others.length === 1 ? others : [];
  }

  /** Who a verb's relation is said of. */
  of(
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
    // "Twelve nations, including A and B, take part", "the countries contributing troops to X, namely A and B"
    const among = clause.subject === undefined || clause.verb.form !== "finite" ? namedAmong(units, clause) : [];
    if (among.length > 0) return side(among);
    const before = parties.find((party) => party.last === left);
    // "accepted the invitation of X to visit Y": the one invited does.
    const accepted = clauses[index - 1]?.verb.lemma === "accept" && clause.verb.form === "infinitive" ? clauses[index - 1] : undefined;
    if (accepted?.subject) return side(scene.resolve(accepted.subject));
    // "handed over an invitation to the Bulgarian Foreign Minister to visit X": whoever is invited, it is not the one who brings it.
    const invited =
      clause.verb.form === "infinitive" &&
      before === undefined &&
      units.slice((clauses[index - 1]?.verb.last ?? clause.verb.first) + 1, clause.verb.first).some(({ lemma }) => lemma === "invitation");
    if (invited) return [];
    // "is working with X to support Y": X is helped along, and not the one who acts alone.
    const beside = before !== undefined && units[before.first - 1]?.norm === "with";
    if (before && !beside && (clause.verb.form !== "finite" || clause.subject === before))
      return side(this.#notSelf(reading, clauses[index - 1], before, scene));
    if (clause.verb.form === "finite" && clause.subject) return side(scene.actors(reading, clause));
    // "X, having provided aid to Y, …": the one right before.
    if (clause.kind === "participle" && clause.subject?.last === clause.verb.first - 2) return side(scene.resolve(clause.subject));
    // "the mission", standing for one named before.
    const meant = clause.verb.form === "finite" ? units[clause.subjectNoun ?? -1]?.mention : undefined;
    if (meant?.entity && meant.form === "short" && clause.subject === undefined) return side([meant.entity]);
    // "the Ghanaian soldiers who served in X", "Chinese peacekeepers serving in Y"
    const relative = clause.kind === "relative" && clause.subject === undefined;
    const head = relative ? clause.start - 1 : clause.verb.form === "gerund" ? clause.verb.first - 1 : -1;
    if (this.#forceNouns.includes(units[head]?.norm ?? "")) {
      const owns = (k: number): boolean => units[k]?.mention?.form === "adjective" || /^['’]s?$/.test(units[k + 1]?.text ?? "");
      const owned = phraseBefore(units, head).flatMap((k) => (owns(k) ? (units[k]?.mention?.entity ?? []) : []));
      if (owned.length > 0) return side(owned);
    }
    // "Since joining X, Y has …": the subject follows.
    const follows =
      index === 0 && clause.verb.form === "gerund" && clause.verb.first <= 2 && !clause.subject
        ? clauses.find(({ level, subject }) => level === 0 && subject)
        : undefined;
    if (follows?.subject && follows !== clause) return side(scene.resolve(follows.subject));
    // "A, B and C, which joined X": a list before its pronoun.
    const pronoun = clause.kind === "relative" && clause.subject === undefined && /^(?:which|who)$/.test(units[clause.start]?.norm ?? "");
    const list = pronoun ? parties.find((party) => party.last === clause.start - 2 && units[clause.start - 1]?.text === ",") : undefined;
    if (list && list.items.length > 1) return side(scene.resolve(list));
    const forces = clause.verb.form === "finite" ? forcesOf(units, clause, this.#forceNouns) : [];
    if (forces.length > 0) return forces;
    // "A, B and 24 other nations took part": those named; a subject that is nobody known stays nobody known.
    if (clause.verb.form === "finite" && clause.subject === undefined && clause.subjectNoun !== undefined) {
      const first = units.findIndex(
        ({ mention }, k) => k >= clause.start && k < (clause.subjectNoun ?? 0) && mention?.entity !== undefined,
      );
      const others = units.slice(clause.start, clause.subjectNoun).some(({ norm }) => norm === "other" || norm === "others");
      return first >= 0 && others ? side(listAt(units, first).ids) : [];
    }
    // "X's plans to work with Y": the plans' owner.
    if (clause.verb.form !== "finite" && units[left]?.pos === "NOUN") {
      const before = phraseBefore(units, left);
      const party = (k: number): boolean => units[k]?.mention?.entity !== undefined && PARTY_KINDS.includes(units[k]?.mention?.kind ?? "");
      const owner = before.find((k) => /^['’]s?$/.test(units[k + 1]?.text ?? "") && party(k));
      if (owner !== undefined) return side([units[owner]?.mention?.entity as string]);
    }
    // "urged partners to ratify …": those asked have no name, and it is not the one who asks.
    if (clause.verb.form === "infinitive" && this.#asked(clauses, index)) return [];
    // "will make a contribution to X and will send Y to Z": the subject goes on, whatever the verb.
    const host = clauses.slice(0, index).findLast(({ verb }) => verb.form === "finite");
    const goesOn = units.slice(clause.start, clause.verb.first).some(({ norm }) => /^(?:and|but)$/.test(norm));
    if (goesOn && clause.kind === "embedded" && clause.verb.form === "finite" && host && host.kind !== "relative")
      return this.of(reading, host, clauses.indexOf(host), person, statement, scene);
    if (clause.verb.form === "finite" && clause.kind !== "coordinate" && clause.level === 1) {
      // The subject may be a name that is no party by itself ("the Ministry", a possessor): read from the units.
      const unit = units[clause.verb.first - 1];
      if (unit?.mention?.entity && PARTY_KINDS.includes(unit.mention.kind)) return side([unit.mention.entity]);
      return [];
    }
    // "X became the first state to join Y": what X is, it does.
    const copula = clauses[index - 1];
    const ordinal =
      copula &&
      units.slice(copula.verb.last + 1, clause.verb.first).some((unit) => /^(?:first|second|third|only|latest|last)$/.test(unit.norm));
    if (ordinal && clause.verb.form === "infinitive" && this.#lexicon.copulas.includes(copula.verb.lemma))
      return this.of(reading, copula, index - 1, person, statement, scene);
    for (let i = index - 1; i >= 0; i--) {
      const governor = clauses[i] as Clause;
      // "actions taken by many nations to support X": those behind "by", named or not.
      if (governor.verb.form !== "finite" && units[governor.verb.last + 1]?.norm === "by") return side(agentsOf(reading, governor, scene));
      // "applauded X's decision to support Y": what one welcomes or condemns another does; "thanked personnel taking part in X": so do they.
      const others = clause.subjectNoun !== undefined || (clause.verb.form === "infinitive" && statement && OTHERS.has(statement.act));
      if (governor.level === 0 && statement && others) return [];
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

  /** "invited X to Oslo", "X was invited to Oslo": the one invited, and the unit behind. */
  invited(reading: SentenceReading, clause: Clause, after: number, scene: Scene): { ids: string[]; at: number } {
    if (clause.verb.passive) return { ids: clause.subject ? scene.resolve(clause.subject) : [], at: after };
    const party = reading.parties.find(({ first }) => first === after);
    return party ? { ids: this.#notSelf(reading, clause, party, scene), at: party.last + 1 } : { ids: [], at: after };
  }

  /** Who acts in the passive: those behind "by"; of what is sent whoever it belongs to; of "thanked X for the rice provided to Y" the one thanked. */
  ofPassive(reading: SentenceReading, clause: Clause, index: number, frame: Pick<RelationVerb, "person" | "what">, scene: Scene): string[] {
    const { units } = reading;
    const agents = agentsOf(reading, clause, scene);
    if (agents.length > 0 || !frame.what) return frame.person ? agents : sidesOf(this.#cast, agents);
    const own = this.owners(units, clause.start, clause.verb.first).slice(0, 1);
    const thanks = reading.clauses[index - 1];
    if (own.length > 0 || !thanks || !this.#lexicon.thanks.includes(thanks.verb.lemma)) return own;
    const thanked = reading.parties.find((party) => party.first === thanks.verb.last + 1 && units[party.last + 1]?.norm === "for");
    // "thanked the people of X for the tents sent"
    const people = thanked ? undefined : objectAt(units, thanks.verb.last + 1, this.#lexicon, ["state", "organization"]);
    return people ? [people.entity] : sidesOf(this.#cast, scene.resolve(thanked));
  }

  /** "540 members of the Y Forces have been deployed to X": the forces and states that what is sent belongs to, by the units `from … to - 1`. */
  owners(units: readonly Unit[], from: number, to: number): string[] {
    // "the force, made up of contingents from A, …": what it is made of does not own it.
    const aside = units.findIndex((unit, k) => k > from && k < to && unit.text === ",");
    return units
      .slice(from, aside < 0 ? to : aside)
      .flatMap(({ mention }) =>
        mention?.entity && ["armed-force", "state", "organization"].includes(mention.kind) ? [mention.entity] : [],
      );
  }
}

/** Of several countries those that are named behind them: before the verb of a clause, or behind what they are said to do. */
function namedAmong(units: readonly Unit[], { verb, to }: Clause): string[] {
  const opens = (k: number): boolean => /^(?:including|namely|notably)$/.test(units[k]?.norm ?? "");
  const several = (k: number): boolean => /^(?:countries|nations|states|members|partners|allies)$/.test(units[k]?.norm ?? "");
  if (verb.form !== "finite") {
    const opener = several(verb.first - 1) ? units.findIndex((_, k) => k > verb.last && k < to + 3 && opens(k)) : -1;
    return opener < 0 ? [] : listAt(units, opener + 1).ids;
  }
  for (let k = verb.first - 1; k > Math.max(1, verb.first - 40); k--) {
    if (!opens(k)) continue;
    const noun = units[k - 1]?.text === "," ? k - 2 : k - 1;
    const { ids, end } = listAt(units, k + 1);
    return several(noun) && end >= verb.first - 3 ? ids : [];
  }
  return [];
}

/** Those behind "by" in a passive clause. */
function agentsOf({ units, parties }: SentenceReading, clause: Clause, scene: Scene): string[] {
  for (let k = clause.verb.last + 1; k < Math.min(clause.to, clause.verb.last + 16); k++) {
    if (units[k]?.pos === "VERB" || units[k]?.norm === "that") return [];
    if (units[k]?.norm !== "by") continue;
    const listed = listAt(units, k + 1).ids;
    const party = parties.find((each) => each.first === k + 1);
    if (listed.length > 0 || !party) return listed;
    // "by the two ministers, A and B"
    const named = units[party.last + 1]?.text === "," ? listAt(units, party.last + 2).ids : [];
    return named.length > 1 ? named : scene.resolve(party);
  }
  return [];
}
