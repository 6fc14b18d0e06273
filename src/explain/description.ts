import type { Quad } from "@rdfjs/types";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { GraphIndex } from "./graph-index.ts";
import { NAMING } from "./labels.ts";

/** What belongs to a record and is nothing without it: followed downwards. */
const PARTS: ReadonlySet<string> = new Set(
  [cmq.evidence, cmq.inSentence, cmq.occursAt, oa.hasSelector, cmq.participation, prov.qualifiedAttribution].map((term) => term.value),
);
/** Records that tell of a thing, by their class. Mentions tell only where its name stands. */
const RECORDS: ReadonlySet<string> = new Set([cmq.Claim, cmq.EventReport, cmq.Statement, org.Membership].map((type) => type.value));
/** Nodes that only stand between a record and a thing: stepped over upwards. */
const BETWEEN: ReadonlySet<string> = new Set([cmq.Participation, prov.Attribution, org.Post].map((type) => type.value));

/** A thing described for machines. `cut`: there are more records about it than were asked for. */
export interface Description {
  quads: Quad[];
  cut: boolean;
}

/**
 * A concise bounded description that keeps the evidence: the statements about a thing in all graphs; each claim, event report, statement and
 * tenure that has it, with its parts down to the words of the release; the names of everything that these point to. At most `most` records, the
 * last of the dataset, which are the newest.
 */
export function descriptionOf(graph: GraphIndex, thing: string, most: number): Description {
  const quads = new Set<Quad>();
  const triples = new Set<string>();
  // Every release that names a thing says again what it is: once is enough here.
  const addOnce = (quad: Quad): void => {
    const key = `${quad.subject.value} ${quad.predicate.value} ${objectKey(quad)}`;
    if (!triples.has(key)) quads.add(quad);
    triples.add(key);
  };
  for (const quad of graph.about(thing)) addOnce(quad);
  for (const quad of graph.about(thing)) if (PARTS.has(quad.predicate.value)) addWithParts(graph, quad.object.value, quads);
  const records = recordsAbout(graph, thing, most + 1);
  for (const record of records.slice(0, most)) addWithParts(graph, record, quads);
  const objects = new Set(
    [...quads].flatMap(({ object }) => (object.termType === "NamedNode" && object.value !== thing ? [object.value] : [])),
  );
  for (const object of objects) for (const quad of graph.about(object)) if (names.has(quad.predicate.value)) addOnce(quad);
  return { quads: [...quads], cut: records.length > most };
}

const names: ReadonlySet<string> = new Set(NAMING.map((property) => property.value));

/** Records that have a thing as subject, object, participant, speaker or side: at most `most`, from the last of the dataset backwards. */
function recordsAbout(graph: GraphIndex, thing: string, most: number): string[] {
  const found = new Set<string>();
  const seen = new Set([thing]);
  const waiting = [thing];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const { subject } of [...graph.pointingTo(node)].reverse()) {
      if (found.size >= most) return [...found];
      const next = subject.value;
      if (seen.has(next)) continue;
      seen.add(next);
      const types = graph.objects(next, rdf.type);
      if (types.some((type) => RECORDS.has(type.value))) found.add(next);
      else if (types.some((type) => BETWEEN.has(type.value))) waiting.push(next);
    }
  return [...found];
}

function addWithParts(graph: GraphIndex, node: string, quads: Set<Quad>): void {
  for (const quad of graph.about(node)) {
    if (quads.has(quad)) continue;
    quads.add(quad);
    if (quad.object.termType === "NamedNode" && PARTS.has(quad.predicate.value)) addWithParts(graph, quad.object.value, quads);
  }
}

const objectKey = ({ object }: Quad): string =>
  object.termType === "Literal" ? `"${object.value}"@${object.language}^^${object.datatype.value}` : object.value;
