import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
  it("asks for no newer Node than the tests run on", () => {
    expect(manifest.engines.node).toBe(">=20.18.1");
  });
});
