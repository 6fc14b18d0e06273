/** The drawing of the network. The lists beside and below it say the same; it only has to be quick and clear. */
import Graph from "graphology";
import type Sigma from "sigma";
import type { NetworkAnswer } from "./api.ts";
import type { LayoutStep, LayoutTask } from "./layout.ts";
import { drawing } from "./network-drawing.ts";
import { travel } from "./network-keys.ts";
import { say } from "./say.ts";

let current: { sigma: Sigma; worker: Worker } | undefined;
let asked = new AbortController();

/** Draws what the page's canvas asks for, in place of what was drawn before. */
async function draw(): Promise<void> {
  asked.abort();
  asked = new AbortController();
  current?.worker.terminate();
  current?.sigma.kill();
  current = undefined;
  const canvas = document.querySelector<HTMLElement>("#network");
  const source = canvas?.dataset["source"];
  if (!canvas || source === undefined) return;
  try {
    const response = await fetch(source, { signal: asked.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    start(canvas, (await response.json()) as NetworkAnswer);
  } catch (error) {
    if ((error as Error).name === "AbortError") return;
    canvas.replaceChildren();
    say(`The drawing failed: ${(error as Error).message}. The table below says the same.`);
  }
}

function start(canvas: HTMLElement, answer: NetworkAnswer): void {
  if (answer.nodes.length === 0) return;
  const graph = graphOf(answer);
  const stage = document.createElement("div");
  stage.className = "stage";
  canvas.replaceChildren(stage);
  const drawn = drawing(graph, stage, canvas.dataset["node"] || undefined);
  const worker = new Worker(new URL("./layout.js", import.meta.url), { type: "module" });
  const task: LayoutTask = {
    nodes: answer.nodes.length,
    links: answer.links.map(({ a, b, count }) => ({ a, b, weight: count })),
  };
  const note = document.createElement("p");
  note.className = "say";
  note.textContent = "Arranging…";
  canvas.append(note);
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutStep>) => {
    graph.updateEachNodeAttributes((_node, attributes) => ({
      ...attributes,
      x: data.positions[2 * attributes["place"]],
      y: data.positions[2 * attributes["place"] + 1],
    }));
    drawn.sigma.refresh();
    if (!data.done) return;
    note.remove();
    canvas.dataset["ready"] = "true";
    worker.terminate();
  });
  worker.postMessage(task);
  current = { sigma: drawn.sigma, worker };
  travel(canvas, drawn);
}

/** Links between the same two things are one line in the drawing; the list tells them apart. */
function graphOf({ nodes, links }: NetworkAnswer): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  nodes.forEach(({ iri, label, kind, weight }, place) => {
    const angle = place * 2.399963;
    graph.addNode(iri, {
      label,
      kind,
      weight,
      place,
      x: Math.sqrt(place + 1) * Math.cos(angle),
      y: Math.sqrt(place + 1) * Math.sin(angle),
    });
  });
  for (const { a, b, standing, count } of links) {
    const [from, to] = [nodes[a]?.iri, nodes[b]?.iri];
    if (from === undefined || to === undefined || from === to) continue;
    graph.updateEdge(from, to, (known) => ({
      count: (known["count"] ?? 0) + count,
      settled: known["settled"] === true || standing === "fact",
    }));
  }
  return graph;
}

document.addEventListener("swapped", () => void draw());
void draw();
