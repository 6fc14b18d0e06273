import type { DatasetCore, NamedNode, Quad, Term } from "@rdfjs/types";
import SHACLValidator from "rdf-validate-shacl";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { oa } from "../vocabulary/oa.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import { sh } from "../vocabulary/sh.ts";
import { compileProof } from "./proof.ts";
import { QuadIndex } from "./quad-index.ts";
import type { Violation } from "./violation.ts";

/** Compiled shapes, for as many graphs as one likes. */
export interface Validator {
  /** Violations in the graph of one release, in order of focus node, shape and message. */
  validate(quads: Iterable<Quad>): Promise<Violation[]>;
}

/**
 * Compiles shapes once. A graph that is plainly right is proved so in a fraction of a millisecond; every other goes through the SHACL engine,
 * which takes a few milliseconds and says what is wrong.
 */
export function compileShapes(shapes: Iterable<Quad>): Validator {
  const shapesIndex = new QuadIndex(shapes);
  const proves = compileProof(shapesIndex);
  let shacl: SHACLValidator | undefined;
  return {
    async validate(quads) {
      const data = new QuadIndex(quads);
      if (proves?.(data)) return [];
      shacl ??= new SHACLValidator(shapesIndex as unknown as DatasetCore);
      const report = await shacl.validate(data as unknown as DatasetCore);
      if (report.conforms) return [];
      return report.results
        .map((result) => violation(data, shapesIndex, result as unknown as ShaclResult))
        .sort((a, b) => compare(a.focus, b.focus) || compare(a.shape, b.shape) || compare(a.message, b.message));
    },
  };
}

interface ShaclResult {
  focusNode: Term | null;
  path: Term | null;
  value: Term | null;
  sourceShape: Term | null;
  message: { value: string }[];
}

function violation(data: QuadIndex, shapes: QuadIndex, result: ShaclResult): Violation {
  const focus = result.focusNode?.value ?? "";
  const shape = nodeShape(shapes, result.sourceShape);
  const release = data.one(undefined, dcterms.identifier);
  const sentence = result.focusNode === null ? undefined : sentenceOf(data, result.focusNode);
  return {
    focus,
    shape: shape?.value ?? "",
    message: [
      result.message.map(({ value }) => value).join("; "),
      ...(result.value === null ? [] : [`found ${JSON.stringify(result.value.value)}`]),
    ].join(": "),
    todo: (shape && shapes.one(shape, rdfs.comment)) ?? "Correct the record that this came from.",
    ...(release === undefined ? {} : { release }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(result.path === null ? {} : { path: result.path.value }),
  };
}

/** The named shape that a property shape without a name hangs on. */
function nodeShape(shapes: QuadIndex, source: Term | null): NamedNode | undefined {
  if (source === null) return undefined;
  if (source.termType === "NamedNode") return source as NamedNode;
  const [owner] = shapes.match(null, sh.property, source);
  return owner?.subject as NamedNode | undefined;
}

/** The sentence of a record's own evidence, or of the first record that points to it. */
function sentenceOf(data: QuadIndex, focus: Term, depth = 0): string | undefined {
  const evidence = [...[...data.match(focus, cmq.evidence)].map(({ object }) => object), focus];
  for (const each of evidence) {
    const range = [cmq.inSentence, oa.hasSelector, cmq.occursAt].flatMap((property) => [...data.match(each, property)])[0]?.object ?? each;
    const exact = data.one(range, oa.exact);
    if (exact !== undefined) return exact;
  }
  for (const { subject } of data.match(null, null, focus)) if (depth < 2) return sentenceOf(data, subject, depth + 1);
  return undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
