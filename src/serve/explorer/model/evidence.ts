import type { GraphIndex } from "../../../explain/index.ts";
import { cmq } from "../../../vocabulary/cmq.ts";
import { oa } from "../../../vocabulary/oa.ts";
import type { Evidence } from "./records.ts";

/** All evidence of a record in the order of the text. */
export function evidenceFor(graph: GraphIndex, record: string): Evidence[] {
  const found = graph.objects(record, cmq.evidence).flatMap(({ value }): Evidence[] => {
    const words = rangeOf(graph, graph.value(value, oa.hasSelector));
    if (words === undefined) return [];
    return [
      {
        ...words,
        item: graph.value(value, cmq.item),
        rule: graph.value(value, cmq.rule),
        sentence: rangeOf(graph, graph.value(value, cmq.inSentence)),
      },
    ];
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Code points and words of a selector. */
export function rangeOf(graph: GraphIndex, selector: string | undefined): { start: number; end: number; exact: string } | undefined {
  if (selector === undefined) return undefined;
  const exact = graph.value(selector, oa.exact);
  const [start, end] = [Number(graph.value(selector, oa.start)), Number(graph.value(selector, oa.end))];
  return exact === undefined || !Number.isInteger(start) || !Number.isInteger(end) ? undefined : { start, end, exact };
}
