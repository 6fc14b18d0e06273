import type { NamedNode } from "n3";
import type { EventReport } from "../records/extraction.ts";
import { cmq, eventKindConcept, eventStatusConcept } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import type { ReleaseContext } from "./release-context.ts";
import { mapTopics } from "./topics.ts";
import { clockTime, flag, inLanguage, integer, nameText, partialDate, plain } from "./terms.ts";

/** An event as this release reports it. What the text does not state is absent, never guessed. */
export function mapEvent(context: ReleaseContext, event: EventReport): void {
  const { draft, language } = context;
  const node = context.event(event.id) as NamedNode;
  draft.type(node, cmq.EventReport, sem.Event);
  draft.add(node, sem.eventType, eventKindConcept(event.kind));
  draft.add(node, cmq.eventStatus, eventStatusConcept(event.status));
  draft.add(node, cmq.main, flag(event.main));
  draft.add(node, cmq.reportedIn, context.iris.release);
  if (event.title !== undefined) draft.add(node, dcterms.title, inLanguage(nameText(event.title), language));
  if (event.minutes !== undefined) draft.add(node, cmq.minutes, integer(event.minutes));
  if (event.approximate) draft.add(node, cmq.approximate, flag(true));
  if (event.ordinal !== undefined) draft.add(node, cmq.ordinal, integer(event.ordinal));
  if (event.host !== undefined) draft.add(node, schema.organizer, context.entity(event.host));
  mapTopics(context, node, event.topics);
  draft.addAll(node, cmq.evidence, event.evidence.map(context.evidence));
  time(context, node, event);
  place(context, node, event);
  for (const participant of event.participants) {
    const who = context.entity(participant.entity);
    const part = context.iris.participation(node, context.world.local(who));
    draft.add(node, sem.hasActor, who);
    draft.add(node, cmq.participation, part);
    draft.type(part, cmq.Participation);
    draft.add(part, cmq.participant, who);
    draft.addAll(part, cmq.inTenure, context.tenuresOf(participant.entity).filter(acts).map(context.tenureIri));
    if (participant.side === undefined) continue;
    draft.add(part, cmq.side, context.entity(participant.side));
    if (participant.sideInferred) draft.add(part, cmq.sideInferred, flag(true));
  }
}

/** Nobody acts in a post that they have left or do not hold yet. */
export const acts = (tenure: { status: string }): boolean => tenure.status !== "former" && tenure.status !== "designate";

function time({ draft, language, release }: ReleaseContext, node: NamedNode, event: EventReport): void {
  if (event.when !== undefined) {
    draft.add(node, schema.startDate, partialDate(event.when.start));
    if (event.when.end !== undefined) draft.add(node, schema.endDate, partialDate(event.when.end));
    draft.add(node, cmq.dateText, inLanguage(event.when.text, language));
    if (event.when.resolved) draft.add(node, cmq.dateResolved, flag(true));
  }
  if (event.start === undefined) return;
  draft.add(node, cmq.startTime, clockTime(event.start));
  // The record has no zone of its own: a time is read in the publisher's zone, and marked as such.
  if (release.timeZone === undefined) return;
  draft.add(node, cmq.timeZone, plain(release.timeZone));
  draft.add(node, cmq.timeZoneInferred, flag(true));
}

function place({ draft, language, entity }: ReleaseContext, node: NamedNode, { place: at }: EventReport): void {
  if (at === undefined) return;
  draft.add(node, cmq.placeText, inLanguage(nameText(at.text), language));
  if (at.entity !== undefined) draft.add(node, schema.location, entity(at.entity));
}
