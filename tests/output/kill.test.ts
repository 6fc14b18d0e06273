import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBuild } from "../../src/output/read-build.ts";
import { writeBuild } from "../../src/output/write-build.ts";
import { sampleBuild } from "./sample-build.ts";

const root = mkdtempSync(join(tmpdir(), "communique-kill-"));
const cache = fileURLToPath(new URL("../../node_modules/.cache/communique-tests/", import.meta.url));
const child = join(cache, "writing-child.mjs");

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("writing-child.ts", import.meta.url))],
    outfile: child,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The version that every file of the folder agrees on; throws where files are missing, cut or mixed. */
async function wholeVersion(dir: string): Promise<string> {
  const files = await readBuild(dir);
  const { version } = (await files.report()) as { version: string };
  for (const path of Object.keys(files.manifest.files)) expect(await files.file(path)).toContain(version);
  return version;
}

/** Every file of the folder with its text, hidden ones too. */
function everything(dir: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const path of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (path.isFile()) out[join(path.parentPath, path.name).slice(dir.length + 1)] = readFileSync(join(path.parentPath, path.name), "utf8");
  }
  return out;
}

describe("a build killed (SIGKILL) before each of its changes to the file system", () => {
  it.each(["the folder swapped as a whole", "its entries swapped, where it is the current folder"])(
    "leaves the previous or the new build, and the user's files: %s",
    async (how) => {
      const inPlace = how.startsWith("its entries");
      const before = join(root, `before-${inPlace}`);
      await writeBuild(before, sampleBuild("old", ["r1", "r2"]));
      mkdirSync(join(before, "mine"));
      writeFileSync(join(before, "mine/notes.txt"), "my notes");
      writeFileSync(join(before, "facts/mine.txt"), "my notes");
      const previous = everything(before);
      const seen = new Set<string>();
      let last = 0;
      for (let n = 1; last === 0; n++) {
        const parent = join(root, `kill-${inPlace}-${n}`);
        const dir = join(parent, "out");
        mkdirSync(parent);
        cpSync(before, dir, { recursive: true });
        const run = spawnSync(process.execPath, [child, dir, "new", String(n), inPlace ? dir : ""], { encoding: "utf8" });
        if (run.signal !== "SIGKILL") {
          expect(run.stderr).toBe("");
          last = Number(run.stdout);
        }
        // Without any recovery: where the folder is there and no swap had begun, it is what it was, byte for byte.
        const journal = [join(parent, ".out.communique-work/journal.json"), join(dir, ".communique-work/journal.json")].some((path) =>
          existsSync(path),
        );
        if (!journal && existsSync(dir)) {
          const now = Object.fromEntries(Object.entries(everything(dir)).filter(([path]) => !path.startsWith(".communique-work")));
          if (now["report.json"] === previous["report.json"]) expect(now).toEqual(previous);
        }
        const version = await wholeVersion(dir);
        seen.add(version);
        expect(["old", "new"]).toContain(version);
        expect(readFileSync(join(dir, "mine/notes.txt"), "utf8")).toBe("my notes");
        expect(readFileSync(join(dir, "facts/mine.txt"), "utf8")).toBe("my notes");
        expect(existsSync(join(dir, "facts/r2.json"))).toBe(version === "old");
        expect(readdirSync(parent)).toEqual(["out"]);
        expect(readdirSync(dir).filter((name) => name.startsWith("."))).toEqual([]);
        rmSync(parent, { recursive: true });
      }
      expect(last).toBeGreaterThan(25);
      expect(seen).toEqual(new Set(["old", "new"]));
    },
    180_000,
  );
});

