/**
 * Loading and asking a dataset in memory: ours (a session with one thread, as `communique query` and `communique serve` have it) and, where it
 * is installed, the runner-up engine. `tsx bench/sparql.ts [--quads 1000000] [--rounds 5] [--runner-up DIR]`.
 *
 * The runner-up is no dependency of this repository. To measure it too:
 * `npm install --prefix bench/runner-up @comunica/query-sparql-rdfjs-lite@5 n3@2` (the folder is ignored by git).
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Quad } from "@rdfjs/types";
import { graphsOf } from "../src/export/graph-source.ts";
import { nquads as nquadsFormat } from "../src/export/nquads.ts";
import { openSession } from "../src/query/session.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "../tests/support/sample-extraction.ts";
import { quadsOf } from "../tests/support/sample-quads.ts";
import { median } from "./median.ts";

const PREFIXES = `PREFIX cmq: <https://w3id.org/communique/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <https://schema.org/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX org: <http://www.w3.org/ns/org#>
`;

/** The shapes in which graphs of releases are asked, as in the questions that ship. */
export const SHAPES: Readonly<Record<string, string>> = {
  "join of six patterns": `SELECT ?e ?who ?post { ?e a cmq:EventReport ; schema:startDate ?d ; cmq:participation ?p . ?p cmq:participant ?who ; cmq:inTenure ?t . ?t schema:roleName ?post } LIMIT 200`,
  "FILTER regex": `SELECT ?s ?a { ?s cmq:about ?a FILTER(REGEX(?a, "cooperat", "i")) } LIMIT 200`,
  "two OPTIONAL": `SELECT ?c ?a ?o { ?c a cmq:Claim OPTIONAL { ?c cmq:since ?a } OPTIONAL { ?c cmq:holder ?o } } LIMIT 5000`,
  "path to the words": `SELECT ?words { ?r dcterms:identifier "RELEASE" . ?c cmq:reportedIn ?r ; cmq:evidence/oa:hasSelector/oa:exact ?words }`,
  "GROUP BY, COUNT": `SELECT ?relation (COUNT(?c) AS ?n) { ?c a cmq:Claim ; rdf:predicate ?relation } GROUP BY ?relation`,
  "ORDER BY, LIMIT": `SELECT ?e ?d { ?e a cmq:EventReport ; schema:startDate ?d } ORDER BY DESC(?d) ?e LIMIT 20`,
  "CONSTRUCT of pairs": `CONSTRUCT { ?a cmq:met ?b } { ?r dcterms:identifier "RELEASE" . ?e cmq:reportedIn ?r ; cmq:participation/cmq:participant ?a, ?b FILTER(?a != ?b) }`,
  "GRAPH and NOT EXISTS": `SELECT ?g ?s { GRAPH ?g { ?s a cmq:Statement ; cmq:about ?a FILTER NOT EXISTS { ?s cmq:addressee ?x } } } LIMIT 500`,
};

/** Copies of the sample release, each with ids of its own, about the same people and states; some `wanted` quads. */
async function dataset(wanted: number): Promise<{ text: string; quads: number; release: string }> {
  let text = "";
  let quads = 0;
  let release = "";
  for (let i = 0; quads < wanted; i++) {
    release = `${SAMPLE_RELEASE.id}-${i}`;
    const copy = quadsOf({ ...SAMPLE_RELEASE, id: release }, SAMPLE_EXTRACTION) as unknown as Quad[];
    for await (const piece of nquadsFormat.write(graphsOf(copy), { prefixes: {}, context: {}, classOrder: [] })) text += piece;
    quads += copy.length;
  }
  return { text, quads, release };
}

/** An engine with a dataset; a query gives the number of its rows or triples. */
interface Loaded {
  ask(query: string): Promise<number>;
  close(): Promise<void>;
}

async function ours(text: string): Promise<Loaded> {
  const session = openSession(text);
  await session.ready();
  return {
    async ask(query) {
      const answer = await session.query(query);
      return answer.form === "select" ? answer.rows.length : answer.form === "graph" ? answer.nTriples.split("\n").length - 1 : 1;
    },
    close: () => session.close(),
  };
}

