import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "../architecture/sources.ts";
import { ROOT } from "../support/shared.ts";

interface LockEntry {
  version: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
const packages = read("package-lock.json").packages as Record<string, LockEntry>;
const manifest = read("package.json");

/** The package that an import names; undefined for files of ours and modules of Node. */
function packageOf(name: string): string | undefined {
  if (name.startsWith(".") || name.startsWith("node:")) return undefined;
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}

const importsOf = (files: ReturnType<typeof sources>): string[] =>
  files.flatMap(({ imports }) => imports.flatMap(({ name }) => packageOf(name) ?? []));

const workerImports = (): string[] =>
  [...readFileSync(join(ROOT, "src/query/worker.mjs"), "utf8").matchAll(/from "([^"]+)"/g)].flatMap(
    ([, name]) => packageOf(name ?? "") ?? [],
  );

describe("package-lock.json", () => {
  it("names no registry", () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });
  it("has an entry for every dependency, those of other platforms too, so that npm ci works on a fresh clone", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter(
        (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
  it("is of the dependencies that package.json names", () => {
    expect(packages[""]?.dependencies).toEqual(manifest.dependencies);
  });
});

describe("package.json", () => {
  it("ships the bundle, the data and the ontology, and nothing else", () => {
    expect(manifest.files).toEqual(["dist", "data", "ontology"]);
  });
  it("has a command, a library entry with types, and no script that runs when it is installed", () => {
    expect(manifest.bin).toEqual({ communique: "dist/bin.js" });
    expect(manifest.exports["."]).toEqual({ types: "./dist/types/index.d.ts", import: "./dist/index.js" });
    for (const hook of ["preinstall", "install", "postinstall", "prepare"]) expect(manifest.scripts[hook]).toBeUndefined();
  });
  it("depends on what src/ imports and on nothing else", () => {
    const imported = importsOf(sources().filter(({ folder }) => folder !== "explorer"));
    // src/query/worker.mjs runs in a thread of its own and is no TypeScript; types of a library go with it.
    const wanted = new Set([...imported, ...workerImports()]);
    const runtime = Object.keys(manifest.dependencies);
    expect([...wanted].filter((name) => !runtime.includes(name))).toEqual([]);
    expect(runtime.filter((name) => !wanted.has(name) && !wanted.has(name.replace("@types/", "")))).toEqual([]);
  });
  it("bundles what src/explorer imports for browsers, so that nobody has to install it", () => {
    const bundled = importsOf(sources().filter(({ folder }) => folder === "explorer"));
    expect(bundled.filter((name) => !(name in manifest.devDependencies) && !(name in manifest.dependencies))).toEqual([]);
    expect(bundled).toContain("sigma");
  });
  it("has a row in docs/dependencies.md for each dependency, which has none for anything else", () => {
    const page = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    const named = rows.flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`/]+|@[^`]+)`/g)].map(([, name]) => name as string));
    expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
    const missing = Object.keys(manifest.devDependencies).filter((name) => !page.includes(`\`${name}\``) && !name.startsWith("@types/"));
    expect(missing).toEqual([]);
  });
  it("asks for no newer Node than the tests run on", () => {
    expect(manifest.engines.node).toBe(">=20.18.1");
  });
});
