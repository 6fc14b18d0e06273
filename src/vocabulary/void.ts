import { terms } from "./namespace.ts";

/** VoID. */
export const VOID_NS = "http://rdfs.org/ns/void#";
export const voidTerms = terms(VOID_NS, [
  "Dataset",
  "subset",
  "triples",
  "uriSpace",
  "vocabulary",
  "exampleResource",
  "inDataset",
  "sparqlEndpoint",
  "dataDump",
  "Linkset",
  "target",
  "linkPredicate",
  "DatasetDescription",
  "class",
  "classPartition",
  "classes",
  "dataDump",
  "distinctObjects",
  "distinctSubjects",
  "entities",
  "objectsTarget",
  "properties",
  "property",
  "propertyPartition",
  "sparqlEndpoint",
  "subjectsTarget",
]);
