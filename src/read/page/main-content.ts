import type { Weight } from "./furniture.ts";
import type { PageNode } from "./nodes.ts";

/**
 * The element that holds the release: the best of the usual places that has most of the page's text, narrowed down as long as one
 * child holds nearly all of it.
 */
export function findMain(root: PageNode, candidates: readonly PageNode[], weights: ReadonlyMap<PageNode, Weight>): PageNode {
  const plain = (node: PageNode): number => weights.get(node)?.plain ?? 0;
  const total = plain(root);
  let main = candidates.find((node) => plain(node) >= 0.5 * total && plain(node) > 0) ?? root;
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
