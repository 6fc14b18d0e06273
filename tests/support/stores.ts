import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { Credentials } from "../../src/publish/index.ts";

/** Where `scripts/test-stores.sh` puts what no Debian package has. */
export const STORES =
  process.env["COMMUNIQUE_STORES"] ?? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "communique", "stores");

/** A triple store that is not ours, on this machine. */
export interface TripleStore {
  name: string;
  /** Profiles besides its own that it is sent data with. */
  profiles: readonly ("gsp" | "gsp-quads" | "update")[];
  /** Environment of a load into it. */
  login?: { user: string; password: string };
  /** Command line that serves `dir` on `port`, in the foreground; undefined where it is not installed. */
  command(dir: string, port: number): [string, ...string[]] | undefined;
  to(port: number): string;
  query(port: number): string;
}

const fuseki = (): string | undefined =>
  existsSync(STORES) ? readdirSync(STORES).find((name) => /^jena-fuseki-server-.*\.jar$/.test(name)) : undefined;
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: "ignore" }).error === undefined;

export const TRIPLE_STORES: readonly TripleStore[] = [
  {
    name: "Apache Jena Fuseki (TDB2)",
    profiles: ["gsp-quads", "update"],
    command: (dir, port) => {
      const jar = fuseki();
      if (jar === undefined || !works("java", "-version")) return undefined;
      mkdirSync(join(dir, "tdb2"), { recursive: true });
      return [
        "java",
        "-Xmx1g",
        "-jar",
        join(STORES, jar),
        "--localhost",
        `--port=${port}`,
        "--tdb2",
        `--loc=${join(dir, "tdb2")}`,
        "--update",
        "/ds",
      ];
    },
    to: (port) => `http://127.0.0.1:${port}/ds/data`,
    query: (port) => `http://127.0.0.1:${port}/ds/sparql`,
  },
  {
    name: "Oxigraph",
    profiles: ["gsp-quads", "update"],
    command: (dir, port) => {
      const own = join(STORES, "oxigraph", "bin", "oxigraph");
      const binary = existsSync(own) ? own : works("oxigraph", "--version") ? "oxigraph" : undefined;
      return binary === undefined ? undefined : [binary, "serve", "--location", join(dir, "oxigraph"), "--bind", `127.0.0.1:${port}`];
    },
    to: (port) => `http://127.0.0.1:${port}/store`,
    query: (port) => `http://127.0.0.1:${port}/query`,
  },
  {
    name: "Virtuoso 7",
    profiles: [],
    login: { user: "dba", password: "dba" },
    command: (dir, port) => {
      if (!works("virtuoso-t", "-?")) return undefined;
      writeFileSync(join(dir, "virtuoso.ini"), virtuosoSettings(dir, port));
      rmSync(join(dir, "virtuoso.lck"), { force: true }); // Of a server that was killed.
      return ["virtuoso-t", "+foreground", "+configfile", join(dir, "virtuoso.ini")];
    },
    to: (port) => `http://127.0.0.1:${port}/sparql-graph-crud-auth`,
    query: (port) => `http://127.0.0.1:${port}/sparql`,
  },
];

function virtuosoSettings(dir: string, port: number): string {
  const file = (name: string) => join(dir, name);
  return `[Database]
DatabaseFile = ${file("virtuoso.db")}
ErrorLogFile = ${file("virtuoso.log")}
LockFile = ${file("virtuoso.lck")}
TransactionFile = ${file("virtuoso.trx")}
xa_persistent_file = ${file("virtuoso.pxa")}
[TempDatabase]
DatabaseFile = ${file("temp.db")}
TransactionFile = ${file("temp.trx")}
[Parameters]
ServerPort = 127.0.0.1:${port + 1}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:${port}
ServerRoot = ${dir}
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryExecutionTime = 60
MaxQueryCostEstimationTime = 4000
`;
}

/** Why tests with this store are skipped, or undefined; under CI a missing one is an error. */
export function missingStore(store: TripleStore): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), "communique-probe-"));
  const there = store.command(dir, 1) !== undefined;
  rmSync(dir, { recursive: true });
  if (!there && process.env["CI"]) throw new Error(`${store.name} is missing: run scripts/test-stores.sh`);
  return there ? undefined : `${store.name} is not on this machine: scripts/test-stores.sh installs it`;
}

/** A store that runs, with data of its own that outlives a kill. */
export class RunningStore {
  readonly kind: TripleStore;
  readonly dir = mkdtempSync(join(tmpdir(), "communique-store-"));
  port = 0;
  #child: ChildProcess | undefined;
  constructor(kind: TripleStore) {
    this.kind = kind;
    afterAll(async () => {
      await this.kill();
      rmSync(this.dir, { recursive: true, force: true });
    });
  }
  get to(): URL {
    return new URL(this.kind.to(this.port));
  }
  get credentials(): Credentials | undefined {
    return this.kind.login && Credentials.password(this.kind.login.user, this.kind.login.password);
  }
  get env(): Record<string, string> {
    const { login } = this.kind;
    return login ? { COMMUNIQUE_USER: login.user, COMMUNIQUE_PASSWORD: login.password } : {};
  }

  /** Starts it, on the port it had before if any; resolves when it answers a query. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    const [command, ...args] = this.kind.command(this.dir, this.port) as [string, ...string[]];
    const child = spawn(command, args, { cwd: this.dir, stdio: "ignore" });
    this.#child = child;
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null) throw new Error(`${this.kind.name} ended with ${child.exitCode}`);
      if (await this.rows("SELECT * { ?s ?p ?o } LIMIT 1").catch(() => undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${this.kind.name} did not answer within a minute`);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  /** Rows of a SELECT, as strings: asked past the code under test. */
  async rows(query: string): Promise<Record<string, string>[]> {
    const reply = await fetch(this.kind.query(this.port), {
      method: "POST",
      headers: { Accept: "application/sparql-results+json" },
      body: new URLSearchParams({ query }),
    });
    if (!reply.ok) throw new Error(await reply.text());
    const { results } = (await reply.json()) as { results: { bindings: Record<string, { value: string }>[] } };
    return results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
  }
}

/** A port with a free one above it, which Virtuoso needs. */
export async function freePort(): Promise<number> {
  const listen = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const server = createServer().once("error", () => resolve(undefined));
      server.listen(port, "127.0.0.1", () => {
        const { port: got } = server.address() as { port: number };
        server.close(() => resolve(got));
      });
    });
  for (;;) {
    const port = await listen(0);
    if (port !== undefined && (await listen(port + 1)) !== undefined) return port;
  }
}
