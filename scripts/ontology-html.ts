// Makes ontology/index.html, communique.jsonld, model.svg and classes.svg from the Turtle and the graph of the release of 8 April 2025: `tsx scripts/ontology-html.ts`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "../src/index.ts";
import { packageData } from "../src/knowledge/index.ts";
import { classDiagram, modelDiagram } from "./ontology/diagram.ts";
import { jsonldOf } from "./ontology/jsonld.ts";
import { OntologyModel, ontologyPath, readOntologyFile } from "./ontology/model.ts";
import { Examples } from "./ontology/page/examples.ts";
import { pageOf } from "./ontology/page/page.ts";

const RELEASE = "2025-04-08-mod-japan-nakatani-rutte";

/** The files of `ontology/` that are published beside the Turtle and made from it, by name, as they should be. */
export async function publishedFiles(turtle = readOntologyFile("communique.ttl")): Promise<Record<string, string>> {
  const model = new OntologyModel(turtle);
  const { quads } = await build({ inputs: [join(packageData(), "releases", `${RELEASE}.txt`)] });
  return {
    "index.html": pageOf(model, turtle, new Examples(quads()), RELEASE),
    "communique.jsonld": await jsonldOf(turtle),
    "model.svg": modelDiagram(model),
    "classes.svg": classDiagram(model),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, text] of Object.entries(await publishedFiles())) writeFileSync(ontologyPath(name), text);
