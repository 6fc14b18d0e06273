import { type GraphIndex, labelOf } from "../../../explain/index.ts";
import { readClaims } from "./claims.ts";
import { readEvents } from "./events.ts";
import { Identity } from "./identity.ts";
import { Reader } from "./reader.ts";
import type { Claim, EventRecord, ReleaseRecord, Statement, Tenure, Thing } from "./records.ts";
import { readReleases } from "./releases.ts";
import { readStatements } from "./statements.ts";
import { readTenures } from "./tenures.ts";
import { readThings } from "./things.ts";

/** The relation of two who took part in one event; no claim has it. */
export const MEETS = "met";

/** Everything that pages show, read out of the graph once. Lists are in the order of the file unless they say otherwise. */
export class Catalogue {
  readonly graph: GraphIndex;
  readonly identity: Identity;
  /** Newest first. */
  readonly releases: readonly ReleaseRecord[];
  readonly things: ReadonlyMap<string, Thing>;
  readonly claims: readonly Claim[];
  /** Newest first, those without a date last. */
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly tenures: readonly Tenure[];
  readonly #release: ReadonlyMap<string, ReleaseRecord>;
  readonly #event: ReadonlyMap<string, EventRecord>;
  readonly #statement: ReadonlyMap<string, Statement>;
  readonly #touching: ReadonlyMap<string, Touching>;

  constructor(graph: GraphIndex) {
    this.graph = graph;
    this.identity = new Identity(graph);
    this.releases = readReleases(graph);
    this.#release = new Map(this.releases.map((release) => [release.id, release]));
    const reader = new Reader(graph, this.identity, this.releases);
    this.things = readThings(reader);
    this.claims = readClaims(reader);
    this.events = readEvents(reader, (iri) => this.things.get(iri)?.label ?? labelOf(graph, iri));
    this.#event = new Map(this.events.map((event) => [event.iri, event]));
    this.statements = readStatements(reader);
    this.#statement = new Map(this.statements.map((statement) => [statement.iri, statement]));
    this.tenures = readTenures(reader);
    this.#touching = touching(this);
    for (const thing of this.things.values()) {
      const { claims, events, statements } = this.about(thing.iri);
      thing.degree = claims.length + events.length + statements.length;
      // A topic is seldom named by its name: what is said about it counts.
      const telling = [...claims, ...statements, ...events.flatMap(({ reports }) => reports)].map(({ release }) => release);
      thing.releases = [...new Set([...thing.releases, ...telling])];
    }
  }

  release(id: string): ReleaseRecord | undefined {
    return this.#release.get(id);
  }

  event(iri: string): EventRecord | undefined {
    return this.#event.get(iri);
  }

  statement(iri: string): Statement | undefined {
    return this.#statement.get(iri);
  }

  /** Records that a thing, or a topic, has a part in. */
  about(iri: string): Touching {
    return this.#touching.get(iri) ?? NOTHING;
  }

  /** A name to show for any IRI. */
  label(iri: string): string {
    return this.things.get(iri)?.label ?? this.#event.get(iri)?.label ?? labelOf(this.graph, iri);
  }
}

/** Records of each sort that something has a part in. */
export interface Touching {
  claims: Claim[];
  events: EventRecord[];
  statements: Statement[];
  tenures: Tenure[];
}

const NOTHING: Touching = { claims: [], events: [], statements: [], tenures: [] };

/** Things with a part in a record, each once. */
export const partiesOf = {
  claim: ({ subject, object, holders, topics }: Claim): Set<string> => new Set([subject, object, ...holders, ...topics]),
  event: ({ actors, reports }: EventRecord): Set<string> =>
    new Set([
      ...actors,
      ...reports.flatMap(({ parts, host, place, topics }) => [
        ...parts.flatMap(({ side }) => side ?? []),
        ...(host === undefined ? [] : [host]),
        ...(place === undefined ? [] : [place]),
        ...topics,
      ]),
    ]),
  statement: ({ speakers, addressees, mentions, topics, event }: Statement): Set<string> =>
    new Set([...speakers, ...addressees, ...mentions, ...topics, ...(event === undefined ? [] : [event])]),
  tenure: ({ person, of }: Tenure): Set<string> => new Set([person, ...(of === undefined ? [] : [of])]),
};

function touching({ claims, events, statements, tenures }: Catalogue): Map<string, Touching> {
  const found = new Map<string, Touching>();
  const of = (iri: string): Touching => {
    const known = found.get(iri) ?? { claims: [], events: [], statements: [], tenures: [] };
    found.set(iri, known);
    return known;
  };
  for (const claim of claims) for (const iri of partiesOf.claim(claim)) of(iri).claims.push(claim);
  for (const event of events) for (const iri of partiesOf.event(event)) of(iri).events.push(event);
  for (const statement of statements) for (const iri of partiesOf.statement(statement)) of(iri).statements.push(statement);
  for (const tenure of tenures) for (const iri of partiesOf.tenure(tenure)) of(iri).tenures.push(tenure);
  return found;
}
