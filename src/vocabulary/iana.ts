import { DataFactory, type NamedNode } from "n3";

/** A media type in the registry of IANA, which is what DCAT-AP expects of dcat:mediaType. */
export const mediaTypeIri = (mediaType: string): NamedNode =>
  DataFactory.namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`);
