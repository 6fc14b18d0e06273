import type { Drawing } from "./network-drawing.ts";
import { say } from "./say.ts";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keys and buttons of the drawing: arrows go from thing to thing, Enter chooses, plus and minus zoom, 0 shows all. */
export function travel(canvas: HTMLElement, { sigma, point, select }: Drawing): void {
  const graph = sigma.getGraph();
  const camera = sigma.getCamera();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 0 } : { duration: 200 };
  let at: string | undefined;

  const go = (node: string): void => {
    at = node;
    const { label, kind } = graph.getNodeAttributes(node);
    say(`${label}, ${kind}, ${graph.degree(node)} neighbours`);
    const { x, y } = sigma.getNodeDisplayData(node) ?? { x: 0.5, y: 0.5 };
    void camera.animate({ x, y }, calm);
    point(node);
  };
  const towards = ([dx, dy]: readonly [number, number]): void => {
    const here = at === undefined ? undefined : sigma.graphToViewport(graph.getNodeAttributes(at) as { x: number; y: number });
    if (here === undefined) {
      const first = graph.nodes()[0];
      if (first !== undefined) go(first);
      return;
    }
    let best: { node: string; far: number } | undefined;
    graph.forEachNode((node, attributes) => {
      if (node === at) return;
      const there = sigma.graphToViewport(attributes as { x: number; y: number });
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (along <= 0 || aside > along) return;
      const far = along + 2 * aside;
      if (best === undefined || far < best.far) best = { node, far };
    });
    if (best) go(best.node);
  };

  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute(
    "aria-label",
    "Drawing of the network. Arrow keys go from thing to thing, Enter chooses one, plus and minus zoom, 0 shows all. The table below says the same.",
  );
  canvas.addEventListener("blur", () => point(undefined));
  canvas.addEventListener("keydown", (event) => {
    if (event.target !== canvas) return;
    const arrow = ARROWS[event.key];
    if (arrow) towards(arrow);
    else if (event.key === "Enter" && at !== undefined) select(at);
    else if (event.key === "+" || event.key === "=") void camera.animatedZoom(calm);
    else if (event.key === "-") void camera.animatedUnzoom(calm);
    else if (event.key === "0") void camera.animatedReset(calm);
    else return;
    event.preventDefault();
  });

  const tools = document.createElement("div");
  tools.className = "tools";
  const buttons: [string, string, () => Promise<unknown>][] = [
    ["+", "Zoom in", () => camera.animatedZoom(calm)],
    ["−", "Zoom out", () => camera.animatedUnzoom(calm)],
    ["⤢", "Show all", () => camera.animatedReset(calm)],
  ];
  for (const [sign, name, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", name);
    button.title = name;
    button.addEventListener("click", () => void act());
    tools.append(button);
  }
  canvas.append(tools);
}
