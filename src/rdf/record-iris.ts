import type { NamedNode } from "n3";
import { CommuniqueError, EXIT } from "../errors.ts";
import type { Entity } from "../records/entity.ts";
import type { Extraction } from "../records/extraction.ts";
import { distinctIris, type ReleaseIris, type WorldIris } from "./iris.ts";
import { iri } from "./terms.ts";

/** Which record of an extraction has which IRI, by the records' own ids. */
export interface RecordIris {
  /** Throws CommuniqueError `dangling-id` for an id that the extraction does not have. */
  entity(id: string): NamedNode;
  event(id: string): NamedNode | undefined;
  statement(id: string): NamedNode | undefined;
  claim(id: string): NamedNode | undefined;
}

export function recordIris(release: string, extraction: Extraction, world: WorldIris, iris: ReleaseIris): RecordIris {
  const entities = byId(
    extraction.entities,
    distinctPeople(extraction.entities, (entity) => world.entity(entity, release)),
  );
  const entity = (id: string): NamedNode => entities.get(id) ?? dangling(id, release);
  const local = (id: string): string => world.local(entity(id));
  const events = byId(
    extraction.events,
    distinctIris(
      extraction.events,
      (event, extra) => iris.event(event, extra),
      (event) => [
        event.status,
        event.when,
        event.start,
        event.place?.text,
        event.title,
        event.evidence,
        event.participants.map((part) => local(part.entity)),
      ],
    ),
  );
  const statements = byId(
    extraction.statements,
    distinctIris(
      extraction.statements,
      (statement, extra) => iris.statement(statement, statement.speakers.map(local).join(" "), extra),
      (statement) => [statement.about, statement.addressees.map(local), statement.negated, statement.evidence],
    ),
  );
  const thing = (id: string): string => world.local(events.get(id) ?? entity(id));
  const claims = byId(
    extraction.claims,
    distinctIris(
      extraction.claims,
      (claim, extra) => iris.claim(claim, local(claim.subject), thing(claim.object), extra),
      ({ holders, ...claim }) => [
        claim.modality,
        claim.polarity,
        holders === "release" ? holders : holders.map(local),
        claim.what,
        claim.since,
        claim.evidence,
      ],
    ),
  );
  return { entity, event: (id) => events.get(id), statement: (id) => statements.get(id), claim: (id) => claims.get(id) };
}

function byId<T extends { id: string }>(records: readonly T[], nodes: readonly NamedNode[]): ReadonlyMap<string, NamedNode> {
  return new Map(records.map((record, i) => [record.id, nodes[i] as NamedNode]));
}

/** Unlinked people of one name whom the text holds apart stay apart, told by where each is first named. */
function distinctPeople(entities: readonly Entity[], mint: (entity: Entity) => NamedNode): NamedNode[] {
  const nodes = entities.map(mint);
  const count = new Map<string, number>();
  const unlinked = (entity: Entity): boolean => entity.kind === "person" && entity.key === undefined;
  entities.forEach((entity, i) => {
    const { value } = nodes[i] as NamedNode;
    if (unlinked(entity)) count.set(value, (count.get(value) ?? 0) + 1);
  });
  return entities.map((entity, i) => {
    const node = nodes[i] as NamedNode;
    const shared = unlinked(entity) && (count.get(node.value) ?? 0) > 1;
    return shared ? iri(`${node.value}-${entity.evidence[0]?.start ?? 0}`) : node;
  });
}

function dangling(id: string, release: string): never {
  throw new CommuniqueError("dangling-id", `release ${release}: a record names entity "${id}", which the extraction does not have`, {
    where: { release, item: id },
    todo: "Report this with the release: a stage wrote a record that points nowhere.",
    exit: EXIT.internal,
  });
}
