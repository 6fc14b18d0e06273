/** The public face of the reading stage. */
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { readInputs, type ReadOptions, readReleases } from "./read-inputs.ts";
export type { ReadItem } from "./read-item.ts";
export { type SourceFormat, sourceFormats } from "./source-formats.ts";
