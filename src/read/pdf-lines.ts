/** A run of letters on a page, as the PDF library gives it. */
export interface PdfItem {
  str: string;
  hasEOL: boolean;
  /** [a, b, c, d, x, y]: position and size. */
  transform: number[];
  height: number;
}

/** The lines of a page from its runs; a gap clearly wider than the line distance begins a paragraph. */
export function pageText(items: readonly PdfItem[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let current: { text: string; y: number; height: number } | undefined;
  for (const item of items) {
    const y = item.transform[5] ?? 0;
    const height = Math.abs(item.height || (item.transform[3] ?? 0));
    if (current !== undefined && item.str.trim() !== "" && Math.abs(y - current.y) > Math.max(2, 0.5 * current.height)) {
      lines.push(current);
      current = undefined;
    }
    if (item.str !== "")
      current =
        current === undefined
          ? { text: item.str, y, height }
          : { ...current, text: current.text + item.str, height: Math.max(current.height, height) };
    if (item.hasEOL && current !== undefined) {
      lines.push(current);
      current = undefined;
    }
  }
  if (current !== undefined) lines.push(current);
  return joined(lines.filter((line) => line.text.trim() !== ""));
}

function joined(lines: readonly { text: string; y: number; height: number }[]): string {
  const gaps = lines
    .slice(1)
    .map((line, index) => Math.abs((lines[index]?.y ?? 0) - line.y))
    .filter((gap) => gap > 0);
  // the closest lines show the usual distance; anything clearly wider is a gap between paragraphs
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 10)] ?? 0;
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line.text;
      const gap = Math.abs(before.y - line.y);
      const wide = gap > 1.45 * Math.max(usual, 1) && gap > 1.45 * Math.min(before.height || gap, line.height || gap);
      return (wide ? "\n\n" : "\n") + line.text;
    })
    .join("");
}

const PAGE_NUMBER = /^\s*(?:page\s*)?[-–—]?\s*\d{1,3}\s*(?:(?:of|\/)\s*\d{1,3})?\s*[-–—]?\s*$/i;

/** Pages joined, without page numbers at their first or last line. A text that runs on over a page's end keeps its paragraph. */
export function withoutPageNumbers(pages: readonly string[]): { text: string; removed: number } {
  let removed = 0;
  const bodies = pages.map((page) => {
    const lines = page.split("\n");
    for (const at of [lines.length - 1, 0]) {
      if (pages.length > 1 && PAGE_NUMBER.test(lines[at] ?? "")) {
        lines.splice(at, 1);
        removed++;
      }
    }
    return lines.join("\n").trim();
  });
  const text = bodies
    .filter((body) => body !== "")
    .reduce((all, body) => all + (/[.!?:”"]\s*$/u.test(all) || all === "" ? "\n\n" : "\n") + body, "");
  return { text: text.trim(), removed };
}
