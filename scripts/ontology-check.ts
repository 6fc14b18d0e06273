// Looks over ontology/communique.ttl for pitfalls and gaps in its metadata: `tsx scripts/ontology-check.ts [file.ttl]`. Exits 1 where it finds any.
import { readFileSync } from "node:fs";
import { headOf, NOT_CLAIMED } from "./ontology/metadata.ts";
import { ontologyPath, OntologyModel } from "./ontology/model.ts";
import { PITFALLS } from "./ontology/pitfalls/index.ts";
import { prefixesOf, shorten } from "./ontology/prefixes.ts";

const file = process.argv[2] ?? ontologyPath("communique.ttl");
const turtle = readFileSync(file, "utf8");
const model = new OntologyModel(turtle);
const prefixes = prefixesOf(turtle);

let findings = 0;
for (const { id, catalogue, says, find } of PITFALLS)
  for (const found of find(model)) {
    findings++;
    console.log(
      `${id}${catalogue === undefined ? "" : ` (${catalogue})`}: ${found.startsWith("http") ? shorten(found, prefixes) : found} ${says}`,
    );
  }
for (const [{ name, properties, askedBy }, values] of headOf(model, prefixes))
  if (values.length === 0) {
    findings++;
    console.log(`metadata: ${name} is missing, as ${properties.join(" or ")} of the ontology (asked for by ${askedBy})`);
  }
const { classes, properties, schemes } = model;
console.log(
  `${classes.length} classes, ${properties.length} properties, ${schemes.length} schemes with ${schemes.reduce((sum, { concepts }) => sum + concepts.length, 0)} concepts: ${PITFALLS.length} pitfalls looked for, ${findings} found`,
);
for (const [what, why] of Object.entries(NOT_CLAIMED)) console.log(`not claimed: ${what}: ${why}`);
process.exitCode = findings === 0 ? 0 : 1;
