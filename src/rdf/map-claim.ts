import type { NamedNode } from "n3";
import type { Claim } from "../records/extraction.ts";
import { cmq, modalityConcept, polarityConcept, relationProperty } from "../vocabulary/cmq.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { ReleaseContext } from "./release-context.ts";
import { mapTopics } from "./topics.ts";
import { inLanguage, nameText, partialDate } from "./terms.ts";

/** A relation that somebody states, as a resource: whether it is so, and who says so, hang on it. */
export function mapClaim(context: ReleaseContext, claim: Claim): void {
  const { draft, language } = context;
  const node = context.claim(claim.id) as NamedNode;
  draft.type(node, cmq.Claim);
  draft.add(node, rdf.subject, context.entity(claim.subject));
  draft.add(node, rdf.predicate, relationProperty(claim.relation));
  draft.add(node, rdf.object, claimObject(context, claim));
  draft.add(node, cmq.modality, modalityConcept(claim.modality));
  draft.add(node, cmq.polarity, polarityConcept(claim.polarity));
  draft.addAll(node, cmq.holder, claim.holders === "release" ? [context.iris.release] : claim.holders.map(context.entity));
  draft.add(node, cmq.reportedIn, context.iris.release);
  draft.add(node, cmq.evidence, context.evidence(claim.evidence));
  if (claim.what !== undefined) draft.add(node, cmq.what, inLanguage(nameText(claim.what), language));
  if (claim.since !== undefined) draft.add(node, cmq.since, partialDate(claim.since));
  if (claim.until !== undefined) draft.add(node, cmq.until, partialDate(claim.until));
  mapTopics(context, node, claim.topics);
  if (claim.statement !== undefined) {
    const statement = context.statement(claim.statement);
    if (statement !== undefined) draft.add(statement, cmq.hasContent, node);
  }
}

/** An entity, or an event report of the same release. */
export function claimObject(context: ReleaseContext, claim: Claim): NamedNode {
  return context.event(claim.object) ?? context.entity(claim.object);
}
