// The library in twenty lines: read a release, write its graph, ask it, and see which words say so.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, explain, findThings, GraphIndex, openSession, readBuild } from "communique";

const result = await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"] });
const { releases, entities, violations } = result.report.counts;
console.log(`${releases} release, ${entities.by.state} states, ${violations} violations of the shapes`);

const folder = mkdtempSync(join(tmpdir(), "communique-example-"));
await result.write(join(folder, "graph"));
const nquads = await (await readBuild(join(folder, "graph"))).nquads();

const session = openSession(nquads);
const people = await session.query(
  "SELECT (COUNT(DISTINCT ?who) AS ?n) { GRAPH ?g { ?part <https://w3id.org/communique/ontology#participant> ?who } }",
);
console.log(`${people.rows[0].n.value} people took part in events`);
await session.close();

const graph = GraphIndex.fromNQuads(nquads);
const [thing] = findThings(graph, "NSATU");
for (const { text, evidence } of explain(graph, thing.iri).releases[0].lines) console.log(`${text}\n  “${evidence[0]?.exact}”`);
rmSync(folder, { recursive: true });
