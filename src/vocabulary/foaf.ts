import { terms } from "./namespace.ts";

/** FOAF. */
export const FOAF_NS = "http://xmlns.com/foaf/0.1/";
export const foaf = terms(FOAF_NS, ["Person", "Agent", "Document", "name", "familyName", "givenName", "homepage", "primaryTopic"]);
