import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";
import { writeOptions } from "../../src/export/options.ts";
import { manifestText } from "../../src/output/manifest.ts";
import { readBuild } from "../../src/output/read-build.ts";
import type { QueryLimits } from "../../src/query/limits.ts";
import { createApp } from "../../src/serve/app.ts";
import type { ServeContext, ServeOptions } from "../../src/serve/context.ts";
import { openContext } from "../../src/serve/open-context.ts";

export const BASE = "https://w3id.org/communique/";

/** What is served: quads, and texts of releases by id. */
export interface Served {
  nquads: string;
  texts?: Readonly<Record<string, string>>;
  options?: Partial<ServeOptions>;
  limits?: Partial<QueryLimits>;
  threads?: number;
}

/** A folder as a build writes it, as far as a server reads it. */
export function buildFolder({ nquads, texts = {} }: Pick<Served, "nquads" | "texts">): string {
  const dir = mkdtempSync(join(tmpdir(), "communique-serve-"));
  const files: Record<string, string> = { "graph.nq": nquads, "report.json": JSON.stringify({ base: BASE }) };
  for (const [id, text] of Object.entries(texts)) files[`texts/${id}.txt`] = text;
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]));
  const releases = Object.fromEntries(Object.keys(texts).map((id) => [id, { facts: `facts/${id}.json`, text: `texts/${id}.txt` }]));
  writeFileSync(join(dir, "manifest.json"), manifestText({ layout: 1, files: hashes, releases }));
  return dir;
}

/** A server without a port, for the tests of a file; what nobody meant to throw is kept in `log`. */
export function serving(served: Served) {
  const held = { log: [] as string[] } as { app: Hono; context: ServeContext & { close(): Promise<void> }; log: string[]; dir: string };
  beforeAll(async () => {
    held.dir = buildFolder(served);
    held.context = await openContext(await readBuild(held.dir), BASE, writeOptions(BASE, {}), {
      hosts: [],
      origins: [],
      log: (text) => held.log.push(text),
      ...served.options,
      ...(served.limits && { limits: served.limits }),
      threads: served.threads ?? 1,
    });
    held.app = createApp(held.context);
  }, 60_000);
  afterAll(async () => {
    await held.context?.close();
    rmSync(held.dir, { recursive: true, force: true });
  });
  /** Asks as a program on this machine does. */
  const ask = (path: string, init: RequestInit = {}) => held.app.request(`http://127.0.0.1:8400${path}`, init);
  return Object.assign(held, { ask });
}
