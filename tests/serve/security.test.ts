import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/serve/app.ts";
import { serving } from "./served.ts";

const nquads =
  '<https://w3id.org/communique/id/person/x> <https://schema.org/name> "X"@en <https://w3id.org/communique/graph/reference/1> .\n';
const QUERY = "/sparql?query=ASK%7B%7D";

describe("who may ask", () => {
  const server = serving({ nquads, options: { hosts: ["kg.example.org", "box:9000"], origins: ["https://app.example.org"] } });
  const from = (headers: Record<string, string>, init: RequestInit = {}) => server.ask(QUERY, { ...init, headers });

  it.each(["127.0.0.1:8400", "127.0.0.1", "localhost:8400", "LOCALHOST", "[::1]:8400", "kg.example.org", "kg.example.org:80", "box:9000"])(
    "Host %s is answered",
    async (Host) => expect((await from({ Host })).status).toBe(200),
  );
  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:8400",
    "box",
    "box:9001",
    "169.254.169.254",
    "evil.example#localhost",
    "localhost@evil.example",
    "",
  ])("Host %s is not: a page could reach the server under a name of its own", async (Host) =>
    expect((await from({ Host })).status).toBe(403),
  );

  const post = (headers: Record<string, string>) =>
    server.ask("/sparql", {
      method: "POST",
      body: "ASK {}",
      headers: { "Content-Type": "application/sparql-query", Host: "127.0.0.1:8400", ...headers },
    });
  it.each([undefined, "http://127.0.0.1:8400", "https://app.example.org"])("a POST from origin %s is answered", async (Origin) => {
    expect((await post(Origin === undefined ? {} : { Origin })).status).toBe(200);
  });
  it.each(["https://evil.example", "null", "http://127.0.0.1:9999", "https://app.example.org.evil.example", "http://localhost:8400"])(
    "a POST from origin %s is refused",
    async (Origin) => {
      const response = await post({ Origin });
      expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
    },
  );
  it("a page of an allowed origin may read the answer, no other", async () => {
    const allowed = await from({ Origin: "https://app.example.org" });
    expect([allowed.headers.get("Access-Control-Allow-Origin"), allowed.headers.get("Vary")]).toEqual([
      "https://app.example.org",
      "Accept, Origin",
    ]);
    expect((await from({ Origin: "https://evil.example" })).headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect((await from({})).headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
  it("a page elsewhere cannot even keep the server busy, but may link to it", async () => {
    expect((await from({ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" })).status).toBe(403);
    expect((await from({ "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" })).status).toBe(403);
    expect((await from({ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" })).status).toBe(200);
    expect((await from({ "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors" })).status).toBe(200);
  });
  it("a preflight is answered for allowed origins only", async () => {
    const asked = (Origin: string) =>
      server.ask("/sparql", { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "POST" } });
    expect((await asked("https://app.example.org")).headers.get("Access-Control-Allow-Methods")).toMatch(/POST/);
    expect((await asked("https://evil.example")).status).toBe(403);
  });
});

describe("every answer", () => {
  const server = serving({ nquads });
  it.each([
    [QUERY, 200],
    ["/sparql?query=x", 400],
    ["/nothing", 404],
    ["/id/person/x", 303],
    ["/id/person/x.ttl", 200],
    ["/ontology.ttl", 200],
    ["/files/graph.nq", 200],
  ])("%s has the headers that keep a browser safe", async (path, status) => {
    const response = await server.ask(path);
    const header = (name: string) => response.headers.get(name);
    expect(response.status).toBe(status);
    expect(header("Content-Security-Policy")).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/);
    expect(header("Content-Security-Policy")).not.toMatch(/unsafe|\*|https?:/);
    expect([header("X-Content-Type-Options"), header("Referrer-Policy"), header("X-Frame-Options")]).toEqual([
      "nosniff",
      "no-referrer",
      "DENY",
    ]);
  });
  it("says nothing of the inside where the server itself fails", async () => {
    const site = {
      ...server.context.site,
      iriOf: () => {
        throw new Error("secret of /home/user");
      },
    };
    const response = await createApp({ ...server.context, site }).request("http://127.0.0.1:8400/fails");
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringMatching(/secret|home|at /)]);
    expect(server.log.pop()).toMatch(/secret/);
  });
});

describe("a path leads to nothing but what is served", () => {
  const server = serving({ nquads });
  it.each([
    "/files/../manifest.json",
    "/files/..%2f..%2f..%2fetc%2fpasswd",
    "/files/%2e%2e/%2e%2e/etc/passwd",
    "/files//etc/passwd",
    "/files/manifest.json",
    "/files/graph.nq%00.txt",
    "/files/graph.nq/",
    "/files/C:%5Cwindows",
    "/files/__proto__",
    "/files/constructor",
    "/files/%ff",
    "/ontology/../package.json",
    "/ontology/%2e%2e%2fpackage.json",
    "/ontology/..%5cpackage.json",
    "/ontology/__proto__",
    "/id/../../etc/passwd",
    "/__proto__",
    "/constructor",
    "//evil.example/id/person/x",
    "/id/person/x.exe",
    "/id/person/x.ttl.ttl",
    "/%",
    "/%ff%fe",
    `/${"a/".repeat(2000)}`,
  ])("%s", async (path) => {
    const response = await server.ask(path);
    expect([response.status, await response.text()]).toEqual([404, expect.not.stringMatching(/root:|"name"/)]);
    expect(server.log).toEqual([]);
  });
});

describe("a build that a stranger made", () => {
  const server = serving({ nquads });
  it("leads out of its folder neither by a name nor by a link", async () => {
    symlinkSync("/etc/hostname", join(server.dir, "link.txt"));
    const { manifest } = server.context.build;
    Object.assign(manifest.files, { "../../../../../etc/hostname": "0", "link.txt": "0" });
    const app = createApp(server.context);
    for (const name of ["..%2f..%2f..%2f..%2f..%2fetc%2fhostname", "link.txt"])
      expect((await app.request(`http://127.0.0.1:8400/files/${name}`)).status).toBe(500);
  });
});
