import { stringify } from "csv-stringify/sync";
import { citationsOf } from "./citation.ts";
import { weightOf } from "./json.ts";
import type { Network, NetworkEdge } from "./network.ts";
import type { NodeType } from "./things.ts";
import type { Standing } from "./tie.ts";
import type { Ties } from "./ties.ts";

/** The two files of `neo4j-admin database import full`, by name. */
export interface Neo4jFiles {
  "nodes.csv": string;
  "relationships.csv": string;
}

const NODE_HEADER = ["iri:ID", "name", "weight:int", ":LABEL"];
const EDGE_HEADER = [
  ":START_ID",
  ":END_ID",
  ":TYPE",
  "id",
  "kind",
  "area",
  "role",
  "modality",
  "polarity",
  "standing",
  "symmetric:boolean",
  "weight:int",
  "first",
  "last",
  "firstYear:int",
  "lastYear:int",
  "releases:string[]",
  "evidence",
];

/** What a type begins with, so that no pattern for a fact matches what is none. */
const PREFIX: Readonly<Record<Standing, string>> = { fact: "", attributed: "ATTRIBUTED_", intention: "INTENDED_", denial: "DENIED_" };

/** A network as CSV with typed headers for Neo4j's import. Text is on one line; arrays are parted by `;`. */
export function neo4jCsv({ graph }: Network, { index }: Ties): Neo4jFiles {
  const nodes = graph.mapNodes((id, { label, type }) => [id, label, String(weightOf(graph, id)), nodeLabel(type)]);
  const edges = graph.mapEdges((id, edge, source, target, _s, _t, undirected) => {
    const { releases, evidence } = citationsOf(index, edge);
    return [
      ...[source, target, relationshipType(edge), id, edge.kind, edge.area ?? "", edge.role ?? ""],
      ...[edge.modality, edge.polarity, edge.standing, String(undirected), String(edge.weight)],
      ...[edge.first ?? "", edge.last ?? "", edge.first?.slice(0, 4) ?? "", edge.last?.slice(0, 4) ?? ""],
      ...[releases.map((release) => release.replaceAll(";", ",")).join(";"), evidence],
    ];
  });
  return { "nodes.csv": csv([NODE_HEADER, ...nodes]), "relationships.csv": csv([EDGE_HEADER, ...edges]) };
}

/** `armed-force` → `ArmedForce`. */
const nodeLabel = (type: NodeType): string => type.replace(/(?:^|-)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());

/** `cooperatesWith` → `COOPERATES_WITH`, `courtesy-call` → `COURTESY_CALL`. */
function relationshipType({ kind, standing }: NetworkEdge): string {
  return (
    PREFIX[standing] +
    kind
      .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
      .replaceAll("-", "_")
      .toUpperCase()
  );
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => cell.replace(/[\s\0]+/g, " "))),
    { record_delimiter: "\n" },
  );
}
