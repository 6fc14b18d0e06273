import { EXIT } from "../../errors.ts";
import { readBuild } from "../../output/read-build.ts";
import { catalogOfBuild, type JudgedCatalog } from "../../pipeline/catalog-of-build.ts";
import { linksOf } from "../../publish/catalog/index.ts";
import { catalogText } from "../catalog-text.ts";
import type { CatalogFlags } from "../commands/catalog.ts";
import { terminal } from "../terminal.ts";

export async function runCatalog(dir: string, flags: CatalogFlags): Promise<void> {
  const term = terminal(flags);
  const build = await readBuild(dir);
  const judged = await catalogOfBuild(build, { ...(flags.catalog !== undefined && { catalog: flags.catalog }), data: flags.data });
  if (!flags.dryRun) await judged.write();
  if (flags.json) term.out(`${JSON.stringify(catalogJson(judged))}\n`);
  else if (!flags.quiet) term.out(catalogText(judged, dir, flags.dryRun === true, term));
  if (judged.results.some(({ severity }) => severity === "violation")) process.exitCode = EXIT.findings;
}

function catalogJson({ source, results, quality, gaps, files }: JudgedCatalog) {
  const { quads, triples, entities, distinctSubjects, distinctObjects, properties, classes, graphs } = source.statistics;
  return {
    schema: "communique/catalog/1",
    files: Object.keys(files),
    counts: {
      releases: source.contents.releases.length,
      quads,
      triples,
      entities,
      distinctSubjects,
      distinctObjects,
      properties,
      classes,
      graphs: graphs.length,
    },
    links: linksOf(source),
    results,
    quality,
    missing: gaps,
  };
}
