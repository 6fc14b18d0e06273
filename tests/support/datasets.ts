import { Parser, Writer } from "n3";
import type { Quad } from "@rdfjs/types";
import jsonld from "jsonld";
import * as oxigraph from "oxigraph";

/** Canonical N-Quads lines of a dataset without blank nodes, sorted, each once: equal text means the same dataset. */
export function canonicalLines(quads: Iterable<Quad>): string[] {
  const writer = new Writer({ format: "N-Quads" });
  const lines = new Set<string>();
  for (const quad of quads) lines.add(writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph));
  return [...lines].sort();
}

/** The same without the graphs: what a triples syntax can say. */
export function canonicalTriples(quads: Iterable<Quad>): string[] {
  const writer = new Writer({ format: "N-Quads" });
  const lines = new Set<string>();
  for (const quad of quads) lines.add(writer.quadToString(quad.subject, quad.predicate, quad.object));
  return [...lines].sort();
}

const N3_FORMAT: Record<string, string> = { nq: "N-Quads", ttl: "Turtle", trig: "TriG", nt: "N-Triples" };
const MEDIA_TYPE: Record<string, string> = {
  nq: "application/n-quads",
  ttl: "text/turtle",
  trig: "application/trig",
  jsonld: "application/ld+json",
  nt: "application/n-triples",
};

/** Quads by n3 (`nq`, `ttl`, `trig`, `nt`); blank labels are kept. */
export function readWithN3(text: string, extension: string, baseIRI?: string): Quad[] {
  return new Parser({ format: N3_FORMAT[extension] as string, blankNodePrefix: "", ...(baseIRI ? { baseIRI } : {}) } as never).parse(
    text,
  ) as unknown as Quad[];
}

/** Quads by oxigraph (any syntax). */
export function readWithOxigraph(text: string, extension: string, base?: string): Quad[] {
  return oxigraph.parse(text, { format: MEDIA_TYPE[extension] as string, ...(base ? { base_iri: base } : {}) }) as unknown as Quad[];
}

/** Quads by jsonld's own toRDF, with every remote document refused. */
export async function readWithJsonLd(text: string): Promise<Quad[]> {
  const refuse = async (url: string) => Promise.reject(new Error(`remote ${url}`));
  return (await jsonld.toRDF(JSON.parse(text), { documentLoader: refuse as never })) as unknown as Quad[];
}
