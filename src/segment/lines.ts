/** A line of the text without its surrounding white space; offsets are UTF-16. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Number or bullet that opens it, already cut off `start` and `text`. */
  marker?: string;
  /** Marker of a Markdown heading stood before it. */
  heading: boolean;
}

// A number, letter or Roman numeral with its stop, in any of the bracketings that releases use, or a bullet.
const MARKER = /^(?:(\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])(?=\s|\p{Lu}\p{Ll})|([-•*·▪●○–—⦁‣□■◦◇◆▶►➢➤✓o])(?=\s))\s*/u;
const HEADING = /^#{1,6}\s+/;

/** Cuts a text into lines; an empty `text` marks a blank line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    let start = at + lead;
    let body = raw.trim();
    const hash = HEADING.exec(body)?.[0].length ?? 0;
    start += hash;
    body = body.slice(hash);
    const marker = MARKER.exec(body);
    // "I." and "A." open an item, but a lone initial before a surname ("J. Smith") does not.
    const initial = marker?.[1] !== undefined && /^[A-Z]\.$/.test(marker[1]) && !/^[IVX]\./.test(marker[1]);
    const cut = marker && !initial && body.length > marker[0].length ? marker[0].length : 0;
    const line: Line = { start: start + cut, end: start + body.length, text: body.slice(cut), heading: hash > 0 };
    if (cut && marker) line.marker = (marker[1] ?? marker[2] ?? "").replace(/[().]/g, "");
    lines.push(line);
    at += raw.length + 1;
  }
  return lines;
}
