import { DataFactory } from "n3";
import { terms } from "./namespace.ts";

/** SPARQL 1.1 Service Description. */
export const SD_NS = "http://www.w3.org/ns/sparql-service-description#";
export const sd = terms(SD_NS, [
  "Service",
  "Dataset",
  "Graph",
  "NamedGraph",
  "endpoint",
  "supportedLanguage",
  "SPARQL11Query",
  "resultFormat",
  "feature",
  "UnionDefaultGraph",
  "defaultDataset",
  "defaultGraph",
  "namedGraph",
  "name",
  "graph",
]);

/** The protocol that a SPARQL endpoint speaks, for dcterms:conformsTo. */
export const SPARQL_PROTOCOL = DataFactory.namedNode("https://www.w3.org/TR/sparql11-protocol/");

/** Unique IRIs of file formats (W3C), as service descriptions name them. */
export const FORMATS_NS = "http://www.w3.org/ns/formats/";
export const formats = terms(FORMATS_NS, [
  "SPARQL_Results_JSON",
  "SPARQL_Results_XML",
  "SPARQL_Results_CSV",
  "SPARQL_Results_TSV",
  "N-Triples",
  "Turtle",
  "JSON-LD",
  "RDF_XML",
]);
