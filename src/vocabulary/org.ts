import { terms } from "./namespace.ts";

/** The Organization Ontology. */
export const ORG_NS = "http://www.w3.org/ns/org#";
export const org = terms(ORG_NS, [
  "Organization",
  "FormalOrganization",
  "OrganizationalCollaboration",
  "OrganizationalUnit",
  "Membership",
  "Post",
  "Role",
  "member",
  "organization",
  "role",
  "post",
  "postIn",
  "holds",
  "heldBy",
  "memberOf",
  "hasMember",
  "subOrganizationOf",
  "linkedTo",
  "unitOf",
  "memberDuring",
  "identifier",
]);
