import type { PictureEdge, PictureNode } from "./graph.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const STEPS = 900;
/** Length that an edge would like to have, in pixels. */
const LENGTH = 130;
/** What middles of boxes are spread over; fits a page when boxes and margin are added. */
const PAGE = { x: 1080, y: 560 };

/** Boxes for nodes by a force-directed layout that starts from a circle in the given order: the same input gives the same picture. */
export function layout(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  size: (node: PictureNode) => { width: number; height: number },
): Map<string, Box> {
  const points = nodes.map((node, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    return { node, x: 300 * Math.cos(angle), y: 300 * Math.sin(angle), dx: 0, dy: 0, ...size(node) };
  });
  const at = new Map(points.map((point) => [point.node.id, point]));
  for (let step = 0; step < STEPS; step++) {
    const heat = 30 * (1 - step / STEPS) + 0.5;
    for (const point of points) Object.assign(point, { dx: -point.x * 0.08, dy: -point.y * 0.11 });
    for (const a of points)
      for (const b of points) {
        if (a === b) continue;
        const [dx, dy] = [a.x - b.x || 0.1, a.y - b.y || 0.1];
        const square = dx * dx + dy * dy;
        a.dx += (dx / square) * LENGTH * LENGTH * 0.3;
        a.dy += (dy / square) * LENGTH * LENGTH * 0.3;
      }
    for (const { from, to, label } of edges) {
      const [a, b] = [at.get(from)!, at.get(to)!];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const pull = (Math.hypot(dx, dy) - LENGTH - label.length * 5) * 0.03;
      const length = Math.hypot(dx, dy) || 1;
      a.dx += (dx / length) * pull * 4;
      a.dy += (dy / length) * pull * 4;
      b.dx -= (dx / length) * pull * 4;
      b.dy -= (dy / length) * pull * 4;
    }
    for (const point of points) {
      const length = Math.hypot(point.dx, point.dy) || 1;
      point.x += (point.dx / length) * Math.min(length, heat);
      point.y += (point.dy / length) * Math.min(length, heat);
    }
  }
  for (const axis of ["x", "y"] as const) {
    const values = points.map((point) => point[axis]);
    const spread = Math.max(...values) - Math.min(...values) || 1;
    for (const point of points) point[axis] *= PAGE[axis] / spread;
  }
  part(points);
  return new Map(points.map(({ node, x, y, width, height }) => [node.id, { x, y, width, height }]));
}

/** Pushes boxes apart that overlap or nearly do. */
function part(points: { x: number; y: number; width: number; height: number }[]): void {
  const [gapX, gapY] = [40, 34];
  for (let round = 0; round < 200; round++) {
    let moved = false;
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) {
        const overX = (a.width + b.width) / 2 + gapX - Math.abs(a.x - b.x);
        const overY = (a.height + b.height) / 2 + gapY - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const axis = overX < overY ? "x" : "y";
        const shift = (Math.min(overX, overY) / 2 + 0.5) * (a[axis] < b[axis] ? -1 : 1);
        a[axis] += shift;
        b[axis] -= shift;
      }
    if (!moved) return;
  }
}
