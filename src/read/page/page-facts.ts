import type { Stated } from "../draft.ts";
import { oneLine } from "../normalise.ts";
import type { Wording } from "../head/wording.ts";
import { articleFacts } from "./linked-data.ts";
import { attribute, type PageNode, textOf, walk } from "./nodes.ts";

/** What a page's own metadata says: meta fields, title, canonical address, language, JSON-LD. */
export interface PageFacts extends Stated {
  /** <title> as it stands, site name and all. */
  pageTitle?: string;
  /** Depth of the deepest element. */
  depth: number;
}

/** Reads the metadata of a parsed page. Nothing is fetched: addresses are only noted. */
export function readPageFacts(root: PageNode, html: string, wording: Wording): PageFacts {
  const meta = new Map<string, string>();
  const data: string[] = [];
  const found: { title?: string; canonical?: string; language?: string; time?: string } = {};
  let depth = 0;
  walk(root, (node, at) => {
    depth = Math.max(depth, at);
    if (node.name === "meta") noteMeta(node, meta);
    else if (node.name === "title" && found.title === undefined) found.title = textOf(node, 1000);
    else if (node.name === "link" && attribute(node, "rel").toLowerCase() === "canonical") found.canonical ??= attribute(node, "href");
    else if (node.name === "html") found.language ??= attribute(node, "lang") || attribute(node, "xml:lang");
    else if (node.name === "script" && attribute(node, "type").toLowerCase() === "application/ld+json") data.push(scriptText(node));
    else if (node.name === "time") found.time ??= attribute(node, "datetime") || textOf(node, 100);
    return undefined;
  });
  const article = articleFacts(data);
  const { page } = wording.source;
  const url = [found.canonical, meta.get("og:url"), savedFrom(html)].find((address) => address !== undefined && address !== "");
  return {
    depth,
    ...given("pageTitle", found.title),
    ...given("title", first(meta, page.titleFields) ?? article.title),
    ...given("pageDate", first(meta, page.dateFields) ?? article.date ?? found.time),
    ...given("site", article.publisher ?? first(meta, page.publisherFields)),
    ...given("language", found.language ?? meta.get("content-language")),
    ...given("url", url),
  };
}

function noteMeta(node: PageNode, meta: Map<string, string>): void {
  const name = (
    attribute(node, "property") ||
    attribute(node, "name") ||
    attribute(node, "itemprop") ||
    attribute(node, "http-equiv")
  ).toLowerCase();
  const content = attribute(node, "content").trim();
  if (name !== "" && content !== "" && !meta.has(name)) meta.set(name, content);
}

function scriptText(node: PageNode): string {
  return (node.children ?? []).map((child) => child.data ?? "").join("");
}

function first(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name.toLowerCase())).find((value) => value !== undefined);
}

/** The address that browsers write into a page they save. */
function savedFrom(html: string): string | undefined {
  return /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})\s*-->/.exec(html.slice(0, 5000))?.[1];
}

function given<K extends keyof PageFacts>(field: K, value: string | undefined): Partial<Record<K, string>> {
  const line = value === undefined ? "" : oneLine(value);
  return line === "" ? {} : ({ [field]: line } as Record<K, string>);
}