describe("files of a build replaced by a process that is killed before each of its changes", () => {
  it.each([false, true])(
    "are all the earlier or all the new ones, beside the user's (current folder: %s)",
    async (inPlace) => {
      const seen = new Set<boolean>();
      let last = 0;
      for (let n = 1; last === 0; n++) {
        const parent = join(root, `replace-${inPlace}-${n}`);
        const dir = join(parent, "out");
        await writeBuild(dir, {
          ...sampleBuild("old"),
          description: { see: () => {}, files: async () => ({ "catalog.ttl": "# old\n", "old-settings.json": "{}\n" }) },
        });
        writeFileSync(join(dir, "notes.txt"), "my notes");
        const run = spawnSync(process.execPath, [child, dir, "new", String(n), inPlace ? dir : "", "replace"], { encoding: "utf8" });
        if (run.signal !== "SIGKILL") {
          expect(run.stderr).toBe("");
          last = n;
        }
        const files = await readBuild(dir);
        const isNew = Object.hasOwn(files.manifest.files, "catalog.jsonld");
        seen.add(isNew);
        for (const path of Object.keys(files.manifest.files)) await files.file(path); // Each is what the manifest says.
        expect(await files.file("catalog.ttl")).toBe(isNew ? "# new\n" : "# old\n");
        expect(existsSync(join(dir, "old-settings.json"))).toBe(!isNew);
        expect(existsSync(join(dir, "catalog.jsonld"))).toBe(isNew);
        expect(readFileSync(join(dir, "notes.txt"), "utf8")).toBe("my notes");
        expect(readdirSync(parent)).toEqual(["out"]);
        expect(readdirSync(dir).filter((name) => name.startsWith("."))).toEqual([]);
        rmSync(parent, { recursive: true });
      }
      expect(last).toBeGreaterThan(12);
      expect(seen).toEqual(new Set([false, true]));
    },
    120_000,
  );
});

describe("a build whose n-th renaming the system refuses", () => {
  it.each([false, true])(
    "leaves the previous or the new build whole (entries swapped: %s)",
    async (inPlace) => {
      let ended = false;
      for (let n = 1; !ended; n++) {
        const parent = join(root, `refuse-${inPlace}-${n}`);
        const dir = join(parent, "out");
        await writeBuild(dir, sampleBuild("old", ["r1", "r2"]));
        rmSync(join(dir, "events.csv")); // A file that the new build has and the previous one lost.
        const run = spawnSync(process.execPath, [child, dir, "new", String(-n), inPlace ? dir : ""], { encoding: "utf8" });
        ended = run.status === 0;
        if (!ended) expect(run.stderr).toContain("output-busy");
        const { version } = (await (await readBuild(dir)).report()) as { version: string };
        const files = await readBuild(dir);
        for (const path of Object.keys(files.manifest.files))
          if (version === "new" || path !== "events.csv") expect(await files.file(path)).toContain(version);
        if (version === "old") expect(readdirSync(dir)).not.toContain("events.csv");
        expect(readdirSync(parent)).toEqual(["out"]);
        rmSync(parent, { recursive: true });
      }
    },
    120_000,
  );
});

describe("the same build", () => {
  it("is the same bytes in another time zone and locale", () => {
    const [here, there] = [
      ["UTC", "C"],
      ["Pacific/Kiritimati", "tr_TR.UTF-8"],
    ].map(([zone, locale]) => {
      const dir = join(root, `zone-${locale}`);
      const run = spawnSync(process.execPath, [child, dir, "one", "0"], {
        encoding: "utf8",
        env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
      });
      expect(run.stderr).toBe("");
      return everything(dir);
    });
    expect(there).toEqual(here);
  });
});

describe("a process that writes builds one after another, killed from outside", () => {
  it("leaves one whole build at each of 25 moments", async () => {
    const dir = join(root, "loop", "out");
    await writeBuild(dir, sampleBuild("first"));
    for (let i = 0; i < 25; i++) {
      const writing = spawn(process.execPath, [child, dir, `run${i}`, "0", "", "loop"], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve, reject) => {
        writing.stdout.once("data", resolve);
        writing.once("exit", () => reject(new Error("the writing process ended by itself")));
      });
      await new Promise((resolve) => setTimeout(resolve, (i * 37) % 90));
      const ended = new Promise((resolve) => writing.once("exit", resolve));
      writing.kill("SIGKILL");
      await ended;
      await wholeVersion(dir);
    }
  }, 120_000);
});
