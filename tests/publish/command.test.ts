import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BIN, start, withBuiltCommand } from "../support/cli.ts";
import { type GraphStoreServer, graphStoreServer } from "../support/graph-store-server.ts";
import { buildFolder } from "./loading.ts";
import { buildOf, graphName, releases } from "./odd-build.ts";

withBuiltCommand();
const folder = buildFolder();
const SECRET = "corr3ct-hörse";
let store: GraphStoreServer;
let build: string;
beforeAll(async () => {
  store = await graphStoreServer();
  build = await buildOf(join(folder, "build"), releases(3));
});
beforeEach(() => {
  store.fault = undefined;
  store.store.update("CLEAR ALL");
  store.seen.length = 0;
});

/** Runs `communique load` on the build against the store in this process. */
async function loadBy(args: readonly string[], env: Record<string, string> = {}) {
  const { child, exited } = start(["load", build, "--retries", "0", ...args], { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  return { status: await exited, stdout, stderr };
}
const into = (...args: string[]) => ["--to", store.to.href, ...args];
const guarded = (pattern: RegExp) => {
  const text = (sent: string | undefined) => `you sent ${sent} ${SECRET}`;
  store.fault = ({ headers: { authorization } }) =>
    pattern.test(authorization ?? "")
      ? undefined
      : { status: 401, text: text(authorization), headers: { "WWW-Authenticate": 'Basic realm="kg"' } };
};
describe("communique load", () => {
  it("says in a few lines what it did and what the store holds, and where it went", async () => {
    const { status, stdout, stderr } = await loadBy(into());
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      `https://kg.example/data/ → ${store.to.href}\n  a store that is not in our table, profile gsp\n  sent          3 graphs, 15 triples, 2 kB in 3 requests\n  in the store  3 graphs, 15 triples, all as in the build (counted)\n`,
    );
    expect((await loadBy(into())).stdout).toContain("  unchanged     3 graphs\n");
    expect((await loadBy(into("--quiet"))).stdout).toBe("");
  });
  it("gives the report as JSON, and writes it to a file", async () => {
    const file = join(folder, "load-report.json");
    const { status, stdout } = await loadBy(into("--json", "--verify", "--report", file));
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(report);
    expect(report).toMatchObject({ schema: "communique/load/1", outcome: "loaded", verified: "full" });
    expect(report.graphs[0]).toEqual({
      graph: graphName("r000"),
      action: "sent",
      triples: 5,
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 201,
      milliseconds: expect.any(Number),
      seen: 5,
      compared: { verdict: "equal", altered: {}, missing: { count: 0, first: [] }, extra: { count: 0, first: [] } },
    });
    expect(report.graphs[0].bytes).toBe(Buffer.byteLength(store.writes()[0]?.body ?? ""));
  });
  it("ends with 6 where the store holds something else", async () => {
    store.fault = ({ method, query }) => (method === "PUT" && query.get("graph") === graphName("r001") ? { status: 201 } : undefined);
    const { status, stdout } = await loadBy(into());
    expect(status).toBe(6);
    expect(stdout).toContain(`1 graph of 3 DIFFER (counted)\n  differs ${graphName("r001")}: 5 in the build, 0 in the store`);
  });
  it("ends with 5 where the store fails, keeps the report, and says what to do", async () => {
    const file = join(folder, "failed.json");
    store.fault = ({ method }) => (method === "PUT" ? { status: 507, text: "disk full" } : undefined);
    const { status, stderr, stdout } = await loadBy(into("--report", file, "--json"));
    expect(status).toBe(5);
    expect(stderr).toMatch(/answered PUT with 507: disk full[\s\S]*what to do:/);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "communique/error/1" });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ outcome: "failed" });
    expect((await loadBy(["--to", "http://127.0.0.1:1/ds/data"])).status).toBe(5);
  });
  it("prints no control characters that a store sends", async () => {
    store.fault = ({ path }) => (path === "/query" ? { status: 400, text: "\u001b[31mred\u202e" } : undefined);
    const { stderr } = await loadBy(into());
    expect(stderr).toContain("\\u{1b}[31mred\\u{202e}");
  });
  it("stopped by Ctrl-C ends with 130, leaves no sign of life behind, and goes on the next time", async () => {
    const { child, exited } = start(["load", build, ...into()]);
    store.fault = ({ query }, response) => {
      if (query.get("graph") !== graphName("r001")) return undefined;
      child.kill("SIGINT");
      response.on("close", () => (store.fault = undefined));
      return "done";
    };
    expect(await exited).toBe(130);
    const left = store.store.match(null, null, null, null).map(({ graph }) => graph.value);
    expect(left.filter((name) => name.includes("/load/under-way/"))).toEqual([]);
    expect((await loadBy(into())).stdout).toMatch(/all as in the build/);
  });
  it.each([
    ["an address that is none", ["--to", "localhost:3030/ds"], /\[address-invalid\]/],
    ["a file address", ["--to", "file:///tmp/x"], /\[address-invalid\]/],
    ["an unknown profile", ["--to", "http://localhost/", "--profile", "sesame"], /Allowed choices are gsp, gsp-quads, update, virtuoso/],
    ["a user without a password where nobody can be asked", ["--to", "http://localhost/", "--user", "x"], /\[password-missing\]/],
  ])("refuses %s", async (_, args, message) => {
    const { status, stderr } = await loadBy(args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe("a password", () => {
  const env = { COMMUNIQUE_USER: "press", COMMUNIQUE_PASSWORD: SECRET };
  const basic = new RegExp(`^Basic ${Buffer.from(`press:${SECRET}`).toString("base64")}$`);

  it("comes from the environment", async () => {
    guarded(basic);
    expect((await loadBy(into(), env)).status).toBe(0);
  });
  it("or from a file, with a warning where others can read it", async () => {
    guarded(basic);
    const file = join(folder, "login");
    writeFileSync(file, `user: press\npassword: ${SECRET}\n`, { mode: 0o600 });
    expect(await loadBy(into("--auth-file", file))).toMatchObject({ status: 0, stderr: "" });
    chmodSync(file, 0o644);
    expect((await loadBy(into("--auth-file", file))).stderr).toContain("chmod 600");
    writeFileSync(file, "token: t0k\n");
    guarded(/^Bearer t0k$/);
    expect((await loadBy(into("--auth-file", file))).status).toBe(0);
    writeFileSync(file, "nothing\n");
    expect(await loadBy(into("--auth-file", file))).toMatchObject({ status: 4, stderr: expect.stringContaining("[auth-file-incomplete]") });
  });
  it("or from the person at the terminal, who does not see it", async () => {
    guarded(basic);
    // `script` gives the command a terminal.
    const line = [process.execPath, BIN, "load", build, ...into("--user", "press")].map((word) => `'${word}'`).join(" ");
    const child = spawn("script", ["-qec", line, "/dev/null"], { env: { ...process.env, NO_COLOR: "1" } });
    let shown = "";
    child.stdout.on("data", (chunk) => {
      shown += chunk;
      if (shown.endsWith("Password of press: ")) child.stdin.write(`${SECRET}x\u007f\r`);
    });
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(shown).toContain("all as in the build");
    expect(shown).not.toContain(SECRET);
    expect(status).toBe(0);
  });
  it("in the address is refused, and not printed", async () => {
    const { status, stdout, stderr } = await loadBy(["--to", `http://press:${SECRET}@127.0.0.1:1/ds/data`]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("[address-with-password]")]);
    expect(stdout + stderr).not.toContain(SECRET);
  });
  it.each([
    ["a password", env],
    ["a token", { COMMUNIQUE_TOKEN: SECRET }],
  ])("%s does not go unencrypted to another machine", async (_, secret) => {
    const { status, stderr } = await loadBy(["--to", "http://store.invalid/ds/data"], secret);
    expect([status, stderr]).toEqual([2, expect.stringContaining("[secret-in-the-clear]")]);
  });
  it("is in none of the outputs, also where the store refuses it and echoes it", async () => {
    guarded(/^never$/);
    const file = join(folder, "refused.json");
    for (const args of [[], ["--json"], ["--dry-run"]]) {
      const { status, stdout, stderr } = await loadBy(into("--report", file, ...args), env);
      expect([status, stderr]).toEqual([5, expect.stringContaining("[login-refused]")]);
      const all = stdout + stderr + readFileSync(file, "utf8");
      for (const form of [SECRET, basic.source.slice(7, -1), encodeURIComponent(SECRET)]) expect(all).not.toContain(form);
    }
  });
});
