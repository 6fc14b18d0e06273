import type { Quad } from "@rdfjs/types";
import { descriptionOf } from "../explain/index.ts";
import { Draft } from "../rdf/draft.ts";
import { inLanguage, iri } from "../rdf/terms.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { prov } from "../vocabulary/prov.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import type { ServeContext } from "./context.ts";

/**
 * What an IRI of the build stands for on the web: `graph` and `release` are documents themselves and are given directly; a `thing` of the world
 * cannot be sent and leads to a document about it by 303 (Cool URIs for the Semantic Web, 4.2).
 */
export type Resource = { kind: "graph" | "thing"; iri: string } | { kind: "release"; iri: string; id: string; graph: string };

/** What stands at a path, or undefined. IRIs may hold any script, paths come percent-encoded: both readings are tried. */
export function resourceAt({ graph, site }: ServeContext, path: string): Resource | undefined {
  for (const reading of new Set([path, decoded(path)])) {
    const thing = site.iriOf(reading);
    if (graph.inGraph(thing).length > 0) return { kind: "graph", iri: thing };
    if (graph.is(thing, cmq.Release)) return releaseOf(graph, thing);
    if (graph.about(thing).length > 0 || graph.pointingTo(thing).length > 0) return { kind: "thing", iri: thing };
  }
  return undefined;
}

function releaseOf(graph: ServeContext["graph"], release: string): Resource {
  const named = graph
    .pointingTo(release)
    .find(({ subject, predicate }) => predicate.value === prov.wasDerivedFrom.value && graph.inGraph(subject.value).length > 0);
  const id = release.slice(release.lastIndexOf("/") + 1);
  return named === undefined ? { kind: "thing", iri: release } : { kind: "release", iri: release, id, graph: named.subject.value };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // Not UTF-8: no IRI of ours.
  }
}

/** Records about a thing that one document holds. */
const MOST_RECORDS = 200;

/** The statements of the document about a resource; `document` is the IRI of the document, which says what it is about and if it was cut. */
export function documentQuads({ graph }: ServeContext, resource: Resource, document: string): { quads: readonly Quad[]; cut: boolean } {
  if (resource.kind === "graph") return { quads: graph.inGraph(resource.iri), cut: false };
  if (resource.kind === "release") return { quads: graph.inGraph(resource.graph), cut: false };
  const { quads, cut } = descriptionOf(graph, resource.iri, MOST_RECORDS);
  const draft = new Draft(iri(document));
  draft.type(iri(document), foaf.Document);
  draft.add(iri(document), foaf.primaryTopic, iri(resource.iri));
  if (cut)
    draft.add(
      iri(document),
      rdfs.comment,
      inLanguage(`Cut: this document holds the ${MOST_RECORDS} newest records about the thing. The SPARQL endpoint has all.`, "en"),
    );
  return { quads: [...quads, ...draft.quads()], cut };
}
