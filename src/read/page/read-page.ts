import { load } from "cheerio/slim";
import type { PublisherProfile } from "../../knowledge/publishers.ts";
import type { Draft } from "../draft.ts";
import { findDates } from "../head/dates.ts";
import { compileProfile, type Wording } from "../head/wording.ts";
import { infoNote, type Note, type Outcome } from "../note.ts";
import { oneLine } from "../normalise.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { findFurniture, weigh } from "./furniture.ts";
import { findMain } from "./main-content.ts";
import { type PageNode, textOf, walk } from "./nodes.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { pageTitle, siteIn } from "./page-title.ts";

export interface PageOptions {
  wording: Wording;
  /** The profile of the publisher at an address. */
  profileAt: (url: string | undefined) => PublisherProfile | undefined;
  /** Elements deeper than this are read without selectors. */
  depth: number;
}

/** A saved web page to a draft: its main text as a reader sees it, title and date line included, furniture left out. */
export function readPage(html: string, options: PageOptions): Outcome<Omit<Draft, "encoding">> {
  const $ = load(html);
  const root = $.root()[0] as unknown as PageNode;
  const facts = readPageFacts(root, html, options.wording);
  const profile = options.profileAt(facts.url);
  const deep = facts.depth > options.depth;
  const notes: Note[] = deep
    ? [
        infoNote(
          "html-deep-nesting",
          `The page nests elements ${facts.depth} deep and was read by structure alone. Check the text that came out.`,
        ),
      ]
    : [];
  const select = (selectors: readonly string[]): PageNode[] =>
    deep ? [] : selectors.flatMap((selector) => $(selector).toArray() as unknown as PageNode[]);

  const { page } = options.wording.source;
  const never = new Set(deep ? byName(root, page.drop) : select([...page.drop, ...(profile?.selectors.drop ?? [])]));
  const dropped = new Set([...never, ...findFurniture(root, weigh(root, never), options.wording)]);
  const weights = weigh(root, dropped);
  const chosen = select(profile?.selectors.main ?? []).find((node) => (weights.get(node)?.plain ?? 0) > 0);
  const main = chosen ?? findMain(root, deep ? [] : select(page.main), weights);

  const read = (of: PageNode, without: ReadonlySet<PageNode>): Block[] =>
    readBlocks(root, of, without).filter((block) => !isNavigation(block, options.wording, profile));
  const found = read(main, dropped);
  // a page whose every word looks like furniture is read whole: too much text rather than none
  const blocks = found.some((block) => block.main) ? found : read(root, never);
  const title = pageTitle(
    select(profile?.selectors.title ?? []).map((node) => oneLine(textOf(node, 1000))),
    blocks,
    facts,
    options.wording,
  );
  const date = select(profile?.selectors.date ?? [])
    .map((node) => node.attribs?.datetime ?? node.attribs?.content ?? textOf(node, 200))
    .find((text) => text !== "");
  const kept = withHead(blocks, title, options.wording);
  return {
    value: { text: kept.map(separated).join(""), stated: statedBy(facts, title, date) },
    notes,
  };
}

function statedBy(facts: PageFacts, title: string | undefined, date: string | undefined): Draft["stated"] {
  const { depth: _depth, pageTitle: whole, title: _metaTitle, ...stated } = facts;
  const site = facts.site ?? siteIn(whole, title);
  return {
    ...stated,
    ...(site === undefined ? {} : { site }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
  };
}

function byName(root: PageNode, selectors: readonly string[]): PageNode[] {
  const names = new Set(selectors);
  const nodes: PageNode[] = [];
  walk(root, (node) => {
    if (node.name !== undefined && names.has(node.name)) nodes.push(node);
    return undefined;
  });
  return nodes;
}

function isNavigation(block: Block, wording: Wording, profile: PublisherProfile | undefined): boolean {
  if (block.text.length > 500) return false;
  const text = block.text.replace(/^- /, "");
  return (
    wording.navigation.some((pattern) => pattern.test(text)) || compileProfile(profile).navigation.some((pattern) => pattern.test(text))
  );
}

/** The main blocks, with the page's heading and the short lines about date and publisher that stand between or just above. */
function withHead(blocks: readonly Block[], title: string | undefined, wording: Wording): Block[] {
  const start = blocks.findIndex((block) => block.main);
  if (start === -1) return [];
  const main = blocks.filter((block) => block.main);
  let from = start;
  for (let at = start - 1; at >= 0 && start - at <= 15; at--) {
    const block = blocks[at];
    if (block !== undefined && (block.level === 1 || oneLine(block.text) === title)) from = at;
  }
  if (from === start) return main;
  const isDated = (block: Block | undefined): boolean =>
    block !== undefined && block.text.length <= 80 && findDates(block.text, wording, "dmy").length > 0;
  while (from > 0 && isDated(blocks[from - 1])) from--;
  const head = blocks.slice(from, start).filter((block) => block.kind === "heading" || block.text.length <= 200);
  return [...head, ...main];
}

function separated(block: Block, index: number, all: readonly Block[]): string {
  if (index === 0) return block.text;
  const together = (block.kind === "item" || block.kind === "row") && all[index - 1]?.kind === block.kind;
  return (together ? "\n" : "\n\n") + block.text;
}
