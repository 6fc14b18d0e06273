import { type AnswerType, GRAPH_TYPES, type QueryForm, RESULT_TYPES } from "../../query/protocol.ts";
import type { Offer } from "../negotiate.ts";

/** A media type that is given, and what the engine writes for it. */
export interface AnswerOffer extends Offer {
  written: AnswerType;
}

const own = (written: AnswerType): AnswerOffer => ({ type: written, written });
const also = (type: string, written: AnswerType): AnswerOffer => ({ type, written });

/** Rows and truth values; a truth value has no form in CSV and TSV. */
const ASK: readonly AnswerOffer[] = [
  own(RESULT_TYPES.json),
  own(RESULT_TYPES.xml),
  also("application/json", RESULT_TYPES.json),
  also("application/xml", RESULT_TYPES.xml),
  also("text/xml", RESULT_TYPES.xml),
];
const SELECT: readonly AnswerOffer[] = [...ASK, own(RESULT_TYPES.csv), own(RESULT_TYPES.tsv)];

/** Triples; those of the default graph are N-Quads and TriG too. */
const GRAPH: readonly AnswerOffer[] = [
  own(GRAPH_TYPES.turtle),
  own(GRAPH_TYPES.nTriples),
  own(GRAPH_TYPES.jsonLd),
  own(GRAPH_TYPES.rdfXml),
  also("application/trig", GRAPH_TYPES.turtle),
  also("application/n-quads", GRAPH_TYPES.nTriples),
  also("application/json", GRAPH_TYPES.jsonLd),
  also("application/xml", GRAPH_TYPES.rdfXml),
  also("text/xml", GRAPH_TYPES.rdfXml),
];

/** What can be given as the answer of each form of query, best first. */
export const ANSWER_OFFERS: Readonly<Record<QueryForm, readonly AnswerOffer[]>> = { select: SELECT, ask: ASK, graph: GRAPH };
