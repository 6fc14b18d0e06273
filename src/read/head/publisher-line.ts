import { trimMarks } from "./date-line.ts";
import type { HeadLine } from "./line-kinds.ts";
import type { Wording } from "./wording.ts";

/** Of the head lines that name a body, the one most likely to be the publisher: under a label or at the date, else before the title. */
export function choosePublisherLine(lines: readonly HeadLine[]): HeadLine | undefined {
  const dates = lines.flatMap((line, index) => (line.kind === "date" ? [index] : []));
  const title = lines.findIndex((line) => line.kind === "other");
  let best: { line: HeadLine; score: number } | undefined;
  lines.forEach((line, index) => {
    if (line.body === undefined) return;
    const atDate = dates.some((date) => Math.abs(date - index) <= 1);
    const labelled = line.kind === "body" && line.body !== trimMarks(line.text);
    const score = (atDate || labelled ? 3 : 0) + (title === -1 || index < title ? 2 : 0) + (index < 3 ? 1 : 0);
    if (score > 0 && (best === undefined || score > best.score)) best = { line, score };
  });
  return best?.line;
}

/** The body that a title itself names as speaking: "Statement by the Ministry of … on …". */
export function publisherInTitle(title: string | undefined, wording: Wording): string | undefined {
  if (title === undefined) return undefined;
  for (const pattern of wording.titleBodies) {
    const name = pattern.exec(title)?.[1]?.trim();
    if (name !== undefined && wording.bodies.test(name)) return name;
  }
  return undefined;
}
