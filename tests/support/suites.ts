import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "n3";
import { afterAll } from "vitest";
import { SHARED } from "./shared.ts";

/** Why tests of an archive of ../shared must be skipped, or undefined; under CI a missing one is an error. */
export function missingArchive(archive: string): string | undefined {
  if (existsSync(join(SHARED, archive))) return undefined;
  if (process.env.CI) throw new Error(`../shared/${archive} is missing: CI must have it`);
  return `../shared/${archive} is not on this machine`;
}

/** Unpacks an archive of ../shared into a fresh folder, which is gone after the tests of the suite that calls this, and returns the folder. */
export function unpackShared(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-suite-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = spawnSync("tar", ["xzf", join(SHARED, archive), "-C", folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`cannot unpack ${archive}: ${run.stderr}`);
  return folder;
}

/** One positive W3C test: a file that must parse. */
export interface PositiveTest {
  name: string;
  file: string;
  extension: string;
  base: string;
}

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The positive tests that a suite's manifest lists; an unknown kind of test is an error. */
export function positiveTests(folder: string): PositiveTest[] {
  const text = readFileSync(join(folder, "manifest.ttl"), "utf8");
  const base = "https://manifest.example/";
  const quads = new Parser({ baseIRI: `${base}manifest.ttl` }).parse(text);
  const value = (s: string, p: string) => quads.find((q) => q.subject.value === s && q.predicate.value === p)?.object.value;
  const assumed = quads.find((q) => q.predicate.value === `${MF}assumedTestBase`)?.object.value;
  const tests: PositiveTest[] = [];
  for (const quad of quads) {
    if (quad.predicate.value !== TYPE || !quad.object.value.startsWith("http://www.w3.org/ns/rdftest#")) continue;
    const kind = quad.object.value.slice("http://www.w3.org/ns/rdftest#".length);
    if (/Negative/.test(kind)) continue;
    if (!/^Test(NTriples|NQuads|Turtle|Trig|TriG)(PositiveSyntax|Eval)$/.test(kind)) throw new Error(`unknown kind of test ${kind}`);
    const action = (value(quad.subject.value, `${MF}action`) as string).slice(base.length);
    tests.push({
      name: value(quad.subject.value, `${MF}name`) ?? action,
      file: join(folder, action),
      extension: action.split(".").pop() as string,
      base: `${assumed ?? "https://w3c.github.io/rdf-tests/"}${action}`,
    });
  }
  return tests;
}
