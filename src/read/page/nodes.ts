/** A node of a parsed page, as far as reading needs it. */
export interface PageNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: PageNode[];
  parent?: PageNode | null;
}

/** Calls `enter` and `leave` for each node in document order. No recursion, so depth costs no stack. A false `enter` skips the children. */
export function walk(
  root: PageNode,
  enter: (node: PageNode, depth: number) => boolean | undefined,
  leave?: (node: PageNode) => void,
): void {
  const stack: { node: PageNode; next: number }[] = [];
  const push = (node: PageNode): void => {
    if (enter(node, stack.length) === false) leave?.(node);
    else stack.push({ node, next: 0 });
  };
  push(root);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.children?.[top.next++];
    if (child !== undefined) push(child);
    else {
      stack.pop();
      leave?.(top.node);
    }
  }
}

/** A node's attribute; empty where it has none. */
export function attribute(node: PageNode, name: string): string {
  return node.attribs?.[name] ?? "";
}

/** All text below a node, spaces collapsed. */
export function textOf(root: PageNode, limit = 10_000): string {
  let text = "";
  walk(root, (node) => {
    if (node.type === "text" && text.length < limit) text += node.data ?? "";
    if (node.name === "br") text += " ";
    return text.length < limit && node.type !== "script" && node.type !== "style";
  });
  return text.replace(/\s+/g, " ").trim();
}
