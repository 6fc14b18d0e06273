/**
 * A server under load, from a second process, on loopback, bounded: requests a second and times, memory over the run, and clients that misbehave
 * beside those that do not. `tsx bench/load.ts [--dir out] [--seconds 10] [--clients 16]`. Needs dist/ (npm run build) and a build in `--dir`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { median } from "./median.ts";

const { values } = parseArgs({
  options: {
    dir: { type: "string", default: "out" },
    seconds: { type: "string", default: "10" },
    clients: { type: "string", default: "16" },
  },
});
const bin = new URL("../dist/bin.js", import.meta.url).pathname;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

interface Reply {
  status: number;
  body: string;
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

const sparql = (base: string, query: string): string => `${base}sparql?query=${encodeURIComponent(query)}`;
const RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

/** MiB that the process holds; Linux only. */
function memory(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

async function start(...args: string[]): Promise<{ child: ChildProcess; base: string; seconds: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [bin, "serve", values.dir, "--port", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  return { child, base: line.toString().trim(), seconds: (performance.now() - began) / 1000 };
}

/** So many clients ask one thing after the other for some seconds. */
async function load(name: string, child: ChildProcess, next: (i: number) => string, seconds: number, clients: number): Promise<void> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const before = memory(child);
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, memory(child));
  }, 250);
  const end = performance.now() + seconds * 1000;
  let i = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        const { status } = await ask(next(i++)).catch(() => ({ status: 0 }));
        times.push(performance.now() - began);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  clearInterval(watch);
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  const counted = [...statuses].map(([status, count]) => `${count} × ${status || "no answer"}`).join(", ");
  console.log(
    `${name.padEnd(34)}${String(Math.round(times.length / seconds)).padStart(6)} a second   median ${at(0.5)}, 99 of 100 below ${at(0.99)}   MiB ${before} → ${memory(child)} (highest ${highest})   ${counted}`,
  );
}

/** A connection that sends a byte a second; how long the server bears it. */
async function slowClient(base: string): Promise<number> {
  const began = performance.now();
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  socket.on("error", () => undefined);
  socket.resume();
  const closed = once(socket, "close");
  const drip = setInterval(() => socket.write("X"), 1000);
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
  await closed;
  clearInterval(drip);
  return (performance.now() - began) / 1000;
}

const seconds = Number(values.seconds);
const clients = Number(values.clients);
const server = await start("--timeout", "5");
console.log(
  `Node ${process.version}, ${values.dir}, ${clients} clients; ready after ${server.seconds.toFixed(1)} s with ${memory(server.child)} MiB`,
);
const { child, base } = server;
while (!/loading +\d+, \d+, 0\n/.test((await ask(`${base}sparql/limits`)).body)) await sleep(500);
const things = [
  ...(
    await ask(
      sparql(
        base,
        "SELECT DISTINCT ?s { ?c a <https://w3id.org/communique/ontology#Claim> ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?s } LIMIT 200",
      ),
    )
  ).body.matchAll(/"value":"([^"]+)"/g),
].map(([, iri]) => new URL(iri as string).pathname.replace(/^\/communique/, ""));

await load("ASK {}", child, () => sparql(base, "ASK {}"), seconds, clients);
await load("SELECT of 50 rows", child, (i) => sparql(base, `SELECT * { ?s ?p ?o } OFFSET ${i % 1000} LIMIT 50`), seconds, clients);
await load("documents about things (Turtle)", child, (i) => `${base.slice(0, -1)}${things[i % things.length]}.ttl`, seconds, clients);
const runaway = ask(sparql(base, RUNAWAY));
await load("ASK {} beside a runaway", child, () => sparql(base, "ASK {}"), 4, clients);
console.log(`the runaway itself: ${(await runaway).status}`);

const slow = Array.from({ length: 50 }, () => slowClient(base));
await load("ASK {} beside 50 slow clients", child, () => sparql(base, "ASK {}"), seconds, clients);
console.log(`slow clients were cut after ${median(await Promise.all(slow)).toFixed(0)} s`);

const bad = [
  "/sparql?query=SELEC",
  "/sparql?query=%ff",
  "/files/..%2f..%2fetc%2fpasswd",
  "/id/nothing",
  "/sparql?update=CLEAR+ALL",
  `/${"x".repeat(10_000)}`,
];
await load("malformed queries and paths", child, (i) => `${base.slice(0, -1)}${bad[i % bad.length]}`, seconds / 2, clients);

let aborted = 0;
const until = performance.now() + (seconds * 1000) / 2;
while (performance.now() < until) {
  const sent = request(sparql(base, "SELECT * { ?s ?p ?o } LIMIT 50000"), { agent });
  sent.on("error", () => undefined);
  sent.end();
  await sleep(aborted % 30);
  sent.destroy();
  aborted++;
}
console.log(`${aborted} requests given up half-way; then ASK {}: ${(await ask(sparql(base, "ASK {}"))).status}, ${memory(child)} MiB`);

const last = Array.from({ length: 40 }, (_, i) =>
  ask(sparql(base, `SELECT * { ?s ?p ?o } OFFSET ${i} LIMIT 2000`)).catch(() => ({ status: 0, body: "" })),
);
await sleep(100); // All have arrived.
child.kill("SIGTERM");
const [code] = (await Promise.all([once(child, "exit"), Promise.all(last)]))[0] as [number];
const answered = (await Promise.all(last)).filter(({ status, body }) => status === 200 && body.endsWith("]}}")).length;
console.log(`stopped with 40 requests under way: ${answered} answered in full, exit code ${code}`);
agent.destroy();
