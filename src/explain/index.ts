export { describe, RECORD_TYPES, SECTIONS, type Section } from "./describe.ts";
export { type Description, descriptionOf } from "./description.ts";
export { type EvidenceView, evidenceOf } from "./evidence.ts";
export { type Explanation, explain, type Line, releaseHead } from "./explain.ts";
export { type Candidate, findThings } from "./find.ts";
export { GraphIndex } from "./graph-index.ts";
export { labelOf, LOOKUP, localName, spaced } from "./labels.ts";
