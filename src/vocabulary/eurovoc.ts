import { DataFactory, type NamedNode } from "n3";

/** A concept of EuroVoc by its number. */
export const eurovocIri = (id: string): NamedNode => DataFactory.namedNode(`http://eurovoc.europa.eu/${id}`);
