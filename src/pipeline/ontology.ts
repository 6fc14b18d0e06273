import { readOntology } from "../knowledge/ontology.ts";
import { Parser, type Quad } from "n3";

/** The shapes that every release's graph must meet. */
export const loadShapes = (): Quad[] => new Parser().parse(readOntology("shapes.ttl"));

/** The value of `@context` of the JSON-LD that is written. */
export const loadContext = (): Record<string, unknown> =>
  (JSON.parse(readOntology("context.jsonld")) as { "@context": Record<string, unknown> })["@context"];
