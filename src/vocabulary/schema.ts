import { terms } from "./namespace.ts";

/** schema.org. */
export const SCHEMA_NS = "https://schema.org/";
export const schema = terms(SCHEMA_NS, [
  "Article",
  "Place",
  "Event",
  "Project",
  "CreativeWork",
  "GovernmentOrganization",
  "name",
  "alternateName",
  "roleName",
  "url",
  "startDate",
  "endDate",
  "location",
  "organizer",
  "latitude",
  "longitude",
  "containedInPlace",
  "sha256",
  "mentions",
  "softwareVersion",
  "addressCountry",
  "foundingDate",
  "dissolutionDate",
  "MediaObject",
  "contentSize",
  "contentUrl",
  "encoding",
  "encodingFormat",
]);
