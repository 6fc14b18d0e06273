import type { Quad } from "n3";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import type { GraphIndex } from "./graph-index.ts";
import { NAMING } from "./labels.ts";

/** What belongs to a record and is nothing without it: followed downwards. */
const PARTS: ReadonlySet<string> = new Set(
  [cmq.evidence, cmq.inSentence, cmq.occursAt, oa.hasSelector, cmq.participation, prov.qualifiedAttribution].map((term) => term.value),
);
/** Records that tell of a thing, by their class. Mentions tell only where its name stands. */
const RECORDS = [cmq.Claim, cmq.EventReport, cmq.Statement, org.Membership];
/** Nodes that only stand between a record and a thing: stepped over upwards. */
const BETWEEN = [cmq.Participation, prov.Attribution, org.Post];

/** A thing described for machines. `cut`: there are more records about it than were asked for. */
export interface Description {
  quads: Quad[];
  cut: boolean;
}

/**
 * A concise bounded description that keeps the evidence: the statements about a thing in all graphs; each claim, event report, statement and
 * tenure that has it, with its parts down to the words of the release; the names of everything that these point to. At most `most` records.
 */
export function descriptionOf(graph: GraphIndex, thing: string, most: number): Description {
  const quads = new Set<Quad>();
  addWithParts(graph, thing, quads);
  const records = recordsAbout(graph, thing);
  for (const record of records.slice(0, most)) addWithParts(graph, record, quads);
  for (const { object } of [...quads])
    if (object.termType === "NamedNode") for (const quad of namesOf(graph, object.value)) quads.add(quad);
  return { quads: [...quads], cut: records.length > most };
}

/** Records that have a thing as subject, object, participant, speaker or side, in the order of the dataset. */
export function recordsAbout(graph: GraphIndex, thing: string): string[] {
  const found = new Set<string>();
  const visit = (node: string): void => {
    for (const { subject } of graph.pointingTo(node)) {
      const next = subject.value;
      if (found.has(next) || next === thing) continue;
      if (RECORDS.some((type) => graph.is(next, type))) found.add(next);
      else if (BETWEEN.some((type) => graph.is(next, type))) visit(next);
    }
  };
  visit(thing);
  return [...found];
}

function addWithParts(graph: GraphIndex, node: string, quads: Set<Quad>): void {
  for (const quad of graph.about(node)) {
    if (quads.has(quad)) continue;
    quads.add(quad);
    if (quad.object.termType === "NamedNode" && PARTS.has(quad.predicate.value)) addWithParts(graph, quad.object.value, quads);
  }
}

const naming = new Set(NAMING.map((property) => property.value));
const namesOf = (graph: GraphIndex, thing: string): Quad[] => graph.about(thing).filter((quad) => naming.has(quad.predicate.value));
