import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readBuild } from "../../src/output/read-build.ts";
import { writeBuild } from "../../src/output/write-build.ts";
import { sampleBuild } from "./sample-build.ts";

const root = mkdtempSync(join(tmpdir(), "communique-read-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const dir = join(root, "out");
beforeEach(() => writeBuild(dir, sampleBuild("one", ["r1", "constructor"])));

describe("reading a build", () => {
  it("gives the graph, the report, and the facts and text of a release by its id", async () => {
    const files = await readBuild(dir);
    expect(await files.nquads()).toContain('"one"@en');
    expect(await files.facts("constructor")).toEqual({ id: "constructor", version: "one" });
    expect(await files.text("r1")).toBe("text of r1, one\n");
  });

  it("knows no release that the build does not have, whatever its name", async () => {
    const files = await readBuild(dir);
    expect(await files.text("toString")).toBeUndefined();
    expect(await files.facts("r2")).toBeUndefined();
  });

  it("says that there is no folder, or that it is no output, and what to do", async () => {
    await expect(readBuild(join(root, "nowhere"))).rejects.toMatchObject({ code: "no-output", exit: 4 });
    mkdirSync(join(root, "other"), { recursive: true });
    writeFileSync(join(root, "other/manifest.json"), '{"name": "an app"}');
    await expect(readBuild(join(root, "other"))).rejects.toMatchObject({ code: "not-an-output" });
    writeFileSync(join(root, "other/manifest.json"), "{ broken");
    await expect(readBuild(join(root, "other"))).rejects.toMatchObject({ code: "not-an-output" });
  });

  it("refuses a file that was changed, cut or deleted since, naming it", async () => {
    const files = await readBuild(dir);
    appendFileSync(join(dir, "graph.nq"), "\n");
    await expect(files.nquads()).rejects.toMatchObject({ code: "damaged-output", where: { file: join(dir, "graph.nq") } });
    rmSync(join(dir, "report.json"));
    await expect(files.report()).rejects.toMatchObject({ code: "damaged-output", message: expect.stringContaining("missing") });
    await expect(files.file("no-such.txt")).rejects.toMatchObject({ code: "no-such-file" });
  });

  it("refuses the layout of a newer version", async () => {
    writeFileSync(join(dir, "manifest.json"), '{"kind":"communique-output","layout":99,"files":{},"releases":{}}');
    await expect(readBuild(dir)).rejects.toMatchObject({ code: "newer-output", todo: expect.stringContaining("Update") });
  });
});
