import { type GraphIndex, labelOf } from "../../src/explain/index.ts";
import { cmq, notationOf, relationOf } from "../../src/vocabulary/cmq.ts";
import { foaf } from "../../src/vocabulary/foaf.ts";
import { org } from "../../src/vocabulary/org.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { schema } from "../../src/vocabulary/schema.ts";
import { sem } from "../../src/vocabulary/sem.ts";

export interface PictureNode {
  id: string;
  label: string;
  kind: "person" | "state" | "organization" | "grouping" | "document" | "region" | "event";
}

export interface PictureEdge {
  from: string;
  to: string;
  label: string;
  style: "solid" | "dashed" | "denied";
}

const KINDS: readonly (readonly [PictureNode["kind"], { value: string }])[] = [
  ["person", foaf.Person],
  ["state", cmq.State],
  ["grouping", org.OrganizationalCollaboration],
  ["document", cmq.Instrument],
  ["document", cmq.Programme],
  ["region", cmq.Region],
  ["region", schema.Place],
  ["event", cmq.EventReport],
  ["organization", org.Organization],
];

/** Things of one build and what is said between them: posts, parts in events, claims. */
export function pictureOf(graph: GraphIndex): { nodes: PictureNode[]; edges: PictureEdge[] } {
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  const node = (id: string): string => {
    const kind = KINDS.find(([, type]) => graph.objects(id, rdf.type).some((each) => each.value === type.value))?.[0] ?? "organization";
    if (!nodes.has(id)) nodes.set(id, { id, kind, label: kind === "event" ? eventLabel(graph, id) : shortLabel(graph, id) });
    return id;
  };
  const edge = (from: string | undefined, label: string, to: string | undefined, style: PictureEdge["style"] = "solid") => {
    if (from !== undefined && to !== undefined) edges.set(`${from} ${label} ${to}`, { from: node(from), to: node(to), label, style });
  };
  for (const { node: claim } of graph.instances(cmq.Claim)) {
    const modality = notationOf(graph.value(claim, cmq.modality) ?? "");
    const denied = notationOf(graph.value(claim, cmq.polarity) ?? "") === "negative";
    const relation = relationOf(graph.value(claim, rdf.predicate) ?? "")
      .replace(/(?=[A-Z])/g, " ")
      .toLowerCase();
    const sure = modality === "actual" || modality === "ongoing";
    edge(
      graph.value(claim, rdf.subject),
      denied ? `not: ${relation}` : sure ? relation : `${relation} (${modality})`,
      graph.value(claim, rdf.object),
      denied ? "denied" : sure ? "solid" : "dashed",
    );
  }
  for (const { member, post, of } of tenures(graph)) edge(member, post, of);
  for (const { node: event } of graph.instances(cmq.EventReport)) {
    for (const { value: who } of graph.objects(event, sem.hasActor))
      if (!edges.has(`${who} hosts ${event}`)) edge(who, "takes part in", event);
    edge(event, "at", graph.value(event, schema.location));
  }
  for (const { id: thing } of [...nodes.values()].filter(({ kind }) => kind === "organization"))
    for (const { value: whole } of graph.objects(thing, org.subOrganizationOf)) if (nodes.has(whole)) edge(thing, "part of", whole);
  return {
    nodes: [...nodes.values()].sort(by((each) => each.id)),
    edges: [...edges.values()].sort(by((each) => `${each.from} ${each.to} ${each.label}`)),
  };
}

/** Posts that releases attest, the fullest wording of each. */
function tenures(graph: GraphIndex): { member: string; post: string; of: string | undefined }[] {
  const found = new Map<string, { member: string; post: string; of: string | undefined }>();
  for (const { node } of graph.instances(org.Membership)) {
    const member = graph.value(node, org.member);
    if (member === undefined || graph.value(node, cmq.attestedIn) === undefined) continue;
    const [post, of] = [graph.value(node, schema.roleName) ?? "", graph.value(node, org.organization)];
    const known = found.get(`${member} ${of}`);
    if (!known || post.length > known.post.length) found.set(`${member} ${of}`, { member, post, of });
  }
  return [...found.values()];
}

const by =
  <T>(key: (each: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

function shortLabel(graph: GraphIndex, thing: string): string {
  const mention = graph.pointingTo(thing).find((quad) => quad.predicate.value === cmq.mentions.value)?.subject.value;
  const abbreviation = mention && graph.value(mention, cmq.abbreviation);
  return abbreviation ?? labelOf(graph, thing);
}

function eventLabel(graph: GraphIndex, event: string): string {
  const when = [graph.value(event, schema.startDate), graph.value(event, cmq.startTime)?.slice(0, 5)].filter(Boolean).join(" ");
  return [notationOf(graph.value(event, sem.eventType) ?? "").replaceAll("-", " "), when].filter(Boolean).join("\n");
}
