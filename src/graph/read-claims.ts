import type { GraphIndex } from "../explain/index.ts";
import { cmq, isSymmetric, notationOf, relationOf } from "../vocabulary/cmq.ts";
import { rdf } from "../vocabulary/rdf.ts";
import type { Reading } from "./reading.ts";
import type { Modality, Standing, Tie } from "./tie.ts";

/** A tie for each claim. */
export function* claimTies(reading: Reading): Generator<Tie> {
  const { index, identity } = reading;
  const plain = new PlainTriples(index);
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
      standing: standing(polarity, modality, () => plain.has(graph, subject, predicate, object)),
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
class PlainTriples {
  readonly #index: GraphIndex;
  /** By subject, since a state is the subject of much and asked for often. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(index: GraphIndex) {
    this.#index = index;
  }

  has(graph: string, subject: string, predicate: string, object: string): boolean {
    const known =
      this.#known.get(subject) ?? new Set(this.#index.about(subject).map((q) => key(q.graph.value, q.predicate.value, q.object.value)));
    this.#known.set(subject, known);
    return known.has(key(graph, predicate, object));
  }
}

const key = (...parts: string[]): string => parts.join(" ");

function standing(polarity: string, modality: Modality, isPlain: () => boolean): Standing {
  if (polarity !== "positive") return "denial";
  if (modality !== "actual" && modality !== "ongoing") return "intention";
  return isPlain() ? "fact" : "attributed";
}

/** Where a claim was made, and where the event is that it is about. */
function placesOf({ index, places }: Reading, claim: string): string[] {
  const statements = index.pointingTo(claim).filter(({ predicate }) => predicate.value === cmq.hasContent.value);
  const events = statements.flatMap(({ subject }) => index.objects(subject.value, cmq.inEvent).map(({ value }) => value));
  return [...new Set([...events, index.value(claim, rdf.object) ?? ""].flatMap((event) => places(event)))].sort();
}
