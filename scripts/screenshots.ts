// Takes the pictures of the explorer for README and docs: `npm run screenshots [folder]`, docs/ by default. Needs chromium.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../tests/support/browser.ts";
import { ROOT } from "../tests/support/shared.ts";

const [folder = join(ROOT, "docs")] = process.argv.slice(2);
const BIN = join(ROOT, "dist", "bin.js");
const RELEASES = ["data/releases/2025-04-08-mod-japan-nakatani-rutte.txt", "tests/fixtures/releases/b2-*.txt"];
const thing = (path: string) => `/thing?iri=${encodeURIComponent(`https://w3id.org/communique/${path}`)}`;
/** A picture must not make a clone heavy. */
const MOST_BYTES = 300 * 1024;

interface Picture {
  name: string;
  path: string;
  dark?: boolean;
  before?(page: Page): Promise<unknown>;
}

const PICTURES: readonly Picture[] = [
  { name: "explorer-thing", path: thing("id/organization/nsatu") },
  {
    name: "explorer-release",
    path: "/release?id=2025-04-08-mod-japan-nakatani-rutte&at=924-1005#at",
  },
  {
    name: "explorer-network",
    path: `/network?node=${encodeURIComponent("https://w3id.org/communique/id/organization/nato")}`,
    dark: true,
    async before(page) {
      await page.locator("#network[data-ready]").waitFor();
      await page.evaluate("document.querySelector('.found').scrollIntoView()");
    },
  },
];

/** Starts the server on a free port; the address is the first line that it prints. */
function serve(dir: string): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, [BIN, "serve", dir, "--port", "0", "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("\n")) resolve({ url: text.trim(), stop: () => child.kill("SIGINT") });
    });
    child.on("exit", (code) => reject(new Error(`communique serve ended with ${code}`)));
  });
}

async function take(browser: Browser, base: string, { name, path, dark, before }: Picture): Promise<void> {
  const page = await browser.newPage({
    baseURL: base,
    viewport: { width: 1200, height: 760 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await page.goto(path);
  await before?.(page);
  await page.waitForTimeout(500);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${file}: ${Math.round(size / 1024)} KiB`);
  if (size > MOST_BYTES) throw new Error(`${file} has more than ${MOST_BYTES} bytes: choose a calmer view`);
}

if (CHROMIUM === undefined)
  throw new Error("There is no chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.");
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "communique-pictures-"));
const { status } = spawnSync(process.execPath, [BIN, "build", ...RELEASES, "--out", join(work, "out"), "--quiet"], {
  cwd: ROOT,
  stdio: "inherit",
});
if (status !== 0 && status !== 1) throw new Error(`communique build ended with ${status}`);
const server = await serve(join(work, "out"));
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
try {
  for (const picture of PICTURES) await take(browser, server.url, picture);
} finally {
  await browser.close();
  server.stop();
  rmSync(work, { recursive: true, force: true });
}
