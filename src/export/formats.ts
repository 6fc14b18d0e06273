import type { Format } from "./format.ts";
import { jsonLd } from "./jsonld.ts";
import { nquads } from "./nquads.ts";
import { trig } from "./trig.ts";
import { turtle } from "./turtle.ts";

/** Every RDF syntax that is written, in the order in which a build writes them. */
export const FORMATS: readonly Format[] = [trig, nquads, jsonLd, turtle];
