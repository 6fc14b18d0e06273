// Joins a build with a saved piece of Wikidata: capital and membership of each state of the release, beside what the release says of the alliance.
import { readFileSync } from "node:fs";
import { build, openSession } from "communique";
import { Parser, Writer } from "n3";

const text = async (quads) => {
  const writer = new Writer({ format: "N-Quads" });
  writer.addQuads(quads);
  return await new Promise((resolve, reject) => writer.end((error, nquads) => (error ? reject(error) : resolve(nquads))));
};
const { quads } = await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"] });
const wikidata = new Parser().parse(readFileSync("examples/wikidata-selection.ttl", "utf8"));

// The build says skos:exactMatch to items of Wikidata, so one query reaches both; nothing is fetched.
const session = openSession((await text(quads())) + (await text(wikidata)));
const { rows } = await session.query(`
  PREFIX cmq: <https://w3id.org/communique/ontology#>
  PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  PREFIX wd: <http://www.wikidata.org/entity/>
  PREFIX wdt: <http://www.wikidata.org/prop/direct/>
  SELECT ?state ?capital ?city ?member (GROUP_CONCAT(DISTINCT ?relation; separator=", ") AS ?relations) {
    ?mention cmq:mentions ?thing .
    ?thing a cmq:State ; skos:exactMatch ?item .
    ?item rdfs:label ?state ; wdt:P36 ?place .
    ?place rdfs:label ?capital, ?city .
    FILTER(LANG(?state) = "en" && LANG(?capital) = "en" && LANG(?city) = "ja")
    BIND(EXISTS { ?item wdt:P463 wd:Q7184 } AS ?member)
    OPTIONAL {
      ?claim rdf:subject|rdf:object ?thing ; (rdf:subject|rdf:object)/skos:exactMatch wd:Q7184 ; rdf:predicate ?property .
      BIND(STRAFTER(STR(?property), "#") AS ?relation)
    }
  } GROUP BY ?state ?capital ?city ?member ORDER BY ?state`);
for (const { state, capital, city, member, relations } of rows)
  console.log(
    `${state.value}, capital ${capital.value} (${city.value}): ${member.value === "true" ? "a" : "no"} member of NATO by Wikidata; ` +
      `the release says: ${relations?.value || "nothing of the two"}`,
  );
await session.close();
