import type { ActFrame, ActLexicon } from "../../knowledge/lexicon/acts.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import type { Adverbials } from "../adverbials.ts";
import { nounHead, VerbIndex } from "../match.ts";
import type { Party } from "../party.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  answersBack,
  asksNothing,
  behindAddressee,
  behindAdverbial,
  behindHearer,
  behindOwner,
  behindSubject,
  containsAny,
  mannerIn,
  objectNounAt,
} from "./complement.ts";
import type { Refusal, StatementDraft } from "./draft.ts";
import { partsOf } from "./parts.ts";
import { agentOf, everybody, passiveOf, speakersOf } from "./speakers.ts";

const SETTING = /^(?:meeting|talks|call|conversation|press conference|statement|speech|remarks|ceremony|visit|interview)$/i;
const LISTS = /^following(?: \p{L}+)?$|^(?:among(?:st)? )?other(?:s| things| issues| topics| matters)?$/iu;
const AUDIENCE = /^(?:the )?(?:reporters|journalists|press|media|audience|guests|parliament|deputies)$/i;

/** Reads who says what, by the frames of saying. */
export class StatementReader {
  readonly #index: VerbIndex<ActFrame>;
  readonly #reporting: VerbIndex<ActFrame>;
  readonly #frames: ReadonlyMap<string, ActFrame>;
  readonly #lexicon: ActLexicon;
  readonly #denied: ActLexicon["denied"];
  readonly #adverbials: Adverbials;
  readonly #assemblies: ReadonlySet<string>;

  constructor(lexicon: ActLexicon, adverbials: Adverbials) {
    const { frames, denied, assemblies } = lexicon;
    this.#assemblies = new Set(assemblies);
    this.#lexicon = lexicon;
    this.#frames = new Map(frames.map((frame) => [frame.id, frame]));
    this.#denied = denied;
    this.#adverbials = adverbials;
    // What asks for more comes first, whatever the file's order: a phrase as object, object and complement, object, complement, the bare verb.
    const asks = (frame: ActFrame): number =>
      (frame.objects?.some((object) => object.includes(" ")) ? 2 : 0) +
      (frame.objects || frame.manner ? 2 : 0) +
      (frame.complement?.length || frame.contains ? 1 : 0);
    this.#index = new VerbIndex([...frames].sort((a, b) => asks(b) - asks(a)));
    this.#reporting = new VerbIndex(frames.filter((frame) => !frame.onlySubjects && !frame.inverse));
  }

  /** Whether somebody says something by a verb; not where only talks can be its subject ("came under discussion", "ended with agreement on"). */
  reports(lemma: string): boolean {
    return this.#reporting.has(lemma);
  }

