import type { ActLexicon } from "../knowledge/lexicon/acts.ts";
import type { EventLexicon } from "../knowledge/lexicon/events.ts";
import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { RelationLexicon } from "../knowledge/lexicon/relations.ts";
import type { TimeLexicon } from "../knowledge/lexicon/time.ts";
import type { Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Extraction, Leftover } from "../records/extraction.ts";
import type { Mention } from "../records/mention.ts";
import type { Tag } from "../tag/index.ts";
import { Adverbials } from "./adverbials.ts";
import { aheadIn } from "./ahead.ts";
import { Cast } from "./cast.ts";
import type { ClaimDraft } from "./claims/draft.ts";
import { ClaimReader } from "./claims/reader.ts";
import { ClauseReader } from "./clauses.ts";
import { DateGrammar } from "./dates.ts";
import { EventReader } from "./events/reader.ts";
import { mergeEvents } from "./events/merge.ts";
import { oneExercise } from "./events/named-exercise.ts";
import { nameObjects } from "./events/objects.ts";
import { setByOccasion } from "./events/occasion.ts";
import type { EventDraft } from "./events/draft.ts";
import { finish } from "./finish.ts";
import { VerbIndex } from "./match.ts";
import type { Party } from "./party.ts";
import { PartyGrammar } from "./parties.ts";
import type { SentenceReading } from "./reading.ts";
import { asideOf } from "./statements/asides.ts";
import { attributed } from "./statements/attributed.ts";
import { authored, authorOf, namedInHeading } from "./statements/authored.ts";
import { Floor } from "./statements/floor.ts";
import { MatterList } from "./statements/listed.ts";
import { Quotations } from "./statements/quotes.ts";
import { retag } from "./retag.ts";
import { Roster } from "./roster.ts";
import { Scene } from "./scene.ts";
import { aloneOn, gendersOf, type Leg, onLeg, onSameDay, pickStage } from "./stage.ts";
import { shortBodies } from "./short-bodies.ts";
import type { Refusal, StatementDraft } from "./statements/draft.ts";
import { StatementReader } from "./statements/reader.ts";
import { existential, listedTopics, topicOf } from "./statements/topics.ts";
import { turnsIn } from "./statements/turns.ts";
import { unitsOf } from "./units.ts";
import { VerbGrammar } from "./verb-groups.ts";

/** The frames and closed classes of one language. */
export interface ExtractLexicon {
  acts: ActLexicon;
  events: EventLexicon;
  grammar: GrammarLexicon;
  relations: RelationLexicon;
  time: TimeLexicon;
}

/** What is handed to the extractor for one release. */
export interface Linked {
  doc: Document;
  mentions: readonly Mention[];
  entities: readonly Entity[];
  tenures: readonly Tenure[];
  /** Entity id of the state that a ministry, force or place belongs to. */
  stateOf(entity: Entity): string | undefined;
  /** Entity for which the release speaks as "we". */
  voice: string | undefined;
  /** Whether who holds a post passes on what others say. */
  speaksForOthers(post: string): boolean;
  /** Names that were seen and not recognised; UTF-16 offsets. */
  leftovers: readonly Leftover[];
  /** Keys of topics that a text names. */
  topicsOf(text: string): string[];
}

export interface Trace {
  sentences: SentenceReading[];
  refusals: Refusal[];
}

