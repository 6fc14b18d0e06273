import { type Knowledge, loadKnowledge, packageData } from "../knowledge/index.ts";
import { loadPublishers } from "../knowledge/publishers.ts";
import type { ReadOptions } from "../read/index.ts";

/** All knowledge of a run: what the package ships, then the user's folders. */
export function openKnowledge(data: readonly string[] = []): {
  knowledge: Knowledge;
  reading: Pick<ReadOptions, "publishers" | "wordings" | "states">;
} {
  const dirs = [packageData(), ...data];
  const knowledge = loadKnowledge({ dataDirs: dirs });
  const { profiles, wordings } = loadPublishers(dirs);
  return { knowledge, reading: { publishers: profiles, wordings, states: stateNames(knowledge) } };
}

/** Every name and adjective of a state → its key. */
function stateNames(knowledge: Knowledge): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of knowledge.countries.rows)
    for (const name of [row.name, row.officialName, ...row.variants, ...row.adjectives])
      if (name && !names.has(name)) names.set(name, row.key);
  return names;
}
