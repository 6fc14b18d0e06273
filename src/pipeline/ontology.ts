import { readOntology } from "../knowledge/ontology.ts";
import { Parser, type Quad } from "n3";

/** The shapes that every release's graph must meet. */
export const loadShapes = (): Quad[] => new Parser().parse(readOntology("shapes.ttl"));

/** The shapes of DCAT-AP 3.0.1: what a catalogue must have, of which classes, from which vocabularies, and what it should have. */
export const loadCatalogShapes = (): Quad[][] =>
  // Kept apart: shapes of one name in two files do not say the same.
  ["shapes", "range", "mdr-vocabularies.shape", "shapes_recommended"].map((name) =>
    new Parser().parse(readOntology(`dcat-ap/${name}.ttl`)),
  );

/** The value of `@context` of the JSON-LD that is written: of a dataset, or of a catalogue. */
export const loadContext = (file: "context.jsonld" | "catalog-context.jsonld" = "context.jsonld"): Record<string, unknown> =>
  (JSON.parse(readOntology(file)) as { "@context": Record<string, unknown> })["@context"];
