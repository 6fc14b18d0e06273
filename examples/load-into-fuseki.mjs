// Loads a build into Apache Jena Fuseki and asks it the questions that ship with Communiqué. Give a running server's dataset with
// FUSEKI=http://localhost:3030/ds, or let this start one of its own, in memory: scripts/test-stores.sh puts it where it is looked for.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { build, loadBuild, openSession, readBuild } from "communique";

const PORT = 43030;

/** Starts Fuseki; ends this process with 77 where it is not on this machine. */
async function startFuseki() {
  const stores = process.env.COMMUNIQUE_STORES ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "communique", "stores");
  const jar = existsSync(stores) && readdirSync(stores).find((name) => /^jena-fuseki-server-.*\.jar$/.test(name));
  if (!jar) {
    console.error("Fuseki is not on this machine: scripts/test-stores.sh installs it, or name a running one with FUSEKI");
    process.exit(77);
  }
  const args = ["-jar", join(stores, jar), "--localhost", `--port=${PORT}`, "--mem", "--update", "/ds"];
  const server = spawn("java", args, { stdio: "ignore" });
  const dataset = `http://127.0.0.1:${PORT}/ds`;
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(`${dataset}/sparql?query=ASK%7B%7D`).catch(() => undefined)) return { dataset, stop: () => server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error("Fuseki did not start");
}

const { dataset, stop } = process.env.FUSEKI ? { dataset: process.env.FUSEKI, stop() {} } : await startFuseki();
const out = mkdtempSync(join(tmpdir(), "communique-example-"));
try {
  await (await build({ inputs: ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt"] })).write(join(out, "graph"));

  const target = { to: new URL(`${dataset}/data`) };
  for (const time of ["first", "second"]) {
    const { report, error } = await loadBuild(join(out, "graph"), target, { full: true });
    if (error) throw error;
    console.log(`${time} load: ${report.outcome}, ${report.counts.sent.graphs} graphs sent, ${report.counts.different} differ`);
  }

  // A build answers in memory too: the same query there and here.
  const memory = openSession(await (await readBuild(join(out, "graph"))).nquads());
  const text = (rows) =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .map(([name, { value }]) => [name, value])
            .sort(),
        ),
      )
      .sort()
      .join();
  for (const file of readdirSync("data/queries").sort()) {
    const query = readFileSync(join("data/queries", file), "utf8");
    const reply = await fetch(`${dataset}/sparql`, {
      method: "POST",
      headers: { Accept: "application/sparql-results+json" },
      body: new URLSearchParams({ query }),
    });
    const { results } = await reply.json();
    const same = text((await memory.query(query)).rows) === text(results.bindings);
    console.log(`${file}: ${results.bindings.length} rows, ${same ? "as in memory" : "NOT as in memory"}`);
  }
  await memory.close();
} finally {
  stop();
  rmSync(out, { recursive: true, force: true });
}
