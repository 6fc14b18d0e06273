import type { NamedNode } from "n3";
import type { Release } from "../records/release.ts";
import { cmq, translationConcept } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import { schema } from "../vocabulary/schema.ts";
import { isIri } from "./guard.ts";
import type { ReleaseContext } from "./release-context.ts";
import { inLanguage, iri, name, nameText, partialDate, plain } from "./terms.ts";
import type { Tool } from "./tool.ts";
import { toolQuads } from "./tool.ts";

/** The release itself: publisher, date, title, language, translation state, source, checksum, and how its graph was made. */
export function mapRelease(context: ReleaseContext, tool: Tool): void {
  const { draft, release, language } = context;
  const node = context.iris.release;
  draft.type(node, cmq.Release, schema.Article);
  draft.add(node, dcterms.identifier, plain(release.id));
  draft.add(node, dcterms.title, release.title === undefined ? undefined : inLanguage(nameText(release.title), language));
  draft.add(node, dcterms.issued, release.issued === undefined ? undefined : partialDate(release.issued));
  draft.add(node, dcterms.language, plain(release.language.toLowerCase()));
  draft.add(node, cmq.translationState, release.translation && translationConcept(release.translation));
  draft.add(node, dcterms.format, plain(release.source.mediaType));
  draft.add(node, schema.sha256, plain(release.source.sha256));
  draft.add(node, cmq.sourceName, plain(nameText(release.source.name)));
  if (release.timeZone !== undefined) draft.add(node, cmq.timeZone, plain(release.timeZone));
  address(context, release);
  publisher(context, release);
  draft.type(draft.graph, prov.Entity);
  draft.add(draft.graph, prov.wasDerivedFrom, node);
  draft.add(draft.graph, prov.wasGeneratedBy, toolQuads(draft, context.world.base, tool));
}

/** An address that is no IRI is kept as text; `sourceFindings` tells the user. */
function address({ draft, iris }: ReleaseContext, { url }: Release): void {
  if (url === undefined) return;
  if (isIri(url)) draft.add(iris.release, dcterms.source, iri(url));
  else draft.add(iris.release, cmq.sourceAddress, plain(nameText(url)));
}

function publisher(context: ReleaseContext, { publisher: from }: Release): void {
  if (from === undefined) return;
  const { draft, iris, language } = context;
  const node: NamedNode = context.world.body(from.key, from.name);
  draft.add(iris.release, dcterms.publisher, node);
  draft.add(iris.release, cmq.publisherName, plain(nameText(from.name)));
  draft.type(node, org.Organization);
  draft.add(node, schema.name, name(from.name, language));
}
