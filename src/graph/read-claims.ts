import type { GraphIndex } from "../explain/index.ts";
import { cmq, isSymmetric, notationOf, relationOf } from "../vocabulary/cmq.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { Reading } from "./reading.ts";
import type { Modality, Standing, Tie } from "./tie.ts";

/** A tie for each claim. */
export function* claimTies(reading: Reading): Generator<Tie> {
  const { index, identity } = reading;
  const value = (node: string, property: typeof cmq.post) => index.value(node, property);
  for (const { node, graph } of index.instances(cmq.Claim)) {
    const [subject, predicate, object, release] = [rdf.subject, rdf.predicate, rdf.object, cmq.reportedIn].map((p) => value(node, p));
    if (subject === undefined || predicate === undefined || object === undefined || release === undefined) continue;
    const kind = relationOf(predicate);
    const modality = notationOf(value(node, cmq.modality) ?? "") as Modality;
    const polarity = notationOf(value(node, cmq.polarity) ?? "") as Tie["polarity"];
    const issued = reading.issued(release);
    const on = issued ?? value(node, cmq.since);
    const from = value(node, cmq.since) ?? issued;
    const to = value(node, cmq.until) ?? issued ?? from;
    yield {
      origin: "claim",
      source: reading.end(subject, release),
      target: reading.end(object, release),
      kind,
      symmetric: isSymmetric(kind),
      modality,
      polarity,
      standing: standing(index, { node, graph, subject, predicate, object, modality, polarity }),
      areas: reading.areas(node),
      occurrence: release,
      ...(on !== undefined && { on }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      release: identity.of(release),
      places: placesOf(reading, node),
      record: node,
    };
  }
}

/** A plain triple beside the claim is what makes it a fact: the build writes one only where the claim may stand as such. */
function standing(
  index: GraphIndex,
  claim: { node: string; graph: string; subject: string; predicate: string; object: string; modality: Modality; polarity: string },
): Standing {
  if (claim.polarity !== "positive") return "denial";
  if (claim.modality !== "actual" && claim.modality !== "ongoing") return "intention";
  const plain = index
    .about(claim.subject, claim.graph)
    .some(({ predicate, object }) => predicate.value === claim.predicate && object.value === claim.object);
  return plain ? "fact" : "attributed";
}

/** Where a claim was made, and where the event is that it is about. */
function placesOf({ index, places }: Reading, claim: string): string[] {
  const statements = index.pointingTo(claim).filter(({ predicate }) => predicate.value === cmq.hasContent.value);
  const events = statements.flatMap(({ subject }) => index.objects(subject.value, cmq.inEvent).map(({ value }) => value));
  return [...new Set([...events, index.value(claim, rdf.object) ?? ""].flatMap((event) => places(event)))].sort();
}
