import type { Format } from "./format.ts";
import { guardedSource } from "./guarded-source.ts";
import { jsonLd } from "./jsonld.ts";
import { nquads } from "./nquads.ts";
import { trig } from "./trig.ts";
import { turtle } from "./turtle.ts";

/** The format with the term guard before its writer; only tests with foreign data may let blank nodes and odd datatypes through. */
function behindGuard(format: Format): Format {
  return { ...format, write: (graphs, options) => format.write(options.unguarded ? graphs : graphs.map(guardedSource), options) };
}

/** Every RDF syntax that is written, in the order in which a build writes them. */
export const FORMATS: readonly Format[] = [trig, nquads, jsonLd, turtle].map(behindGuard);
