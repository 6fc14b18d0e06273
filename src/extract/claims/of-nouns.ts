import type { RelationLexicon, RelationNoun } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { listAt, PARTY_KINDS } from "../lists.ts";
import { draftOf, framesByNoun, pairsOf, sidesOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { objectAt } from "./objects.ts";
import { actingAt, blamed, boundBy, furtheredBy, makersOf, ownerBefore, possessorsOf } from "./noun-owners.ts";
import { agentsBetween, countryMeant, giversBehind, laterPrep, objectsAt, ownCountryAt } from "./noun-objects.ts";
import { adverbialAt } from "./of-together.ts";
import { phraseBefore, sinceIn } from "./phrases.ts";
import { hearsay } from "./unreal.ts";

/** Reads the relations that nouns state: "cooperation between A and B", "A's support for B", "the A-B Alliance". */
export class NounClaims {
  readonly #lexicon: RelationLexicon;
  readonly #nouns: ReadonlyMap<string, RelationNoun[]>;
  readonly #modality: ModalityReader;
  readonly #cast: Cast;

  constructor(lexicon: RelationLexicon, modality: ModalityReader, cast: Cast) {
    this.#lexicon = lexicon;
    this.#modality = modality;
    this.#cast = cast;
    this.#nouns = framesByNoun(lexicon.nouns);
  }

  read(reading: SentenceReading, statements: readonly StatementDraft[], scene: Scene, text: string): ClaimDraft[] {
    const { units } = reading;
    const drafts: ClaimDraft[] = [];
    // A heading or an item without a verb states nothing ("Bilateral relations").
    if (reading.clauses.length === 0) return drafts;
    units.forEach((unit, i) => {
      // A relation noun that closes a name ("U.S.-Japan Alliance") states the relation too.
      const inName = unit.mention && (unit.mention.kind === "grouping" || unit.mention.kind === "programme");
      const word = inName ? lastWord(unit.norm) : unit.mention ? "" : unit.norm;
      for (const frame of this.#nouns.get(word) ?? []) {
        if (!inName && unit.pos === "VERB") continue;
        const before = phraseBefore(units, i);
        const statement = statementAt(statements, i);
        const givers = frame.toSpeaker ? giversBehind(units, i, statement) : [];
        const owned =
          (frame.orOwned && givers.length > 0) || (frame.orOwned && before.some((k) => /^(?:its|our|['’]s?)$/.test(units[k]?.norm ?? "")));
        const welcomed = frame.welcomed && (statement?.act === "welcome" || statement?.act === "congratulate");
        if (frame.only.length > 0 && !owned && !welcomed && !before.some((k) => frame.only.includes(units[k]?.norm ?? ""))) continue;
        if (before.some((k) => frame.unless.includes(units[k]?.norm ?? ""))) continue;
        // "did it in cooperation with X": whoever does it, not whoever speaks.
        if (frame.among.length > 0 && adverbialAt(units, (before[0] ?? i) - 1, this.#lexicon) !== undefined) continue;
        if (frame.named && !before.some((k) => units[k]?.mention?.entity)) continue;
        // "further cooperation with X is essential", "the importance of aid to X": wanted, not there.
        if (this.#wanted(reading, i, before, frame)) continue;
        const start = before[0] ?? i;
        if (/^(?:of|in)$/.test(units[start - 1]?.norm ?? "") && frame.unlessOf.includes(units[start - 2]?.norm ?? "")) continue;
        const governor = reading.clauses.findLast((clause) => clause.verb.last < start);
        if (governor && frame.unlessUnder.includes(governor.verb.lemma)) continue;
        const made = this.#nounPairs(reading, frame, i, before, statement, scene, text);
        if (made.pairs.length === 0) continue;
        const at = reading.clauses.findIndex((clause) => clause.verb.first > i);
        if (hearsay(this.#lexicon, reading.clauses, at < 0 ? reading.clauses.length : at)) break;
        const held = this.#modality.ofNoun(units, i, reading.clauses);
        if (!held) break;
        const negative = frame.ends ? !held.negative : held.negative;
        // "called for cooperation between X and Y": it is what is asked for.
        const wanted = statement?.act === "request" && held.modality === "ongoing";
        const asked = made.asked || (wanted && (start <= statement.from || units[start - 1]?.norm === "for"));
        // "talks and the signing of X by A and B will take place"
        const ahead =
          frame.byWhom && (statement?.act === "intend" || reading.clauses.some(({ level, verb }) => level === 0 && verb.modal === "will"));
        // "discussed the signing of X by A and B": whether it is signed is not said.
        if (frame.byWhom && /^(?:exchange-views|request|propose)$/.test(statement?.act ?? "")) continue;
        const modality = asked
          ? "requested"
          : ahead
            ? "intended"
            : (frame.modality ?? (frame.actual && held.modality === "ongoing" ? "actual" : held.modality));
        const mark = markOf(reading, before[0] ?? i, Math.max(made.end, i) + 1, frame.id);
        const since = sinceIn(units, i, Math.min(units.length, made.end + 14));
        for (const doer of made.doers ?? [])
          drafts.push(draftOf(frame.deed ?? frame.relation, doer, made.pairs[0]?.[1] as string, modality, negative, statement, mark));
        for (const [subject, object] of made.pairs) {
          if (subject === object) continue;
          const draft = draftOf(frame.relation, subject, object, modality, negative, statement, mark);
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
    if (!frame.evenHollow && units.slice(Math.max(0, start - 3), start).some((unit) => this.#lexicon.hollow.includes(unit.norm)))
      return true;
    const more = before.some((k) => /^(?:further|closer|deeper|greater|more|enhanced|stronger)$/.test(units[k]?.norm ?? ""));
    const predicate = clauses.find((clause) => clause.verb.first > i && clause.verb.lemma === "be");
    return (
      more &&
      predicate !== undefined &&
      predicate.subject === undefined &&
      this.#lexicon.hollow.includes(units[predicate.verb.last + 1]?.norm ?? "")
    );
  }

  #nounPairs(
    reading: SentenceReading,
    frame: RelationNoun,
    i: number,
    before: readonly number[],
    statement: StatementDraft | undefined,
    scene: Scene,
    text: string,
  ): { pairs: [string, string][]; end: number; what?: string; asked?: boolean; doers?: readonly string[] } {
    const { units, parties } = reading;
    const symmetric = frame.among.length > 0;
    const none = { pairs: [] as [string, string][], end: i };
    const bound = symmetric ? boundBy(reading, i, frame.binding, scene) : [];
    if (bound.length > 1) return { pairs: pairsOf(sidesOf(this.#cast, bound)), end: i };
    const early = frame.byWhom
      ? agentsBetween(units, i, frame, (first) => scene.resolve(parties.find((party) => party.first === first)))
      : undefined;
    if (early) {
      const sides = sidesOf(this.#cast, early.ids);
      const objects = objectsAt(units, early.prep + 1, frame, this.#lexicon, this.#cast);
      const pairs = objects.flatMap((object) => sides.map((id): [string, string] => [id, object]));
      return { pairs, end: early.prep + 1, doers: early.ids.filter((id) => this.#cast.isPerson(id)) };
    }
    // "cooperation between A and B", "cooperation on trade between A and B"
    for (let k = i + 1; symmetric && k < Math.min(units.length, i + 9); k++) {
      if (units[k]?.pos === "VERB" || units[k]?.text === ",") break;
      if (!frame.among.includes(units[k]?.norm ?? "")) continue;
      const listed = listAt(units, k + 1);
      const ids = sidesOf(this.#cast, listed.ids);
      if (ids.length > 1) return { pairs: pairsOf(ids), end: listed.end };
      // "between the shipyards of the two countries": between the sides of the talk.
      const both = units
        .slice(k + 1, k + 8)
        .findIndex(
          (unit, n, all) =>
            /^(?:two|both|our|their)$/.test(unit.norm) && [all[n + 1], all[n + 2]].some((each) => SIDES.test(each?.norm ?? "")),
        );
      if (both >= 0 && listed.ids.length === 0) {
        const sides = sidesOf(this.#cast, scene.participants);
        return sides.length === 2 ? { pairs: pairsOf(sides), end: k + both + 2 } : none;
      }
      const group = parties.find((party) => party.first === k + 1);
      const all = group ? sidesOf(this.#cast, scene.resolve(group)) : [];
      return all.length > 1 ? { pairs: pairsOf(all), end: k } : none;
    }
    const possessors = [...possessorsOf(reading, before, scene, statement), ...(frame.toSpeaker ? giversBehind(units, i, statement) : [])];
    // "A-B cooperation"
    const hyphenated = before
      .filter((k) => units[k]?.mention?.entity && (units[k + 1]?.text === "-" || units[k - 1]?.text === "-"))
      .map((k) => units[k]?.mention?.entity as string);
    if (symmetric && hyphenated.length > 1) return { pairs: pairsOf(sidesOf(this.#cast, hyphenated)), end: i };
    // "A and B's cooperation"
    const owners = symmetric ? sidesOf(this.#cast, possessors) : [];
    if (owners.length === 2 && before.some((k) => units[k]?.norm === "and")) return { pairs: pairsOf(owners), end: i };
    // "the U.S.-Japan Alliance" as a name: the states inside it.
    const name = units[i]?.mention;
    const members = name ? this.#cast.statesIn(name) : [];
    if (symmetric && members.length === 2) return { pairs: pairsOf(members), end: i };
    // "the support of A for B": A's.
    const ofList = units[i + 1]?.norm === "of" ? listAt(units, i + 2) : undefined;
    const owned = possessors.length > 0 && frame.owned.includes(units[i + 1]?.norm ?? "");
    const ofOwner =
      !owned && !frame.what && ofList && ofList.ids.length > 0 && frame.object.includes(units[ofList.end + 1]?.norm ?? "")
        ? ofList
        : undefined;
    if (ofOwner) possessors.push(...ofOwner.ids);
    // "the support of her country for B": the speaker's.
    const ofOwn = units[i + 1]?.norm === "of" && statement !== undefined && ownCountryAt(units, i + 2);
    if (ofOwn) possessors.push(...statement.speakers);
    const behind = ofOwner ? ofOwner.end + 1 : ofOwn ? i + 4 : i + 1;
    const prep = owned || frame.object.includes(units[behind]?.norm ?? "") ? behind : frame.what ? laterPrep(units, i, frame) : -1;
    if (prep > 0) {
      if (frame.what) {
        const object = objectAt(units, prep + 1, this.#lexicon, []);
        const sent = units[i + 1]?.norm === "of" ? units.slice(i + 2, prep) : [];
        if (frame.counted && !sent.some((unit) => unit.pos === "NUM" || /\d/.test(unit.text))) return none;
        const what = sent.length ? text.slice(sent[0]?.start, sent[sent.length - 1]?.end).replace(/\s+/g, " ") : undefined;
        const owned = sent.findIndex((unit) => /^(?:its|their)$/.test(unit.norm));
        const owner =
          sent.find(({ mention }) => mention?.entity && !/^(?:place|region|mission|programme)$/.test(mention.kind))?.mention?.entity ??
          (owned < 0 ? undefined : ownerBefore(units, i + 2 + owned, undefined)[0]);
        const subjects = possessors.length
          ? sidesOf(this.#cast, possessors)
          : owner
            ? [owner]
            : statement && ["announce", "commit", "intend", "propose"].includes(statement.act)
              ? sidesOf(this.#cast, statement.speakers)
              : sidesOf(this.#cast, makersOf(reading, before[0] ?? i, this.#lexicon, scene));
        const out: { pairs: [string, string][]; end: number; what?: string } = {
          pairs: object ? subjects.map((s): [string, string] => [s, object.entity]) : [],
          end: object?.unit ?? i,
        };
        if (what) out.what = what;
        return out;
      }
      const its = /^(?:its|their)$/.test(units[prep + 1]?.norm ?? "");
      const clause = reading.clauses.filter((each) => each.verb.first < i).pop();
      const own = its && clause?.subject ? sidesOf(this.#cast, scene.resolve(clause.subject)) : [];
      const theirs = symmetric ? [] : sidesOf(this.#cast, countryMeant(units, prep + 1, statement));
      const objects = frame.blame
        ? blamed(units, prep + 1)
        : own.length === 1 || theirs.length === 1
          ? [...theirs, ...own].slice(0, 1)
          : objectsAt(units, prep + 1, frame, this.#lexicon, this.#cast);
      // "cooperation with A by B": B cooperates, whoever says so.
      const by = units
        .slice(prep + 1, prep + 9)
        .findIndex(
          (unit, n, all) => unit.norm === "by" && all[n + 1]?.mention?.entity && PARTY_KINDS.includes(all[n + 1]?.mention?.kind ?? ""),
        );
      const group = frame.byWhom ? parties.find((party) => party.first > prep + 1 && units[party.first - 1]?.norm === "by") : undefined;
      const agents = by >= 0 ? listAt(units, prep + 2 + by).ids : scene.resolve(group);
      possessors.push(...(frame.byWhom ? agents : agents.slice(0, 1)));
      if (frame.byWhom && agents.length === 0) return none;
      const everybody = frame.blame && before.some((k) => frame.shared.some((words) => words.startsWith(`${units[k]?.norm ?? ""} `)));
      if (everybody) possessors.push(...scene.participants);
      // "called for aid to X", "welcomed support for X": others give it.
      if (!symmetric && possessors.length === 0 && statement && OTHERS.has(statement.act)) return none;
      // "thanked X for support to Y": X supports.
      const speakers = statement?.act === "appreciate" && statement.addressees.length > 0 ? statement.addressees : statement?.speakers;
      const subjects = sidesOf(this.#cast, possessors.length ? possessors : (speakers ?? actingAt(reading, i, scene)));
      const pairs = objects.flatMap((object) => subjects.map((s): [string, string] => [s, object]));
      // "trilateral cooperation with A and B" holds between A and B too.
      if (symmetric && objects.length > 1 && before.some((k) => frame.each.includes(units[k]?.norm ?? ""))) pairs.push(...pairsOf(objects));
      return { pairs, end: prep + 1, doers: frame.deed ? possessors.filter((id) => this.#cast.isPerson(id)) : [] };
    }
    // "thanked X for its support", "asked for X's support": given to the speaker's own side.
    // "assured X of Y's support": to the one assured.
    const assured = statement?.clause.verb.lemma === "assure" && statement.addressees.length > 0;
    const toSpeaker = /^(?:appreciate|request)$/.test(statement?.act ?? "");
    // "the assistance extended to him": a person's own affair.
    const personal = units[i + 2]?.norm === "to" && /^(?:him|her)$/.test(units[i + 3]?.norm ?? "");
    const counted = !frame.counted || units.slice(i + 2, i + 8).some(({ pos }) => pos === "NUM");
    if (!symmetric && frame.toSpeaker && counted && !personal && (toSpeaker || assured) && statement && possessors.length > 0) {
      const givers = sidesOf(this.#cast, possessors);
      const takers = sidesOf(this.#cast, assured ? statement.addressees : statement.speakers).filter((id) => !givers.includes(id));
      const pairs = givers.flatMap((giver) => takers.map((taker): [string, string] => [giver, taker]));
      return { pairs, end: i, asked: statement.act === "request" };
    }
    if (!symmetric) return none;
    const shared = before.some(
      (k) =>
        frame.shared.includes(units[k]?.norm ?? "") ||
        (/^(?:countries|nations|sides|states|governments)$/.test(units[k]?.norm ?? "") && /^['’]$/.test(units[k + 1]?.text ?? "")),
    );
    const all = sidesOf(this.#cast, scene.participants);
    // A school or a command that nobody knows is not one of "two countries".
    const known = all.every((id) => this.#cast.entity(id)?.kind === "state" || this.#cast.entity(id)?.key !== undefined);
    // "joint work" is of two; of more where a word says how many, or whose ("our", "trilateral").
    const many = before.some((k) => frame.each.includes(units[k]?.norm ?? "") || /^(?:our|their)$/.test(units[k]?.norm ?? ""));
    if (shared && known && (all.length === 2 || (many && all.length > 2 && all.length <= 4))) return { pairs: pairsOf(all), end: i };
    const together = sidesOf(this.#cast, furtheredBy(reading, frame, before[0] ?? i, before, statement, scene));
    return { pairs: together.length <= 4 ? pairsOf(together) : [], end: i };
  }
}

const SIDES = /^(?:countries|nations|sides|states|governments|ministries|armies|navies|forces|peoples|militaries)$/;

/** Acts of saying something of what others do. */
const OTHERS: ReadonlySet<string> = new Set(["request", "welcome", "congratulate", "condemn"]);

const lastWord = (text: string): string => text.split(/\s+/).pop() ?? "";
