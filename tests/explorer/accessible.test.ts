import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingBrowser, withBrowser } from "../support/browser.ts";
import { SAMPLE, withServedBuild } from "./served-build.ts";

const missing = missingBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BASE = "https://w3id.org/communique/";
const thing = (path: string) => `/thing?iri=${encodeURIComponent(BASE + path)}`;

/** Each kind of page. */
const PAGES = [
  "/",
  "/search?q=nato",
  "/things?type=person",
  "/releases",
  "/claims?sort=-relation",
  "/events",
  "/statements",
  "/timeline",
  `/network?node=${encodeURIComponent(`${BASE}id/state/jp`)}`,
  "/query?named=07-relation-between",
  `/query?query=${encodeURIComponent("SELECT *")}`,
  thing("id/person/q57792"),
  thing("id/state/jp"),
  thing("id/organization/nsatu"),
  thing(`release/${SAMPLE}/event/83-meeting`),
  `/release?id=${SAMPLE}&at=924-1005`,
  thing("nothing/here"),
  "/ontology/index.html",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Skipped where no browser is found, which the name says; with CI set that is an error.
describe.skipIf(missing !== undefined)(`WCAG 2.2 AA by axe${missing === undefined ? "" : ` (skipped: ${missing})`}`, () => {
  const served = withServedBuild();
  const browser = withBrowser();

  describe.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 320],
  ] as const)("%s, %i pixels wide", (colorScheme, width) => {
    let opened: Awaited<ReturnType<typeof browser.open>>;
    beforeAll(async () => {
      opened = await browser.open(served.url, { colorScheme, viewport: { width, height: 800 } });
    });
    afterAll(() => opened?.close());

    it.each(PAGES)("%s", async (path) => {
      const { page } = opened;
      await page.goto(path);
      if (path.startsWith("/network")) await page.locator("#network[data-ready]").waitFor();
      await page.evaluate(AXE);
      const { passes, violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(faultsOf)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    });
  });
});

const faultsOf = ({ id, nodes }: AxeResults["violations"][number]): string[] => [
  id,
  ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
];
