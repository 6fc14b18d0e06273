import type { Entity } from "../records/entity.ts";
import { cmq, KIND_CLASS, linkStatusConcept } from "../vocabulary/cmq.ts";
import { org } from "../vocabulary/org.ts";
import { schema } from "../vocabulary/schema.ts";
import { skos } from "../vocabulary/skos.ts";
import type { ReleaseContext } from "./release-context.ts";
import { flag, name, nameText, plain } from "./terms.ts";

/** Kinds that are organisations by ORG; states and groupings are kept apart from them on purpose. */
const ORGANIZATIONS: ReadonlySet<Entity["kind"]> = new Set(["organization", "ministry", "armed-force", "mission"]);

/** A thing with the forms that this release uses for it, and the mention that holds what is true of it here only. */
export function mapEntity(context: ReleaseContext, entity: Entity): void {
  const { draft, iris, language } = context;
  const node = context.entity(entity.id);
  draft.type(node, KIND_CLASS[entity.kind]);
  if (ORGANIZATIONS.has(entity.kind)) draft.type(node, org.Organization);
  if (entity.kind === "region") draft.type(node, schema.Place);
  const forms = [entity.name, ...entity.aka, ...(entity.abbreviation === undefined ? [] : [entity.abbreviation])];
  draft.addAll(
    node,
    skos.altLabel,
    forms.map((form) => name(form, language)),
  );

  const mention = iris.mention(entity);
  draft.type(mention, cmq.Mention);
  draft.add(mention, cmq.mentions, node);
  draft.add(mention, cmq.mentionedIn, iris.release);
  draft.add(mention, schema.name, name(entity.name, language));
  draft.addAll(
    mention,
    skos.altLabel,
    entity.aka.map((form) => name(form, language)),
  );
  if (entity.abbreviation !== undefined) draft.add(mention, cmq.abbreviation, plain(nameText(entity.abbreviation)));
  if (entity.incidental) draft.add(mention, cmq.incidental, flag(true));
  for (const at of entity.evidence) draft.add(mention, cmq.occursAt, context.range(at.start, at.end, at.exact));
  draft.add(mention, cmq.linkStatus, linkStatusConcept(entity.link.status));
  draft.add(mention, cmq.linkRule, plain(entity.link.rule));
  if (entity.link.reason !== undefined) draft.add(mention, cmq.linkReason, plain(entity.link.reason));
  draft.addAll(mention, cmq.linkCandidate, entity.link.candidates.map(plain));
  draft.addAll(mention, cmq.statedMember, entity.members.map(context.entity));
  draft.addAll(mention, cmq.statedParty, entity.parties.map(context.entity));
  if (entity.partOf !== undefined) draft.add(mention, cmq.statedPartOf, context.entity(entity.partOf));
}
