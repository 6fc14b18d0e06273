import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { communique, start, withBuiltCommand } from "../support/cli.ts";
import { buildFolder } from "./served.ts";

withBuiltCommand();
const nquads = Array.from(
  { length: 3000 },
  (_, i) => `<urn:x:s${i}> <urn:x:n> "${i}" <urn:x:g${i % 9}> .\n<urn:x:s${i}> <urn:x:next> <urn:x:s${i + 1}> <urn:x:g1> .\n`,
).join("");
const out = buildFolder({ nquads });
afterAll(() => rmSync(out, { recursive: true, force: true }));

type Started = ReturnType<typeof start> & { url: string; stderr: () => string };
const running: Started[] = [];
afterAll(() => {
  for (const { child } of running) child.kill("SIGKILL");
});

/** Starts a server on a free port and waits for its address, the first line of standard output. */
async function serve(...args: string[]): Promise<Started> {
  const started = start(["serve", out, "--port", "0", ...args]);
  let stderr = "";
  started.child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [line] = (await Promise.race([
    once(started.child.stdout, "data"),
    started.exited.then((code) => Promise.reject(new Error(`exit ${code}: ${stderr}`))),
  ])) as [Buffer];
  const server = { ...started, url: line.toString().trim(), stderr: () => stderr };
  running.push(server);
  return server;
}

/** Sends bytes as they are and gives all that comes back until the connection ends. */
async function raw(url: string, bytes: string, options: { slowly?: number } = {}): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  socket.on("error", () => undefined);
  const end = once(socket, "close");
  if (options.slowly === undefined) socket.write(bytes);
  else
    for (const byte of bytes) {
      if (socket.destroyed) break;
      socket.write(byte);
      await Promise.race([sleep(options.slowly), end]);
    }
  await end;
  return text;
}

const RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
const asking = (url: string, query: string) => fetch(`${url}sparql?query=${encodeURIComponent(query)}`);

