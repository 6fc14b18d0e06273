import type { RelationLexicon, RelationNoun, RelationVerb } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clauses.ts";
import { VerbIndex } from "../match.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { EventKind } from "../events/draft.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { type ClaimDraft, STAGE } from "./draft.ts";
import type { Mention } from "../../records/mention.ts";
import { claimsOfNames } from "./of-names.ts";
import { ModalityReader } from "./modality.ts";
import { listAt, PARTY_KINDS } from "./lists.ts";
import { objectAt } from "./objects.ts";

/** Reads the relations that a sentence states, by verb and by noun. */
export class ClaimReader {
  readonly #lexicon: RelationLexicon;
  readonly #verbs: VerbIndex<RelationVerb>;
  readonly #nouns = new Map<string, RelationNoun[]>();
  readonly #modality: ModalityReader;
  readonly #cast: Cast;
  readonly #mentions: readonly Mention[];
  readonly #eventNoun: (units: readonly Unit[], at: number) => boolean;

  /** `eventNoun` says whether the noun phrase at a unit means an event ("the meeting"). */
  constructor(lexicon: RelationLexicon, cast: Cast, mentions: readonly Mention[], eventNoun: (units: readonly Unit[], at: number) => boolean) {
    this.#mentions = mentions;
    this.#eventNoun = eventNoun;
    this.#lexicon = lexicon;
    this.#cast = cast;
    this.#verbs = new VerbIndex(lexicon.verbs);
    this.#modality = new ModalityReader(lexicon);
    for (const frame of lexicon.nouns) for (const noun of frame.nouns) this.#nouns.set(noun, [...(this.#nouns.get(noun) ?? []), frame]);
  }

