import type { Quad } from "n3";
import { Draft } from "../../rdf/draft.ts";
import { integer, iri } from "../../rdf/terms.ts";
import { formats, sd } from "../../vocabulary/sd.ts";
import { voidTerms } from "../../vocabulary/void.ts";

/** A graph of the dataset with its size. */
export interface GraphSize {
  name: string;
  triples: number;
}

const RESULTS = [
  "SPARQL_Results_JSON",
  "SPARQL_Results_XML",
  "SPARQL_Results_CSV",
  "SPARQL_Results_TSV",
  "Turtle",
  "N-Triples",
  "JSON-LD",
  "RDF_XML",
] as const;

/**
 * SPARQL 1.1 Service Description of the endpoint at an address: what it speaks and which graphs it holds.
 * What has no IRI elsewhere gets a fragment of the endpoint's own.
 */
export function serviceDescription(endpoint: string, graphs: readonly GraphSize[], triples: number): Quad[] {
  const draft = new Draft(iri(endpoint));
  const part = (name: string) => iri(`${endpoint}#${name}`);
  const service = part("service");
  draft.type(service, sd.Service);
  draft.add(service, sd.endpoint, iri(endpoint));
  draft.add(service, sd.supportedLanguage, sd.SPARQL11Query);
  draft.add(service, sd.feature, sd.UnionDefaultGraph);
  for (const format of RESULTS) draft.add(service, sd.resultFormat, formats[format]);
  const dataset = part("dataset");
  draft.add(service, sd.defaultDataset, dataset);
  draft.type(dataset, sd.Dataset);
  draft.add(dataset, sd.defaultGraph, part("default"));
  draft.type(part("default"), sd.Graph);
  draft.add(part("default"), voidTerms.triples, integer(triples));
  graphs.forEach(({ name, triples: size }, i) => {
    const named = part(`named-${i + 1}`);
    const graph = part(`graph-${i + 1}`);
    draft.add(dataset, sd.namedGraph, named);
    draft.type(named, sd.NamedGraph);
    draft.add(named, sd.name, iri(name));
    draft.add(named, sd.graph, graph);
    draft.type(graph, sd.Graph);
    draft.add(graph, voidTerms.triples, integer(size));
  });
  return draft.quads();
}
