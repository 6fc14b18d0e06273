import type { Wording } from "./head/wording.ts";
import type { PublisherIndex } from "./publisher-index.ts";

/** What a release is put together with: the knowledge of publishers and wordings. */
export interface AssembleContext {
  index: PublisherIndex;
  wordings: readonly Wording[];
  /** Lower-case state name → key of countries.csv; says whose publisher an unknown one is. */
  states: ReadonlyMap<string, string>;
  /** Key of countries.csv → IANA zone, the default of its publishers. */
  timeZones: ReadonlyMap<string, string>;
  textLength: number;
}
