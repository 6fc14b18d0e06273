import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { communique, start, withBuiltCommand, withFolder } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";

/** Releases that are served: the one that ships, and some of our own writing. */
const RELEASES = ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt", "tests/fixtures/releases/b2-*.txt"];
export const SAMPLE = "2025-04-08-mod-japan-nakatani-rutte";

/** The command as users run it: builds, then serves on a free port, for the tests of a file. */
export function withServedBuild(): { url: string; dir: string } {
  withBuiltCommand();
  const folder = withFolder();
  const served = { url: "", dir: "" };
  let stop: (() => Promise<unknown>) | undefined;
  beforeAll(async () => {
    const out = join(folder.path, "out");
    served.dir = out;
    const built = communique(["build", ...RELEASES, "--out", out, "--quiet"], { cwd: ROOT });
    // 1: some of the fixtures are there to give findings.
    if (built.status !== 0 && built.status !== 1) throw new Error(`the build ended with ${built.status}: ${built.stderr}`);
    const { child, exited } = start(["serve", out, "--port", "0"]);
    stop = async () => {
      child.kill("SIGINT");
      await exited;
    };
    served.url = await new Promise<string>((resolve, reject) => {
      let text = "";
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes("\n")) resolve(text.trim());
      });
      void exited.then((code) => reject(new Error(`communique serve ended with ${code}`)));
    });
  }, 180_000);
  afterAll(() => stop?.());
  return served;
}
