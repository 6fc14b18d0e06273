import type { NamedNode } from "n3";
import type { Statement } from "../records/extraction.ts";
import type { Evidence } from "../records/span.ts";
import { actConcept, cmq } from "../vocabulary/cmq.ts";
import { prov } from "../vocabulary/prov.ts";
import { schema } from "../vocabulary/schema.ts";
import { acts } from "./map-event.ts";
import type { ReleaseContext } from "./release-context.ts";
import { mapTopics } from "./topics.ts";
import { flag, inLanguage, nameText } from "./terms.ts";

/** Something said: the act, who in which post, to whom, about what, where, in answer to what, and the claims made in it. */
export function mapStatement(context: ReleaseContext, statement: Statement): void {
  const { draft, language } = context;
  const node = context.statement(statement.id) as NamedNode;
  draft.type(node, cmq.Statement);
  draft.add(node, cmq.act, actConcept(statement.act));
  draft.add(node, cmq.about, inLanguage(nameText(statement.about), language));
  draft.add(node, cmq.reportedIn, context.iris.release);
  draft.add(node, cmq.evidence, context.evidence(statement.evidence));
  if (statement.negated) draft.add(node, cmq.negated, flag(true));
  draft.addAll(node, cmq.addressee, statement.addressees.map(context.entity));
  if (statement.event !== undefined) draft.add(node, cmq.inEvent, context.event(statement.event));
  if (statement.answers !== undefined) draft.add(node, cmq.answers, context.statement(statement.answers));
  mapTopics(context, node, statement.topics);
  for (const id of statement.claims) draft.add(node, cmq.hasContent, context.claim(id));
  draft.addAll(node, schema.mentions, namedIn(context, statement.evidence));
  for (const id of statement.speakers) speaker(context, node, statement, id);
}

function speaker(context: ReleaseContext, node: NamedNode, statement: Statement, id: string): void {
  const { draft, world } = context;
  const who = context.entity(id);
  const part = context.extraction.events.find((event) => event.id === statement.event)?.participants.find((each) => each.entity === id);
  const side = part?.side === undefined ? undefined : context.entity(part.side);
  const attribution = context.iris.speaker(world.local(who), side && world.local(side));
  draft.add(node, prov.wasAttributedTo, who);
  draft.add(node, prov.qualifiedAttribution, attribution);
  draft.type(attribution, prov.Attribution);
  draft.add(attribution, prov.agent, who);
  draft.addAll(attribution, cmq.inTenure, context.tenuresOf(id).filter(acts).map(context.tenureIri));
  draft.add(attribution, cmq.side, side);
  if (part?.sideInferred && side !== undefined) draft.add(attribution, cmq.sideInferred, flag(true));
}

/** Everything that the words of the statement name. */
function namedIn(context: ReleaseContext, within: Evidence): NamedNode[] {
  return context.extraction.entities
    .filter((entity) => entity.evidence.some((at) => at.start >= within.start && at.end <= within.end))
    .map((entity) => context.entity(entity.id));
}
