import XMLBuilder from "fast-xml-builder";
import { citationsOf, edgeLabel } from "./citation.ts";
import { weightOf } from "./json.ts";
import type { Network, NetworkEdge, NetworkNode } from "./network.ts";
import type { Ties } from "./ties.ts";

type Type = "string" | "int" | "boolean";

/** Attributes of the file, with their types: what tools like Gephi, yEd and NetworkX show as columns. */
const NODE_KEYS = { label: "string", type: "string", weight: "int" } as const satisfies Record<string, Type>;
const EDGE_KEYS = {
  label: "string",
  kind: "string",
  area: "string",
  areaIri: "string",
  role: "string",
  modality: "string",
  polarity: "string",
  standing: "string",
  symmetric: "boolean",
  weight: "int",
  first: "string",
  last: "string",
  releases: "string",
  evidence: "string",
} as const satisfies Record<string, Type>;

type Values<Keys> = { [K in keyof Keys]?: string | number | boolean | undefined };

const BUILDER = new XMLBuilder({
  format: true,
  indentBy: " ",
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});
const NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

/**
 * A network as GraphML. Ids of nodes are IRIs. Readers want one direction for all edges: where any edge is directed, symmetric ones are
 * written once, as directed with `symmetric` true. Characters that XML 1.0 cannot carry become U+FFFD.
 */
export function graphml({ graph, view }: Network, { index }: Ties): string {
  const directed = graph.directedSize > 0;
  const nodes = graph.mapNodes((id, node: NetworkNode) => ({
    "@id": xmlText(id),
    data: dataOf("n", NODE_KEYS, { ...node, weight: weightOf(graph, id) }),
  }));
  const edges = graph.mapEdges((id, edge: NetworkEdge, source, target, _s, _t, undirected) => {
    const { releases, evidence } = citationsOf(index, edge);
    const values: Values<typeof EDGE_KEYS> = {
      ...edge,
      label: edgeLabel(edge),
      symmetric: undirected,
      releases: releases.join(" "),
      evidence,
    };
    return { "@id": id, "@source": xmlText(source), "@target": xmlText(target), data: dataOf("e", EDGE_KEYS, values) };
  });
  return BUILDER.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    graphml: {
      "@xmlns": NAMESPACE,
      key: [...keysOf("node", "n", NODE_KEYS), ...keysOf("edge", "e", EDGE_KEYS)],
      graph: { "@id": view, "@edgedefault": directed ? "directed" : "undirected", node: nodes, edge: edges },
    },
  });
}

function keysOf(of: "node" | "edge", prefix: string, keys: Record<string, Type>): object[] {
  return Object.entries(keys).map(([name, type]) => ({ "@id": `${prefix}-${name}`, "@for": of, "@attr.name": name, "@attr.type": type }));
}

function dataOf<Keys extends Record<string, Type>>(prefix: string, keys: Keys, values: Values<Keys>): object[] {
  return Object.keys(keys).flatMap((name) => {
    const value = values[name as keyof Keys];
    return value === undefined || value === "" ? [] : [{ "@key": `${prefix}-${name}`, "#text": xmlText(String(value)) }];
  });
}

/** Every character that XML 1.0 has (section 2.2); line ends as any parser would read them. */
function xmlText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
