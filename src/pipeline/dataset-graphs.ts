import { type GraphSource, graphsOf } from "../export/graph-source.ts";
import { identityQuads } from "../identity/identity-quads.ts";
import { type Knowledge, loadYaml } from "../knowledge/index.ts";
import { datasetQuads, referenceLabels, type ReferenceLabels, type Tool } from "../rdf/index.ts";
import type { CatalogSettings } from "../records/catalog-settings.ts";
import { IdentityRules } from "../records/identity-rules.ts";
import type { Reference } from "./reference.ts";

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
  reference: Reference;
  releases: readonly { graph: GraphSource; quads: number }[];
  /** What the user says of the dataset. */
  settings: CatalogSettings;
}

/** Made when all releases are built: reference tables, identity of events and people, the dataset's own description. */
export function datasetGraphs({ knowledge, base, tool, reference, releases, settings }: DatasetParts): DatasetGraphs {
  const rules = loadYaml(knowledge.dataDirs, "identity.yaml", IdentityRules);
  const identity = identityQuads(
    releases.map(({ graph }) => graph),
    rules,
    base,
  );
  const made = [
    { graph: reference.graph, quads: reference.size },
    ...graphsOf(identity).map((graph) => ({ graph, quads: [...graph.quads()].length })),
  ];
  const description = datasetQuads({
    base,
    tool,
    ...(settings.title !== undefined && { title: settings.title }),
    ...(settings.license !== undefined && { license: settings.license }),
    graphs: [...releases, ...made].map(({ graph, quads }) => ({ iri: graph.name, triples: quads })),
  });
  return {
    graphs: [...made.map(({ graph }) => graph), ...graphsOf(description)],
    quads: reference.size + identity.length + description.length,
    labels: referenceLabels(knowledge, { base }),
  };
}
