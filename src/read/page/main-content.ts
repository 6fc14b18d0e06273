import type { Weight } from "./furniture.ts";
import type { PageNode } from "./nodes.ts";

/** UTF-16 code units of text that an element with the page's heading must hold to be the release. */
const LEAST = 150;

/**
 * The element that holds the release: of the usual places the first that holds the page's heading (long teasers may stand beside a short
 * release), else the first that has most of the page's text; narrowed down as long as one child holds nearly all of it.
 */
export function findMain(root: PageNode, candidates: readonly PageNode[], weights: ReadonlyMap<PageNode, Weight>): PageNode {
  const plain = (node: PageNode): number => weights.get(node)?.plain ?? 0;
  const total = plain(root);
  const headed = (node: PageNode): boolean => weights.get(node)?.heading === true && plain(node) >= LEAST;
  let main = candidates.find(headed) ?? candidates.find((node) => plain(node) >= 0.5 * total && plain(node) > 0) ?? root;
  for (;;) {
    const heavy = main.children?.find((child) => plain(child) >= 0.9 * plain(main) && plain(child) > 0);
    if (heavy === undefined || isTextBlock(heavy)) return main;
    main = heavy;
  }
}

/** Narrowing stops above elements that are themselves text: a page of one paragraph keeps what stands around it. */
function isTextBlock(node: PageNode): boolean {
  return ["p", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "span", "b", "strong", "em", "font", "a"].includes(node.name ?? "");
}