  /** The statement that a clause reports, if it does. `talk` are the participants if the clause tells a talk. */
  read(
    reading: SentenceReading,
    clause: Clause,
    text: string,
    scene: Scene,
    refusals: Refusal[],
    before?: StatementDraft,
  ): StatementDraft | undefined {
    if (clause.level !== 0) return undefined;
    let found: StatementDraft | undefined;
    for (const { frame, after, copular } of this.#index.at(reading.units, clause)) {
      const note = (reason: string): void => {
        refusals.push({ rule: frame.id, sentence: reading.sentence.index, unit: clause.verb.head, reason });
      };
      const fit = this.#fits(reading, clause, frame, after, copular);
      if (found) {
        if (typeof fit === "number") note(`fits, and lost to ${found.mark.rule}`);
        continue;
      }
      if (typeof fit === "string") {
        note(fit);
        continue;
      }
      found = this.#draft(reading, clause, frame, fit, text, scene, copular);
      if (!found && before && clause.from >= clause.to) {
        // "Having received an explanation of X, the Minister welcomed and …": the act is about what was just told.
        const speakers = speakersOf(reading, clause, frame, scene, { copular, adverbials: this.#adverbials, assemblies: this.#assemblies });
        if (speakers.length > 0) found = this.#finish(reading, clause, frame, speakers, [], before, text);
      }
      if (!found) note("no speaker");
    }
    return found;
  }

  /** The act that a clause's own words perform, by the first frame that fits. */
  actOf(reading: SentenceReading, clause: Clause): { act: ActFrame["act"]; rule: string; at: number; copular: boolean } | undefined {
    for (const { frame, after, copular } of this.#index.at(reading.units, clause)) {
      const at = this.#fits(reading, clause, frame, after, copular);
      if (typeof at === "number") return { act: frame.act, rule: frame.id, at, copular };
    }
    return undefined;
  }

  /** The statements that one report makes, each with its own act. */
  parts(reading: SentenceReading, draft: StatementDraft, text: string, scene: Scene): StatementDraft[] {
    const frame = this.#frames.get(draft.mark.rule);
    if (!frame) return [draft];
    const theirs = (subject: Party): boolean => scene.onSideOf(subject, draft.speakers);
    const parts = partsOf(reading, draft, frame, text, this.#lexicon, (clause) => this.actOf(reading, clause), theirs);
    // A council of several agrees.
    const lone = draft.speakers.length === 1 && !draft.speakers.some((id) => scene.cast.isBody(id));
    return parts.map((part) => (lone && frame.alone && part.act === frame.act ? { ...part, act: frame.alone } : part));
  }

  /** The unit at which the content starts, or why the frame does not fit. */
  #fits(reading: SentenceReading, clause: Clause, frame: ActFrame, after: number, copular: boolean): number | string {
    const { units } = reading;
    const passive = clause.verb.passive && !copular;
    if (passive && !frame.passive && !passiveOf(reading, clause, frame) && !this.#impersonal(reading, clause)) return "passive";
    if (frame.onlySubjects && !frame.subjects?.includes(units[clause.subjectNoun ?? -1]?.norm ?? "")) return "another subject";
    // "If elected, Norway would support X": only thought of.
    if (clause.verb.modal === "would" && units[0]?.norm === "if") return "only thought of";
    if (frame.modal && !frame.modal.includes(clause.verb.modal ?? "")) return "another modal";
    // "announced in Oslo on Monday | that …"
    const that = this.#adverbials.skipPlaces(units, after);
    let at = units[that]?.norm === "that" ? that : this.#adverbials.skip(units, after);
    if (frame.unless?.some((words) => words.split(" ").every((word, k) => units[at + k]?.norm === word)))
      return "ruled out by what follows";
    if (frame.excludes && containsAny(units, at, Math.min(clause.to, at + 8), frame.excludes)) return "ruled out by its object";
    if (frame.contains && !containsAny(units, at, clause.to, frame.contains)) return "complement";
    if (frame.manner) {
      const manner = mannerIn(units, after, clause.to, frame.manner);
      if (!manner) return "another manner";
      return manner.first === this.#adverbials.skip(units, after) || manner.first === after ? manner.end : at;
    }
    if (frame.objects) {
      at = behindAddressee(reading, at);
      const head = passive ? (clause.subjectNoun ?? -1) : nounHead(units, at);
      const noun = objectNounAt(units, frame.objects, passive ? clause.start : at, passive ? (clause.subjectNoun ?? -1) : head);
      if (noun < 0) return "another object";
      at = passive ? clause.verb.last + 1 : frame.dropObject ? noun + 1 : at;
      // "had a call on July 14": when, not what about.
      const opens = (passive ? behindSubject(units, frame.objects, clause) : undefined) ?? at;
      const complement = units[opens + 1]?.pos !== "DATE" && (frame.complement?.includes(units[opens]?.norm ?? "") ?? true);
      return complement || !frame.complement ? at : "complement";
    }
    if (!frame.party && reading.parties.some((party) => party.first === at && party.items[0]?.kind === "entity")) return "a relation";
    if (frame.complement && frame.complement.length > 0 && !frame.complement.includes(units[at]?.norm ?? "")) return "complement";
    return at;
  }

  /** "it was noted that …": nobody in particular says so, all who talk do. */
  #impersonal(reading: SentenceReading, clause: Clause): boolean {
    const item = clause.subject?.items[0];
    const behind = agentOf(reading, clause)?.last ?? clause.verb.last;
    return (
      clause.verb.passive &&
      // "It may be mentioned that …": the release's own aside.
      !clause.verb.modal &&
      item?.kind === "pronoun" &&
      item.which === "it" &&
      /^(?:that|to)$/.test(reading.units[this.#adverbials.skip(reading.units, behind + 1)]?.norm ?? "")
    );
  }

  #draft(
    reading: SentenceReading,
    clause: Clause,
    frame: ActFrame,
    start: number,
    text: string,
    scene: Scene,
    copular: boolean,
  ): StatementDraft | undefined {
    const { units } = reading;
    if (frame.inverse) {
      // "This work is at the heart of …": no topic, but what was said before.
      if (/^(?:this|these|that|those)$/.test(units[clause.start]?.norm ?? "")) return undefined;
      const [all, subject] = [scene.group(undefined), aboutRange(units, clause.start, clause.verb.first)];
      return all.length > 1 ? this.#finish(reading, clause, frame, all, [], subject, text) : undefined;
    }
    // "It is expected that …": nobody in the talk says so.
    if (frame.act === "intend" && this.#impersonal(reading, clause)) return undefined;
    const agent = this.#impersonal(reading, clause) ? agentOf(reading, clause) : undefined;
    if (agent) start = this.#adverbials.skip(units, agent.last + 1);
    let speakers = this.#impersonal(reading, clause)
      ? agent
        ? scene.resolve(agent)
        : scene.group(undefined)
      : speakersOf(reading, clause, frame, scene, { copular, adverbials: this.#adverbials, assemblies: this.#assemblies });
    let [from, to] = [frame.keepVerb ? clause.verb.first : start, clause.to];
    const addressees: string[] = [];
    if (frame.speaker) {
      const giver = reading.parties.find(
        (each) => each.first > start && each.first < to && frame.speaker?.includes(units[each.first - 1]?.norm ?? ""),
      );
      if (!giver) return undefined;
      addressees.push(...speakers);
      speakers = scene.resolve(giver);
      to = giver.first - 1;
    }
    // "discussed with X": the other takes part; "thanked X for": is spoken to.
    const party = reading.parties.find((each) => each.first >= from && each.first <= from + 2 && each.first < to);
    if (frame.act === "request" && party && party.first === from && asksNothing(units, party, to)) return undefined;
    if (party && frame.mutual && units[party.first - 1]?.norm === "with" && party.first - 1 === from) {
      const others = scene.resolve(party);
      speakers = [...new Set([...speakers, ...others])];
      from = party.last + 1;
    } else {
      const hearer = behindHearer(units, frame, party, from, to);
      if (hearer.party) addressees.push(...scene.resolve(hearer.party));
      from = hearer.from;
    }
    if (frame.objects) from = behindOwner(reading, from, to);
    // "An agreement | on the exchange of cadets | was reached": what it is about stands before the verb.
    const told = clause.verb.passive && frame.objects && frame.dropObject ? behindSubject(units, frame.objects, clause) : undefined;
    if (told) [from, to] = [told, clause.verb.first];
    if (clause.verb.passive && clause.subjectNoun !== undefined && !frame.objects) {
      const subject = aboutRange(units, behindAdverbial(units, Math.max(0, clause.start), clause.verb.first), clause.verb.first);
      return this.#finish(reading, clause, frame, speakers, addressees, subject, text);
    }
    if (frame.plural && speakers.length < 2) return undefined;
    if (frame.mutual || frame.subjects) speakers = everybody(speakers, scene);
    if (speakers.length === 0) return undefined;
    return this.#finish(reading, clause, frame, speakers, addressees, aboutRange(units, from, to), text);
  }

  #finish(
    reading: SentenceReading,
    clause: Clause,
    frame: ActFrame,
    speakers: string[],
    addressees: string[],
    range: { from: number; to: number },
    text: string,
  ): StatementDraft | undefined {
    if (speakers.length === 0) return undefined;
    const { units } = reading;
    let about = aboutText(units, range, text);
    // "With regard to Mali, the ministers expressed concern"
    const told =
      /^(?:with (?:regard|respect) to|regarding|concerning|as regards|on) /.test(
        units
          .slice(0, 4)
          .map((unit) => unit.norm)
          .join(" "),
      ) || reading.clauses.some((each) => each.verb.form === "finite" && each.verb.first < clause.start);
    if (
      told &&
      frame.act !== "intend" &&
      (!about || AUDIENCE.test(about)) &&
      /^,$/.test(units[clause.start]?.text ?? units[clause.start - 1]?.text ?? "")
    ) {
      // "… until March, the Minister announced": the attribution stands behind what is said.
      range = aboutRange(units, 0, clause.start);
      about = aboutText(units, range, text);
    }
    if (!about || /^(?:this|that|it|them|these|those|so)$/i.test(about)) return undefined;
    // "agreed on the following:", "discussed, amongst others:": a list says what.
    if (LISTS.test(about) && frame.act !== "announce") return undefined;
    // "said in the meeting": where, not what.
    if (units[range.from] && (SETTING.test(about) || AUDIENCE.test(about))) return undefined;
    const answering = answersBack(units, clause);
    // "did not agree to" is opposition; what else is not said or done stays marked as negated.
    const denied = clause.verb.negated ? this.#denied[frame.act] : undefined;
    return {
      act: denied ?? frame.act,
      speakers,
      addressees: addressees.filter((id) => !speakers.includes(id)),
      about,
      negated: clause.verb.negated && !denied,
      sentence: reading.sentence.index,
      clause,
      from: range.from,
      to: range.to,
      answering,
      mark: markOf(reading, clause.verb.first, Math.max(range.to, clause.verb.last + 1), frame.id),
    };
  }
}
