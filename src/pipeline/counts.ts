import type { Entity } from "../records/entity.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Finding } from "../records/finding.ts";

/** A total and what it is made of; only kinds that occur, in order of their names. */
export interface Tally {
  total: number;
  by: Record<string, number>;
}

export interface Counts {
  releases: number;
  sentences: number;
  /** Different things over all releases, by kind; an unlinked person counts once for each release. */
  entities: Tally;
  events: Tally;
  /** By speech act. */
  statements: Tally;
  /** By modality; a claim of negative polarity counts as `denied`. */
  claims: Tally;
  /** By kind: `name`, `verb`, `sentence`. */
  leftovers: Tally;
  /** By severity. */
  findings: Tally;
  violations: number;
  quads: number;
}

function tally(kinds: Iterable<string>): Tally {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const by = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { total: [...counts.values()].reduce((sum, count) => sum + count, 0), by };
}

/** What makes an entity of one release the same as one of another: its row, else its name; people only by their row. */
function identity(entity: Entity, release: string): string {
  if (entity.key !== undefined) return `${entity.kind} ${entity.key}`;
  return entity.kind === "person" ? `${release} ${entity.id}` : `${entity.kind} named ${entity.name.toLowerCase()}`;
}

/** Counts over all releases of a build. */
export function countAll(
  extractions: readonly Extraction[],
  findings: readonly Finding[],
  rest: { violations: number; quads: number },
): Counts {
  const entities = new Map<string, string>();
  for (const { release, entities: list } of extractions) for (const entity of list) entities.set(identity(entity, release), entity.kind);
  return {
    releases: extractions.length,
    sentences: extractions.reduce((sum, extraction) => sum + extraction.sentences.length, 0),
    entities: tally(entities.values()),
    events: tally(extractions.flatMap(({ events }) => events.map(({ kind }) => kind))),
    statements: tally(extractions.flatMap(({ statements }) => statements.map(({ act }) => act))),
    claims: tally(
      extractions.flatMap(({ claims }) => claims.map(({ modality, polarity }) => (polarity === "negative" ? "denied" : modality))),
    ),
    leftovers: tally(extractions.flatMap(({ leftovers }) => leftovers.map(({ kind }) => kind))),
    findings: tally(findings.map(({ severity }) => severity)),
    ...rest,
  };
}
