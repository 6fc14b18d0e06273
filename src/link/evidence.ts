import type { Document } from "../records/document.ts";
import type { Evidence } from "../records/span.ts";

/** Evidence for a range of the document, in UTF-16 offsets (the pipeline's end makes them code points). */
export function evidenceOf(doc: Document, span: { start: number; end: number }, rule: string): Evidence {
  const sentence = sentenceAt(doc, span.start);
  const item = doc.sentences[sentence]?.item;
  return {
    start: span.start,
    end: span.end,
    exact: doc.text.slice(span.start, span.end),
    sentence,
    ...(item === undefined ? {} : { item }),
    rule,
  };
}

/** Index of the sentence that holds an offset; binary search. */
export function sentenceAt(doc: Document, offset: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
