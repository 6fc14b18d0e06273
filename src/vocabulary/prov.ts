import { terms } from "./namespace.ts";

/** PROV-O. */
export const PROV_NS = "http://www.w3.org/ns/prov#";
export const prov = terms(PROV_NS, [
  "Entity",
  "Activity",
  "Agent",
  "SoftwareAgent",
  "Attribution",
  "wasGeneratedBy",
  "wasInformedBy",
  "wasDerivedFrom",
  "wasAttributedTo",
  "qualifiedAttribution",
  "agent",
  "wasAssociatedWith",
  "used",
  "hadPrimarySource",
]);
