// Draws the graph of a build as SVG: `tsx scripts/picture.ts <folder of the build> <file.svg>`. The same build gives the same picture.
import { writeFileSync } from "node:fs";
import { GraphIndex } from "../src/explain/index.ts";
import { readBuild } from "../src/output/read-build.ts";
import { pictureOf } from "./picture/graph.ts";
import { layout } from "./picture/layout.ts";
import { sizeOf, svg } from "./picture/svg.ts";

const [dir = "out", file = "docs/graph.svg"] = process.argv.slice(2);
const build = await readBuild(dir);
const { nodes, edges } = pictureOf(GraphIndex.fromNQuads(await build.nquads()));
const titles = Object.keys(build.manifest.releases).join(", ");
writeFileSync(file, svg(nodes, edges, layout(nodes, edges, sizeOf), `What the graph of ${titles} holds`));
console.log(`${file}: ${nodes.length} things, ${edges.length} relations`);
