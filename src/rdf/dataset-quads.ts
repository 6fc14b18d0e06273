import type { Quad } from "n3";
import type { InLanguages } from "../records/catalog-settings.ts";
import { CMQ_NS } from "../vocabulary/cmq.ts";
import { dcat } from "../vocabulary/dcat.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { prov } from "../vocabulary/prov.ts";
import { voidTerms } from "../vocabulary/void.ts";
import { Draft } from "./draft.ts";
import { DEFAULT_BASE } from "./iris.ts";
import { integer, iri, literals, plain } from "./terms.ts";
import { type Tool, toolQuads } from "./tool.ts";

export interface DatasetOptions {
  base?: string;
  tool: Tool;
  /** IRIs of the graphs of the dataset with the number of statements in each, the description's own left out. */
  graphs: readonly { iri: string; triples: number }[];
  /** In English, or a title for each language tag. */
  title?: InLanguages;
  /** IRI of the licence under which the dataset is given away. */
  license?: string;
}

/** Name of the graph that describes the dataset. */
export const datasetGraph = (base: string): string => `${base}graph/dataset`;

/** The dataset's own description: what it is, under which licence, what made it, and the graphs that it holds. */
export function datasetQuads(options: DatasetOptions): Quad[] {
  const base = options.base ?? DEFAULT_BASE;
  const draft = new Draft(iri(datasetGraph(base)));
  const dataset = iri(`${base}dataset`);
  draft.type(dataset, voidTerms.Dataset, dcat.Dataset);
  draft.addAll(dataset, dcterms.title, literals(options.title ?? "Knowledge graph of press releases"));
  draft.add(dataset, dcterms.license, iri(options.license ?? "https://creativecommons.org/licenses/by/4.0/"));
  draft.add(dataset, voidTerms.vocabulary, iri(CMQ_NS));
  draft.add(dataset, voidTerms.uriSpace, plain(base));
  draft.add(dataset, prov.wasGeneratedBy, toolQuads(draft, base, options.tool));
  for (const graph of options.graphs) {
    const node = iri(graph.iri);
    draft.add(dataset, voidTerms.subset, node);
    draft.type(node, voidTerms.Dataset);
    draft.add(node, voidTerms.triples, integer(graph.triples));
  }
  return draft.quads();
}
