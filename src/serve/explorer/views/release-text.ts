import type { Evidence } from "../model/records.ts";

/** A stretch of a release's text: plain, evidence of a record, or what the address asks to mark. */
export interface Stretch {
  text: string;
  evidence: boolean;
  marked: boolean;
}

export interface Range {
  start: number;
  end: number;
}

/** Reads `start-end`; undefined where it is no range within the text's code points. */
export function readRange(text: string | undefined, length: number): Range | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? "");
  if (!match) return undefined;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end && end <= length ? { start, end } : undefined;
}

/**
 * A text in lines of stretches. Ranges count code points, as the graph does; `marked` wins over evidence, and is never cut but at
 * the end of a line.
 */
export function stretches(text: string, evidence: readonly Pick<Evidence, "start" | "end">[], marked?: Range): Stretch[][] {
  const points = Array.from(text);
  const state = new Uint8Array(points.length);
  for (const { start, end } of evidence) state.fill(1, start, end);
  if (marked) state.fill(2, marked.start, marked.end);
  const lines: Stretch[][] = [[]];
  let at = 0;
  while (at < points.length) {
    const line = lines[lines.length - 1] as Stretch[];
    if (points[at] === "\n") {
      lines.push([]);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < points.length && points[end] !== "\n" && state[end] === state[at]) end++;
    line.push({ text: points.slice(at, end).join(""), evidence: state[at] === 1, marked: state[at] === 2 });
    at = end;
  }
  return lines;
}
