import { terms } from "./namespace.ts";

/** vCard. */
export const VCARD_NS = "http://www.w3.org/2006/vcard/ns#";
export const vcard = terms(VCARD_NS, ["Kind", "fn", "hasEmail", "hasURL"]);
