import type { NamedNode } from "n3";
import { CommuniqueError, EXIT } from "../errors.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Release } from "../records/release.ts";
import type { Evidence } from "../records/span.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { Draft } from "./draft.ts";
import { distinctIris, ReleaseIris, type WorldIris } from "./iris.ts";
import { integer, iri, plain } from "./terms.ts";

/** What every part of the mapping of one release shares: its draft, its IRIs, and which record has which IRI. */
export interface ReleaseContext {
  release: Release;
  extraction: Extraction;
  world: WorldIris;
  iris: ReleaseIris;
  draft: Draft;
  language: string;
  /** By the records' own ids. */
  entity(id: string): NamedNode;
  entities: ReadonlyMap<string, Entity>;
  event(id: string): NamedNode | undefined;
  statement(id: string): NamedNode | undefined;
  claim(id: string): NamedNode | undefined;
  tenureIri(tenure: Tenure): NamedNode;
  tenuresOf(person: string): readonly Tenure[];
  /** Writes an evidence node and returns it. */
  evidence(evidence: Evidence): NamedNode;
  /** Writes a range of the text and returns it. */
  range(start: number, end: number, exact: string): NamedNode;
}

export function releaseContext(release: Release, extraction: Extraction, world: WorldIris): ReleaseContext {
  const node = world.release(release.id);
  const iris = new ReleaseIris(node);
  const draft = new Draft(world.releaseGraph(release.id));
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const entityIris = byId(
    extraction.entities,
    distinctPeople(extraction.entities, (entity) => world.entity(entity, release.id)),
  );
  const local = (id: string): string => world.local(need(entityIris, id, "entity", release.id));
  const events = byId(
    extraction.events,
    distinctIris(
      extraction.events,
      (event, extra) => iris.event(event, extra),
      (event) => JSON.stringify([event.status, event.when, event.participants.map((part) => local(part.entity))]),
    ),
  );
  const statements = byId(
    extraction.statements,
    distinctIris(
      extraction.statements,
      (statement, extra) => iris.statement(statement, statement.speakers.map(local).join(" "), extra),
      (statement) => JSON.stringify([statement.about, statement.addressees.map(local), statement.negated, statement.evidence.end]),
    ),
  );
  const thing = (id: string): string => (events.has(id) ? world.local(events.get(id) as NamedNode) : local(id));
  const claims = byId(
    extraction.claims,
    distinctIris(
      extraction.claims,
      (claim, extra) => iris.claim(claim, local(claim.subject), thing(claim.object), extra),
      (claim) =>
        JSON.stringify([
          claim.modality,
          claim.polarity,
          claim.holders === "release" ? [] : claim.holders.map(local),
          claim.what,
          claim.evidence.end,
        ]),
    ),
  );
  const points = [...release.text];
  const range = (start: number, end: number, exact: string): NamedNode => {
    const selector = iris.range({ start, end });
    draft.type(selector, oa.TextPositionSelector, oa.TextQuoteSelector);
    draft.add(selector, oa.start, integer(start));
    draft.add(selector, oa.end, integer(end));
    draft.add(selector, oa.exact, plain(exact));
    return selector;
  };
  return {
    release,
    extraction,
    world,
    iris,
    draft,
    language: release.language,
    entities,
    entity: (id) => need(entityIris, id, "entity", release.id),
    event: (id) => events.get(id),
    statement: (id) => statements.get(id),
    claim: (id) => claims.get(id),
    tenureIri: (tenure) => iris.tenure(tenure.evidence.start, local(tenure.person), tenure.post),
    tenuresOf: (person) => extraction.tenures.filter((tenure) => tenure.person === person),
    range,
    evidence(evidence) {
      const at = iris.evidence(evidence);
      draft.type(at, cmq.Evidence);
      draft.add(at, oa.hasSource, node);
      draft.add(at, oa.hasSelector, range(evidence.start, evidence.end, evidence.exact));
      draft.add(at, cmq.rule, plain(evidence.rule));
      draft.add(at, cmq.item, evidence.item === undefined ? undefined : plain(evidence.item));
      const sentence = extraction.sentences[evidence.sentence];
      if (sentence !== undefined) {
        draft.add(at, cmq.inSentence, range(sentence.start, sentence.end, points.slice(sentence.start, sentence.end).join("")));
      }
      return at;
    },
  };
}

function byId<T extends { id: string }>(records: readonly T[], nodes: readonly NamedNode[]): ReadonlyMap<string, NamedNode> {
  return new Map(records.map((record, i) => [record.id, nodes[i] as NamedNode]));
}

/** Unlinked people of one name whom the text holds apart stay apart, told by where each is first named. */
function distinctPeople(entities: readonly Entity[], mint: (entity: Entity) => NamedNode): NamedNode[] {
  const people = entities.filter((entity) => entity.kind === "person" && entity.key === undefined);
  const taken = people.map((person) => mint(person).value);
  return entities.map((entity) => {
    const node = mint(entity);
    const shared = people.includes(entity) && taken.filter((value) => value === node.value).length > 1;
    return shared ? iri(`${node.value}-${entity.evidence[0]?.start ?? 0}`) : node;
  });
}

function need(nodes: ReadonlyMap<string, NamedNode>, id: string, what: string, release: string): NamedNode {
  const node = nodes.get(id);
  if (node === undefined) {
    throw new CommuniqueError("dangling-id", `release ${release}: a record names ${what} "${id}", which the extraction does not have`, {
      where: { release, item: id },
      todo: "Report this with the release: a stage wrote a record that points nowhere.",
      exit: EXIT.internal,
    });
  }
  return node;
}
