import type { Quad } from "@rdfjs/types";
import { GraphView } from "../rdf/graph-view.ts";
import { wellFormed } from "../rdf/terms.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { oa } from "../vocabulary/oa.ts";
import type { Violation } from "./violation.ts";

/** Names this check where a violation names its shape. */
export const RANGE_CHECK = "https://w3id.org/communique/shapes#range-cuts-its-text";

/** Checks that every range of a release's graph cuts exactly the quoted text out of the release, counted in code points. */
export function checkRanges(quads: Iterable<Quad>, text: string): Violation[] {
  const graph = GraphView.of(quads);
  const release = graph.one(graph.inTextOrder(cmq.Release)[0] ?? "", dcterms.identifier);
  const points = [...text];
  return graph.inTextOrder(oa.TextPositionSelector).flatMap((range) => {
    const [start, end, exact] = [oa.start, oa.end, oa.exact].map((property) => graph.one(range, property) ?? "") as [
      string,
      string,
      string,
    ];
    const cut = wellFormed(points.slice(Number(start), Number(end)).join(""));
    if (cut === exact) return [];
    return [
      {
        ...(release === undefined ? {} : { release }),
        shape: RANGE_CHECK,
        focus: range,
        sentence: exact,
        message: `characters ${start} to ${end} of the text are ${JSON.stringify(cut)}, not the quoted ${JSON.stringify(exact)}`,
        todo: "Report it with the release: a stage moved an offset or changed a quote.",
      },
    ];
  });
}
