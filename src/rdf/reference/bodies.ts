import type { Knowledge } from "../../knowledge/index.ts";
import { kindOfOrganization } from "../../knowledge/entity-kind.ts";
import { org } from "../../vocabulary/org.ts";
import { schema } from "../../vocabulary/schema.ts";
import type { Lookups } from "../lookups.ts";
import { slug } from "../slug.ts";
import { iri } from "../terms.ts";
import type { ReferenceWriter } from "./writer.ts";

/** Organisations with what they are part of, groupings, and who belongs to which since when. */
export function referenceBodies(writer: ReferenceWriter, knowledge: Knowledge, lookups: Lookups): void {
  const { draft, world } = writer;
  for (const row of knowledge.organizations.rows) {
    const node = world.keyed("organization", row.key);
    writer.thing(node, kindOfOrganization(row.kind), row);
    draft.type(node, org.Organization);
    writer.lifetime(node, row);
    const [whole] = world.wholes(row.key);
    draft.add(node, org.subOrganizationOf, whole);
    writer.text(node, schema.addressCountry, row.country);
  }
  for (const row of knowledge.groupings.rows) {
    const node = world.keyed("grouping", row.key);
    writer.thing(node, "grouping", row);
    writer.lifetime(node, row);
    const body = row.linkedTo === undefined ? undefined : lookups.row(row.linkedTo, "organization");
    if (body !== undefined) draft.add(node, org.linkedTo, world.keyed(body.group, body.key));
  }
  for (const row of knowledge.memberships.rows) {
    const [group, member] = [lookups.row(row.group, "grouping"), lookups.row(row.member, "state")];
    if (group === undefined || member === undefined) continue;
    writer.membership(iri(`${world.base}id/membership/${slug([row.group, row.member, row.role, row.from ?? ""].join(" "))}`), {
      ...row,
      member: world.keyed(member.group, member.key),
      organization: world.keyed(group.group, group.key),
    });
  }
}
