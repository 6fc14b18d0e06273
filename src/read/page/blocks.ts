import { listMarker, type OpenList } from "./list-marker.ts";
import { attribute, type PageNode, walk } from "./nodes.ts";

/** A stretch of a page's text that stands on lines of its own. */
export interface Block {
  text: string;
  kind: "heading" | "item" | "row" | "text";
  /** 1 to 6 for headings. */
  level?: number;
  /** It stands inside the page's main element. */
  main: boolean;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** A page as blocks of text in document order, without the dropped elements; list numbers and line breaks kept. */
export function readBlocks(root: PageNode, main: PageNode, dropped: ReadonlySet<PageNode>): Block[] {
  const blocks: Block[] = [];
  const lists: OpenList[] = [];
  const rows = simpleRows(root);
  let buffer = "";
  let marker = "";
  let inMain = 0;
  let inPre = 0;
  let heading = 0;
  let inRow = 0;

  const flush = (): void => {
    const text = inPre > 0 ? buffer.replace(/^\n+|\s+$/g, "") : tidy(buffer);
    buffer = "";
    if (text === "" || /^[\s|]*$/.test(text)) return;
    const own = marker !== "" && !/^(?:\(?\d{1,3}[.)]|[•·–—-])\s/u.test(text) ? marker + text : text;
    const kind = heading > 0 ? "heading" : marker !== "" ? "item" : inRow > 0 ? "row" : "text";
    blocks.push({ text: own, kind, main: inMain > 0, ...(heading > 0 ? { level: heading } : {}) });
    marker = "";
  };

  const enter = (node: PageNode): boolean | undefined => {
    if (dropped.has(node) || node.type === "script" || node.type === "style" || node.type === "comment") return false;
    if (node.type === "text") {
      buffer += inPre > 0 ? (node.data ?? "") : (node.data ?? "").replace(/[\s\u00a0]+/g, " ");
      return false;
    }
    const name = node.name ?? "";
    const cell = name === "td" || name === "th";
    if (cell && inRow > 0) buffer += buffer.trim() === "" ? "" : " | ";
    else if (BLOCKS.has(name)) flush();
    if (name === "br") buffer += "\n";
    if (node === main) inMain++;
    if (name === "pre") inPre++;
    if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
    if (name === "ul" || name === "ol")
      lists.push({ ordered: name === "ol", next: Number.parseInt(attribute(node, "start"), 10) || 1, type: attribute(node, "type") });
    if (name === "li") marker = listMarker(lists, node);
    if (name === "tr" && rows.has(node)) inRow++;
    return undefined;
  };

  const leave = (node: PageNode): void => {
    if (dropped.has(node) || node.type === "text") return;
    const name = node.name ?? "";
    const cell = (name === "td" || name === "th") && inRow > 0;
    if (BLOCKS.has(name) && !cell) flush();
    if (name === "li") marker = "";
    if (/^h[1-6]$/.test(name)) heading = 0;
    if (name === "ul" || name === "ol") lists.pop();
    if (name === "tr" && rows.has(node)) inRow--;
    if (name === "pre") inPre--;
    if (node === main) inMain--;
  };

  walk(root, enter, leave);
  flush();
  return blocks;
}

/** Table rows whose cells hold no blocks: shown on one line. Rows of layout tables are not. */
function simpleRows(root: PageNode): Set<PageNode> {
  const rows = new Set<PageNode>();
  const open: PageNode[] = [];
  walk(
    root,
    (node) => {
      const name = node.name ?? "";
      if (BLOCKS.has(name) && name !== "td" && name !== "th" && name !== "tr") for (const row of open) rows.delete(row);
      if (name === "tr") {
        for (const row of open) rows.delete(row);
        open.length = 0;
        open.push(node);
        rows.add(node);
      }
      return undefined;
    },
    (node) => {
      if (node.name === "tr") open.length = 0;
    },
  );
  return rows;
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
