import type { EventLexicon, EventVerb } from "../../knowledge/lexicon/events.ts";
import type { TimeLexicon } from "../../knowledge/lexicon/time.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Party } from "../party.ts";
import type { Scene } from "../scene.ts";
import { pairOf } from "./pair.ts";
import type { Unit } from "../unit.ts";
import { leadersOf, ofNext, opens, organizersOf } from "./delegations.ts";
import type { EventDraft } from "./draft.ts";
import { journeys } from "./journeys.ts";
import type { FoundNoun, NounIndex } from "./nouns.ts";
import { athome, definite, othersOf, phraseOf, phraseStart, properName, describedAs } from "./phrase.ts";

/** A clause whose verb tells of an event that its object or subject names, as far as the frame has read it. */
export interface Told {
  reading: SentenceReading;
  clause: Clause;
  frame: EventVerb;
  /** Where the verb's object may start, and where the clause's own words end. */
  at: number;
  limit: number;
  subjects: readonly string[];
  /** Those whom the clause names as there too ("in the presence of X"). */
  companions: readonly string[];
  text: string;
  scene: Scene;
  base(kind: EventDraft["kind"]): EventDraft;
}

/** Verbs of those who come to what others hold. */
const ATTENDING = /^(?:attend|participate|take|join|address|speak)$/;

/** Reads events that a verb holds: "held a meeting with X", "talks were held between X and Y", "paid a visit to Y". */
export class HeldNounReader {
  readonly #lexicon: EventLexicon;
  readonly #nouns: NounIndex;
  readonly #time: TimeLexicon;

  constructor(lexicon: EventLexicon, nouns: NounIndex, time: TimeLexicon) {
    this.#lexicon = lexicon;
    this.#nouns = nouns;
    this.#time = time;
  }

