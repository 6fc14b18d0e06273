import { cmq } from "../../../vocabulary/cmq.ts";
import { org } from "../../../vocabulary/org.ts";
import { schema } from "../../../vocabulary/schema.ts";
import { evidenceFor } from "./evidence.ts";
import type { Tenure } from "./records.ts";
import type { Reader } from "./reader.ts";

/** Who holds or held which post: what releases show, and what the reference tables know. Memberships of bodies are among them. */
export function readTenures(reader: Reader): Tenure[] {
  return reader.graph.instances(org.Membership).flatMap(({ node }): Tenure[] => {
    const person = reader.thing(node, org.member);
    if (person === undefined) return [];
    const told = reader.told(node);
    return [
      {
        iri: node,
        person,
        post: reader.one(node, schema.roleName) ?? "member",
        of: reader.thing(node, org.organization),
        ofInferred: reader.flag(node, cmq.organizationInferred),
        status: reader.word(node, cmq.tenureStatus) || undefined,
        release: told?.release,
        from: reader.one(node, cmq.attestedOn) ?? reader.one(node, schema.startDate),
        to: reader.one(node, schema.endDate),
        evidence: told === undefined ? [] : evidenceFor(reader.graph, node),
      },
    ];
  });
}
