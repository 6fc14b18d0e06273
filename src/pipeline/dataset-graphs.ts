import type { GraphSource } from "../export/graph-source.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { NO_REFERENCE, type ReferenceLabels } from "../rdf/index.ts";

/** The graphs of a dataset that are no release's, and the labels that they give. */
export interface DatasetGraphs {
  graphs: GraphSource[];
  quads: number;
  labels: ReferenceLabels;
}

export interface DatasetParts {
  knowledge: Knowledge;
  base: string;
  releases: readonly { graph: GraphSource }[];
}

/** STAND-IN until the reference, identity and description graphs have their entries. */
export async function datasetGraphs(_parts: DatasetParts): Promise<DatasetGraphs> {
  return { graphs: [], quads: 0, labels: NO_REFERENCE };
}
