import { terms } from "./namespace.ts";

/** DCAT. */
export const DCAT_NS = "http://www.w3.org/ns/dcat#";
export const dcat = terms(DCAT_NS, ["Dataset", "Distribution", "distribution", "downloadURL", "mediaType", "version", "keyword"]);
