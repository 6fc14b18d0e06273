import { DataFactory } from "n3";
import { terms } from "./namespace.ts";

/** SPARQL 1.1 Service Description. */
export const SD_NS = "http://www.w3.org/ns/sparql-service-description#";
export const sd = terms(SD_NS, [
  "Dataset",
  "NamedGraph",
  "Service",
  "SPARQL11Query",
  "defaultDataset",
  "endpoint",
  "name",
  "namedGraph",
  "supportedLanguage",
]);

/** The protocol that a SPARQL endpoint speaks, for dcterms:conformsTo. */
export const SPARQL_PROTOCOL = DataFactory.namedNode("https://www.w3.org/TR/sparql11-protocol/");
