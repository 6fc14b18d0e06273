import type { ReferenceLabels } from "../../rdf/fact-names.ts";
import { GraphView } from "../../rdf/graph-view.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { inOrder, type GraphSource } from "../graph-source.ts";
import { csvText } from "./csv-text.ts";
import { ReleaseCells } from "./release-cells.ts";
import { CLAIM_COLUMNS, claimRow, EVENT_COLUMNS, eventRow, STATEMENT_COLUMNS, statementRow, type Row } from "./rows.ts";

/**
 * `events.csv`, `claims.csv` and `statements.csv` (text by file name), made from the graph: a row for each record of each
 * release graph, in order of the releases' graphs and then of the text. Graphs without a release give no rows; the
 * identity graph among them says which shared event a report is about.
 */
export function csvTables(graphs: readonly GraphSource[], reference: ReferenceLabels): Record<string, string> {
  const shared = sharedEvents(graphs);
  const events: Row[] = [];
  const claims: Row[] = [];
  const statements: Row[] = [];
  for (const { graph, release } of releaseGraphs(graphs)) {
    const cells = new ReleaseCells(graph, release, reference);
    for (const report of graph.inTextOrder(cmq.EventReport)) events.push(eventRow(cells, report, shared.get(report)));
    for (const claim of graph.inTextOrder(cmq.Claim)) claims.push(claimRow(cells, claim));
    for (const statement of graph.inTextOrder(cmq.Statement)) statements.push(statementRow(cells, statement));
  }
  return {
    "events.csv": csvText({ columns: EVENT_COLUMNS, rows: events }),
    "claims.csv": csvText({ columns: CLAIM_COLUMNS, rows: claims }),
    "statements.csv": csvText({ columns: STATEMENT_COLUMNS, rows: statements }),
  };
}

function* releaseGraphs(graphs: readonly GraphSource[]): Generator<{ graph: GraphView; release: string }> {
  for (const source of inOrder(graphs)) {
    const graph = new GraphView(source.quads());
    const release = graph.inTextOrder(cmq.Release)[0];
    if (release !== undefined) yield { graph, release };
  }
}

function sharedEvents(graphs: readonly GraphSource[]): Map<string, string> {
  const shared = new Map<string, string>();
  for (const graph of graphs) {
    for (const quad of graph.quads()) if (quad.predicate.value === cmq.reportOf.value) shared.set(quad.subject.value, quad.object.value);
  }
  return shared;
}
