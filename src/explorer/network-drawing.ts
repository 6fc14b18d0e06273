import type Graph from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { Labels } from "./labels.ts";
import { ENLARGED, PROGRAMS, SHAPE_OF } from "./shapes.ts";
import { swap } from "./swap.ts";

/** Up to here, every thing bears its name. */
const FEW = 30;

/** Lines from here on are left out while the drawing moves. */
const MANY_LINES = 3000;

/** Colours of the style sheet by the names of their properties, as the reader's light or dark makes them. */
function colours(): (name: string) => string {
  const known = new Map<string, string>();
  const probe = document.createElement("span");
  probe.hidden = true;
  return (name) => {
    let colour = known.get(name);
    if (colour === undefined) {
      document.body.append(probe);
      probe.style.color = `var(--${name})`;
      colour = getComputedStyle(probe).color;
      probe.remove();
      known.set(name, colour);
    }
    return colour;
  };
}

/** The drawing: `point` brings one thing and its neighbours out, `select` shows its links in the list beside. */
export interface Drawing {
  sigma: Sigma;
  point(node: string | undefined): void;
  select(node: string): void;
}

/** Draws a network whose nodes have the colour and shape of their kind. */
export function drawing(graph: Graph, stage: HTMLElement, chosen: string | undefined): Drawing {
  let colour = colours();
  let hovered: string | undefined;
  let selected = chosen !== undefined && graph.hasNode(chosen) ? chosen : undefined;
  const shapeOf = (kind: string) => SHAPE_OF[kind] ?? "triangle";
  const heaviest = Math.max(1, ...graph.mapNodes((_node, { weight }) => weight as number));
  const base = graph.order > 1500 ? 2 : graph.order > 400 ? 3 : 4;

  const labels = new Labels(stage, () => ({ ink: colour("ink"), rim: colour("sheet") }));
  const settings: Partial<Settings> = {
    nodeProgramClasses: PROGRAMS,
    defaultNodeType: "circle",
    allowInvalidContainer: true,
    // Every label is offered: which ones have room is decided when they are drawn.
    labelDensity: 1000,
    labelRenderedSizeThreshold: graph.order > 1500 ? 5 : 3,
    hideEdgesOnMove: graph.size > MANY_LINES,
    hideLabelsOnMove: graph.order > 1500,
    zIndex: true,
    stagePadding: stage.clientWidth < 600 ? 20 : 50,
    enableCameraRotation: false,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    defaultDrawNodeLabel: (context, data) => labels.wait(context, data),
    defaultDrawNodeHover: (context, data) => {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
      context.strokeStyle = colour("ink");
      context.lineWidth = 2;
      context.stroke();
      labels.draw(context, data);
    },
    nodeReducer: (node, data) => {
      const shape = shapeOf(data["kind"]);
      const focus = hovered ?? selected;
      const near = focus === undefined || node === focus || graph.areNeighbors(node, focus);
      return {
        ...data,
        type: shape,
        size: (base + 11 * Math.sqrt(data["weight"] / heaviest)) * ENLARGED[shape],
        color: near ? colour(`k-${data["kind"]}`) : colour("line"),
        label: near ? data["label"] : "",
        forceLabel: node === focus || graph.order <= FEW,
        highlighted: node === selected || node === hovered,
        zIndex: near ? 1 : 0,
      };
    },
    edgeReducer: (edge, data) => {
      const focus = hovered ?? selected;
      const near = focus === undefined || graph.hasExtremity(edge, focus);
      return {
        ...data,
        hidden: !near && graph.size > 400,
        size: Math.min(5, 0.6 + Math.log2(1 + data["count"]) / 2),
        color: !near ? colour("line") : data["settled"] ? colour("edge") : colour("edge-unsettled"),
      };
    },
  };
  const sigma = new Sigma(graph, stage, settings);
  sigma.on("afterRender", () => labels.drawAll());

  const point = (node: string | undefined): void => {
    hovered = node;
    sigma.refresh({ skipIndexation: true });
  };
  const select = (node: string): void => {
    selected = node;
    point(undefined);
    const url = new URL(location.href);
    url.searchParams.set("node", node);
    url.hash = "";
    void swap(url, true, "#neighbours");
  };
  sigma.on("enterNode", ({ node }) => point(node));
  sigma.on("leaveNode", () => point(undefined));
  sigma.on("clickNode", ({ node }) => select(node));
  const recolour = (): void => {
    colour = colours();
    sigma.refresh();
  };
  const follow = (event: Event): void => {
    const { detail } = event as CustomEvent<string>;
    selected = graph.hasNode(detail) ? detail : undefined;
    point(undefined);
  };
  document.addEventListener("chosen", follow);
  document.addEventListener("themechange", recolour);
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", recolour);
  sigma.on("kill", () => {
    document.removeEventListener("chosen", follow);
    document.removeEventListener("themechange", recolour);
    system.removeEventListener("change", recolour);
  });
  return { sigma, point, select };
}