  /** Whether a verb states a relation in some frame. */
  states(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** `told` are the starts of verbs that already tell an event, with its kind: what it says of its participants follows from the event. */
  read(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string, told: ReadonlyMap<number, EventKind>): ClaimDraft[] {
    return [...this.#fromVerbs(reading, statements, scene, text, told), ...this.#fromNouns(reading, statements, scene, text), ...this.#members(reading, statements), ...claimsOfNames(reading, this.#mentions, this.#lexicon), ...this.#ofActs(reading, statements)];
  }

  // ── verbs ────────────────────────────────────────────────────────────────
  #fromVerbs(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string, told: ReadonlyMap<number, EventKind>): ClaimDraft[] {
    const { units, clauses } = reading;
    const drafts: ClaimDraft[] = [];
    clauses.forEach((clause, index) => {
      for (const { frame, after } of this.#verbs.at(units, clause)) {
        if ((clause.verb.passive && !frame.what) || this.#follows(frame, told.get(units[clause.verb.first]?.start ?? -1))) continue;
        const statement = statementAt(statements, clause.verb.head);
        const subjects = clause.verb.passive ? this.#sent(units, clause) : this.#subjects(reading, clause, index, frame.person, statement, scene);
        if (subjects.length === 0) continue;
        if (!frame.evenHollow && this.#hollow(units, clause)) continue;
        if (this.#hearsay(clauses, index)) return;
        const { modality, negative } = this.#modality.ofVerb(units, clauses, index);
        const found = this.#verbObject(units, clause, frame, after, text);
        const pairs: [string, string][] = [];
        if (found) for (const subject of subjects) pairs.push([subject, found.entity]);
        else if (frame.mutual && subjects.length > 1) pairs.push(...pairsOf(subjects));
        if (pairs.length === 0) continue;
        const end = found ? found.unit + 1 : clause.verb.last + 1;
        const mark = markOf(reading, clause.verb.first, Math.max(end, clause.verb.last + 1), frame.id);
        const next = clauses[index + 1];
        const since = sinceIn(units, clause.verb.last, Math.min(clause.to, found?.what || !next ? clause.to : Math.max(next.start, clause.from)));
        // "work with X and Y": each of the list.
        if (found && !frame.what && found.entity !== STAGE) for (const entry of listAt(units, found.unit).entries) if (entry.id !== found.entity && (frame.kinds.length === 0 || frame.kinds.includes(entry.kind))) for (const subject of subjects) pairs.push([subject, entry.id]);
        for (const [subject, object] of pairs) {
          if (subject === object) continue;
          const draft = this.#draft(frame.relation, subject, object, modality, negative, statement, mark);
          if (found?.what) draft.what = found.what;
          if (since) draft.since = since;
          drafts.push(draft);
        }
        return;
      }
    });
    return drafts;
  }

  /** "said that X accused Y of sending …", "denied that …": what somebody is only said to have done is no claim of ours. */
  #hearsay(clauses: readonly Clause[], index: number): boolean {
    return clauses.slice(0, index).some((clause) => this.#lexicon.hearsay.includes(clause.verb.lemma) && (clause.level === 1 || clause.to > (clauses[index]?.verb.head ?? 0)));
  }

  /** "540 members of the Y Forces have been deployed to X": the force, or the state, that what is sent belongs to. */
  #sent(units: readonly Unit[], clause: Clause): string[] {
    const owner = units.slice(clause.start, clause.verb.first).find((unit) => unit.mention?.entity && ["armed-force", "state", "organization"].includes(unit.mention.kind));
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

  #verbObject(units: readonly Unit[], clause: Clause, frame: RelationVerb, after: number, text: string): { entity: string; unit: number; what?: string } | undefined {
    let at = after;
    while (units[at]?.pos === "ADV") at++;
    if (frame.direct) {
      const direct = objectAt(units, at, this.#lexicon, frame.kinds);
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
      if (frame.what && k === at && !clause.verb.passive) break;
      const object = objectAt(units, k + 1, this.#lexicon, frame.kinds);
      if (!object) continue;
      if (!frame.what) return object;
      const [first, last] = clause.verb.passive ? [clause.start, clause.verb.first] : [at, k];
      if (units.slice(first, last).some((each) => frame.notNouns.includes(each.norm))) return undefined;
      if (frame.whatNouns.length > 0 && !units.slice(first, last).some((each) => frame.whatNouns.includes(each.norm))) return undefined;
      const what = text.slice(units[first]?.start, units[last - 1]?.end).replace(/\s+/g, " ");
      return { ...object, what };
    }
    // "provide Moldova with ambulances"
    if (frame.what && frame.whatNouns.length === 0) {
      const receiver = objectAt(units, at, this.#lexicon, frame.kinds);
      const next = receiver ? units[receiver.unit + 1] : undefined;
      if (receiver && next?.norm === "with") return { ...receiver, what: text.slice(units[receiver.unit + 2]?.start, units[Math.min(clause.to, receiver.unit + 8) - 1]?.end).replace(/\s+/g, " ") };
    }
    return undefined;
  }

  /** Who a verb's relation is said of. */
  #subjects(reading: SentenceReading, clause: Clause, index: number, person: boolean, statement: StatementDraft | undefined, scene: Scene): string[] {
    const { units, parties, clauses } = reading;
    const side = (ids: readonly string[]): string[] => (person ? [...ids] : this.#sides(ids));
    // "called on X to …", "thanked X for …ing": the party right before the verb acts.
    let left = clause.verb.first - 1;
    while (left >= 0 && /^(?:not|for|in|of)$/.test(units[left]?.norm ?? "") && clause.verb.form !== "finite") left--;
    const before = parties.find((party) => party.last === left);
    if (before && (clause.verb.form !== "finite" || clause.subject === before)) return side(scene.resolve(before));
    if (clause.verb.form === "finite" && clause.subject) return side(scene.actors(reading, clause));
    // "X's plans to work with Y": the plans' owner.
    if (clause.verb.form === "infinitive" && units[clause.verb.first - 1]?.pos === "NOUN") {
      const before = phraseBefore(units, clause.verb.first - 1);
      const owner = before.find((k) => /^['’]s?$/.test(units[k + 1]?.text ?? "") && units[k]?.mention?.entity && PARTY_KINDS.includes(units[k]?.mention?.kind ?? ""));
      if (owner !== undefined) return side([units[owner]?.mention?.entity as string]);
    }
    // "urged partners to ratify …": those asked have no name, and it is not the one who asks.
    if (clause.verb.form === "infinitive" && index > 0 && this.#modality.asks((clauses[index - 1] as Clause).verb.lemma) && clause.verb.first > (clauses[index - 1] as Clause).verb.last + 1) return [];
    if (clause.verb.form === "finite" && clause.kind !== "coordinate" && clause.level === 1) {
      // The subject may be a name that is no party by itself ("the Ministry", a possessor): read from the units.
      const unit = units[clause.verb.first - 1];
      if (unit?.mention?.entity && PARTY_KINDS.includes(unit.mention.kind)) return side([unit.mention.entity]);
      return [];
    }
    for (let i = index - 1; i >= 0; i--) {
      const governor = clauses[i] as Clause;
      // What is said in a talk is said of all who talk: "spoke with X about supporting Y".
      if (governor.level === 0 && statement) return side(statement.speakers);
      if (governor.verb.form === "finite" && governor.subject) return side(scene.actors(reading, governor));
      // A subject that is nobody known stays nobody known.
      if (governor.verb.form === "finite" && governor.subjectNoun !== undefined) return [];
    }
    return statement ? side(statement.speakers) : [];
  }

  // ── nouns ────────────────────────────────────────────────────────────────
  #fromNouns(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string): ClaimDraft[] {
    const { units } = reading;
    const drafts: ClaimDraft[] = [];
    units.forEach((unit, i) => {
      // A relation noun that closes a name ("U.S.-Japan Alliance") states the relation too.
      const inName = unit.mention && (unit.mention.kind === "grouping" || unit.mention.kind === "programme");
      const word = inName ? lastWord(unit.norm) : unit.mention ? "" : unit.norm;
      for (const frame of this.#nouns.get(word) ?? []) {
        if (!inName && unit.pos === "VERB") continue;
        const before = phraseBefore(units, i);
        if (frame.only.length > 0 && !before.some((k) => frame.only.includes(units[k]?.norm ?? ""))) continue;
        // "further cooperation with X is essential", "the importance of aid to X": wanted, not there.
        if (this.#wanted(reading, i, before, frame)) continue;
        const statement = statementAt(statements, i);
        const made = this.#nounPairs(reading, frame, i, before, statement, scene, text);
        if (made.pairs.length === 0) continue;
        const at = reading.clauses.findIndex((clause) => clause.verb.first > i);
        if (this.#hearsay(reading.clauses, at < 0 ? reading.clauses.length : at)) break;
        const { modality, negative } = this.#modality.ofNoun(units, i, reading.clauses);
        const mark = markOf(reading, before[0] ?? i, Math.max(made.end, i) + 1, frame.id);
        const since = sinceIn(units, i, Math.min(units.length, made.end + 14));
        for (const [subject, object] of made.pairs) {
          if (subject === object) continue;
          const draft = this.#draft(frame.relation, subject, object, modality, negative, statement, mark);
          if (made.what) draft.what = made.what;
          if (since) draft.since = since;
          drafts.push(draft);
        }
        break;
      }
    });
    return drafts;
  }

  #wanted(reading: SentenceReading, i: number, before: readonly number[], frame: RelationNoun): boolean {
    const { units, clauses } = reading;
    const start = before[0] ?? i;
    if (!frame.evenHollow && units.slice(Math.max(0, start - 3), start).some((unit) => this.#lexicon.hollow.includes(unit.norm))) return true;
    const more = before.some((k) => /^(?:further|closer|deeper|greater|more|enhanced|stronger)$/.test(units[k]?.norm ?? ""));
    const predicate = clauses.find((clause) => clause.verb.first > i && clause.verb.lemma === "be");
    return more && predicate !== undefined && predicate.subject === undefined && this.#lexicon.hollow.includes(units[predicate.verb.last + 1]?.norm ?? "");
  }

  #nounPairs(reading: SentenceReading, frame: RelationNoun, i: number, before: readonly number[], statement: StatementDraft | undefined, scene: Scene, text: string): { pairs: [string, string][]; end: number; what?: string } {
    const { units, parties } = reading;
    const symmetric = frame.among.length > 0;
    const none = { pairs: [] as [string, string][], end: i };
    // "cooperation between A and B", "cooperation on trade between A and B"
    for (let k = i + 1; symmetric && k < Math.min(units.length, i + 9); k++) {
      if (units[k]?.pos === "VERB" || units[k]?.text === ",") break;
      if (!frame.among.includes(units[k]?.norm ?? "")) continue;
      const listed = listAt(units, k + 1);
      const ids = this.#sides(listed.ids);
      if (ids.length > 1) return { pairs: pairsOf(ids), end: listed.end };
      // "between the shipyards of the two countries": between the sides of the talk.
      const both = units.slice(k + 1, k + 8).findIndex((unit, n, all) => /^(?:two|both)$/.test(unit.norm) && /^(?:countries|nations|sides|states|governments|ministries|armies|navies|forces|peoples|militaries)$/.test(all[n + 1]?.norm ?? ""));
      if (both >= 0 && listed.ids.length === 0) {
        const sides = this.#sides(scene.participants);
        return sides.length === 2 ? { pairs: pairsOf(sides), end: k + both + 2 } : none;
      }
      const group = parties.find((party) => party.first === k + 1);
      const all = group ? this.#sides(scene.resolve(group)) : [];
      return all.length > 1 ? { pairs: pairsOf(all), end: k } : none;
    }
    const possessors = this.#possessors(units, before, scene, statement);
    // "A-B cooperation"
    const hyphenated = before.filter((k) => units[k]?.mention?.entity && (units[k + 1]?.text === "-" || units[k - 1]?.text === "-")).map((k) => units[k]?.mention?.entity as string);
    if (symmetric && hyphenated.length > 1) return { pairs: pairsOf(this.#sides(hyphenated)), end: i };
    // "the U.S.-Japan Alliance" as a name: the states inside it.
    const name = units[i]?.mention;
    const members = name ? [...new Set(this.#mentions.filter((mention) => mention.inside !== undefined && mention.kind === "state" && mention.start >= name.start && mention.end <= name.end && mention.entity).map((mention) => mention.entity as string))] : [];
    if (symmetric && members.length === 2) return { pairs: pairsOf(members), end: i };
    const prep = frame.object.includes(units[i + 1]?.norm ?? "") ? i + 1 : frame.what ? this.#laterPrep(units, i, frame) : -1;
    if (prep > 0) {
      if (frame.what) {
        const object = objectAt(units, prep + 1, this.#lexicon, []);
        const sent = units[i + 1]?.norm === "of" ? units.slice(i + 2, prep) : [];
        const what = sent.length ? text.slice(sent[0]?.start, sent[sent.length - 1]?.end).replace(/\s+/g, " ") : undefined;
        const owner = sent.find((unit) => unit.mention?.entity && unit.mention.kind !== "place")?.mention?.entity;
        const subjects = possessors.length ? this.#sides(possessors) : owner ? [owner] : statement ? this.#sides(statement.speakers) : [];
        const out: { pairs: [string, string][]; end: number; what?: string } = { pairs: object ? subjects.map((s): [string, string] => [s, object.entity]) : [], end: object?.unit ?? i };
        if (what) out.what = what;
        return out;
      }
      const its = /^(?:its|their)$/.test(units[prep + 1]?.norm ?? "");
      const clause = reading.clauses.filter((each) => each.verb.first < i).pop();
      const owned = its && clause?.subject ? this.#sides(scene.resolve(clause.subject)) : [];
      const objects = owned.length === 1 ? owned : this.#objects(units, prep + 1, symmetric);
      // "cooperation with A by B": B cooperates, whoever says so.
      const by = units.slice(prep + 1, prep + 9).findIndex((unit, n, all) => unit.norm === "by" && all[n + 1]?.mention?.entity && PARTY_KINDS.includes(all[n + 1]?.mention?.kind ?? ""));
      if (by >= 0) possessors.push(units[prep + 2 + by]?.mention?.entity as string);
      const subjects = this.#sides(possessors.length ? possessors : (statement?.speakers ?? this.#acting(reading, i, scene)));
      const pairs = objects.flatMap((object) => subjects.map((s): [string, string] => [s, object]));
      // "trilateral cooperation with A and B" holds between A and B too.
      if (symmetric && objects.length > 1 && before.some((k) => frame.each.includes(units[k]?.norm ?? ""))) pairs.push(...pairsOf(objects));
      return { pairs, end: prep + 1 };
    }
    if (!symmetric && frame.toSpeaker && statement?.act === "appreciate" && possessors.length > 0) {
      const givers = this.#sides(possessors);
      const takers = this.#sides(statement.speakers).filter((id) => !givers.includes(id));
      return { pairs: givers.flatMap((giver) => takers.map((taker): [string, string] => [giver, taker])), end: i };
    }
    if (!symmetric) return none;
    const shared = before.some((k) => frame.shared.includes(units[k]?.norm ?? "") || (/^(?:countries|nations|sides|states|governments)$/.test(units[k]?.norm ?? "") && /^['’]$/.test(units[k + 1]?.text ?? "")));
    const all = this.#sides(scene.participants);
    if (shared && all.length > 1 && all.length <= 4) return { pairs: pairsOf(all), end: i };
    return none;
  }

  #laterPrep(units: readonly Unit[], i: number, frame: RelationNoun): number {
    for (let k = i + 1; k < Math.min(units.length, i + 12); k++) {
      if (units[k]?.pos === "VERB" || units[k]?.text === ",") return -1;
      if (frame.object.includes(units[k]?.norm ?? "")) return k;
    }
    return -1;
  }

  #objects(units: readonly Unit[], at: number, list: boolean): string[] {
    if (list) {
      const listed = listAt(units, at);
      if (listed.ids.length > 0) return this.#sides(listed.ids);
    }
    const one = objectAt(units, at, this.#lexicon, ["state", "organization", "mission", "grouping", "armed-force"]);
    return one ? [one.entity] : [];
  }

  #possessors(units: readonly Unit[], before: readonly number[], scene: Scene, statement: StatementDraft | undefined): string[] {
    const ids: string[] = [];
    for (const k of before) {
      const unit = units[k] as Unit;
      if (unit.mention?.entity && PARTY_KINDS.includes(unit.mention.kind) && units[k + 1]?.text !== "-" && units[k - 1]?.text !== "-") ids.push(unit.mention.entity);
      else if (/^(?:its|his|her)$/.test(unit.norm) || (unit.norm === "their" && (statement?.speakers.length ?? 0) < 2)) ids.push(...this.#ownerBefore(units, k, statement));
      else if (/^(?:our|their)$/.test(unit.norm)) ids.push(...(statement && statement.speakers.length > 1 ? statement.speakers : scene.group(undefined)));
    }
    return [...new Set(ids)];
  }

  /** "thanked France for its support": the nearest state or body before; "his" may be the speaker's own. */
  #ownerBefore(units: readonly Unit[], at: number, statement: StatementDraft | undefined): string[] {
    const personal = /^(?:his|her)$/.test(units[at]?.norm ?? "");
    for (let k = at - 1; k >= 0; k--) {
      const mention = units[k]?.mention;
      if (!mention?.entity || mention.form === "adjective") continue;
      if (personal ? mention.kind === "person" : ["state", "organization", "grouping", "ministry"].includes(mention.kind)) return [mention.entity];
    }
    return personal && statement ? [...statement.speakers] : [];
  }

  #acting(reading: SentenceReading, unit: number, scene: Scene): string[] {
    const clause = reading.clauses.filter((each) => each.level === 0 && each.verb.first < unit).pop();
    return clause?.subject ? scene.resolve(clause.subject) : [];
  }

  // ── members ──────────────────────────────────────────────────────────────
  /** "NATO Allies Turkey and Greece", "G7 member Italy". */
  #members(reading: SentenceReading, statements: readonly StatementDraft[]): ClaimDraft[] {
    const { units } = reading;
    const drafts: ClaimDraft[] = [];
    units.forEach((unit, i) => {
      if (!unit.mention?.entity || !["organization", "grouping"].includes(unit.mention.kind)) return;
      const noun = this.#lexicon.memberNouns.find((words) => words.split(" ").every((word, k) => units[i + 1 + k]?.norm === word));
      if (!noun) return;
      const listed = listAt(units, i + 1 + noun.split(" ").length);
      for (const state of listed.ids.filter((id) => this.#cast.entity(id)?.kind === "state")) drafts.push(this.#draft("memberOf", state, unit.mention.entity, "actual", false, statementAt(statements, i), markOf(reading, i, listed.end + 1, "rel.member")));
    });
    return drafts;
  }

  // ── acts that are relations ──────────────────────────────────────────────
  #ofActs(reading: SentenceReading, statements: readonly StatementDraft[]): ClaimDraft[] {
    const { units } = reading;
    const drafts: ClaimDraft[] = [];
    for (const statement of statements) {
      const frame = this.#lexicon.acts.find((each) => each.acts.includes(statement.act));
      if (!frame || statement.negated) continue;
      const object = frame.matter ? undefined : this.#blamed(units, statement);
      const sides = statement.speakers.flatMap((id) => this.#sides([id])[0] ?? (this.#cast.isPerson(id) ? [id] : []));
      for (const subject of new Set(sides)) {
        if (subject === object) continue;
        const draft = this.#draft(frame.relation, subject, object ?? "", "actual", false, statement, { ...statement.mark, rule: frame.id });
        if (!object) draft.matter = matterOf(statement.about);
        drafts.push(draft);
      }
    }
    return drafts;
  }

  /** Whose doing is condemned: "X's missile launches", "Russian aggression", "attacks by X". */
  #blamed(units: readonly Unit[], statement: StatementDraft): string | undefined {
    for (let i = statement.from; i < statement.to; i++) {
      const unit = units[i] as Unit;
      const mention = unit.mention;
      if (unit.norm === "against" || unit.norm === "on") break;
      if (!mention?.entity || !["state", "organization", "grouping"].includes(mention.kind)) continue;
      const possessive = /^['’]s?$/.test(units[i + 1]?.text ?? "");
      if (possessive || mention.form === "adjective" || units[i - 1]?.norm === "by" || i === statement.from) return mention.entity;
    }
    for (let i = statement.from; i < statement.to; i++) {
      const mention = units[i]?.mention;
      if (mention?.entity && mention.kind === "state" && units[i - 1]?.norm === "by") return mention.entity;
    }
    return undefined;
  }

  #sides(ids: readonly string[]): string[] {
    const sides: string[] = [];
    for (const id of ids) {
      const side = this.#cast.isPerson(id) ? this.#cast.sideOf(id) : id;
      if (side && !sides.includes(side)) sides.push(side);
    }
    return sides;
  }

  #draft(relation: ClaimDraft["relation"], subject: string, object: string, modality: ClaimDraft["modality"], negative: boolean, statement: StatementDraft | undefined, mark: ClaimDraft["mark"]): ClaimDraft {
    const draft: ClaimDraft = { subject, relation, object, modality, negative, holders: statement?.speakers ?? [], mark };
    if (statement) draft.statement = statement;
    return draft;
  }
}

/** A matter's name: the words up to the first clause end. */
const matterOf = (about: string): string => about.split(/[,;:]|\s(?:that|which|who|as|while)\s/u)[0]?.trim() || about;

function statementAt(statements: readonly StatementDraft[], unit: number): StatementDraft | undefined {
  return statements.find((statement) => statement.clause.verb.first <= unit && unit < Math.max(statement.to, statement.clause.to));
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** Units of the noun phrase before its head at `i`, in text order. */
function phraseBefore(units: readonly Unit[], i: number): number[] {
  const out: number[] = [];
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const unit = units[k] as Unit;
    const coordinated = unit.norm === "and" && ["ADJ", "NOUN"].includes(units[k - 1]?.pos ?? "") && ["ADJ", "NOUN"].includes(units[k + 1]?.pos ?? "");
    const verbal = unit.pos === "VERB" && /(?:ing|ed|en)$/.test(unit.norm) && k < i;
    if (!(["ADJ", "NOUN", "PROPN", "DET", "NUM", "MENTION", "PRON", "ADV"].includes(unit.pos) || unit.text === "-" || /^['’]s?$/.test(unit.text) || coordinated || verbal)) break;
    out.unshift(k);
  }
  return out;
}

function sinceIn(units: readonly Unit[], from: number, to: number): string | undefined {
  for (let k = from; k < Math.min(to, units.length - 1); k++) if (units[k]?.norm === "since" && units[k + 1]?.when) return units[k + 1]?.when?.start;
  return undefined;
}

const lastWord = (text: string): string => text.split(/\s+/).pop() ?? "";
