import type { Facts } from "./facts.ts";
import { LAYERS } from "./layers.ts";
import { pair } from "./pair.ts";
import type { Sameness } from "./same.ts";

/** A gold release with what was found for it; `found` is absent where nothing was built. */
export interface Scored {
  id: string;
  gold: Facts;
  found?: Facts;
}

/** Counts of one layer over some releases, and what follows from them (0 to 1). */
export interface LayerScore {
  precision: number;
  recall: number;
  f1: number;
  gold: number;
  found: number;
}

/** What was met, missed or found beyond the gold, in one layer of one release. */
export interface Outcome {
  id: string;
  layer: string;
  kind: "met" | "missed" | "extra";
  gold?: unknown;
  found?: unknown;
}

export interface Group {
  layers: Record<string, LayerScore>;
  /** Mean F1 of the layers people+post, states, organizations, groupings …, events, relations+modality, statements. */
  headline: number;
}

export interface Evaluation {
  releases: number;
  /** Gold releases for which nothing was found: all their facts count as missed. */
  absent: number;
  /** "all", then each family of the gold. */
  groups: Record<string, Group>;
  outcomes: Outcome[];
}

interface Count {
  met: number;
  missed: number;
  extra: number;
}

function ratios({ met, missed, extra }: Count): LayerScore {
  const precision = met + extra === 0 ? 0 : met / (met + extra);
  const recall = met + missed === 0 ? 0 : met / (met + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, gold: met + missed, found: met + extra };
}

/** Every outcome of one release, layer by layer. */
export function outcomesOf({ id, gold, found }: Scored, same: Sameness): Outcome[] {
  return LAYERS.flatMap((layer) => {
    const result = pair(layer.facts(gold), layer.facts(found ?? {}), (g, f) => layer.score(g as never, f as never, same));
    return [
      ...result.pairs.map((p): Outcome => ({ id, layer: layer.name, kind: "met", ...p })),
      ...result.missed.map((g): Outcome => ({ id, layer: layer.name, kind: "missed", gold: g })),
      ...result.extra.map((f): Outcome => ({ id, layer: layer.name, kind: "extra", found: f })),
    ];
  });
}

/** Scores releases against their gold, all together and by family. */
export function evaluate(releases: readonly Scored[], same: Sameness): Evaluation {
  const counts = new Map<string, Map<string, Count>>();
  const countOf = (group: string, layer: string): Count => {
    const layers = counts.get(group) ?? new Map<string, Count>(LAYERS.map(({ name }) => [name, { met: 0, missed: 0, extra: 0 }]));
    counts.set(group, layers);
    return layers.get(layer) as Count;
  };
  const outcomes: Outcome[] = [];
  for (const release of releases) {
    const family = release.gold.family ?? "other";
    for (const { name } of LAYERS) for (const group of ["all", family]) countOf(group, name);
    for (const outcome of outcomesOf(release, same)) {
      outcomes.push(outcome);
      for (const group of ["all", family]) countOf(group, outcome.layer)[outcome.kind]++;
    }
  }
  const headliners = LAYERS.filter(({ headline }) => headline);
  const groups: Record<string, Group> = {};
  for (const [group, layers] of counts) {
    const scores = Object.fromEntries([...layers].map(([name, count]) => [name, ratios(count)]));
    groups[group] = {
      layers: scores,
      headline: headliners.reduce((sum, { name }) => sum + (scores[name]?.f1 ?? 0), 0) / headliners.length,
    };
  }
  return { releases: releases.length, absent: releases.filter(({ found }) => !found).length, groups, outcomes };
}
