import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { pack } from "../knowledge/packs.ts";
import { RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";

withBuiltCommand();
const folder = withFolder({ "release.txt": RELEASE });

/** A copy of the package as it is installed. */
beforeAll(() => {
  for (const part of ["dist", "data", "ontology", "package.json"])
    cpSync(join(ROOT, part), join(folder.path, "package", part), { recursive: true, filter: (source) => !source.endsWith("types") });
  symlinkSync(join(ROOT, "node_modules"), join(folder.path, "package", "node_modules"));
}, 60_000);

/** Hashes of all files that the copy builds of a release. */
function built(out: string, ...options: string[]): Record<string, string> {
  const args = [
    join(folder.path, "package", "dist", "bin.js"),
    "build",
    join(folder.path, "release.txt"),
    "--quiet",
    "--out",
    join(folder.path, out),
  ];
  const { status, stderr } = spawnSync(process.execPath, [...args, ...options], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return (JSON.parse(readFileSync(join(folder.path, out, "manifest.json"), "utf8")) as { files: Record<string, string> }).files;
}

it("a build is the same, byte for byte, with what was prepared, without it, and with it damaged", () => {
  const prepared = join(folder.path, "package", "dist", "prepared");
  const other = ["--base", "https://example.org/"];
  const data = ["--data", pack({ "countries.csv": "key,kind,name,source\nzz,state,Zedland,own\n" })];
  expect(readdirSync(prepared).length).toBe(7);
  const [intact, otherBase, moreData] = [built("intact"), built("other-base", ...other), built("more-data", ...data)];
  expect(new Set([intact, otherBase, moreData].map((files) => files["graph.nq"])).size).toBe(3);

  for (const name of readdirSync(prepared)) {
    const bytes = readFileSync(join(prepared, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(join(prepared, name), bytes);
  }
  expect(built("damaged")).toEqual(intact);

  rmSync(prepared, { recursive: true });
  expect(existsSync(prepared)).toBe(false);
  expect(built("without")).toEqual(intact);
  expect(built("without-other-base", ...other)).toEqual(otherBase);
  expect(built("without-more-data", ...data)).toEqual(moreData);
}, 180_000);
