import type { PictureEdge, PictureNode } from "./graph.ts";
import type { Box } from "./layout.ts";

/** Fill and name of each kind of box, for the legend, and what a dashed line means where there are any. */
export interface Look {
  kinds: Readonly<Record<string, { fill: string; name: string }>>;
  dashed?: string;
}

/** The look of a picture of facts. */
const FACTS: Look = {
  kinds: {
    person: { fill: "#fde8c8", name: "person" },
    state: { fill: "#d6e8fb", name: "state" },
    organization: { fill: "#e0f2e3", name: "organisation" },
    grouping: { fill: "#e9defa", name: "grouping" },
    document: { fill: "#fdf6c9", name: "instrument, programme" },
    region: { fill: "#e8e8e8", name: "region" },
    event: { fill: "#fbd9dc", name: "event" },
  } satisfies Record<PictureNode["kind"], { fill: string; name: string }>,
  dashed: "not (yet) a fact",
};
const CHARACTER = 7.6;
const LABEL_CHARACTER = 5.9;
const MARGIN = 24;

export const sizeOf = ({ label }: Pick<PictureNode, "label">): { width: number; height: number } => {
  const lines = wrap(label);
  return { width: Math.max(...lines.map((line) => line.length)) * CHARACTER + 22, height: lines.length * 17 + 14 };
};

function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const part of label.split("\n")) {
    let line = "";
    for (const word of part.split(" ")) {
      if (line && line.length + word.length > 20) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);
const n = (value: number): string => value.toFixed(1);

/** Where the line from a box's middle towards a point leaves the box. */
function border(box: Box, towards: { x: number; y: number }): { x: number; y: number } {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const scale = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

const overlaps = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** A box to draw; a kind of its own may come with a look of its own. */
type Node = Omit<PictureNode, "kind"> & { kind: string };

/** The picture as SVG text. */
export function svg(
  nodes: readonly Node[],
  edges: readonly PictureEdge[],
  boxes: ReadonlyMap<string, Box>,
  title: string,
  look: Look = FACTS,
): string {
  const all = [...boxes.values()];
  const left = Math.min(...all.map((box) => box.x - box.width / 2)) - MARGIN;
  const top = Math.min(...all.map((box) => box.y - box.height / 2)) - MARGIN;
  const width = Math.max(...all.map((box) => box.x + box.width / 2)) + MARGIN - left;
  const height = Math.max(...all.map((box) => box.y + box.height / 2)) + MARGIN + 40 - top;
  const taken = [...all];
  const drawn = edges.map((edge, i) => edgeSvg(edge, edges.slice(0, i), boxes, taken));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" role="img">
<title>${escaped(title)}</title>
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 1 L10 5 L0 9 z" fill="#555"/></marker></defs>
<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="#ffffff"/>
${drawn.map(({ line }) => line).join("\n")}
${nodes.map((node) => nodeSvg(node, boxes.get(node.id)!, look)).join("\n")}
${drawn.map(({ text }) => text).join("\n")}
${legend(left + MARGIN, top + height - 22, look)}
</svg>
`;
}

function nodeSvg(node: Node, { x, y, width, height }: Box, { kinds }: Look): string {
  const lines = wrap(node.label);
  const first = y - ((lines.length - 1) * 17) / 2 + 5;
  const text = lines.map((line, i) => `<tspan x="${n(x)}" y="${n(first + i * 17)}">${escaped(line)}</tspan>`).join("");
  const round = node.kind === "person" || node.kind === "event" ? 16 : 4;
  return `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" rx="${round}" fill="${kinds[node.kind]?.fill}" stroke="#444"/><text font-size="13.5" text-anchor="middle" fill="#111">${text}</text>`;
}

type Point = { x: number; y: number };

/** Bends to try in turn, straight first; an edge beside another between the same boxes bends in any case. */
const bends = (parallel: number): number[] => [0, 45, -45, 90, -90, 140, -140].slice(parallel);

function curve(from: Box, to: Box, bend: number): { a: Point; b: Point; control: Point; point: (t: number) => Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
  const [a, b] = [border(from, control), border(to, control)];
  const point = (t: number): Point => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * control.x + t * t * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * control.y + t * t * b.y,
  });
  return { a, b, control, point };
}

/** Whether a curve runs through a box, seen at forty points. */
const crosses = (point: (t: number) => Point, box: Box): boolean =>
  Array.from({ length: 40 }, (_, i) => point(i / 39)).some(
    ({ x, y }) => Math.abs(x - box.x) < box.width / 2 + 4 && Math.abs(y - box.y) < box.height / 2 + 4,
  );

/** An edge as a slight curve; several between two nodes bend apart. Its label goes where it covers nothing. */
function edgeSvg(
  edge: PictureEdge,
  before: readonly PictureEdge[],
  boxes: ReadonlyMap<string, Box>,
  taken: Box[],
): { line: string; text: string } {
  const [from, to] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
  const parallel = before.filter(
    (other) => (other.from === edge.from && other.to === edge.to) || (other.from === edge.to && other.to === edge.from),
  ).length;
  const others = [...boxes.values()].filter((box) => box !== from && box !== to);
  const curves = bends(parallel).map((bend) => curve(from, to, bend));
  const { a, b, control, point } = curves.find((each) => !others.some((box) => crosses(each.point, box))) ?? curves[0]!;
  const size = { width: edge.label.length * LABEL_CHARACTER + 6, height: 15 };
  const spots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8].map((t) => ({ ...point(t), ...size }));
  const spot = spots.find((each) => !taken.some((box) => overlaps(each, box))) ?? spots[0]!;
  taken.push(spot);
  const dash = edge.style === "solid" ? "" : ' stroke-dasharray="6 4"';
  const colour = edge.style === "denied" ? "#b00020" : "#777";
  return {
    line: `<path d="M${n(a.x)} ${n(a.y)} Q${n(control.x)} ${n(control.y)} ${n(b.x)} ${n(b.y)}" fill="none" stroke="${colour}" stroke-width="1.3"${dash} marker-end="url(#arrow)"/>`,
    text:
      edge.label === ""
        ? ""
        : `<rect x="${n(spot.x - spot.width / 2)}" y="${n(spot.y - 7)}" width="${n(spot.width)}" height="14" fill="#fff" fill-opacity="0.9"/><text x="${n(spot.x)}" y="${n(spot.y + 4)}" font-size="11" text-anchor="middle" fill="#333">${escaped(edge.label)}</text>`,
  };
}

function legend(x: number, y: number, { kinds, dashed }: Look): string {
  let at = x;
  const parts = Object.values(kinds).map(({ fill, name }) => {
    const part = `<rect x="${n(at)}" y="${n(y - 11)}" width="14" height="14" rx="3" fill="${fill}" stroke="#444"/><text x="${n(at + 20)}" y="${n(y + 1)}" font-size="12" fill="#333">${name}</text>`;
    at += name.length * 6.6 + 44;
    return part;
  });
  const line = `<path d="M${n(at)} ${n(y - 4)} h30" stroke="#777" stroke-dasharray="6 4"/><text x="${n(at + 36)}" y="${n(y + 1)}" font-size="12" fill="#333">${dashed}</text>`;
  return parts.join("") + (dashed === undefined ? "" : line);
}
