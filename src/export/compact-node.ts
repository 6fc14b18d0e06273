import type { Literal, Quad } from "@rdfjs/types";
import { rdf } from "../vocabulary/rdf.ts";
import { xsd } from "../vocabulary/xsd.ts";
import type { SubjectBlock } from "./order.ts";
import type { PlainContext } from "./plain-context.ts";

type Json = Record<string, unknown>;

/** One subject as a compacted JSON-LD node. Its terms have passed the guard: IRIs and literals only. */
export function compactNode({ subject, quads }: SubjectBlock, context: PlainContext): Json {
  const node = Object.create(null) as Json; // A term may have the name of something that every object has.
  node["@id"] = context.iri(subject.value);
  for (const quad of quads) {
    if (quad.predicate.value === rdf.type.value) append(node, "@type", context.type(quad.object.value));
    else addValue(node, quad, context);
  }
  return node;
}

function addValue(node: Json, { predicate, object }: Quad, context: PlainContext): void {
  if (object.termType !== "Literal") {
    addIri(node, predicate.value, object.value, context);
    return;
  }
  const { key, typed } = context.key(predicate.value, object.datatype.value);
  append(node, key, typed ? nativeValue(object) : literalValue(object, context));
}

/** An IRI whose scheme a reader would take for one of the prefixes switches that prefix off for itself. */
function addIri(node: Json, property: string, value: string, context: PlainContext): void {
  const scheme = context.mistaken(value);
  const { key, typed } = context.key(property, scheme === undefined ? "@id" : "");
  if (scheme !== undefined) append(node, key, { "@context": { [scheme]: null }, "@id": value });
  else append(node, key, typed ? context.iri(value) : { "@id": context.iri(value) });
}

function literalValue(literal: Literal, context: PlainContext): unknown {
  if (literal.language !== "") return { "@language": literal.language, "@value": literal.value };
  if (literal.datatype.value === xsd.string.value) return literal.value;
  return { "@type": context.type(literal.datatype.value), "@value": literal.value };
}

/** Whole numbers and truth values as JSON has them, where reading them back gives the very same literal. */
function nativeValue({ value, datatype }: Literal): unknown {
  if (datatype.value === xsd.integer.value && /^(0|-?[1-9]\d{0,14})$/.test(value)) return Number(value);
  if (datatype.value === xsd.boolean.value && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** One value stands alone, several in a list. */
function append(node: Json, key: string, value: unknown): void {
  const known = node[key];
  if (known === undefined) node[key] = value;
  else if (Array.isArray(known)) known.push(value);
  else node[key] = [known, value];
}
