import type { Quad } from "n3";
import type { Extraction } from "../records/extraction.ts";
import type { Finding } from "../records/finding.ts";
import type { Release } from "../records/release.ts";
import { isIri } from "./guard.ts";
import { DEFAULT_BASE, WorldIris } from "./iris.ts";
import type { Lookups } from "./lookups.ts";
import { mapClaim } from "./map-claim.ts";
import { mapEntity } from "./map-entity.ts";
import { mapEvent } from "./map-event.ts";
import { mapRelease } from "./map-release.ts";
import { mapStatement } from "./map-statement.ts";
import { mapTenure } from "./map-tenure.ts";
import { mapPlainTriples } from "./plain-triples.ts";
import { releaseContext } from "./release-context.ts";
import type { Tool } from "./tool.ts";

export interface MappingOptions {
  /** An absolute IRI ending in `/`; `https://w3id.org/communique/` by default. */
  base?: string;
  lookups: Lookups;
  tool: Tool;
}

/**
 * Everything read out of one release, as quads of one named graph (`<base>graph/release/<id>`), without blank nodes or
 * times of day. Pure: the same release, extraction and tables give the same quads.
 */
export function releaseQuads(release: Release, extraction: Extraction, options: MappingOptions): Quad[] {
  const context = releaseContext(release, extraction, new WorldIris(options.base ?? DEFAULT_BASE, options.lookups));
  mapRelease(context, options.tool);
  for (const entity of extraction.entities) mapEntity(context, entity);
  for (const tenure of extraction.tenures) mapTenure(context, tenure);
  for (const event of extraction.events) mapEvent(context, event);
  for (const statement of extraction.statements) mapStatement(context, statement);
  for (const claim of extraction.claims) mapClaim(context, claim);
  mapPlainTriples(context);
  return context.draft.quads();
}

/** What a user should know of a release's own data before it becomes RDF. */
export function sourceFindings(release: Release): Finding[] {
  if (release.url === undefined || isIri(release.url)) return [];
  return [
    {
      severity: "warning",
      code: "source-not-an-iri",
      message: `The source address ${JSON.stringify(release.url)} is no valid IRI, so the graph keeps it as text. Correct the address in the input if it should be a link.`,
      release: release.id,
      file: release.source.name,
    },
  ];
}
