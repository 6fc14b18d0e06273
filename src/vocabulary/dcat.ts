import { terms } from "./namespace.ts";

/** DCAT. */
export const DCAT_NS = "http://www.w3.org/ns/dcat#";
export const dcat = terms(DCAT_NS, [
  "Dataset",
  "Distribution",
  "distribution",
  "downloadURL",
  "mediaType",
  "version",
  "keyword",
  "Catalog",
  "CatalogRecord",
  "DataService",
  "accessURL",
  "byteSize",
  "contactPoint",
  "dataset",
  "endDate",
  "endpointDescription",
  "endpointURL",
  "landingPage",
  "record",
  "servesDataset",
  "service",
  "startDate",
  "theme",
  "themeTaxonomy",
]);
