import type { Pitfall } from "./pitfall.ts";
import { PROPERTIES } from "./properties.ts";
import { STRUCTURE } from "./structure.ts";
import { WORDS } from "./words.ts";

/** All pitfalls that are looked for. */
export const PITFALLS: readonly Pitfall[] = [...WORDS, ...PROPERTIES, ...STRUCTURE];
