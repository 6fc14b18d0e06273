import type { Quad } from "@rdfjs/types";
import { FactNames } from "../rdf/fact-names.ts";
import { NO_REFERENCE } from "../rdf/facts.ts";
import { GraphView } from "../rdf/graph-view.ts";
import { cmq, notationOf, relationOf } from "../vocabulary/cmq.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { oa } from "../vocabulary/oa.ts";
import { org } from "../vocabulary/org.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { Facts, Named, RelationFact } from "./facts.ts";

/** Where a found fact comes from. */
export interface Provenance {
  rule: string;
  sentence: string;
  item?: string;
}

/** The facts view does not carry rules: this finds them again in the graph, for each fact object of the view made from it. */
export function provenanceOf(quads: Iterable<Quad>, facts: Facts): Map<unknown, Provenance> {
  const graph = GraphView.of(quads);
  const names = new FactNames(graph, NO_REFERENCE);
  const found = new Map<unknown, Provenance>();
  const note = (fact: unknown, node: string | undefined, of: (node: string) => Provenance) => {
    if (fact !== undefined && node !== undefined) found.set(fact, of(node));
  };
  const byEvidence = (node: string): Provenance => fromEvidence(graph, graph.all(node, cmq.evidence)[0]);
  const claims = claimsBySignature(graph, names);
  for (const relation of facts.relations ?? []) note(relation, claims.get(signature(relation)), byEvidence);
  graph.inTextOrder(cmq.Statement).forEach((node, i) => note(facts.statements?.[i], node, byEvidence));
  const events = graph.inTextOrder(cmq.EventReport).filter((node) => notationOf(graph.one(node, cmq.eventStatus) ?? "") !== "cancelled");
  events.forEach((node, i) => note(facts.events?.[i], node, byEvidence));
  const byMention = (thing: string): Provenance => fromMention(graph, names.mentionsOf(thing)[0]);
  const things = names.mentioned();
  const lists = [
    [facts.people, foaf.Person],
    [facts.states, cmq.State],
    [facts.organizations, org.Organization],
    [facts.groupings, org.OrganizationalCollaboration],
    [facts.instruments, cmq.Instrument],
    [facts.programmes, cmq.Programme],
  ] as const;
  for (const [list, type] of lists)
    things.filter((thing) => graph.is(thing, type)).forEach((thing, i) => note(list?.[i], thing, byMention));
  return found;
}

/** Several claims may stand behind one relation of the facts view: the first in the text counts. */
function claimsBySignature(graph: GraphView, names: FactNames): Map<string, string> {
  const claims = new Map<string, string>();
  for (const claim of graph.inTextOrder(cmq.Claim)) {
    const [subject = "", predicate = "", object = ""] = [rdf.subject, rdf.predicate, rdf.object].map((part) => graph.one(claim, part));
    const denied = notationOf(graph.one(claim, cmq.polarity) ?? "") === "negative";
    const modality = denied ? "denied" : notationOf(graph.one(claim, cmq.modality) ?? "");
    const key = signature({ s: names.short(subject), p: relationOf(predicate), o: names.short(object), modality });
    if (!claims.has(key)) claims.set(key, claim);
  }
  return claims;
}

const nameOf = (name: Named): string => (typeof name === "string" ? name : name.name);

/** What tells a relation from another, whatever other forms of the names are known. */
const signature = ({ s, p, o, modality }: RelationFact): string =>
  [nameOf(s), p, nameOf(o), modality === "ongoing" ? "actual" : modality].join("\n");

function fromEvidence(graph: GraphView, evidence: string | undefined): Provenance {
  const sentence = evidence && graph.one(graph.one(evidence, cmq.inSentence) ?? "", oa.exact);
  const exact = evidence && graph.one(graph.one(evidence, oa.hasSelector) ?? "", oa.exact);
  const item = evidence && graph.one(evidence, cmq.item);
  return { rule: (evidence && graph.one(evidence, cmq.rule)) || "none", sentence: sentence || exact || "", ...(item && { item }) };
}

function fromMention(graph: GraphView, mention: string | undefined): Provenance {
  const exact = mention && graph.one(graph.one(mention, cmq.occursAt) ?? "", oa.exact);
  return { rule: (mention && graph.one(mention, cmq.linkRule)) || "none", sentence: exact || "" };
}