/** Compiles the extractor of a language; the result is a pure function of a linked release. */
export function extractor(
  lexicon: ExtractLexicon,
  tag: (words: string[]) => Tag[],
): (linked: Linked) => { extraction: Extraction; trace: Trace } {
  const verbs = new VerbGrammar(lexicon.grammar);
  const parties = new PartyGrammar(lexicon.grammar, lexicon.time.numbers);
  const dates = new DateGrammar(lexicon.time);
  const adverbials = new Adverbials(lexicon.grammar);
  const events = new EventReader(lexicon.events, lexicon.time, adverbials);
  const statements = new StatementReader(lexicon.acts, adverbials);
  const acting = new Set(lexicon.events.forceNouns);
  const clauses = new ClauseReader(lexicon.grammar, {
    reports: (lemma) => statements.reports(lemma),
    happens: (lemma) => events.happens(lemma),
    acts: (noun) => acting.has(noun),
    behind: (units, at) => adverbials.skipPlaces(units, at),
  });

  const related = new VerbIndex(lexicon.relations.verbs);
  const bodyNouns = new Set(lexicon.grammar.bodyNouns);
  const exerciseNouns = lexicon.events.nouns.filter(({ kind }) => kind === "exercise").flatMap(({ nouns }) => nouns);
  const toCome = new Set(lexicon.events.toCome);

  const readSentences = (linked: Linked, spokespersons: ReadonlySet<string>): SentenceReading[] => {
    const { doc } = linked;
    const relays = (party: Party): boolean =>
      party.items.every((item) =>
        item.kind === "entity" ? spokespersons.has(item.entity) : item.kind === "role" && linked.speaksForOthers(item.mention.text),
      );
    const outer = [...linked.mentions, ...shortBodies(doc, linked.mentions, bodyNouns)]
      .filter(
        (mention) => mention.inside === undefined && mention.kind !== "date" && mention.kind !== "time" && mention.kind !== "duration",
      )
      .sort((a, b) => a.start - b.start);
    return doc.sentences
      .filter((sentence) => sentence.role !== "boilerplate" && sentence.role !== "dateline")
      .map((sentence) => {
        const tokens = doc.tokens.slice(sentence.first, sentence.last);
        const found = dates.find(tokens, doc.text, doc.release.issued, aheadIn(tokens, toCome));
        const mentions = outer.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
        const units = unitsOf(doc, sentence, mentions, found, tag);
        retag(units, (lemma) => statements.reports(lemma) || events.knows(lemma) || related.has(lemma), lexicon.grammar);
        const all = parties.parties(units);
        return { sentence, units, parties: all, clauses: clauses.clauses(units, verbs.groups(units), all, relays) };
      });
  };

  return (linked) => {
    const spokespersons = new Set(linked.tenures.filter(({ post }) => linked.speaksForOthers(post)).map(({ person }) => person));
    const sentences = readSentences(linked, spokespersons);
    const entities = new Map(linked.entities.map((entity) => [entity.id, entity]));
    const cast = new Cast(entities, linked.tenures, linked.stateOf, gendersOf(linked.mentions, lexicon.grammar.genders), linked.mentions);
    const claims = new ClaimReader(lexicon.relations, cast, linked.mentions, lexicon.events.forceNouns, adverbials, (units, at) =>
      events.bare(units, at),
    );
    const scene = new Scene(cast, linked.voice, lexicon.grammar);
    scene.ownWordsOf = authorOf(linked.doc, linked.mentions, lexicon.acts);
    const quotations = new Quotations((lemma) => lexicon.acts.attribution.includes(lemma), lexicon.acts.performed, lexicon.acts.documents);
    const roster = new Roster(lexicon.events.roster);
    const text = linked.doc.text;
    const eventDrafts: EventDraft[] = [];
    const statementDrafts: StatementDraft[] = [];
    const sceneOf = new Map<StatementDraft, EventDraft>();
    const claimDrafts: ClaimDraft[] = [];
    const refusals: Refusal[] = [];

    const turns = turnsIn(sentences, new Set(lexicon.acts.questioners), cast, linked.voice);
    const floor = new Floor();
    const matters = new MatterList();
    let merged: EventDraft[] = [];
    let stage: EventDraft | undefined;
    let leg: Leg | undefined;
    let answering = false;
    for (const [i, reading] of sentences.entries()) {
      const turn = turns.get(reading);
      if (turn?.asks) {
        answering = true;
        // What is answered are the words of the one who speaks for the publisher.
        if (spokespersons.size === 1) [scene.ownWordsOf] = spokespersons;
        continue;
      }
      scene.turnOf = turn?.speaker;
      if (turn) scene.ownWordsOf = turn.speaker;
      scene.inQuotes = quotations.touch(reading);
      const listed = roster.read(reading);
      const told = listed ? [listed] : events.read(reading, text, scene);
      onSameDay(told, eventDrafts);
      leg = onLeg(told, leg, reading.sentence.paragraph);
      eventDrafts.push(...told);
      // Merging looks at each pair: only where something new was told.
      if (told.length > 0) merged = mergeEvents(eventDrafts, cast);
      // Who answers speaks for the publisher, not for those of an event told before the question.
      answering &&= told.length === 0;
      stage = answering ? undefined : pickStage(merged, told, stage, cast);
      if (answering) scene.participants = [];
      if (stage) [scene.participants, scene.aside] = [stage.participants, stage.onlookers ?? []];
      for (const { participants } of told) if (cast.isCouncil(participants)) scene.unnamed.sits(participants[0] as string);
      // "will meet with partners to discuss …": those on stage before do not take part.
      scene.participants = aloneOn(told, cast) ?? scene.participants;
      scene.opens(openerOf(reading));
      // A line that ends in a colon looks like a heading: "The Minister said:".
      if (reading.sentence.role !== "body") quotations.hear(reading, scene);
      const matter = matters.read(reading, text);
      if (matter) statementDrafts.push(matter);
      if (matter || listed) continue;
      matters.hear(reading, scene, (clause) => statements.actOf(reading, clause));
      if (reading.sentence.role !== "body") continue;
      const here: StatementDraft[] = [];
      const said =
        quotations.read(reading, text, scene, sentences.slice(i + 1), (clause) => statements.actOf(reading, clause)) ??
        asideOf(reading, text, scene, lexicon.acts, (clause) => statements.actOf(reading, clause)) ??
        attributed(reading, text, scene, lexicon.acts.attributing);
      if (said) here.push(said.draft);
      const all = scene.group(undefined);
      const topics = said
        ? undefined
        : (listedTopics(reading, text, all, lexicon.acts) ?? existential(reading, text, all, lexicon.acts.existential));
      if (topics) here.push(topics);
      for (const clause of reading.clauses) {
        if (said?.clauses.includes(clause) || topics) continue;
        const act = told.find((event) => event.marks[0]?.start === reading.units[clause.verb.first]?.start);
        // "will call on the President", "presented her credentials": what has been read as a deed is no act of speech.
        const deed = act !== undefined && DEEDS.has(act.kind);
        const draft = deed ? undefined : statements.read(reading, clause, text, scene, refusals, here[here.length - 1]);
        if (draft)
          here.push(...statements.parts(reading, draft, text, scene).map((part) => namedInHeading(part, linked.doc.release.title)));
        const talk = act === undefined || !TALKS.has(act.kind) || act.participants.length < 2 ? undefined : act;
        const topic =
          talk && clause.level === 0 ? topicOf(reading, clause, talk.participants, text, talk.marks[0]?.rule ?? "event") : undefined;
        // "conferred on X" is one act, whichever frame read it first.
        if (topic && topic.about !== draft?.about) here.push(topic);
        for (const event of told) scene.saw(event.participants);
        // "At the invitation of X, Y paid a visit": "the two leaders" are both.
        if (told.some((event) => event.kind === "visit")) scene.saw(reading.parties.flatMap((party) => scene.resolve(party)));
        if (draft) scene.acted(draft.speakers, true);
        // "…, in which A and B launched a programme" puts nobody on stage.
        else if (
          clause.level === 0 &&
          clause.subject &&
          !/^(?:in|at|during|after|where|when)$/.test(reading.units[clause.start]?.norm ?? "")
        )
          scene.acted(scene.resolve(clause.subject));
      }
      const on = said ? undefined : floor.goesOn(reading);
      for (const draft of here) if (on && cast.areOf(draft.speakers, [on.speaker])) draft.speakers = [on.speaker];
      // Who answers without a name speaks for the publisher.
      const author = scene.ownWordsOf ?? (answering ? scene.author()[0] : on?.whole ? on.speaker : undefined);
      const own =
        author !== undefined && here.length === 0 && told.length === 0
          ? authored(reading, text, author, (clause) => statements.actOf(reading, clause), lexicon.acts.performed)
          : undefined;
      if (own) here.push(own);
      floor.hear(reading, here, (id) => cast.isPerson(id));
      if (said) scene.acted(said.draft.speakers);
      statementDrafts.push(...here);
      for (const draft of here) if (stage) sceneOf.set(draft, stage);
      scene.quote(said?.draft.speakers ?? []);
      const kinds = new Map(told.flatMap((event) => event.marks.map((mark): [number, EventDraft["kind"]] => [mark.start, event.kind])));
      for (const draft of claims.read(reading, here, scene, text, kinds)) {
        const before = draft.stage && eventDrafts.findLast((event) => event.kind === draft.stage && !told.includes(event));
        if (before) draft.scene = before;
        claimDrafts.push(draft);
      }
      scene.quote([]);
    }
    nameObjects(eventDrafts, linked.entities, oneExercise(sentences, exerciseNouns));
    merged = mergeEvents(eventDrafts, cast);
    setByOccasion(merged);
    const extraction = finish({
      linked,
      relations: lexicon.relations,
      known: (lemma) => statements.reports(lemma) || events.knows(lemma) || claims.states(lemma),
      cast,
      sentences,
      events: merged,
      statements: statementDrafts,
      claims: claimDrafts,
      sceneOf,
    });
    return { extraction, trace: { sentences, refusals } };
  };
}

/** Who says what is listed behind a sentence: "The ministers:", "The Council adopted the following decision:", "The Council," alone. */
function openerOf({ units, parties, clauses }: SentenceReading): Party | undefined {
  const end = units.length - 1;
  const mark = units[end]?.text;
  const last = parties[parties.length - 1];
  if (mark === "," && last?.first === 0 && last.last === end - 1) return last;
  if (mark !== ":") return undefined;
  if (last?.last === end - 1 && units[last.first - 1]?.pos !== "ADP") return last;
  return units.some((unit) => unit.norm === "following") ? clauses.find((clause) => clause.level === 0)?.subject : undefined;
}

/** Kinds of events whose "on X" is what they talk about; that of a conference is not what two of its guests do. */
const TALKS: ReadonlySet<EventDraft["kind"]> = new Set<EventDraft["kind"]>(["meeting", "call", "multilateral-meeting"]);
const DEEDS: ReadonlySet<EventDraft["kind"]> = new Set<EventDraft["kind"]>(["courtesy-call", "ceremony", "visit"]);
