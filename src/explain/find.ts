import { cmq } from "../vocabulary/cmq.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { GraphIndex } from "./graph-index.ts";
import { LOOKUP, labelOf, localName } from "./labels.ts";

/** A thing that a name may stand for. */
export interface Candidate {
  iri: string;
  label: string;
  /** Named in a release of this build; else only in the reference tables. */
  mentioned: boolean;
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Things that a name, abbreviation, key or IRI may stand for: those whose whole name it is, else those that have its words in their
 * name. Things named in a release come before those of the reference tables alone, which are left out where there are others.
 */
export function findThings(graph: GraphIndex, name: string): Candidate[] {
  if (graph.about(name).length > 0) return [candidate(graph, name)];
  const wanted = fold(name);
  const words = wanted.split(" ");
  const whole = new Set<string>();
  const partly = new Set<string>();
  for (const thing of things(graph)) {
    const forms = [localName(thing), ...LOOKUP.flatMap((property) => graph.objects(thing, property).map((term) => term.value))].map(fold);
    if (forms.includes(wanted)) whole.add(thing);
    else if (forms.some((form) => words.every((word) => form.split(/[^\p{L}\p{N}]+/u).includes(word)))) partly.add(thing);
  }
  const found = [...(whole.size > 0 ? whole : partly)].map((thing) => candidate(graph, thing));
  const mentioned = found.filter((each) => each.mentioned);
  return (mentioned.length > 0 ? mentioned : found).sort((a, b) => (a.iri < b.iri ? -1 : 1));
}

/** What can be looked up: everything mentioned, and everything else that has a class and is no record of a release. */
function* things(graph: GraphIndex): Generator<string> {
  const records = new Set([cmq.Mention, cmq.Evidence, cmq.Claim, cmq.Statement, cmq.Participation].map((type) => type.value));
  for (const subject of graph.subjects()) {
    const types = graph.objects(subject, rdf.type);
    if (types.length > 0 && !types.some((type) => records.has(type.value))) yield subject;
  }
}

function candidate(graph: GraphIndex, iri: string): Candidate {
  const mentioned = graph.pointingTo(iri).some((quad) => quad.predicate.value === cmq.mentions.value);
  return { iri, label: labelOf(graph, iri), mentioned };
}
