import type { NamedNode } from "n3";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Release } from "../records/release.ts";
import type { Evidence } from "../records/span.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import { Draft } from "./draft.ts";
import { ReleaseIris, type WorldIris } from "./iris.ts";
import { type RecordIris, recordIris } from "./record-iris.ts";
import { integer, plain } from "./terms.ts";

/** What every part of the mapping of one release shares: its draft, its IRIs, and which record has which IRI. */
export interface ReleaseContext extends RecordIris {
  release: Release;
  extraction: Extraction;
  world: WorldIris;
  iris: ReleaseIris;
  draft: Draft;
  language: string;
  entities: ReadonlyMap<string, Entity>;
  tenureIri(tenure: Tenure): NamedNode;
  tenuresOf(person: string): readonly Tenure[];
  /** Writes an evidence node and returns it. */
  evidence(evidence: Evidence): NamedNode;
  /** Writes a range of the text and returns it. */
  range(start: number, end: number, exact: string): NamedNode;
}

export function releaseContext(release: Release, extraction: Extraction, world: WorldIris): ReleaseContext {
  const iris = new ReleaseIris(world.release(release.id));
  const draft = new Draft(world.releaseGraph(release.id));
  const records = recordIris(release.id, extraction, world, iris);
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
    ...records,
    release,
    extraction,
    world,
    iris,
    draft,
    language: release.language,
    entities: new Map(extraction.entities.map((entity) => [entity.id, entity])),
    tenureIri: (tenure) => iris.tenure(tenure.evidence.start, world.local(records.entity(tenure.person)), tenure.post),
    tenuresOf: (person) => extraction.tenures.filter((tenure) => tenure.person === person),
    range,
    evidence(evidence) {
      const at = iris.evidence(evidence);
      draft.type(at, cmq.Evidence);
      draft.add(at, oa.hasSource, iris.release);
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
