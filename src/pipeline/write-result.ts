import { guardedSource } from "../export/guarded-source.ts";
import type { GraphSource } from "../export/graph-source.ts";
import { csvTables } from "../export/csv/tables.ts";
import { writeOptions } from "../export/options.ts";
import { type Description, writeBuild, type WriteBuildOptions } from "../output/write-build.ts";
import { factsView, type ReferenceLabels } from "../rdf/index.ts";
import type { Release } from "../records/release.ts";
import { loadContext } from "./ontology.ts";
import type { BuildReport } from "./report.ts";

export interface Result {
  report: BuildReport;
  base: string;
  releases: readonly { release: Release; graph: GraphSource }[];
  graphs: readonly GraphSource[];
  labels: ReferenceLabels;
  description: Description;
}

/** Writes a result to a folder, whole or not at all. */
export async function writeResult(
  dir: string,
  { report, base, releases, graphs, labels, description }: Result,
  options: WriteBuildOptions = {},
): Promise<void> {
  await writeBuild(
    dir,
    {
      graphs: graphs.map(guardedSource),
      options: writeOptions(base, loadContext()),
      releases: releases.map(({ release, graph }) => ({
        id: release.id,
        text: release.text,
        facts: () => factsView(graph.quads(), labels),
      })),
      tables: csvTables(
        graphs.filter(({ prepared }) => !prepared),
        labels,
      ),
      report,
      description,
    },
    options,
  );
}
