import { oneLine } from "../normalise.ts";
import type { Wording } from "../head/wording.ts";
import type { Block } from "./blocks.ts";
import type { PageFacts } from "./page-facts.ts";

/** The release's title on a page: the marked place, else the heading that the page's title repeats, else a first heading, else the metadata. */
export function pageTitle(marked: readonly string[], blocks: readonly Block[], facts: PageFacts, wording: Wording): string | undefined {
  const isLabel = (text: string): boolean => wording.paper.some((pattern) => pattern.test(text));
  const own = marked.find((text) => text !== "" && !isLabel(text));
  if (own !== undefined) return own;
  const stated = [facts.title, facts.pageTitle].flatMap((title) => (title === undefined ? [] : [title]));
  const headings = blocks
    .filter((block) => block.kind === "heading")
    .map((block) => ({ level: block.level ?? 6, text: oneLine(block.text) }))
    .filter(({ text }) => !isLabel(text));
  const repeated = headings.find(
    ({ text }) => text.length > 3 && stated.some((title) => title.startsWith(text) || (text.split(" ").length > 3 && title.includes(text))),
  );
  if (repeated !== undefined) return repeated.text;
  const main = headings.find(({ level, text }) => level === 1 && !isSiteName(text, facts));
  if (main !== undefined) return main.text;
  const [meta] = stated.map((title) => withoutSite(title, facts.site, wording)).filter((title) => title !== "");
  return meta ?? headings[0]?.text;
}

function isSiteName(text: string, facts: PageFacts): boolean {
  return text === facts.site || (facts.pageTitle !== undefined && facts.pageTitle !== text && facts.pageTitle.endsWith(text));
}

/** "Title | Ministry of X" → "Title": cut at a separator where what follows is the site's name or names a body. */
function withoutSite(title: string, site: string | undefined, wording: Wording): string {
  for (const separator of wording.source.titleSeparators) {
    const at = title.lastIndexOf(separator);
    if (at <= 0) continue;
    const end = title.slice(at + separator.length).trim();
    const start = title.slice(0, at).trim();
    if (end === site || (wording.bodies.test(end) && !wording.notInBodies.test(end)) || separator.includes("|"))
      return withoutSite(start, site, wording);
    if (start === site) return end;
  }
  return title;
}

/** The site's name behind the release's own title: "Title - Ministry of X" → "Ministry of X". */
export function siteIn(pageTitle: string | undefined, title: string | undefined): string | undefined {
  if (pageTitle === undefined || title === undefined || !pageTitle.startsWith(title)) return undefined;
  return /^\s*[|\-–—:»›·•]+\s*(.{3,120})$/u.exec(pageTitle.slice(title.length))?.[1];
}
