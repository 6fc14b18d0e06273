import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "./shared.ts";

/** The command as it is shipped; built before the tests of a file run. */
export const BIN = join(ROOT, "dist", "bin.js");

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Builds dist/ where it is not up to date. Call it once in each file that runs the command. */
export function withBuiltCommand(): void {
  beforeAll(async () => {
    const { build } = (await import(join(ROOT, "scripts", "build.mjs"))) as { build(): Promise<void> };
    await build();
    if (!existsSync(BIN)) throw new Error("dist/bin.js was not built");
  }, 180_000);
}

/** A folder of the test's own, with files by name; removed at the end. */
export function withFolder(files: Record<string, string | Uint8Array> = {}): {
  path: string;
  file(name: string, content: string | Uint8Array): string;
} {
  const folder = {
    path: "",
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder.path, name), content);
      return join(folder.path, name);
    },
  };
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), "communique-test-"));
    for (const [name, content] of Object.entries(files)) folder.file(name, content);
  });
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Runs the command to its end. */
export function communique(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string>; node?: readonly string[] } = {},
): Run {
  const { cwd = ROOT, input, env = {}, node = [] } = options;
  const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [...node, BIN, ...args], {
    cwd,
    ...(input !== undefined && { input }),
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Starts the command; `exited` gives its exit code or signal. */
export function start(args: readonly string[], options: { cwd?: string; node?: readonly string[]; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [...(options.node ?? []), BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | string>((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal ?? "unknown")));
  return { child, exited };
}

/** A release of our own writing, about states that are known and people who are not. */
export const RELEASE = `(Press Release: Provisional Translation)

May 12, 2031
Ministry of Defense Japan

Meeting between Defense Minister MORINAGA and Mr. Arvid LINDQUIST, Minister of Defence of Sweden

On May 12, 2031, commencing at 10:05 for approximately 30 minutes, Defense Minister MORINAGA held a meeting with Mr. Arvid LINDQUIST, Minister of Defence of Sweden.

1. At the outset, Minister Morinaga welcomed Minister Lindquist's visit.
2. Both sides confirmed the importance of continuing support for Ukraine.
`;
