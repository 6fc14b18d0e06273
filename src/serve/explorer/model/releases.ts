import type { GraphIndex } from "../../../explain/index.ts";
import { cmq, notationOf } from "../../../vocabulary/cmq.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";
import type { ReleaseRecord } from "./records.ts";

/** The releases of a build, newest first, then by id. */
export function readReleases(graph: GraphIndex): ReleaseRecord[] {
  const found = graph.instances(cmq.Release).map(({ node }): ReleaseRecord => {
    const translation = graph.value(node, cmq.translationState);
    const id = graph.value(node, dcterms.identifier) ?? node;
    return {
      id,
      iri: node,
      title: graph.value(node, dcterms.title) ?? id,
      publisher: graph.value(node, cmq.publisherName),
      publisherIri: graph.value(node, dcterms.publisher),
      issued: graph.value(node, dcterms.issued),
      language: graph.value(node, dcterms.language),
      translation: translation === undefined ? undefined : notationOf(translation),
      source: graph.value(node, dcterms.source) ?? graph.value(node, cmq.sourceAddress),
      file: graph.value(node, cmq.sourceName),
    };
  });
  return found.sort((a, b) => order(b.issued ?? "", a.issued ?? "") || order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
