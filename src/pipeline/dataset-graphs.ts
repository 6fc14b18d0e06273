import { type GraphSource, graphsOf } from "../export/graph-source.ts";
import { identityQuads } from "../identity/identity-quads.ts";
import { type Knowledge, loadYaml } from "../knowledge/index.ts";
import { datasetQuads, referenceLabels, type ReferenceLabels, referenceQuads, type Tool } from "../rdf/index.ts";
import { IdentityRules } from "../records/identity-rules.ts";

/** The graphs of a dataset that are no release's, and the labels that the tables give. */
export interface DatasetGraphs {
  graphs: GraphSource[];
  quads: number;
  labels: ReferenceLabels;
}

export interface DatasetParts {
  knowledge: Knowledge;
  base: string;
  tool: Tool;
  releases: readonly { graph: GraphSource; quads: number }[];
}

/** Made when all releases are built: reference tables, identity of events and people, the dataset's own description. */
export function datasetGraphs({ knowledge, base, tool, releases }: DatasetParts): DatasetGraphs {
  const rules = loadYaml(knowledge.dataDirs, "identity.yaml", IdentityRules);
  const reference = referenceQuads(knowledge, { base });
  const identity = identityQuads(
    releases.map(({ graph }) => graph),
    rules,
    base,
  );
  const made = [...graphsOf(reference), ...graphsOf(identity)].map((graph) => ({ graph, quads: [...graph.quads()].length }));
  const description = datasetQuads({
    base,
    tool,
    graphs: [...releases, ...made].map(({ graph, quads }) => ({ iri: graph.name, triples: quads })),
  });
  return {
    graphs: [...made.map(({ graph }) => graph), ...graphsOf(description)],
    quads: reference.length + identity.length + description.length,
    labels: referenceLabels(knowledge, { base }),
  };
}