describe("communique serve", () => {
  let server: Started;
  beforeAll(async () => {
    server = await serve("--timeout", "2");
  }, 60_000);

  it("prints its address and answers there, on both loopback addresses", async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await asking(server.url, "ASK {}")).json()).toEqual({ head: {}, boolean: true });
    const six = await asking(server.url.replace("127.0.0.1", "[::1]"), "ASK {}").catch(() => undefined);
    if (six !== undefined) expect(six.status).toBe(200);
    expect(server.stderr()).toMatch(/triples in \d+ graphs, 3 threads/);
    expect(server.stderr()).not.toMatch(/wide-open/);
  });

  it.each([
    ["a line that is no request", "nonsense\r\n\r\n", /^HTTP\/1\.1 400 /],
    ["a request without Host", "GET /sparql HTTP/1.1\r\n\r\n", /^HTTP\/1\.1 400 /],
    ["a Host that is none of ours", "GET /sparql HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 403 /],
    ["two Hosts", "GET /sparql HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 40[03] /],
    ["headers without end", `GET / HTTP/1.1\r\nHost: localhost\r\n${"X-A: b\r\n".repeat(20_000)}`, /^HTTP\/1\.1 431 /],
    [
      "a body that is two bodies",
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      /^HTTP\/1\.1 400 /,
    ],
    ["a method that there is not", "MANGLE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 400 /],
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 4\d\d /],
    ["CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", /^(HTTP\/1\.1 4\d\d |$)/],
    [
      "an absolute address elsewhere",
      "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      /^HTTP\/1\.1 4\d\d /,
    ],
    ["dots in the path", "GET /files/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 404 /],
    ["NUL in the path", "GET /files/graph.nq\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 400 /],
    [
      "a big body that is announced",
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n",
      /^HTTP\/1\.1 413 /,
    ],
    [
      "a big body in chunks",
      `POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${`10000\r\n${"x".repeat(0x10000)}\r\n`.repeat(32)}0\r\n\r\n`,
      /^(HTTP\/1\.1 413 |$)/,
    ],
  ])("refuses %s and goes on", async (_, bytes, reply) => {
    expect(await raw(server.url, bytes)).toMatch(reply);
    expect((await asking(server.url, "ASK {}")).status).toBe(200);
  });

  it("ends a query in time while it answers others", async () => {
    const slow = asking(server.url, RUNAWAY);
    for (let i = 0; i < 10; i++) expect((await asking(server.url, "ASK {}")).status).toBe(200);
    expect((await slow).status).toBe(504);
  });

  it("outlives clients that go away", async () => {
    for (let i = 0; i < 20; i++) {
      const gone = new AbortController();
      const asked = fetch(`${server.url}sparql?query=${encodeURIComponent("SELECT * { ?s ?p ?o } LIMIT 50000")}`, {
        signal: gone.signal,
      }).then((response) => response.text());
      await sleep(i);
      gone.abort();
      await asked.catch(() => undefined);
    }
    expect((await asking(server.url, "ASK {}")).status).toBe(200);
    expect(server.stderr()).not.toMatch(/Error/);
  });

  it("says that a port is in use", async () => {
    const port = new URL(server.url).port;
    const second = communique(["serve", out, "--port", port]);
    expect([second.status, second.stdout, second.stderr]).toEqual([
      2,
      "",
      expect.stringMatching(/port \d+ of 127.0.0.1 is in use \[port-in-use\]/),
    ]);
  });
}, 60_000);

describe("a client that is slow", () => {
  it("in its headers loses its connection, while others are answered", async () => {
    const server = await serve();
    const slow = raw(server.url, `GET /sparql HTTP/1.1\r\nHost: localhost\r\n${"X-Slow: 1\r\n".repeat(100)}\r\n`, { slowly: 250 });
    expect((await asking(server.url, "ASK {}")).status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  }, 60_000);
});

describe("a server that is stopped", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s answers what it was asked before, takes nothing new, and ends with 0",
    async (signal) => {
      const server = await serve("--timeout", "2");
      const slow = asking(server.url, RUNAWAY);
      const quick = Array.from({ length: 20 }, () => asking(server.url, "SELECT * { ?s ?p ?o } LIMIT 5000"));
      await Promise.race(quick); // The requests have arrived.
      server.child.kill(signal);
      expect((await slow).status).toBe(504);
      for (const response of await Promise.all(quick)) expect(((await response.json()) as never)["results"]["bindings"]).toHaveLength(5000);
      expect(await server.exited).toBe(0);
      await expect(asking(server.url, "ASK {}")).rejects.toThrow();
    },
    60_000,
  );

  it("twice quits at once", async () => {
    const server = await serve("--timeout", "60");
    const slow = asking(server.url, RUNAWAY).catch(() => "cut");
    await sleep(200);
    server.child.kill("SIGINT");
    await sleep(200);
    server.child.kill("SIGINT");
    expect(await server.exited).toBe(130);
    expect(await slow).toBe("cut");
  }, 60_000);
});

describe("the command line", () => {
  it("warns where others can reach the server", async () => {
    const server = await serve("--host", "0.0.0.0");
    expect(server.stderr()).toMatch(/anyone who reaches 0\.0\.0\.0 .*\[wide-open\]/);
  }, 60_000);
  it("gives the address as JSON", async () => {
    const server = await serve("--json", "--quiet");
    expect(JSON.parse(server.url)).toEqual({
      schema: "communique/serving/1",
      url: expect.stringMatching(/^http:/),
      sparql: expect.stringMatching(/\/sparql$/),
    });
    expect(server.stderr()).toBe("");
  }, 60_000);
  it.each([
    ["a port that is none", ["--port", "99999"], /0 to 65535/, 2],
    ["an origin with a path", ["--allow-origin", "https://a.example/x"], /without a path/, 2],
    ["no rows", ["--rows", "0"], /whole number/, 2],
    ["an address that is not this machine's", ["--port", "0", "--host", "192.0.2.1"], /\[host-unknown\]/, 2],
  ])("refuses %s", (_, args, message, code) => {
    const run = communique(["serve", out, ...args]);
    expect([run.status, run.stderr]).toEqual([code, expect.stringMatching(message)]);
  });
  it("refuses a folder that is no build", () => {
    expect(communique(["serve", "tests"])).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/\[not-an-output\]/),
    });
  });
  it("does not serve a port that another program has", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const run = communique(["serve", out, "--port", String((other.address() as AddressInfo).port)]);
    other.close();
    expect(run.stderr).toMatch(/\[port-in-use\]/);
  });
}, 60_000);
