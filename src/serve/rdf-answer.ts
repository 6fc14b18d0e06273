import type { Quad } from "@rdfjs/types";
import { DataFactory, type NamedNode } from "n3";
import type { Context } from "hono";
import type { Format, WriteOptions } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import { graphsOf } from "../export/graph-source.ts";
import { writeText } from "../export/write.ts";
import type { ServeContext } from "./context.ts";
import { SD_NS } from "../vocabulary/sd.ts";
import { contentType, negotiate, type Offer } from "./negotiate.ts";
import { Problem } from "./problem.ts";

/** A syntax in which quads can be given; `extension` ends the address of that representation. */
export interface RdfOffer extends Offer {
  extension: string;
  format: Format;
  /** Graph names are left out. */
  triples: boolean;
}

const byExtension = (extension: string): Format => FORMATS.find((format) => format.extension === extension) as Format;
const offer = (extension: string, format: Format): RdfOffer => ({
  type: format.mediaType,
  extension,
  format,
  triples: format.writes === "triples",
});
const nquads = byExtension("nq");

/** The first is given to who takes anything. */
export const RDF_OFFERS: readonly RdfOffer[] = [
  offer("ttl", byExtension("ttl")),
  offer("jsonld", byExtension("jsonld")),
  { type: "application/n-triples", extension: "nt", format: nquads, triples: true },
  offer("trig", byExtension("trig")),
  offer("nq", nquads),
];
/** For graphs too big to be grouped and sorted while others wait. */
export const PLAIN_OFFERS: readonly RdfOffer[] = RDF_OFFERS.filter(({ format }) => format === nquads);

/** The offer that a request wants; throws Problem 406 with the list where it wants none. */
export function wanted<T extends Offer>(c: Context, offers: readonly T[]): T {
  const found = negotiate(c.req.header("Accept"), offers);
  if (found !== undefined) return found;
  const types = [...new Set(offers.map(({ type }) => type))];
  throw new Problem(406, "not-acceptable", `none of the media types asked for can be given`, `Ask for one of: ${types.join(", ")}`, {
    Vary: "Accept",
  });
}

/** A quad as a triple of the default graph. */
const withoutGraph = ({ subject, predicate, object }: Quad): Quad =>
  DataFactory.quad(subject as NamedNode, predicate as NamedNode, object as NamedNode) as Quad;

/** Of the prefixes those that an IRI of the quads begins with: a short document needs few. */
function usedPrefixes(quads: readonly Quad[], prefixes: WriteOptions["prefixes"]): Record<string, string> {
  const iris = new Set(
    quads.flatMap(({ subject, predicate, object }) => [
      subject.value,
      predicate.value,
      object.termType === "NamedNode" ? object.value : datatypeOf(object),
    ]),
  );
  return Object.fromEntries(Object.entries(prefixes).filter(([, namespace]) => [...iris].some((iri) => iri.startsWith(namespace))));
}

const datatypeOf = (term: Quad["object"]): string => (term.termType === "Literal" ? term.datatype.value : "");

/** Quads in the syntax of an offer, behind the term guard. */
export async function rdfResponse(
  c: Context,
  { writing }: Pick<ServeContext, "writing">,
  quads: readonly Quad[],
  { type, format, triples }: RdfOffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const prefixes = usedPrefixes(quads, { ...writing.prefixes, sd: SD_NS });
  const text = await writeText(format, graphsOf(triples ? quads.map(withoutGraph) : quads), { ...writing, prefixes });
  return c.body(text, 200, { ...headers, "Content-Type": contentType(type), Vary: "Accept" });
}
