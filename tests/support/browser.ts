import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** Where Debian, other systems and CHROMIUM in the environment have it. */
const PLACES = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The browser of this machine, if it has one. */
export const CHROMIUM = PLACES.find((path): path is string => path !== undefined && existsSync(path));

/** Why tests in a real browser must be skipped, or undefined; under CI a missing one is an error. */
export function missingBrowser(): string | undefined {
  if (CHROMIUM !== undefined) return undefined;
  if (process.env["CI"]) throw new Error("chromium is missing: install the package chromium");
  return "no chromium on this machine (Debian: apt-get install chromium; elsewhere set CHROMIUM to its path)";
}

const WATCH = `document.addEventListener("securitypolicyviolation", (event) => {
  stopped(event.violatedDirective + " " + event.blockedURI + " " + event.sample);
});`;

/** What a page did that no page of ours may do. */
export interface Trespasses {
  /** Requests to anywhere but our server. */
  requests: string[];
  /** What the content security policy stopped, errors of scripts, dialogs. */
  faults: string[];
}

/** A browser for the tests of a file. */
export function withBrowser(): {
  /** A page in a context of its own; what it does wrong is kept in `trespasses`. */
  open(base: string, options?: BrowserContextOptions): Promise<{ page: Page; trespasses: Trespasses; close(): Promise<void> }>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (CHROMIUM === undefined) return;
    // Software drawing, so that WebGL is there on machines without a screen.
    const args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  }, 60_000);
  afterAll(() => browser?.close());
  return {
    async open(base, options = {}) {
      const context = await (browser as Browser).newContext({ baseURL: base, reducedMotion: "reduce", ...options });
      const trespasses: Trespasses = { requests: [], faults: [] };
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(base) && !/^(data|blob|about):/.test(url)) trespasses.requests.push(url);
      });
      await context.exposeBinding("stopped", (_source, what: string) => trespasses.faults.push(`stopped: ${what}`));
      await context.addInitScript({ content: WATCH });
      const page = await context.newPage();
      page.on("pageerror", (error) => trespasses.faults.push(`error: ${error.message}`));
      page.on("dialog", (dialog) => {
        trespasses.faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.setDefaultTimeout(20_000);
      return { page, trespasses, close: () => context.close() };
    },
  };
}