  read(told: Told): EventDraft[] {
    const { reading, clause, frame, at, limit, subjects, companions, text, scene, base } = told;
    const { units } = reading;
    // "will not take part in the exercise": it takes place all the same.
    if (clause.verb.negated && !clause.verb.passive && !frame.happens && ATTENDING.test(clause.verb.lemma)) return [];
    const passive = clause.verb.passive || frame.happens;
    const found = passive
      ? this.#nouns.subject(units, clause)
      : (this.#nouns.heading(units, at) ?? this.#beyond(told) ?? this.#fronted(told));
    // "lead the delegation to the Dialogue": to take part in it.
    if (!found && !passive && this.#lexicon.delegation.includes(clause.verb.lemma)) {
      const to = units.slice(at, Math.min(limit, at + 8)).findIndex((unit) => /^(?:to|for|at|in)$/.test(unit.norm));
      // "lead a delegation to Oslo": to travel there.
      const article = units[at + to + 1]?.norm === "the" ? 1 : 0;
      const body = /^(?:organization|grouping|programme)$/.test(units[at + to + 1 + article]?.mention?.kind ?? "");
      if (to > 0 && !body && units[at + to]?.norm === "to" && subjects.length > 0) {
        const journey = journeys(units, ["to"], at + to, limit, text, { ...base("visit"), participants: [...subjects] }, false);
        if (journey.length > 0) return journey;
      }
      if (to > 0) return this.read({ ...told, clause: { ...clause, verb: { ...clause.verb, lemma: "attend" } }, at: at + to + 1 });
    }
    if (!found) return this.#named(told, passive);
    const draft = base(found.frame.kind);
    const from = passive || found.start < at || found.start > at + 12 ? phraseStart(units, found.start) : at;
    const phrase = phraseOf(reading, found, from, passive ? clause.verb.first : limit, scene, this.#time);
    const by =
      frame.object === "participant"
        ? gathered(reading, clause.verb.last + 1, scene)
        : passive
          ? othersOf(reading, frame.with, clause.verb.last + 1, limit, scene)
          : othersOf(reading, frame.with, at, found.start, scene);
    const met =
      by.length + phrase.participants.length > 0 || passive
        ? by
        : leadersOf(reading, [found.end + 1, clause.to], this.#lexicon.delegation, scene);
    // "attended the session of the Council": whose session it is sits there only where nobody but its chair is named.
    const bodies = othersOf(reading, ["of"], found.end + 1, limit, scene).filter((id) => scene.cast.isBody(id) && !subjects.includes(id));
    const all = [...new Set([...subjects, ...phrase.participants, ...met, ...companions])];
    const peopled = [...subjects, ...by].some((id) => !bodies.includes(id)) || all.filter((id) => !bodies.includes(id)).length > 1;
    draft.participants = peopled ? all.filter((id) => !bodies.includes(id)) : all;
    if (frame.object === "participant" && by.length < 2) return [];
    if (units.slice(from, found.start).some((unit) => this.#lexicon.denied.includes(unit.norm))) draft.status = "cancelled";
    // "It was agreed to hold the next round in X": whoever agreed.
    const impersonal = clause.kind === "infinitive" && subjects.length === 0;
    if ((passive || impersonal) && draft.participants.length === 0) {
      const next = ofNext(units, from, found, phrase.ordinal, this.#lexicon.series, scene);
      draft.participants = next.length > 0 ? next : bodiesIn(units, from, found.start, scene);
    }
    if (draft.kind === "signing" && /^(?:attend|witness|preside)$/.test(clause.verb.lemma)) draft.onlookers = [...draft.participants];
    const organizers = organizersOf(reading, found, scene);
    // "The meeting was also attended by X"
    if (passive && clause.verb.lemma === "attend") draft.onlookers = by;
    const host = hostOf(clause.verb.lemma, passive, passive ? by : subjects) ?? organizers[0];
    if (host) draft.host = host;
    for (const id of organizers) if (!draft.participants.includes(id)) draft.participants.push(id);
    // "agreed to hold the next dialogue in X": whoever will speak there for those who agree; a meeting they hold themselves.
    const series = phrase.ordinal !== undefined || units.slice(from, found.end + 1).some(({ norm }) => SERIES.test(norm));
    const agreed = clause.kind === "infinitive" && /^(?:agree|accept)$/.test(reading.clauses[clause.parent ?? -1]?.verb.lemma ?? "");
    const alone = draft.participants.every((id) => subjects.includes(id) || scene.cast.isBody(id));
    if (series && agreed && alone) {
      const pair = subjects.length === 1 ? pairOf(scene) : [];
      draft.participants = pair.length > 0 ? pair : [...scene.cast.behind(subjects)];
    }
    // Who opens an exercise does not train in it.
    if (draft.kind === "exercise" && /^(?:open|inaugurate)$/.test(clause.verb.lemma)) draft.kind = "ceremony";
    // "attended the NATO summit", "the session of the Council": many sit there.
    const council = [...bodies, ...bodiesIn(units, from, found.start, scene)].some((id) => scene.cast.isCouncil([id]));
    const sits = /^(?:summit|meetings?|session)$/.test(units[found.end]?.norm ?? "") && ATTENDING.test(clause.verb.lemma);
    if (sits && council && draft.kind !== "call" && !passive && subjects.length === 1 && draft.participants.length === 1)
      draft.kind = "multilateral-meeting";
    // A summit of two is their meeting.
    const two =
      draft.participants.length === 2 && scene.cast.behind(draft.participants).every((id) => scene.cast.entity(id)?.kind === "state");
    if (units[found.end]?.norm === "summit" && two) draft.kind = "meeting";
    // "to be hosted by Dubai"
    const site = draft.host === undefined ? undefined : scene.cast.entity(draft.host);
    if (site?.kind === "place") draft.place = { text: site.name, entity: site.id, entities: [site.id] };
    draft.noun = units[found.start]?.start as number;
    draft.definite = phrase.participants.length === 0 && definite(units, from, found);
    if (phrase.ordinal) draft.ordinal = phrase.ordinal;
    const name = found.frame.possessor ? undefined : properName(units, from, found, text);
    if (name) draft.name = name;
    const words =
      name === undefined && (draft.host !== undefined || !found.frame.possessor) ? describedAs(units, from, found, text) : undefined;
    if (words) draft.words = words;
    draft.marks = [
      markOf(
        reading,
        Math.min(found.start, clause.verb.first),
        Math.max(found.end, clause.verb.last) + 1,
        frame.happens ? frame.id : found.frame.id,
      ),
    ];
    const named = units.slice(from, found.end + 3).find((unit) => unit.mention?.kind === "programme")?.mention?.entity;
    if (named) draft.object = named;
    if (found.frame.goal.length > 0) {
      const goals = journeys(units, found.frame.goal, found.end + 1, limit, text, draft, true);
      const home = !goals[0]?.place && athome(units, from, found) ? scene.home() : undefined;
      return home ? [{ ...draft, place: home }] : goals;
    }
    const before = units.slice(at, found.start).map((unit) => unit.norm);
    // "held separate calls with A and B", "bilateral meetings with A of X and B of Y": one with each.
    const others = draft.participants.filter((id) => !subjects.includes(id) && !companions.includes(id));
    const parted =
      before.some((word) => this.#lexicon.separate.includes(word)) ||
      /^(?:calls|conversations|meetings)$/.test(units[found.end]?.norm ?? "");
    if (parted && others.length > 1) return others.map((other) => ({ ...draft, participants: [...subjects, other] }));
    // "The exercise began in X": nobody is named, but a later passage may say who takes part in it.
    const aside = passive && (clause.level === 1 || ["exercise", "conference", "ceremony"].includes(draft.kind));
    return draft.participants.length > 0 || aside || (draft.definite && found.frame.kind !== "exercise") ? [draft] : [];
  }

  /** The noun behind others who take part: "co-chaired with X the session", "will co-chair, together with X, the session". */
  #beyond({ reading: { units, parties }, frame, at, limit }: Told): FoundNoun | undefined {
    let i = at;
    if (units[i]?.text === ",") {
      const close = units.findIndex((unit, k) => k > i && unit.text === ",");
      const inside = parties.filter((party) => party.first > i && party.last <= close);
      i = close > 0 ? Math.max(close, inside.length > 0 ? (inside[inside.length - 1] as Party).last + 1 : close) + 1 : limit;
    } else {
      const party = parties.find(({ first }) =>
        frame.with.some((prep) => first === i + prep.split(" ").length && prep === wordsAt(units, i, first)),
      );
      if (!party) return undefined;
      i = party.last + 1;
    }
    if (units[i]?.text === ",") i++;
    return i < limit ? this.#nouns.heading(units, i) : undefined;
  }

  /** "the summit, which X will host in May": what the relative pronoun before the subject stands for. */
  #fronted({ reading: { units }, clause }: Told): FoundNoun | undefined {
    const which = (clause.subject?.first ?? clause.start) - 1;
    return /^(?:which|that)$/.test(units[which]?.norm ?? "") ? this.#nouns.before(units, which) : undefined;
  }

  /** "attended Exercise X", "Exercise X will be held": an event that a named programme is. */
  #named({ reading, clause, frame, at, limit, subjects, companions, scene, base }: Told, passive: boolean): EventDraft[] {
    const { units } = reading;
    // "Exercise X, which brings together A and B, began": the name opens the sentence.
    const from = opens(reading, clause) ? 0 : Math.min(clause.start, clause.subjectNoun ?? clause.start);
    const mention = passive
      ? units.slice(from, clause.verb.first).find((unit) => unit.mention?.kind === "programme")?.mention
      : units
          .slice(at, at + 4)
          .find(
            (unit, n, all) =>
              unit.mention?.kind === "programme" && all.slice(0, n).every((each) => ["DET", "ADJ", "NUM"].includes(each.pos)),
          )?.mention;
    if (!mention?.entity) return [];
    // "joined the Capability Coalition": to become one of it is no event.
    const place = units.findIndex((unit) => unit.mention === mention);
    // 'the military exercise "X"': what the name is of, else what it says itself.
    const of = this.#nouns.at(units, units[place - 1]?.pos === "PUNCT" ? place - 2 : place - 1)?.frame.kind;
    const kind = of ?? this.#nouns.kindOfName(mention.text);
    if (clause.verb.lemma === "join" && kind === "conference") return [];
    const others =
      frame.object === "participant"
        ? gathered(reading, clause.verb.last + 1, scene)
        : othersOf(reading, frame.with, passive ? place + 1 : at, limit, scene);
    // "the A-B Dialogue" has B at the table, whoever speaks for it.
    const sides = others.length > 0 || (passive && companions.length > 0) ? [] : scene.cast.otherSides(mention, subjects);
    const participants = [...new Set([...subjects, ...others, ...sides, ...companions])];
    // Without anybody it only says more of the event of that name that is told elsewhere.
    return participants.length > 0 || passive ? [{ ...base(kind), participants, object: mention.entity }] : [];
  }
}

/** "brought together A and B", "involved some 2,000 personnel from A and B". */
function gathered({ units, parties }: SentenceReading, from: number, scene: Scene): string[] {
  const party = parties.find(({ first }) => first >= from);
  const between = party === undefined ? [] : units.slice(from, party.first);
  const close = between.every(
    ({ pos, norm }) => !["ADP", "AUX", "SCONJ", "PRON", "PUNCT"].includes(pos) || /^(?:of|from|over)$/.test(norm),
  );
  return close ? scene.resolve(party) : [];
}

const SERIES = /^(?:next|dialogue|consultations|session|rounds?)$/;

/** Whoever is said to host: the subject of "host" or "chair", or whom a passive "hosted by" names. */
function hostOf(lemma: string, passive: boolean, who: readonly string[]): string | undefined {
  return /^(?:co-)?host$/.test(lemma) || (lemma === "chair" && !passive) ? who[0] : undefined;
}

/** Bodies that an event's noun phrase names ("the ASEAN Foreign Ministers' Meeting"): theirs is the meeting. */
function bodiesIn(units: readonly Unit[], from: number, noun: number, scene: Scene): string[] {
  const ids = units
    .slice(from, noun)
    .flatMap(({ mention }) => (mention?.entity && scene.cast.isBody(mention.entity) ? [mention.entity] : []));
  return [...new Set(ids)];
}

const wordsAt = (units: readonly Unit[], from: number, to: number): string =>
  units
    .slice(from, to)
    .map((unit) => unit.norm)
    .join(" ");
