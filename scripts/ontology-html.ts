// Makes ontology/index.html, model.svg and classes.svg from the Turtle and the graph of the release of 8 April 2025: `tsx scripts/ontology-html.ts`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "../src/index.ts";
import { packageData } from "../src/knowledge/index.ts";
import { classDiagram, modelDiagram } from "./ontology/diagram.ts";
import { OntologyModel, ontologyPath, readOntologyFile } from "./ontology/model.ts";
import { Examples } from "./ontology/page/examples.ts";
import { pageOf } from "./ontology/page/page.ts";

const RELEASE = "2025-04-08-mod-japan-nakatani-rutte";

/** The generated files of `ontology/` that people read, by name, as they should be. */
export async function readableFiles(turtle = readOntologyFile("communique.ttl")): Promise<Record<string, string>> {
  const model = new OntologyModel(turtle);
  const { quads } = await build({ inputs: [join(packageData(), "releases", `${RELEASE}.txt`)] });
  return {
    "index.html": pageOf(model, turtle, new Examples(quads()), RELEASE),
    "model.svg": modelDiagram(model),
    "classes.svg": classDiagram(model),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, text] of Object.entries(await readableFiles())) writeFileSync(ontologyPath(name), text);
