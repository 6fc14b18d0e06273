import { type GraphSource, graphsOf } from "../export/graph-source.ts";
import { identityQuads } from "../identity/identity-quads.ts";
import { type Knowledge, loadYaml } from "../knowledge/index.ts";
import { NO_REFERENCE, type ReferenceLabels } from "../rdf/index.ts";
import { IdentityRules } from "../records/identity-rules.ts";

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

/** Made when all releases are built: the identity graph over their reports. */
export function datasetGraphs({ knowledge, base, releases }: DatasetParts): DatasetGraphs {
  const rules = loadYaml(knowledge.dataDirs, "identity.yaml", IdentityRules);
  const identity = identityQuads(releases.map(({ graph }) => graph), rules, base);
  return { graphs: graphsOf(identity), quads: identity.length, labels: NO_REFERENCE };
}
