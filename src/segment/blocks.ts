import type { Line } from "./lines.ts";

/** Lines that belong together: a paragraph, a heading, a list item. */
export interface Block {
  start: number;
  end: number;
  lines: number;
  marker?: string;
  heading: boolean;
}

/** Above this length a line is a paragraph of its own, not a line of a wrapped one. */
const LONGEST_WRAPPED_LINE = 160;
/** Below this width lines are addresses, dates and titles, not wrapped prose. */
const NARROWEST_WRAP = 50;

/** Joins wrapped lines into blocks; blank lines, items and hard breaks part them. */
export function blocksOf(lines: Line[], joiners: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!line.text) {
      open = undefined;
      continue;
    }
    const before = lines[i - 1];
    if (open && before && !line.marker && !line.heading && !open.heading && wraps(before, line, runWidth(lines, i), joiners)) {
      open.end = line.end;
      open.lines++;
    } else {
      open = { start: line.start, end: line.end, lines: 1, heading: line.heading };
      if (line.marker) open.marker = line.marker;
      blocks.push(open);
    }
  }
  return blocks;
}

function runWidth(lines: Line[], at: number): number {
  let width = 0;
  for (let i = at; i >= 0 && lines[i]?.text; i--) width = Math.max(width, lines[i]?.text.length ?? 0);
  for (let i = at; i < lines.length && lines[i]?.text; i++) width = Math.max(width, lines[i]?.text.length ?? 0);
  return width;
}

/** Whether a line break only wraps: the next word would not have fitted, or the line cannot end where it ends. */
function wraps(before: Line, line: Line, width: number, joiners: ReadonlySet<string>): boolean {
  const lastWord = /(\S+)$/.exec(before.text)?.[1]?.toLowerCase() ?? "";
  if (joiners.has(lastWord) || /[,\-–—(/]$/.test(before.text)) return true;
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (width > LONGEST_WRAPPED_LINE || width < NARROWEST_WRAP) return false;
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return before.text.length + 1 + firstWord > width - 4;
}
