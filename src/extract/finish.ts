import type { RelationLexicon } from "../knowledge/lexicon/relations.ts";
import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Claim, EventReport, Extraction, Statement } from "../records/extraction.ts";
import type { Evidence } from "../records/span.ts";
import type { Cast } from "./cast.ts";
import { type ClaimDraft, STAGE } from "./claims/draft.ts";
import { claimsOfEvents } from "./claims/of-events.ts";
import { distinct, standing } from "./claims/distinct.ts";
import { CodePoints } from "./codepoints.ts";
import type { EventDraft } from "./events/draft.ts";
import type { Linked } from "./index.ts";
import { Matters } from "./matters.ts";
import { leftoversOf } from "./leftovers.ts";
import type { Mark, SentenceReading } from "./reading.ts";
import type { StatementDraft } from "./statements/draft.ts";

interface Drafts {
  linked: Linked;
  relations: RelationLexicon;
  cast: Cast;
  sentences: readonly SentenceReading[];
  events: readonly EventDraft[];
  statements: readonly StatementDraft[];
  claims: readonly ClaimDraft[];
  sceneOf: ReadonlyMap<StatementDraft, EventDraft>;
  /** Whether a verb has any frame. */
  known(lemma: string): boolean;
}

/** Gives drafts their ids, links layers to each other, and turns UTF-16 marks into evidence in code points. */
export function finish(drafts: Drafts): Extraction {
  const { linked, cast, relations } = drafts;
  const { doc } = linked;
  const evidence = evidenceMaker(doc);
  const told = drafts.events.filter((event) => event.participants.length > 0);
  // What starts after the release was issued has not taken place, whatever the verb's tense; a day later it may have, across time zones.
  const last = dayAfter(doc.release.issued);
  for (const event of told) {
    event.when &&= nextYear(event, doc.release.issued);
    const ahead = last !== undefined && (event.when?.start ?? "") > last;
    // A weekday of what is over was resolved with the sentence, which looks ahead.
    if (ahead && event.over) delete event.when;
    else if (ahead && event.status === "held") event.status = "planned";
  }
  const eventIds = new Map(told.map((event, i) => [event, `ev${i + 1}`]));
  const eventId = (event: EventDraft | undefined): string | undefined => {
    const whole =
      event &&
      (eventIds.has(event)
        ? event
        : told.find((each) =>
            each.marks.some((mark) => mark.start === event.marks[0]?.start && mark.sentence === event.marks[0]?.sentence),
          ));
    return whole && eventIds.get(whole);
  };
  const statementIds = new Map(drafts.statements.map((statement, i) => [statement, `s${i + 1}`]));
  const read = drafts.claims.map((claim) => onStage(claim, drafts, eventId)).filter((claim) => claim !== undefined);
  const matters = new Matters(linked.entities, evidence);
  for (const event of told)
    if (event.object === undefined && event.unnamed) event.object = matters.idOf(event.unnamed, event.marks[0] as Mark, "instrument");
  // Where the text says in so many words who hosts, that passage is the evidence.
  const follow = claimsOfEvents(told, relations, cast, (event) => eventId(event) as string).filter(
    (claim) => !read.some((other) => other.relation === claim.relation && other.subject === claim.subject && other.object === claim.object),
  );
  const inOrder = [...read, ...follow].sort((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
  const allClaims = standing(distinct(inOrder, relations.symmetric));
  const claims = allClaims.map((draft, i): Claim => {
    const claim: Claim = {
      id: `c${i + 1}`,
      subject: draft.subject,
      relation: draft.relation,
      object: draft.matter === undefined ? draft.object : matters.idOf(draft.matter, draft.mark),
      modality: draft.modality,
      polarity: draft.negative ? "negative" : "positive",
      holders: draft.holders.length > 0 ? [...draft.holders] : "release",
      topics: linked.topicsOf(draft.statement?.about ?? doc.text.slice(draft.mark.start, draft.mark.end)),
      evidence: evidence(draft.mark),
    };
    if (draft.what) claim.what = draft.what;
    if (draft.since) claim.since = draft.since;
    const statement = draft.statement && statementIds.get(draft.statement);
    if (statement) claim.statement = statement;
    return claim;
  });
  const statements = drafts.statements.map((draft, i): Statement => {
    const id = statementIds.get(draft) as string;
    const statement: Statement = {
      id,
      speakers: [...draft.speakers],
      addressees: [...draft.addressees],
      act: draft.act,
      about: draft.about,
      negated: draft.negated,
      topics: linked.topicsOf(draft.about),
      claims: claims.filter((claim) => claim.statement === id).map((claim) => claim.id),
      evidence: evidence(draft.mark),
    };
    const event = eventId(drafts.sceneOf.get(draft));
    if (event) statement.event = event;
    const answered = draft.answering
      ? drafts.statements
          .slice(0, i)
          .reverse()
          .find((other) => !other.speakers.some((id) => draft.speakers.includes(id)))
      : undefined;
    if (answered) statement.answers = statementIds.get(answered) as string;
    return statement;
  });
  // The release's own title names the event that it reports first.
  const reported = told.find((draft) => draft.main && draft.kind !== "visit") ?? told.find((draft) => draft.main);
  if (reported && doc.release.title) reported.title = doc.release.title;
  const events = told.map((draft) => eventReport(draft, eventIds.get(draft) as string, statements, cast, evidence));
  const points = new CodePoints(doc.text);
  const recode = (e: Evidence): Evidence => ({ ...e, start: points.of(e.start), end: points.of(e.end) });
  return {
    release: doc.release.id,
    sentences: doc.sentences.map(({ start, end, item, role }) => ({
      start: points.of(start),
      end: points.of(end),
      role,
      ...(item === undefined ? {} : { item }),
    })),
    entities: [
      ...linked.entities.map(
        (entity): Entity => ({ ...entity, ...namedBy(entity, allClaims, relations), evidence: entity.evidence.map(recode) }),
      ),
      ...matters.made,
    ],
    tenures: linked.tenures.map((tenure) => ({ ...tenure, evidence: recode(tenure.evidence) })),
    events,
    statements,
    claims,
    leftovers: [
      ...linked.leftovers,
      ...leftoversOf(
        drafts.sentences,
        linked,
        [...drafts.statements.map((s) => s.mark), ...told.flatMap((e) => e.marks), ...allClaims.map((c) => c.mark)],
        drafts.known,
      ),
    ].map((left) => ({ ...left, start: points.of(left.start), end: points.of(left.end) })),
  };
}

/** Members and parties that claims found beside the name. */
function namedBy(entity: Entity, claims: readonly ClaimDraft[], lexicon: RelationLexicon): Partial<Entity> {
  const out: Partial<Entity> = {};
  for (const row of lexicon.names) {
    const ids = claims.filter((claim) => claim.object === entity.id && claim.mark.rule === row.id).map((claim) => claim.subject);
    if (ids.length > 0 && row.kinds.includes(entity.kind)) out[row.list] = ids;
  }
  return out;
}

/** A claim about "the meeting" means the event on stage when it was made. */
function onStage(
  claim: ClaimDraft,
  drafts: Drafts,
  eventId: (event: EventDraft | undefined) => string | undefined,
): ClaimDraft | undefined {
  if (claim.object !== STAGE) return claim;
  const event = claim.statement ? drafts.sceneOf.get(claim.statement) : claim.scene;
  const id = eventId(event);
  if (!id) return undefined;
  const whole = drafts.events.find((each) => eventId(each) === id);
  if (claim.stage !== undefined && whole?.kind !== claim.stage) return undefined;
  if (whole && claim.relation === drafts.relations.hosting.relation) whole.host ??= claim.subject;
  return { ...claim, object: id };
}

function evidenceMaker(doc: Document): (mark: Mark) => Evidence {
  const points = new CodePoints(doc.text);
  return (mark) => {
    const item = doc.sentences[mark.sentence]?.item;
    return {
      start: points.of(mark.start),
      end: points.of(mark.end),
      exact: doc.text.slice(mark.start, mark.end),
      sentence: mark.sentence,
      rule: mark.rule,
      ...(item === undefined ? {} : { item }),
    };
  };
}

function eventReport(
  draft: EventDraft,
  id: string,
  statements: readonly Statement[],
  cast: Cast,
  evidence: (mark: Mark) => Evidence,
): EventReport {
  const topics = [
    ...new Set(
      statements
        .filter((statement) => statement.event === id)
        .flatMap((statement) => (statement.topics.length > 0 ? statement.topics : [statement.about])),
    ),
  ];
  const event: EventReport = {
    id,
    kind: draft.kind,
    status: draft.status,
    main: draft.main,
    approximate: draft.approximate ?? false,
    topics,
    evidence: draft.marks.map(evidence),
    participants: draft.participants.map((entity) => {
      const side = cast.sideOf(entity);
      return { entity, sideInferred: side !== undefined && cast.isPerson(entity), ...(side === undefined ? {} : { side }) };
    }),
  };
  const title = draft.name ?? draft.title ?? draft.words;
  if (title) event.title = title;
  if (draft.when) event.when = draft.when;
  if (draft.start) event.start = draft.start;
  if (draft.minutes) event.minutes = draft.minutes;
  if (draft.place) event.place = { text: draft.place.text, ...(draft.place.entity === undefined ? {} : { entity: draft.place.entity }) };
  if (draft.host) event.host = draft.host;
  if (draft.ordinal) event.ordinal = draft.ordinal;
  return event;
}

/** The date of an event; of one to come that was put more than a month before the issue date ("agreed to meet in June"), a year later. */
function nextYear({ status, when }: EventDraft, issued: string | undefined): EventDraft["when"] {
  if (!when?.resolved || status !== "planned" || !issued || !/^\d{4}-\d{2}/.test(when.start)) return when;
  if (Date.parse(issued) - Date.parse(when.start) < 32 * 86_400_000) return when;
  const later = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  // 29 February has no next year.
  if ([when.start, when.end ?? ""].some((date) => date.endsWith("-02-29"))) return when;
  return { ...when, start: later(when.start), ...(when.end === undefined ? {} : { end: later(when.end) }) };
}

/** The day after a date, both YYYY-MM-DD. */
const dayAfter = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
