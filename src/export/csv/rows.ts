import { cmq, notationOf, relationOf } from "../../vocabulary/cmq.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { prov } from "../../vocabulary/prov.ts";
import { rdf } from "../../vocabulary/rdf.ts";
import { schema } from "../../vocabulary/schema.ts";
import { sem } from "../../vocabulary/sem.ts";
import { given, HEAD, TAIL, type ReleaseCells } from "./release-cells.ts";

export type Row = Record<string, string | number | boolean>;

export const EVENT_COLUMNS = [
  ...HEAD,
  "kind",
  "status",
  "main",
  "date",
  "end_date",
  "start",
  "minutes",
  "approximate",
  "place",
  "host",
  "participants",
  "topics",
  "title",
  "event",
  ...TAIL,
] as const;
export const CLAIM_COLUMNS = [
  ...HEAD,
  "subject",
  "relation",
  "object",
  "modality",
  "polarity",
  "holder",
  "what",
  "since",
  "until",
  "topics",
  ...TAIL,
] as const;
export const STATEMENT_COLUMNS = [...HEAD, "speakers", "act", "negated", "about", "addressees", "topics", ...TAIL] as const;

/** A reported event; the caller fills in `event`, the shared event that the report is about. */
export function eventRow(cells: ReleaseCells, report: string): Row {
  const { graph } = cells;
  const minutes = graph.one(report, cmq.minutes);
  const host = graph.one(report, schema.organizer);
  return given({
    ...cells.head,
    kind: notationOf(graph.one(report, sem.eventType) ?? ""),
    status: notationOf(graph.one(report, cmq.eventStatus) ?? ""),
    main: graph.flag(report, cmq.main),
    date: graph.one(report, schema.startDate),
    end_date: graph.one(report, schema.endDate),
    start: graph.one(report, cmq.startTime)?.slice(0, 5),
    minutes: minutes === undefined ? undefined : Number(minutes),
    approximate: graph.flag(report, cmq.approximate) || undefined,
    place: graph.one(report, cmq.placeText),
    host: host === undefined ? undefined : cells.name(host),
    participants: cells.names(graph.all(report, sem.hasActor)),
    topics: cells.topics(report),
    title: graph.one(report, dcterms.title),
    ...cells.tail(report),
  });
}

/** A claim; `holder` says who makes it, the release itself by its id. */
export function claimRow(cells: ReleaseCells, claim: string): Row {
  const { graph } = cells;
  const end = (part: "subject" | "object") => cells.name(graph.one(claim, rdf[part]) ?? "");
  const holders = graph
    .all(claim, cmq.holder)
    .map((holder) => (graph.is(holder, cmq.Release) ? (cells.head.release ?? "") : cells.name(holder)));
  return given({
    ...cells.head,
    subject: end("subject"),
    relation: relationOf(graph.one(claim, rdf.predicate) ?? ""),
    object: end("object"),
    modality: notationOf(graph.one(claim, cmq.modality) ?? ""),
    polarity: notationOf(graph.one(claim, cmq.polarity) ?? ""),
    holder: holders.sort().join("; "),
    what: graph.one(claim, cmq.what),
    since: graph.one(claim, cmq.since),
    until: graph.one(claim, cmq.until),
    topics: cells.topics(claim),
    ...cells.tail(claim),
  });
}

/** A statement with its speakers and speech act. */
export function statementRow(cells: ReleaseCells, statement: string): Row {
  const { graph } = cells;
  return given({
    ...cells.head,
    speakers: cells.names(graph.all(statement, prov.wasAttributedTo)),
    act: notationOf(graph.one(statement, cmq.act) ?? ""),
    negated: graph.flag(statement, cmq.negated) || undefined,
    about: graph.one(statement, cmq.about),
    addressees: cells.names(graph.all(statement, cmq.addressee)),
    topics: cells.topics(statement),
    ...cells.tail(statement),
  });
}
