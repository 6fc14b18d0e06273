// Builds a release in memory and asks its graph in SPARQL, both through named graphs and through the merge of all.
import { build, openSession } from "communique";
import { Writer } from "n3";

const { quads } = await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"] });
const writer = new Writer({ format: "N-Quads" });
writer.addQuads(quads());
const nquads = await new Promise((resolve, reject) => writer.end((error, text) => (error ? reject(error) : resolve(text))));

const session = openSession(nquads);
const answer = await session.query(`
  PREFIX cmq: <https://w3id.org/communique/ontology#>
  PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
  SELECT ?relation ?item ?words {
    ?claim a cmq:Claim ; rdf:predicate ?p ; cmq:modality cmq:modality-intended ; cmq:evidence ?evidence .
    ?evidence cmq:item ?item ; oa:hasSelector/oa:exact ?words .
    BIND(STRAFTER(STR(?p), "#") AS ?relation)
  }`);
for (const { relation, item, words } of answer.rows) console.log(`${relation.value}, intended (item ${item.value}): ${words.value}`);
await session.close();
