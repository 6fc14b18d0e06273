import type { GraphIndex } from "../explain/index.ts";
import { recordEvidence } from "./evidence.ts";
import type { NetworkEdge } from "./network.ts";
import { recordsOf } from "./json.ts";

/** What an edge stands on, as formats with flat attributes can carry it. */
export interface Citations {
  /** Ids of the releases, sorted. */
  releases: string[];
  /** `release, characters 10–20: “sentence”` for each range, parted by ` | `; for a row of a table its sources. */
  evidence: string;
}

/** The evidence of an edge. */
export function citationsOf(index: GraphIndex, edge: NetworkEdge): Citations {
  const all = recordsOf([edge]).map((record) => recordEvidence(index, record));
  const lines = all.flatMap(({ release, ranges, sources = [] }) =>
    release === undefined
      ? sources.map((source) => `reference tables: ${source}`)
      : ranges.map(
          ({ start, end, exact, sentence }) => `${release}, characters ${start}–${end}: “${(sentence ?? exact).replace(/\s+/g, " ")}”`,
        ),
  );
  const releases = [...new Set(all.flatMap(({ release }) => release ?? []))].sort();
  return { releases, evidence: [...new Set(lines)].sort().join(" | ") };
}

/** Kind of an edge in words that never read as a fact where it is none: `supports (intention)`. */
export const edgeLabel = ({ kind, standing, role, area }: Pick<NetworkEdge, "kind" | "standing" | "role" | "area">): string =>
  `${role ?? kind}${area === undefined ? "" : `: ${area}`}${standing === "fact" ? "" : ` (${standing})`}`;
