import { overlaps, type Period } from "./period.ts";
import type { Modality, Standing, Tie } from "./tie.ts";
import type { Ties } from "./ties.ts";

/** Which ties of a view are wanted. What is left out of a filter does not restrict. */
export interface Filter extends Period {
  kinds?: readonly string[];
  modalities?: readonly Modality[];
  /** Facts alone unless told otherwise. */
  standings?: readonly Standing[];
  /** False: only what releases say, nothing of the reference tables. */
  reference?: boolean;
  /** IRIs of places or states; what lies in one counts. */
  places?: readonly string[];
  /** Names of publishers as their releases give them. */
  publishers?: readonly string[];
  /** IRIs of topics, or words of a text where the tables have no topic; narrower topics count. */
  areas?: readonly string[];
  /** IRIs of the things around which to look, and how many steps away (1). */
  around?: readonly string[];
  depth?: number;
  /** Edges of at least this weight. */
  minWeight?: number;
}

/** Whether a tie passes, apart from its period. */
export function passes(filter: Filter, { things, identityOf, publishers }: Ties): (tie: Tie) => boolean {
  const set = (values: readonly string[] | undefined) => values && new Set(values);
  const standings = new Set<Standing>(filter.standings ?? ["fact"]);
  const [kinds, modalities] = [set(filter.kinds), set(filter.modalities)];
  const [places, areas] = [set(filter.places?.map(identityOf)), set(filter.areas?.map(identityOf))];
  const releases = filter.publishers && new Set(filter.publishers.flatMap((name) => [...(publishers.get(name) ?? [])]));
  return (tie) =>
    standings.has(tie.standing) &&
    (filter.reference !== false || tie.release !== undefined) &&
    (!kinds || kinds.has(tie.kind)) &&
    (!modalities || modalities.has(tie.modality)) &&
    (!places || tie.places.some((place) => places.has(place))) &&
    (!areas || tie.areas.some((area) => things.broader(area).some((each) => areas.has(each)))) &&
    (!releases || (tie.release !== undefined && releases.has(tie.release)));
}

/** Whether a tie holds in a period, or `undated` where nothing tells and a period is asked for. Tables without dates hold always, as far as they know. */
export function inPeriod(tie: Tie, period: Period): boolean | "undated" {
  if (period.since === undefined && period.until === undefined) return true;
  if (tie.from === undefined && tie.to === undefined && tie.release !== undefined) return "undated";
  return overlaps(tie, period);
}
