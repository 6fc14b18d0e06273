import type { Quad } from "n3";
import { Draft } from "../../rdf/index.ts";
import { iri } from "../../rdf/terms.ts";
import { addCatalog } from "./catalog.ts";
import { addDataset } from "./dataset.ts";
import { addDistributions, addReleaseFiles } from "./distributions.ts";
import { embeddable, schemaOrgDataset } from "./schema-org.ts";
import { type CatalogSource, openScope } from "./scope.ts";
import { addService } from "./service.ts";
import { addVoid } from "./void.ts";

export { type Contents, contentsOf } from "./contents.ts";
export { type Gap, gapsOf } from "./gaps.ts";
export { type Indicator, type Quality, qualityOf } from "./quality.ts";
export { type Links, linksOf } from "./links.ts";
export { QuadTable } from "./quad-table.ts";
export type { BuildFile, CatalogSource } from "./scope.ts";
export { countAll, type Statistics } from "./statistics.ts";

/** The catalogue of a build: DCAT conforming to DCAT-AP 3.0.1, VoID and service description in one; and the dataset for search engines. */
export function catalogOf(source: CatalogSource): { quads: Quad[]; schemaOrg: string } {
  const scope = openScope(source, new Draft(iri(`${source.base}catalog`)));
  addCatalog(scope);
  addDataset(scope);
  addService(scope);
  addDistributions(scope);
  addVoid(scope);
  addReleaseFiles(scope);
  return { quads: scope.draft.quads(), schemaOrg: embeddable(schemaOrgDataset(scope)) };
}
