import type { Quad } from "@rdfjs/types";
import type { ReferenceLabels } from "../../rdf/fact-names.ts";
import { GraphView } from "../../rdf/graph-view.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { rdf } from "../../vocabulary/rdf.ts";
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
  const shared = new Map<string, string>();
  const events: Row[] = [];
  const claims: Row[] = [];
  const statements: Row[] = [];
  for (const source of inOrder(graphs)) {
    const quads = source.quads();
    const release = noteShared(quads, shared);
    if (release === undefined) continue;
    const graph = GraphView.of(quads);
    const cells = new ReleaseCells(graph, release, reference);
    for (const report of graph.inTextOrder(cmq.EventReport)) events.push(eventRow(cells, report));
    for (const claim of graph.inTextOrder(cmq.Claim)) claims.push(claimRow(cells, claim));
    for (const statement of graph.inTextOrder(cmq.Statement)) statements.push(statementRow(cells, statement));
  }
  // Which graph comes first is a matter of names, so the shared events are filled in at the end.
  for (const row of events) row.event = shared.get(row.iri as string) ?? "";
  return {
    "events.csv": csvText({ columns: EVENT_COLUMNS, rows: events }),
    "claims.csv": csvText({ columns: CLAIM_COLUMNS, rows: claims }),
    "statements.csv": csvText({ columns: STATEMENT_COLUMNS, rows: statements }),
  };
}

/** Notes the shared event of each report, and returns the release that the graph is about, if it is about one. */
function noteShared(quads: Iterable<Quad>, shared: Map<string, string>): string | undefined {
  let release: string | undefined;
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === cmq.reportOf.value) shared.set(subject.value, object.value);
    else if (object.value === cmq.Release.value && predicate.value === rdf.type.value) release = subject.value;
  }
  return release;
}
