/** Lays a network out, in a thread of its own. The same network always comes out the same: no chance, no clock. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** What the page sends: how many nodes, and for each link the places of its ends and its weight. */
export interface LayoutTask {
  nodes: number;
  links: { a: number; b: number; weight: number }[];
}

/** What comes back, several times: x and y of each node, and whether that is the last word. */
export interface LayoutStep {
  positions: Float32Array;
  done: boolean;
}

/** Rounds in all, and in one step: fewer for more nodes, so that it ends within seconds. */
const roundsFor = (nodes: number): number => (nodes <= 300 ? 500 : nodes <= 1000 ? 300 : nodes <= 2500 ? 160 : 100);
const STEPS = 10;
/** Turns from node to node on the spiral on which they begin (the golden angle). */
const TURN = Math.PI * (3 - Math.sqrt(5));

addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new Graph({ type: "undirected", multi: false });
  for (let i = 0; i < data.nodes; i++) {
    const radius = 10 * Math.sqrt(i + 1);
    graph.addNode(i, { x: radius * Math.cos(i * TURN), y: radius * Math.sin(i * TURN) });
  }
  for (const { a, b, weight } of data.links)
    if (a !== b) graph.updateEdge(a, b, (known) => ({ weight: Math.log2(2 + (Number(known["weight"]) || 0) + weight) }));
  const rounds = Math.ceil(roundsFor(data.nodes) / STEPS);
  // Strong gravity keeps small components beside the large one instead of far off; more things need more room.
  const settings = {
    barnesHutOptimize: data.nodes > 400,
    strongGravityMode: true,
    gravity: Math.min(0.6, Math.max(0.04, 40 / data.nodes)),
    scalingRatio: 12,
    slowDown: 1 + Math.log(data.nodes),
  };
  for (let step = 1; step <= STEPS; step++) {
    forceAtlas2.assign(graph, { iterations: rounds, settings, getEdgeWeight: "weight" });
    const positions = new Float32Array(2 * data.nodes);
    graph.forEachNode((node, { x, y }) => {
      positions[2 * Number(node)] = x as number;
      positions[2 * Number(node) + 1] = y as number;
    });
    const message: LayoutStep = { positions, done: step === STEPS };
    postMessage(message, { transfer: [positions.buffer] });
  }
});