/** Comunica over an N3 store with the merge of the graphs in the default graph, so that both engines answer the same. */
async function runnerUp(folder: string): Promise<(text: string) => Promise<Loaded>> {
  const resolveIn = createRequire(join(resolve(folder), "package.json"));
  const load = async (name: string) => (await import(pathToFileURL(resolveIn.resolve(name)).href)) as never;
  const n3 = ((await load("n3")) as { default: never }).default as typeof import("n3");
  const { QueryEngine } = (await load("@comunica/query-sparql-rdfjs-lite")) as {
    QueryEngine: new () => { query(q: string, c: object): Promise<{ resultType: string; execute(): Promise<never> }> };
  };
  return async (text) => {
    const store = new n3.Store();
    for (const quad of new n3.Parser({ format: "N-Quads" }).parse(text)) {
      store.addQuad(quad);
      store.addQuad(quad.subject, quad.predicate, quad.object);
    }
    const engine = new QueryEngine();
    return {
      async ask(query) {
        const result = (await (await engine.query(query, { sources: [store] })).execute()) as { toArray(): Promise<unknown[]> };
        const rows = await result.toArray();
        return query.includes("CONSTRUCT") ? new Set(rows.map((quad) => JSON.stringify(quad))).size : rows.length;
      },
      async close() {},
    };
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const shown = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

async function measure(
  name: string,
  open: (text: string) => Promise<Loaded>,
  data: Awaited<ReturnType<typeof dataset>>,
  rounds: number,
): Promise<Map<string, [ms: number, rows: number]>> {
  const [load, engine] = await timed(() => open(data.text));
  const results = new Map<string, [number, number]>([["load", [load, data.quads]]]);
  for (const [shape, query] of Object.entries(SHAPES)) {
    const times: number[] = [];
    let rows = 0;
    for (let round = 0; round <= rounds; round++) {
      const [ms, found] = await timed(() => engine.ask(PREFIXES + query.replace("RELEASE", data.release)));
      if (round > 0) times.push(ms);
      rows = found;
      if (ms > 20_000) break;
    }
    results.set(shape, [median(times.length > 0 ? times : [Number.NaN]), rows]);
  }
  await engine.close();
  console.log(`  ${name}: process has ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
  return results;
}

/** Measures both engines and prints a line for each shape. */
export async function measureSparql(quads: number, compared: number, rounds: number, folder: string): Promise<void> {
  const big = await dataset(quads);
  console.log(
    `SPARQL in memory, ${big.quads} quads (${(big.text.length / 2 ** 20).toFixed(0)} MiB of N-Quads); median ms of ${rounds} rounds, rows`,
  );
  const atBig = await measure("ours", ours, big, rounds);
  const installed = existsSync(join(folder, "node_modules", "@comunica", "query-sparql-rdfjs-lite"));
  const small = await dataset(compared);
  const atSmall = await measure(`ours, ${small.quads} quads`, ours, small, rounds);
  const other = installed ? await measure(`Comunica, ${small.quads} quads`, await runnerUp(folder), small, rounds) : undefined;
  console.log(
    `${"milliseconds at quads".padEnd(24)}${`${big.quads}`.padStart(12)}${`${small.quads}`.padStart(12)}${"Comunica".padStart(12)}  ratio, rows`,
  );
  for (const [shape, [ms, rows]] of atBig) {
    const [less] = atSmall.get(shape) ?? [Number.NaN];
    const [theirs, found] = other?.get(shape) ?? [Number.NaN, 0];
    const same =
      other === undefined || shape === "load" || found === atSmall.get(shape)?.[1]
        ? ""
        : `  (${found} rows, ours ${atSmall.get(shape)?.[1]})`;
    console.log(
      `${shape.padEnd(24)}${shown(ms).padStart(12)}${shown(less).padStart(12)}${(other ? shown(theirs) : "-").padStart(12)}  ${other ? `${(theirs / less).toFixed(1)}x` : ""}${same}  ${rows}`,
    );
  }
  if (!installed)
    console.log(
      `The runner-up is not installed and was not measured: npm install --prefix bench/runner-up @comunica/query-sparql-rdfjs-lite@5 n3@2`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      quads: { type: "string", default: "1000000" },
      compared: { type: "string", default: "100000" },
      rounds: { type: "string", default: "5" },
      "runner-up": { type: "string", default: fileURLToPath(new URL("runner-up", import.meta.url)) },
    },
  });
  await measureSparql(Number(values.quads), Number(values.compared), Number(values.rounds), values["runner-up"]);
}
