import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ontologyPath } from "../../scripts/ontology/model.ts";

const APACHE = "/usr/sbin/apache2";
const MODULES = "/usr/lib/apache2/modules";

/** Why tests that need Apache httpd are skipped, or undefined where they run; under CI a missing one is an error. */
export function missingApache(): string | undefined {
  if (spawnSync(APACHE, ["-v"], { stdio: "ignore" }).status === 0) return undefined;
  if (process.env.CI) throw new Error("Apache httpd is missing: install the package apache2-bin");
  return "Apache httpd is not on this machine (Debian: apache2-bin)";
}

/** Apache httpd on the loopback interface with the folder of redirects in it, allowed what w3id.org allows. */
export class Apache {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #port: number;
  #log = "";

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.#child = spawn(APACHE, ["-X", "-f", join(folder, "httpd.conf")], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on("data", (data) => (this.#log += data));
  }

  static async start(): Promise<Apache> {
    const folder = mkdtempSync(join(tmpdir(), "communique-apache-"));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "www"));
    cpSync(ontologyPath("w3id/communique"), join(folder, "www/communique"), { recursive: true });
    const port = await freePort();
    writeFileSync(join(folder, "httpd.conf"), configuration(folder, port));
    const apache = new Apache(folder, port);
    for (let attempt = 0; attempt < 100; attempt++) {
      const up = await apache.get("/communique/ontology").then(
        () => true,
        () => false,
      );
      if (up) return apache;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    apache.stop();
    throw new Error(`Apache did not start: ${apache.#log}`);
  }

  /** Status and headers of a GET; the path is sent as it is. */
  get(path: string, accept?: string): Promise<{ status: number; location: string; vary: string }> {
    return new Promise((resolve, reject) => {
      const headers = accept === undefined ? {} : { accept };
      get({ host: "127.0.0.1", port: this.#port, path, headers, timeout: 5000, agent: false }, (response) => {
        response.resume();
        const { location = "", vary = "" } = response.headers;
        resolve({ status: response.statusCode ?? 0, location, vary });
      }).on("error", reject);
    });
  }

  stop(): void {
    this.#child.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function configuration(folder: string, port: number): string {
  const modules = ["mpm_event", "authz_core", "rewrite", "headers", "mime", "alias", "dir", "negotiation"];
  return `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/httpd.pid
User nobody
Group nogroup
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
TypesConfig /dev/null
DocumentRoot ${folder}/www
<Directory ${folder}/www>
  AllowOverride All
  Require all granted
</Directory>
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
