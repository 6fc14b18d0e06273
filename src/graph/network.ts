import type { MultiGraph } from "graphology";
import type { Filter } from "./filter.ts";
import type { NodeType } from "./things.ts";
import type { Modality, Standing } from "./tie.ts";
import type { ViewName } from "./views.ts";

export interface NetworkNode {
  label: string;
  type: NodeType;
}

/** What counts once: an event however many releases report it, a release however often it claims the same. */
export interface Occurrence {
  /** IRI of the shared event, the release, or the entry of a table. */
  id: string;
  /** Day of the event, else of the release. */
  on?: string;
  from?: string;
  to?: string;
  /** An entry of the reference tables, which is of no day. */
  reference?: true;
  /** IRIs of the claims, event reports, posts … that say so. */
  records: string[];
}

export interface NetworkEdge {
  kind: string;
  /** Name of the area, and its IRI where the tables have the topic. */
  area?: string;
  areaIri?: string;
  role?: string;
  modality: Modality;
  polarity: "positive" | "negative";
  standing: Standing;
  /** Number of occurrences. */
  weight: number;
  /** First and last day over all occurrences. */
  first?: string;
  last?: string;
  /** By day, then id. */
  occurrences: Occurrence[];
}

/** Ties of a view that gave no edge, and why. */
export interface Omitted {
  /** No date tells whether they fall in the period asked for. */
  undated: number;
  /** An end is nothing that the view has nodes for. */
  noNode: number;
  /** Both ends are one node. */
  within: number;
}

/**
 * A projection: a graphology multigraph whose node keys are IRIs. Nodes and edges are in an order of their own, so everything computed from
 * it is the same for any order of the dataset. Symmetric ties are undirected edges.
 */
export interface Network {
  view: ViewName;
  filter: Filter;
  graph: NetworkGraph;
  omitted: Omitted;
}

export type NetworkGraph = MultiGraph<NetworkNode, NetworkEdge>;
