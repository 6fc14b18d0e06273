import { terms } from "./namespace.ts";

/** Asset Description Metadata Schema. */
export const ADMS_NS = "http://www.w3.org/ns/adms#";
export const adms = terms(ADMS_NS, ["status"]);
