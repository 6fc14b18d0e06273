import type { Tenure } from "../records/entity.ts";
import type { Cluster } from "./clusters.ts";

/** A tenure being read, with the mention that says it. */
export interface Draft {
  tenure: Tenure;
  mention: number;
  cluster: Cluster;
  linked: boolean;
  /** Key of the person's row. */
  key?: string;
}

/** Gives the id of an entity for a key, made where the text names none; `sure` where a linked person implies it. */
export type Implied = (key: string, tenure: Tenure, sure: boolean) => string | undefined;
