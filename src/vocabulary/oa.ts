import { terms } from "./namespace.ts";

/** The Web Annotation vocabulary; its offsets count Unicode code points. */
export const OA_NS = "http://www.w3.org/ns/oa#";
export const oa = terms(OA_NS, [
  "SpecificResource",
  "TextPositionSelector",
  "TextQuoteSelector",
  "hasSource",
  "hasSelector",
  "start",
  "end",
  "exact",
]);
