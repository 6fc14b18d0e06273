import type { Quad } from "@rdfjs/types";
import { type GraphSource, inOrder } from "../export/graph-source.ts";
import { factsView } from "../rdf/index.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Facts } from "../records/facts.ts";
import type { Release } from "../records/release.ts";
import { compileShapes } from "../validate/index.ts";
import { CatalogMaker, openSettings } from "./catalog.ts";
import { checkBase } from "./base.ts";
import { breathing } from "./breath.ts";
import { datasetGraphs } from "./dataset-graphs.ts";
import { GraphCache } from "./graph-cache.ts";
import { openKnowledge } from "./knowledge.ts";
import { loadShapes } from "./ontology.ts";
import type { RunOptions } from "./options.ts";
import { mappingOptions, processRelease, remap } from "./process.ts";
import { readAll } from "./read-all.ts";
import { openReference } from "./reference.ts";
import { type BuildReport, makeReport, type Processed } from "./report.ts";
import { VERSION } from "./version.ts";
import { writeResult } from "./write-result.ts";

export interface BuildOptions extends RunOptions {
  /** What the catalogue shall say of the dataset: the path of a YAML or JSON file, or the settings themselves (docs/catalog.md). */
  catalog?: string | Record<string, unknown>;
}

/** A built dataset in memory. */
export interface BuildResult {
  report: BuildReport;
  /** Releases with what was read out of them, in order of their ids. */
  releases: readonly { release: Release; extraction: Extraction; graph: GraphSource }[];
  /** Every named graph: one a release, the reference tables, identity, the dataset's own description. */
  graphs: readonly GraphSource[];
  /** All quads of all graphs. */
  quads(): Quad[];
  /** The facts view of a release; undefined where there is no such release. */
  facts(id: string): Facts | undefined;
  /** Writes everything to a folder, whole or not at all. Throws InputError where it cannot be written. */
  write(dir: string, options?: { force?: boolean; onFile?: (path: string) => void }): Promise<void>;
}

/**
 * Reads inputs and builds their dataset. What is wrong with an input is a finding of the report, and the others are built.
 * Throws UsageError or KnowledgeError for wrong options or tables, CommuniqueError `interrupted` where `signal` fires.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const base = checkBase(options.base);
  const { knowledge, reading } = openKnowledge(options.data);
  const settings = openSettings(options.catalog, knowledge.dataDirs);
  const { releases, findings } = await readAll(options, reading);
  // Unpacked while the releases are read; where the run ends before it is needed, nobody asks what became of it.
  const reference = openReference(knowledge, base);
  reference.catch(() => undefined);
  const mapping = mappingOptions(knowledge, base);
  const validator = compileShapes(loadShapes());
  const cache = new GraphCache();
  const breathe = breathing(options.signal);
  const processed: (Processed & { graph: GraphSource })[] = [];
  for (const release of releases) {
    const { extraction, quads, violations, findings: own } = await processRelease(release, knowledge, mapping, validator);
    findings.push(...own);
    const graph = cache.source(quads[0]?.graph.value ?? "", remap(release, extraction, mapping), quads);
    processed.push({ release, extraction, quads: quads.length, violations, graph });
    options.onProgress?.({ done: processed.length, total: releases.length, label: release.id });
    await breathe();
  }
  const others = datasetGraphs({ knowledge, base, tool: mapping.tool, reference: await reference, releases: processed, settings });
  await breathe();
  const graphs = inOrder([...processed.map(({ graph }) => graph), ...others.graphs]);
  const hashes = { tables: knowledge.tablesHash, rules: knowledge.rulesHash };
  const report = makeReport({ version: VERSION, base, knowledge: hashes, releases: processed, findings, otherQuads: others.quads });
  const byId = new Map(processed.map(({ release, graph }) => [release.id, graph]));
  return {
    report,
    releases: processed,
    graphs,
    quads: () => graphs.flatMap((graph) => [...graph.quads()]),
    facts: (id) => {
      const graph = byId.get(id);
      return graph && factsView(graph.quads(), others.labels);
    },
    write: (dir, writing) => {
      const description = new CatalogMaker(base, knowledge.dataDirs, settings);
      return writeResult(dir, { report, base, releases: processed, graphs, labels: others.labels, description }, writing);
    },
  };
}
