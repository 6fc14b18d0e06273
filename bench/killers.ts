/** `tsx bench/killers.ts URL`: sends each query that has killed or held up endpoints, then `ASK {}`, and prints how long both took. */
import { KILLERS } from "../tests/serve/killers.ts";

const [base] = process.argv.slice(2);
if (base === undefined) throw new Error("Give the address of a server, such as http://127.0.0.1:8400");

async function timed(query: string): Promise<{ status: number; ms: number }> {
  const start = performance.now();
  const response = await fetch(new URL("/sparql", base), {
    method: "POST",
    headers: { "content-type": "application/sparql-query" },
    body: query,
  });
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - start };
}

async function run(): Promise<void> {
  let slowest = 0;
  for (const [what, query] of KILLERS) {
    const killer = await timed(query);
    const ask = await timed("ASK {}");
    slowest = Math.max(slowest, ask.ms);
    console.log(
      `${what.padEnd(44)} ${killer.status} ${killer.ms.toFixed(0).padStart(6)} ms   ASK ${ask.status} ${ask.ms.toFixed(0).padStart(5)} ms`,
    );
  }
  console.log(`the slowest ASK took ${slowest.toFixed(0)} ms`);
}

void run();
