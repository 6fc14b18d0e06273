import type { DatasetCore, NamedNode, Quad, Term } from "@rdfjs/types";
import { Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { oa } from "../vocabulary/oa.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import { sh } from "../vocabulary/sh.ts";
import type { Violation } from "./violation.ts";

/** Compiled shapes, for as many graphs as one likes. */
export interface Validator {
  /** Violations in the graph of one release, in order of focus node, shape and message. */
  validate(quads: Iterable<Quad>): Promise<Violation[]>;
}

/** Compiles shapes once (about 60 ms); validating a release then takes a few milliseconds. */
export function compileShapes(shapes: Iterable<Quad>): Validator {
  const shapesStore = new Store([...shapes]);
  const shacl = new SHACLValidator(shapesStore as unknown as DatasetCore);
  return {
    async validate(quads) {
      const data = new Store([...quads]);
      const report = await shacl.validate(data as unknown as DatasetCore);
      if (report.conforms) return [];
      return report.results
        .map((result) => violation(data, shapesStore, result as unknown as ShaclResult))
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

function violation(data: Store, shapes: Store, result: ShaclResult): Violation {
  const focus = result.focusNode?.value ?? "";
  const shape = nodeShape(shapes, result.sourceShape);
  const release = one(data, undefined, dcterms.identifier);
  const sentence = sentenceOf(data, focus);
  return {
    focus,
    shape: shape?.value ?? "",
    message: [
      result.message.map(({ value }) => value).join("; "),
      ...(result.value === null ? [] : [`found ${JSON.stringify(result.value.value)}`]),
    ].join(": "),
    todo: (shape && one(shapes, shape, rdfs.comment)) ?? "Correct the record that this came from.",
    ...(release === undefined ? {} : { release }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(result.path === null ? {} : { path: result.path.value }),
  };
}

/** The named shape that a property shape without a name hangs on. */
function nodeShape(shapes: Store, source: Term | null): NamedNode | undefined {
  if (source === null) return undefined;
  if (source.termType === "NamedNode") return source as NamedNode;
  return shapes.getSubjects(sh.property, source as never, null)[0] as NamedNode | undefined;
}

/** The sentence of a record's own evidence, or of the first record that points to it. */
function sentenceOf(data: Store, focus: string, depth = 0): string | undefined {
  const evidence = [...data.getObjects(focus, cmq.evidence, null).map(({ value }) => value), focus];
  for (const each of evidence) {
    const range = one(data, each, cmq.inSentence) ?? one(data, each, oa.hasSelector) ?? one(data, each, cmq.occursAt) ?? each;
    const exact = one(data, range, oa.exact);
    if (exact !== undefined) return exact;
  }
  const owner = data.getSubjects(null, focus, null)[0];
  return depth > 1 || owner === undefined ? undefined : sentenceOf(data, owner.value, depth + 1);
}

function one(store: Store, subject: Term | string | undefined, predicate: NamedNode): string | undefined {
  return store.getObjects((subject ?? null) as never, predicate as never, null)[0]?.value;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
