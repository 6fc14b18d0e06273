import type { Wording } from "../head/wording.ts";
import { attribute, type PageNode, walk } from "./nodes.ts";

/** Length of text below an element: outside links, and inside them. */
export interface Weight {
  plain: number;
  linked: number;
  links: number;
  heading: boolean;
}

/** Weighs every element, leaving out what is dropped already. */
export function weigh(root: PageNode, dropped: ReadonlySet<PageNode>): Map<PageNode, Weight> {
  const weights = new Map<PageNode, Weight>();
  const open: Weight[] = [];
  let inLink = 0;
  walk(
    root,
    (node) => {
      if (dropped.has(node) || node.type === "script" || node.type === "style") return false;
      if (node.type === "text") {
        const length = (node.data ?? "").replace(/\s+/g, " ").trim().length;
        const top = open.at(-1);
        if (top !== undefined) top[inLink > 0 ? "linked" : "plain"] += length;
        return false;
      }
      if (node.name === "a") inLink++;
      open.push({ plain: 0, linked: 0, links: node.name === "a" ? 1 : 0, heading: node.name === "h1" });
      return undefined;
    },
    (node) => {
      if (dropped.has(node) || node.type === "text" || node.type === "script" || node.type === "style") return;
      if (node.name === "a") inLink--;
      const weight = open.pop();
      if (weight === undefined) return;
      weights.set(node, weight);
      const above = open.at(-1);
      if (above === undefined) return;
      above.plain += weight.plain;
      above.linked += weight.linked;
      above.links += weight.links;
      above.heading ||= weight.heading;
    },
  );
  return weights;
}

/** Elements that hold a page's furniture: by class and id words, hidden, a site's header, lists that are all links. */
export function findFurniture(root: PageNode, weights: ReadonlyMap<PageNode, Weight>, wording: Wording): Set<PageNode> {
  const words = new Set(wording.source.page.furniture);
  const total = weights.get(root)?.plain ?? 0;
  const furniture = new Set<PageNode>();
  let inArticle = 0;
  walk(
    root,
    (node) => {
      if (node.name === "article" || node.name === "main") inArticle++;
      const weight = weights.get(node);
      if (weight === undefined) return undefined;
      const small = weight.plain < 0.5 * total;
      const is =
        isHidden(node) ||
        (node.name === "header" && inArticle === 0 && !weight.heading && small) ||
        (small && !weight.heading && namedFurniture(node, words)) ||
        isLinkList(node, weight);
      if (!is) return undefined;
      furniture.add(node);
      return false;
    },
    (node) => {
      if (node.name === "article" || node.name === "main") inArticle--;
    },
  );
  return furniture;
}

function isHidden(node: PageNode): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, "style"));
}

function namedFurniture(node: PageNode, words: ReadonlySet<string>): boolean {
  if (node.name === "body" || node.name === "html" || node.name === "p") return false;
  const names = `${attribute(node, "class")} ${attribute(node, "id")}`.slice(0, 500);
  if (names.trim() === "") return false;
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => words.has(word));
}

const LIST_LIKE = new Set(["ul", "ol", "dl", "table", "tr", "td", "div", "section", "p", "center", "font"]);

/** Three links and more, and hardly any text beside them. */
function isLinkList(node: PageNode, { plain, linked, links }: Weight): boolean {
  return LIST_LIKE.has(node.name ?? "") && links >= 3 && linked > 3 * plain;
}
