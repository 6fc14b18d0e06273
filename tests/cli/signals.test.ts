import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, communique, RELEASE, start, withBuiltCommand, withFolder } from "../support/cli.ts";

withBuiltCommand();
const folder = withFolder({ "morinaga.txt": RELEASE });
const many = () =>
  folder.file(
    "many.jsonl",
    Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `r${i}`, title: "Talks", date: "2031-05-12", text: RELEASE })).join("\n"),
  );

// Skipped on Windows: a signal sent to another process ends it there and cannot be caught.
describe.skipIf(process.platform === "win32")("Ctrl-C during a build", () => {
  it("ends with 130, leaves the earlier output as it was and nothing half-written", async () => {
    const out = join(folder.path, "graph");
    expect(communique(["build", "morinaga.txt", "--out", out], { cwd: folder.path }).status).toBe(0);
    const before = readFileSync(join(out, "manifest.json"), "utf8");
    const { child, exited } = start(["build", many(), "--out", out], { cwd: folder.path });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill("SIGINT");
    expect(await exited).toBe(130);
    expect(stderr).toContain("[interrupted]");
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
    expect(readdirSync(folder.path).filter((name) => name.includes("communique-work"))).toEqual([]);
  });
  it("twice ends at once", async () => {
    const { child, exited } = start(["build", many(), "--out", join(folder.path, "new")], { cwd: folder.path });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await exited).toBe(130);
    expect(existsSync(join(folder.path, "new"))).toBe(false);
  });
  it("ends a long query with 130", async () => {
    const { child, exited } = start([
      "query",
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
      "--dir",
      join(folder.path, "graph"),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill("SIGINT");
    expect(await exited).toBe(130);
  });
});

// Skipped on Windows, which has no bash and no SIGPIPE.
describe.skipIf(process.platform === "win32")("a reader that goes away", () => {
  it("is no error", () => {
    const query = "SELECT * { ?s ?p ?o }";
    const { stdout, stderr } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${BIN}" query '${query}' --dir graph --format csv | head -n 2; echo "\${PIPESTATUS[0]}"`],
      { cwd: folder.path, encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^(?:o,p,s|s,p,o)\r\n.*\r\n0\n$/);
  });
});
