import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadNamedQueries } from "../../src/cli/named-queries.ts";
import { packageData } from "../../src/knowledge/index.ts";
import { Release } from "../../src/records/release.ts";
import { type Listening, listen } from "../../src/serve/listen.ts";
import { missingBrowser, type Trespasses, withBrowser } from "../support/browser.ts";
import { withBuiltCommand } from "../support/cli.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";
import { serving } from "../serve/served.ts";
import { PAYLOADS } from "./payloads.ts";

const missing = missingBrowser();

/** A release with one hostile text in every field that a stranger's text reaches. */
function hostile(payload: string, i: number) {
  const { release, extraction } = madeUp(undefined, `2031-05-05-hostile-${i}`);
  const text = `${payload}\n${release.text}`;
  const at = { start: 0, end: Array.from(payload).length, exact: payload, sentence: 0, item: payload, rule: payload };
  return {
    release: Release.parse({
      ...release,
      text,
      title: payload,
      publisher: { name: payload },
      url: payload,
      source: { ...release.source, name: payload },
    }),
    extraction: {
      ...extraction,
      sentences: [{ start: 0, end: at.end, role: "body" as const, item: payload }, ...extraction.sentences.slice(1)],
      entities: extraction.entities.map((entity) => ({
        ...entity,
        name: `${payload} ${entity.id}`,
        aka: [payload],
        abbreviation: payload,
        link: { ...entity.link, rule: payload, reason: payload, candidates: [payload] },
      })),
      tenures: extraction.tenures.map((tenure) => ({ ...tenure, post: payload, evidence: at })),
      events: extraction.events.map((event) => ({ ...event, title: payload, place: { text: payload }, evidence: [at] })),
      statements: extraction.statements.map((statement) => ({ ...statement, about: payload, topics: [payload], evidence: at })),
      claims: extraction.claims.map((claim) => ({ ...claim, what: payload, topics: [payload], evidence: at })),
    },
  };
}

const releases = PAYLOADS.map(hostile);
const questions = [
  {
    name: PAYLOADS[0] as string,
    title: PAYLOADS[6] as string,
    parameters: [{ name: "x", value: PAYLOADS[7] as string }],
    sparql: "ASK {}",
  },
  ...(await loadNamedQueries([packageData()])),
];

// Skipped where no browser is found, which the name says; with CI set that is an error.
describe.skipIf(missing !== undefined)(`texts that would be scripts${missing === undefined ? "" : ` (skipped: ${missing})`}`, () => {
  withBuiltCommand();
  const server = serving({
    nquads: madeUpNQuads(...releases),
    texts: Object.fromEntries(releases.map(({ release }) => [release.id, release.text])),
    options: { questions },
  });
  const browser = withBrowser();
  let listening: Listening;
  let page: Page;
  let trespasses: Trespasses;
  let close: () => Promise<void>;
  const ran: string[] = [];
  beforeAll(async () => {
    listening = await listen((request) => server.app.fetch(request), 0, "127.0.0.1", 60_000);
    const opened = await browser.open(listening.url);
    ({ page, trespasses, close } = opened);
    await page.exposeFunction("pwned", () => ran.push(page.url()));
  });
  afterAll(async () => {
    await close?.();
    await listening?.close();
  });

  /** Visits a page, presses what it has to press, and gives its text. */
  async function visit(path: string): Promise<string> {
    await page.goto(path);
    expect(new URL(page.url()).origin).toBe(new URL(listening.url).origin);
    return ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  }

  it("are forty and more", () => expect(PAYLOADS.length).toBeGreaterThanOrEqual(40));

  it.each(PAYLOADS.map((payload, i) => [payload, i] as const))(
    "%s stays text",
    async (payload, i) => {
      const id = releases[i]?.release.id as string;
      const shown = payload.replace(/\s+/g, " ").trim();
      expect(await visit(`/release?id=${id}&at=0-${Array.from(payload).length}`)).toContain(shown);
      expect(await page.locator("#at").textContent()).toBe(payload);
      expect(await visit(`/search?q=${encodeURIComponent(payload)}`)).toContain(shown);
      const things = [...server.context.graph.subjects()].filter((iri) => iri.includes(`hostile-${i}/`));
      for (const sort of ["person", "event", "claim", "mention"])
        await visit(`/thing?iri=${encodeURIComponent(things.find((iri) => new RegExp(`/${sort}/[^/]+$`).test(iri)) as string)}`);
      await visit(`/thing?iri=${encodeURIComponent(payload)}`);
      const fields = ["q", "who", "thing", "publisher", "from", "to", "kind", "relation", "sort", "page", "standing"];
      await visit(`/claims?${new URLSearchParams(fields.map((name): [string, string] => [name, payload]))}`);
      await visit(
        `/query?query=${encodeURIComponent(`SELECT (${JSON.stringify(payload)} AS ?pwned) (IRI("javascript:pwned()") AS ?x) {}`)}`,
      );
      await visit(`/query?query=${encodeURIComponent(payload)}`);
      expect(ran).toEqual([]);
    },
    60_000,
  );

  it.each([
    "/",
    "/things",
    "/releases",
    "/claims",
    "/events",
    "/statements",
    "/timeline",
    "/network",
    "/query",
    "/query?named=01-who-met-whom",
  ])("%s runs none of them", async (path) => {
    await visit(path);
    if (path === "/network") await page.locator("#network[data-ready]").waitFor();
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(ran).toEqual([]);
  });

  it("and one that did run, or was stopped, would have been seen", async () => {
    const { page: other, trespasses: seen, close: done } = await browser.open(listening.url);
    await other.exposeFunction("pwned", () => ran.push("other"));
    await other.goto("/");
    await other.evaluate("pwned()");
    await other.evaluate("document.body.append(Object.assign(document.createElement('script'), { text: 'pwned()' }))");
    await other.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://evil.example/' }))");
    await expect.poll(() => seen.faults.length).toBe(2);
    expect(ran.splice(0)).toEqual(["other"]);
    await done();
  });

  it("and nothing was stopped, asked of others, or thrown", () => {
    expect(trespasses).toEqual({ requests: [], faults: [] });
    expect(server.log).toEqual([]);
  });
});
