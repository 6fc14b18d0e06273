import type { SurveyedGraph } from "./survey.ts";

/** What a load has to do. */
export interface Plan {
  /** Graphs that are new, changed, or not known to be whole. */
  send: SurveyedGraph[];
  /** Graphs that the store holds as they are. */
  unchanged: SurveyedGraph[];
  /** Graphs of earlier builds that this one no longer has. */
  withdrawn: string[];
}

export interface StoreState {
  /** Hash of each graph that the record knows to be whole. */
  record: ReadonlyMap<string, string>;
  /** Triples of each graph under the build's base. */
  counts: ReadonlyMap<string, number>;
}

/** Compares a build with a store. A graph is left alone where the record has its hash and the store counts its triples. */
export function planOf(graphs: readonly SurveyedGraph[], { record, counts }: StoreState, all: boolean): Plan {
  const holds = ({ name, sha256, triples }: SurveyedGraph) => !all && record.get(name) === sha256 && counts.get(name) === triples;
  const names = new Set(graphs.map(({ name }) => name));
  return {
    send: graphs.filter((graph) => !holds(graph)),
    unchanged: graphs.filter(holds),
    withdrawn: [...counts.keys()].filter((name) => !names.has(name)).sort(),
  };
}

/** Cuts a list into batches of at most so many graphs and about so many bytes. */
export function batches(graphs: readonly SurveyedGraph[], most: { batchGraphs: number; batchBytes: number }): SurveyedGraph[][] {
  const cut: SurveyedGraph[][] = [];
  let bytes = 0;
  for (const graph of graphs) {
    const last = cut.at(-1);
    if (last === undefined || last.length >= most.batchGraphs || bytes + graph.size > most.batchBytes) {
      cut.push([graph]);
      bytes = graph.size;
    } else {
      last.push(graph);
      bytes += graph.size;
    }
  }
  return cut;
}
