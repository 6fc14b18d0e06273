/** Whether lines that stand together are running text rather than a heading or a label. */
export function isParagraph(lines: readonly string[]): boolean {
  const text = lines.join(" ").slice(0, 2000);
  if (text.length > 350) return true;
  const words = text.split(/\s+/, 10).length;
  const ends = /[.!?:;]["”’)\]]{0,3}$/u.test(text);
  if (ends && words >= 6 && text !== text.toUpperCase()) return true;
  return /^\(?\d{1,2}[.)]\s/u.test(text) && words >= 10;
}

/**
 * How many lines at the start of a block are a heading set directly above its text: the known title's lines, or lines that end
 * although the next word would have fitted.
 */
export function linesBrokenOnPurpose(lines: readonly string[], title: string | undefined): number {
  if (title !== undefined) {
    for (let count = 1; count < lines.length && count <= 4; count++) if (lines.slice(0, count).join(" ") === title) return count;
  }
  const width = Math.max(...lines.map((line) => line.length));
  let count = 0;
  while (count < lines.length - 1 && count < 4) {
    const line = lines[count] ?? "";
    const next = lines[count + 1] ?? "";
    const broken = line.length + 1 + (next.split(/\s/)[0]?.length ?? 0) < Math.min(width, 200) - 4;
    if (/[.!?,;]$/u.test(line) || !broken || !/^[\p{Lu}\p{Lo}\d"“(]/u.test(next)) break;
    count++;
  }
  return count;
}
