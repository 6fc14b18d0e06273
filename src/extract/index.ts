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
import { Cast } from "./cast.ts";
import type { ClaimDraft } from "./claims/draft.ts";
import { ClaimReader } from "./claims/reader.ts";
import { ClauseReader } from "./clauses.ts";
import { DateGrammar } from "./dates.ts";
import { EventReader } from "./events/reader.ts";
import { mergeEvents } from "./events/merge.ts";
import type { EventDraft } from "./events/draft.ts";
import { finish } from "./finish.ts";
import { PartyGrammar } from "./parties.ts";
import type { SentenceReading } from "./reading.ts";
import { asideOf } from "./statements/asides.ts";
import { Quotations } from "./statements/quotes.ts";
import { retag } from "./retag.ts";
import { Roster } from "./roster.ts";
import { Scene } from "./scene.ts";
import { shortBodies } from "./short-bodies.ts";
import type { StatementDraft } from "./statements/draft.ts";
import { type Refusal, StatementReader } from "./statements/reader.ts";
import { topicOf } from "./statements/topics.ts";
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
  const clauses = new ClauseReader(lexicon.grammar, {
    reports: (lemma) => statements.reports(lemma),
    happens: (lemma) => events.happens(lemma),
  });

  const bodyNouns = new Set(lexicon.grammar.bodyNouns);

  const readSentences = (linked: Linked): SentenceReading[] => {
    const { doc } = linked;
    const outer = [...linked.mentions, ...shortBodies(doc, linked.mentions, bodyNouns)]
      .filter(
        (mention) => mention.inside === undefined && mention.kind !== "date" && mention.kind !== "time" && mention.kind !== "duration",
      )
      .sort((a, b) => a.start - b.start);
    return doc.sentences
      .filter((sentence) => sentence.role !== "boilerplate" && sentence.role !== "dateline")
      .map((sentence) => {
        const tokens = doc.tokens.slice(sentence.first, sentence.last);
        const planned = tokens.some((token) => lexicon.events.toCome.includes(token.norm));
        const found = dates.find(tokens, doc.text, doc.release.issued, planned);
        const mentions = outer.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
        const units = unitsOf(doc, sentence, mentions, found, tag);
        retag(units, (lemma) => statements.reports(lemma) || events.knows(lemma), lexicon.grammar);
        const all = parties.parties(units);
        return { sentence, units, parties: all, clauses: clauses.clauses(units, verbs.groups(units), all) };
      });
  };

  return (linked) => {
    const sentences = readSentences(linked);
    const entities = new Map(linked.entities.map((entity) => [entity.id, entity]));
    const cast = new Cast(entities, linked.tenures, linked.stateOf, gendersOf(linked.mentions, lexicon.grammar.genders), linked.mentions);
    const claims = new ClaimReader(lexicon.relations, cast, linked.mentions, lexicon.events.forceNouns, (units, at) =>
      events.bare(units, at),
    );
    const scene = new Scene(cast, linked.voice, lexicon.grammar.leaders);
    const quotations = new Quotations((lemma) => lexicon.acts.attribution.includes(lemma), lexicon.acts.performed, lexicon.acts.documents);
    const roster = new Roster(lexicon.events.roster);
    const text = linked.doc.text;
    const eventDrafts: EventDraft[] = [];
    const statementDrafts: StatementDraft[] = [];
    const sceneOf = new Map<StatementDraft, EventDraft>();
    const claimDrafts: ClaimDraft[] = [];
    const refusals: Refusal[] = [];

    // What a journalist asks ("Q: …") is nobody's act in the release.
    const asked = new Set(
      sentences
        .filter(({ units }) => /^(?:q|question)$/.test(units[0]?.norm ?? "") && units[1]?.text === ":")
        .map(({ sentence }) => sentence.paragraph),
    );
    let merged: EventDraft[] = [];
    let stage: EventDraft | undefined;
    let leg: Leg | undefined;
    let answering = false;
    for (const [i, reading] of sentences.entries()) {
      if (asked.has(reading.sentence.paragraph)) {
        answering = true;
        continue;
      }
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
      if (stage) scene.participants = stage.participants;
      // "will meet with partners to discuss …": those on stage before do not take part.
      const alone = told.find(
        (event) =>
          event.main &&
          !["visit", "conference"].includes(event.kind) &&
          event.participants.length === 1 &&
          event.participants.some((id) => cast.isPerson(id)) &&
          event.status === "planned",
      );
      if (alone && told.every((event) => event.participants.length < 2)) scene.participants = alone.participants;
      // "The ministers:" opens a list of what they say.
      if (reading.units[reading.units.length - 1]?.text === ":")
        scene.opens(reading.parties[reading.parties.length - 1], reading.units.length - 1);
      // A line that ends in a colon looks like a heading: "The Minister said:".
      if (reading.sentence.role !== "body") quotations.hear(reading, scene);
      if (reading.sentence.role !== "body" || listed) continue;
      const here: StatementDraft[] = [];
      const said =
        quotations.read(reading, text, scene, sentences.slice(i + 1), (clause) => statements.actOf(reading, clause)) ??
        asideOf(reading, text, scene, lexicon.acts);
      if (said) here.push(said.draft);
      for (const clause of reading.clauses) {
        if (said?.clauses.includes(clause)) continue;
        const act = told.find((event) => event.marks[0]?.start === reading.units[clause.verb.first]?.start);
        // "will call on the President", "presented her credentials": what has been read as a deed is no act of speech.
        const deed = act !== undefined && DEEDS.has(act.kind);
        const draft = deed ? undefined : statements.read(reading, clause, text, scene, refusals, here[here.length - 1]);
        if (draft) here.push(draft);
        const talk = deed || act === undefined || act.participants.length < 2 ? undefined : act;
        const topic =
          talk && clause.level === 0 ? topicOf(reading, clause, talk.participants, text, talk.marks[0]?.rule ?? "event") : undefined;
        if (topic) here.push(topic);
        for (const event of told) scene.saw(event.participants);
        if (draft) scene.acted(draft.speakers);
        // "…, in which A and B launched a programme" puts nobody on stage.
        else if (
          clause.level === 0 &&
          clause.subject &&
          !/^(?:in|at|during|after|where|when)$/.test(reading.units[clause.start]?.norm ?? "")
        )
          scene.acted(scene.resolve(clause.subject));
      }
      if (said) scene.acted(said.draft.speakers);
      statementDrafts.push(...here);
      for (const draft of here) if (stage) sceneOf.set(draft, stage);
      claimDrafts.push(
        ...claims.read(reading, here, scene, text, new Map(told.flatMap((event) => event.marks.map((mark) => [mark.start, event.kind])))),
      );
    }
    // "signed a new accord": it is the one instrument that the release names, if it names just one.
    const instruments = linked.entities.filter((entity) => entity.kind === "instrument" && !entity.incidental);
    for (const draft of eventDrafts)
      if (draft.kind === "signing" && draft.object === undefined && instruments.length === 1 && !draft.unnamed?.includes(" on "))
        draft.object = instruments[0]?.id as string;
    merged = mergeEvents(eventDrafts, cast);
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

const DEEDS: ReadonlySet<EventDraft["kind"]> = new Set<EventDraft["kind"]>(["courtesy-call", "ceremony", "visit"]);

/** "Later in the day": on the day of the last event told before that has one. */
function onSameDay(told: readonly EventDraft[], before: readonly EventDraft[]): void {
  const day = before.findLast((event) => event.when && event.when.end === undefined)?.when;
  for (const event of told)
    if (event.sameDay !== undefined && !event.when && day) event.when = { start: day.start, text: event.sameDay, resolved: true };
}

/** Where a journey has come to, in a programme of what is planned. */
interface Leg {
  place: NonNullable<EventDraft["place"]>;
  paragraph: number;
}

/** What is planned in the paragraph of a leg takes place there, where nothing else is stated; gives the leg that the next sentence stands on. */
function onLeg(told: readonly EventDraft[], leg: Leg | undefined, paragraph: number): Leg | undefined {
  let at = leg?.paragraph === paragraph ? leg : undefined;
  for (const event of told) {
    if (event.kind === "visit" && event.status === "planned" && event.place && !event.summary) at = { place: event.place, paragraph };
    else if (event.status === "planned" && event.kind !== "visit" && event.kind !== "call" && !event.place && at) event.place = at.place;
  }
  return at;
}

/** The event on stage: the last one told that several take part in; at the start the first of the release. */
function pickStage(
  all: readonly EventDraft[],
  told: readonly EventDraft[],
  stage: EventDraft | undefined,
  cast: Cast,
): EventDraft | undefined {
  const whole = (event: EventDraft | undefined): EventDraft | undefined =>
    event &&
    all.find((each) => each.marks.some((mark) => mark.start === event.marks[0]?.start && mark.sentence === event.marks[0]?.sentence));
  for (const event of [...told].reverse()) {
    const found = event.main && (event.participants.length > 1 || event.definite) ? whole(event) : undefined;
    if (found && found.participants.length > 1 && found.participants.some((id) => cast.isPerson(id))) return found;
  }
  const staged = (event: EventDraft): boolean => event.status === "held" || event.participants.some((id) => cast.isPerson(id));
  return whole(stage) ?? all.find((event) => event.participants.length > 1 && staged(event));
}

/** "he" or "she" by the honorifics and titles that stand with a name. */
function gendersOf(mentions: readonly Mention[], words: GrammarLexicon["genders"]): Map<string, "he" | "she"> {
  const genders = new Map<string, "he" | "she">();
  for (const mention of mentions) {
    if (!mention.entity || mention.kind !== "person") continue;
    const said = mention.text.toLowerCase().split(/[\s.,]+/);
    for (const which of ["he", "she"] as const) if (words[which].some((word) => said.includes(word))) genders.set(mention.entity, which);
  }
  return genders;
}
