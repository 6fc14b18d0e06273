export { checkRanges, RANGE_CHECK } from "./ranges.ts";
export { checkProfile, type ProfileResult } from "./profile.ts";
export { compileShapes, type Validator } from "./validate.ts";
export type { Violation } from "./violation.ts";
