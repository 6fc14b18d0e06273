import type { NamedNode } from "n3";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { describe, SECTIONS, type Section } from "./describe.ts";
import { type EvidenceView, evidenceOf } from "./evidence.ts";
import type { GraphIndex } from "./graph-index.ts";
import { labelOf, localName, spaced } from "./labels.ts";

/** One thing that a release says, with the words that say it. */
export interface Line {
  section: Section;
  text: string;
  node: string;
  evidence: EvidenceView[];
}

/** All that a graph holds about a thing. */
export interface Explanation {
  iri: string;
  label: string;
  classes: string[];
  /** Statements about the thing outside releases: reference tables, identity. */
  reference: { graph: string; property: string; value: string }[];
  releases: { release: string; title?: string; publisher?: string; issued?: string; lines: Line[] }[];
}

/** Everything about a thing, release by release in order of date and id. */
export function explain(graph: GraphIndex, iri: string): Explanation {
  const nodes = new Map<string, Set<string>>();
  collect(graph, iri, (node, release) => {
    const set = nodes.get(release) ?? new Set();
    nodes.set(release, set.add(node));
  });
  const releases = [...nodes].map(([release, records]) => ({ ...releaseHead(graph, release), lines: linesOf(graph, records) }));
  releases.sort((a, b) => order(a.issued ?? "", b.issued ?? "") || order(a.release, b.release));
  const classes = [...new Set(graph.objects(iri, rdf.type).map(({ value }) => spaced(localName(value))))].sort();
  return { iri, label: labelOf(graph, iri), classes, reference: referenceOf(graph, iri), releases };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Nodes that only stand between a record and a thing: stepped over. */
const BETWEEN: readonly NamedNode[] = [cmq.Participation, prov.Attribution, org.Post];

/** Records that point to a thing, and those that point to what stands between. A mention counts only for what it mentions. */
function collect(graph: GraphIndex, thing: string, found: (node: string, release: string) => void): void {
  for (const { subject, predicate } of graph.pointingTo(thing)) {
    const node = subject.value;
    const release = graph.value(node, cmq.reportedIn) ?? graph.value(node, cmq.attestedIn) ?? graph.value(node, cmq.mentionedIn);
    if (release !== undefined) {
      if (predicate.value === cmq.mentions.value || !graph.is(node, cmq.Mention)) found(node, release);
    } else if (BETWEEN.some((type) => graph.is(node, type))) collect(graph, node, found);
  }
  const own = graph.value(thing, cmq.reportedIn);
  if (own !== undefined && describe(graph, thing)) found(thing, own);
}

function linesOf(graph: GraphIndex, nodes: Iterable<string>): Line[] {
  const lines = [...nodes].flatMap((node): Line[] => {
    const described = describe(graph, node);
    return described ? [{ ...described, node, evidence: evidenceOf(graph, node) }] : [];
  });
  return lines.sort(
    (a, b) =>
      SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
      (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) ||
      order(a.node, b.node),
  );
}

/** What a release says of itself. */
export function releaseHead(graph: GraphIndex, release: string): { release: string; title?: string; publisher?: string; issued?: string } {
  const title = graph.value(release, dcterms.title);
  const publisher = graph.value(release, cmq.publisherName);
  const issued = graph.value(release, dcterms.issued);
  return {
    release: graph.value(release, dcterms.identifier) ?? release,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
  };
}

function referenceOf(graph: GraphIndex, iri: string): Explanation["reference"] {
  return graph
    .about(iri)
    .filter((quad) => !isReleaseGraph(graph, quad.graph.value) && quad.predicate.value !== rdf.type.value)
    .map((quad) => ({
      graph: localName(quad.graph.value),
      property: spaced(localName(quad.predicate.value)),
      value:
        quad.object.termType === "NamedNode" && graph.about(quad.object.value).length > 0
          ? labelOf(graph, quad.object.value)
          : quad.object.value,
    }));
}

/** A release's graph is derived from its release. */
const isReleaseGraph = (graph: GraphIndex, name: string): boolean =>
  graph.about(name).some((quad) => graph.is(quad.object.value, cmq.Release));
