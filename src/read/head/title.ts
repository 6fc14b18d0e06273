import { oneLine } from "../normalise.ts";
import { placeLike } from "./body-names.ts";
import type { HeadLine } from "./line-kinds.ts";
import type { Wording } from "./wording.ts";

/** The title in a text's head: what a label says is it, else the first lines that stand together and are neither label, date nor publisher. */
export function chooseTitle(lines: readonly HeadLine[], publisher: HeadLine | undefined, wording: Wording): string | undefined {
  const labelled = lines
    .flatMap((line) => wording.titleLabels.map((pattern) => pattern.exec(line.text)?.[1]))
    .find((title) => title !== undefined);
  if (labelled !== undefined) return oneLine(labelled);
  // what stands above a label such as "Media release" is a letterhead, where something stands below it too
  const label = lines.findLastIndex((line) => line.kind === "paper");
  // "Accra, Ghana" above the date tells where, not what.
  const byDate = (line: HeadLine): boolean => lines.some((other) => other.kind === "date" && Math.abs(other.line - line.line) === 1);
  const isOther = (line: HeadLine): boolean =>
    line.kind === "other" && !(line.text.includes(",") && placeLike(line.text, wording) && byDate(line));
  const titled = [...runsOf(lines.slice(label + 1), isOther), ...runsOf(lines, isOther)].find((run) => isTitle(run));
  if (titled !== undefined) return titled;
  // no other line: a line read as body may be the title, if it is not the publisher
  return runsOf(lines, (line) => line.kind === "body" && line !== publisher).find((run) => isTitle(run));
}

function runsOf(lines: readonly HeadLine[], wanted: (line: HeadLine) => boolean): string[] {
  const runs: string[] = [];
  let last = -2;
  for (const line of lines) {
    if (!wanted(line)) continue;
    if (line.line === last + 1) runs.push(`${runs.pop()} ${line.text}`);
    else runs.push(line.text);
    last = line.line;
  }
  return runs.map((run) => oneLine(run.replace(/^#{1,6}\s+/u, "")));
}

function isTitle(text: string): boolean {
  return text.length <= 300 && text.split(" ").length >= 2 && /\p{L}{2}/u.test(text);
}
