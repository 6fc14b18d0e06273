import type { Tenure } from "../records/entity.ts";
import { cmq, tenureStatusConcept } from "../vocabulary/cmq.ts";
import { org } from "../vocabulary/org.ts";
import { schema } from "../vocabulary/schema.ts";
import { skos } from "../vocabulary/skos.ts";
import type { ReleaseContext } from "./release-context.ts";
import { flag, name, partialDate } from "./terms.ts";

/** A person in a post, attested by the release on its date and on no other day. */
export function mapTenure(context: ReleaseContext, tenure: Tenure): void {
  const { draft, iris, language, release, world } = context;
  const node = context.tenureIri(tenure);
  const role = world.role(tenure);
  draft.type(node, org.Membership);
  draft.add(node, org.member, context.entity(tenure.person));
  draft.add(node, org.role, role);
  draft.add(node, schema.roleName, name(tenure.post, language));
  draft.add(node, cmq.tenureStatus, tenureStatusConcept(tenure.status));
  draft.add(node, cmq.attestedIn, iris.release);
  if (release.issued !== undefined) draft.add(node, cmq.attestedOn, partialDate(release.issued));
  draft.add(node, cmq.evidence, context.evidence(tenure.evidence));
  draft.type(role, org.Role);
  draft.add(role, skos.altLabel, name(tenure.post, language));
  if (tenure.of === undefined) return;
  const of = context.entity(tenure.of);
  const post = world.post(of, role);
  draft.add(node, org.organization, of);
  if (tenure.ofInferred) draft.add(node, cmq.organizationInferred, flag(true));
  draft.add(node, cmq.post, post);
  draft.type(post, org.Post);
  draft.add(post, org.postIn, of);
  draft.add(post, org.role, role);
}
