import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import type { NetworkAnswer } from "../../src/explorer/api.ts";
import { missingBrowser, type Trespasses, withBrowser } from "../support/browser.ts";
import { SAMPLE, withServedBuild } from "./served-build.ts";

const missing = missingBrowser();
const BASE = "https://w3id.org/communique/";

// Skipped where no browser is found, which the name says; with CI set that is an error.
describe.skipIf(missing !== undefined)(`the explorer in a browser${missing === undefined ? "" : ` (skipped: ${missing})`}`, () => {
  const served = withServedBuild();
  const browser = withBrowser();
  let close: (() => Promise<void>) | undefined;
  let trespasses: Trespasses = { requests: [], faults: [] };

  async function visit(path: string, options?: BrowserContextOptions): Promise<Page> {
    const opened = await browser.open(served.url, options);
    ({ close, trespasses } = opened);
    await opened.page.goto(path);
    return opened.page;
  }
  afterEach(async () => {
    await close?.();
    expect(trespasses).toEqual({ requests: [], faults: [] });
  });

  it("finds a person while the name is typed, by keyboard alone", async () => {
    const page = await visit("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to content");
    await page.locator("#q").focus();
    await page.keyboard.type("nákatani g");
    await page.locator("#suggestions [role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#q").getAttribute("aria-activedescendant")).toBe("suggestion-0");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/thing\?iri=/);
    expect(await page.locator("h1").textContent()).toBe("Gen Nakatani");
  });

  it("sets an intention apart from facts", async () => {
    const page = await visit(`/thing?iri=${encodeURIComponent(`${BASE}id/organization/nsatu`)}`);
    const unsettled = page.locator(".unsettled .claim");
    expect(await unsettled.locator("> p").textContent()).toMatch(/participates in\s.*intended/s);
    expect(await page.locator(".facts .claim").count()).toBe(0);
  });

  it("goes from the timeline to a meeting, and from its words to the sentence in the release, to the character", async () => {
    const page = await visit("/timeline?from=2025&to=2025");
    await page.getByRole("link", { name: /Meeting: .*Rutte/ }).click();
    expect(await page.locator(".report .facts").first().textContent()).toContain("about 50 minutes");
    const link = page.locator(".statement", { hasText: "coordinate to participate" }).locator("blockquote a").first();
    const [, start, end] = /at=(\d+)-(\d+)/.exec((await link.getAttribute("href")) ?? "") ?? [];
    await link.click();
    const mark = page.locator("#at");
    const text = Array.from(readFileSync(join(served.dir, "texts", `${SAMPLE}.txt`), "utf8"));
    expect(await mark.textContent()).toBe(text.slice(Number(start), Number(end)).join(""));
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  });

  it("filters a list in place, with an address that can be reloaded and gone back from", async () => {
    const page = await visit("/claims");
    const all = await page.locator(".found").textContent();
    await page.locator("input[name=standing][value=intended]").check();
    await page.waitForURL(/standing=intended/);
    await expect.poll(() => page.locator(".found").textContent()).not.toBe(all);
    const few = await page.locator(".found").textContent();
    expect(new Set(await page.locator("td .badge").allTextContents())).toEqual(new Set(["→ intended"]));
    expect(await page.locator("#status").textContent()).toContain("claim");
    await page.reload();
    expect(await page.locator(".found").textContent()).toBe(few);
    await page.goBack();
    await expect.poll(() => page.locator(".found").textContent()).toBe(all);
  });

  it("sorts a table by its heads, and keeps the focus there", async () => {
    const page = await visit("/statements");
    await page.locator("thead a", { hasText: "Act" }).click();
    await expect.poll(() => page.locator("th[aria-sort=ascending]").textContent()).toContain("Act");
    const acts = await page.locator("tbody tr td:nth-child(3)").allTextContents();
    expect(acts).toEqual([...acts].sort());
    expect(await page.evaluate("document.activeElement?.textContent")).toContain("Act");
  });

  it("draws the network; a choice in the table or by keys shows its links with their words", async () => {
    const page = await visit("/network?type=state&type=organization&type=grouping");
    await page.locator("#network[data-ready]").waitFor();
    expect(await page.locator("#network canvas").count()).toBeGreaterThan(3);
    await page.locator("#network").focus();
    await page.keyboard.press("ArrowRight");
    const status = await page.locator("#status").textContent();
    expect(status).toMatch(/, (state|organization|grouping), \d+ neighbours/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/node=/);
    await expect.poll(() => page.locator("#neighbours h2").textContent()).toBe(status?.split(",")[0]);
    await page.locator("#neighbours summary").first().click();
    expect(await page.locator("#neighbours blockquote mark").first().isVisible()).toBe(true);
    await page.evaluate("document.querySelector('#network canvas').dataset.same = 'yes'");
    await page.getByRole("link", { name: /with whom is Japan linked/ }).click();
    await expect.poll(() => page.locator("#neighbours h2").textContent()).toBe("Japan");
    expect(await page.locator("#network canvas").first().getAttribute("data-same")).toBe("yes");
    const address = page.url();
    const text = await page.locator("#neighbours").textContent();
    await page.goto(address);
    expect(await page.locator("#neighbours").textContent()).toBe(text);
  });

  it("draws five thousand things", async () => {
    const page = await visit("/");
    await page.route("**/api/network*", (route) => {
      const nodes = Array.from({ length: 5000 }, (_, i) => ({
        iri: `urn:x:${i}`,
        label: `Thing ${i}`,
        kind: i % 3 ? "state" : "person",
        weight: 1 + (5000 % (i + 1)),
      }));
      const links = Array.from({ length: 9000 }, (_, i) => ({
        a: i % 5000,
        b: (i * 7919 + 13) % 5000,
        relation: "met",
        standing: "fact",
        count: 1,
      }));
      const answer: NetworkAnswer = { nodes, links };
      return route.fulfill({ json: answer });
    });
    await page.goto("/network");
    await page.locator("#network[data-ready]").waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await page.locator("#network canvas").count()).toBeGreaterThan(3);
  }, 120_000);

  it("asks a named question, then one of one's own, and leads from the answer to things", async () => {
    const page = await visit("/query");
    await page.locator("select[name=named]").selectOption("01-who-met-whom");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.locator("#answer").waitFor();
    expect(await page.locator("tbody").textContent()).toContain("18:55");
    const editor = page.locator(".code .cm-content");
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(`SELECT ?x WHERE { VALUES ?x { <${BASE}id/organization/nato> } }`);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/query=/);
    await page.locator("td a").click();
    expect(await page.locator("h1").textContent()).toBe("North Atlantic Treaty Organization");
  });

  it("says plainly what is wrong with a query", async () => {
    const page = await visit(`/query?query=${encodeURIComponent("SELECT * { ?s ?p")}`);
    expect(await page.locator("[role=alert]").textContent()).toContain("the query is not right");
  });

  it("downloads what it shows", async () => {
    const page = await visit("/claims?standing=intended");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download as CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("claims.csv");
    const text = readFileSync((await download.path()) as string, "utf8");
    expect(text).toContain("NATO Security Assistance and Training for Ukraine,intended");
  });

  it("keeps the colours that a reader chose", async () => {
    const page = await visit("/", { colorScheme: "light" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    const button = page.locator("button.theme");
    await button.click();
    await button.click();
    expect(await button.textContent()).toBe("Colours: dark");
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
  });

  it("works without scripts", async () => {
    const page = await visit("/", { javaScriptEnabled: false });
    await page.locator("#q").fill("rutte");
    await page.getByRole("button", { name: "Search" }).click();
    await page.locator(".hits a").first().click();
    expect(await page.locator("h1").textContent()).toBe("Mark Rutte");
    await page.goto("/network?type=state");
    await page.locator("a[href*='node=']").first().click();
    expect(await page.locator("#neighbours li").count()).toBeGreaterThan(0);
    await page.goto("/query");
    await page.locator("textarea").fill("ASK {}");
    await page.getByRole("button", { name: "Run" }).click();
    expect(await page.locator(".found").textContent()).toBe("Yes");
  });
});
