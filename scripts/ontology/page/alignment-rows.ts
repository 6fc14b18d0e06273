import { readdirSync } from "node:fs";
import { Parser, Store } from "n3";
import { owl } from "../../../src/vocabulary/owl.ts";
import { rdf } from "../../../src/vocabulary/rdf.ts";
import { skos } from "../../../src/vocabulary/skos.ts";
import { byCodeUnit, ontologyPath, readOntologyFile } from "../model.ts";
import { prefixesOf, shorten } from "../prefixes.ts";

/** One mapping of an alignment, with its reason. */
export interface AlignmentRow {
  file: string;
  source: string;
  mapping: string;
  target: string;
  reason: string;
}

/** All mappings of ontology/alignments/, by file and term. */
export function alignmentRows(): AlignmentRow[] {
  return readdirSync(ontologyPath("alignments"))
    .sort()
    .flatMap((file) => {
      const turtle = readOntologyFile(`alignments/${file}`);
      const prefixes = prefixesOf(turtle);
      const store = new Store(new Parser().parse(turtle));
      return store
        .getSubjects(rdf.type, owl.Axiom, null)
        .map((axiom): AlignmentRow => {
          const value = (property: typeof skos.note) => store.getObjects(axiom, property, null)[0]?.value ?? "";
          return {
            file,
            source: value(owl.annotatedSource),
            mapping: shorten(value(owl.annotatedProperty), prefixes),
            target: shorten(value(owl.annotatedTarget), prefixes),
            reason: value(skos.note),
          };
        })
        .sort((a, b) => byCodeUnit(a.source + a.target, b.source + b.target));
    });
}
