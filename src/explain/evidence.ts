import { cmq } from "../vocabulary/cmq.ts";
import { oa } from "../vocabulary/oa.ts";
import type { GraphIndex } from "./graph-index.ts";

/** The words on which a record stands: code points of the release's text, and the sentence around them. */
export interface EvidenceView {
  start: number;
  end: number;
  exact: string;
  item?: string;
  rule?: string;
  sentence?: string;
}

interface Range {
  start: number;
  end: number;
  exact: string;
}

function range(graph: GraphIndex, selector: string | undefined): Range | undefined {
  if (selector === undefined) return undefined;
  const exact = graph.value(selector, oa.exact);
  return exact === undefined
    ? undefined
    : { start: Number(graph.value(selector, oa.start)), end: Number(graph.value(selector, oa.end)), exact };
}

/** All evidence of a record, in the order of the text. A mention's evidence is where it first occurs. */
export function evidenceOf(graph: GraphIndex, node: string): EvidenceView[] {
  const found = graph.objects(node, cmq.evidence).flatMap(({ value }): EvidenceView[] => {
    const at = range(graph, graph.value(value, oa.hasSelector));
    if (!at) return [];
    const item = graph.value(value, cmq.item);
    const rule = graph.value(value, cmq.rule);
    const sentence = range(graph, graph.value(value, cmq.inSentence))?.exact;
    return [
      { ...at, ...(item !== undefined && { item }), ...(rule !== undefined && { rule }), ...(sentence !== undefined && { sentence }) },
    ];
  });
  const named = graph.objects(node, cmq.occursAt).flatMap(({ value }) => range(graph, value) ?? []);
  named.sort((a, b) => a.start - b.start);
  return found.length > 0 ? found.sort((a, b) => a.start - b.start || a.end - b.end) : named.slice(0, 1);
}
