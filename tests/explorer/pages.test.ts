import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { loadNamedQueries } from "../../src/cli/named-queries.ts";
import { packageData } from "../../src/knowledge/index.ts";
import { withBuiltCommand } from "../support/cli.ts";
import { BASE, serving } from "../serve/served.ts";
import { FIRST, MEETING, ORLAN, SECOND, twoReleases } from "./made-up-build.ts";

const thing = (iri: string) => `/thing?iri=${encodeURIComponent(iri)}`;
const sparql = (query: string) => encodeURIComponent(query);
const formula = twoReleases((e) => ({ ...e, statements: e.statements.map((each) => ({ ...each, about: "=HYPERLINK(1)" })) }));
withBuiltCommand();
const server = serving({ ...formula, options: { questions: await loadNamedQueries([packageData()]) } });
const page = async (path: string) => {
  const response = await server.ask(path);
  return { status: response.status, type: response.headers.get("Content-Type"), $: load(await response.text()) };
};

const PAGES = [
  "/",
  "/search?q=orlan",
  "/search",
  "/things",
  "/things?type=person&q=or",
  "/releases",
  "/claims",
  "/events",
  "/statements?sort=-act&page=9",
  "/timeline",
  "/network",
  `/network?node=${encodeURIComponent(`${BASE}named/state/arvenia`)}`,
  "/query",
  "/query?named=who-met-whom",
  `/query?query=${sparql("SELECT * { ?s ?p ?o } LIMIT 3")}`,
  thing(ORLAN),
  thing(MEETING),
  thing(`${BASE}named/state/arvenia`),
  thing(`${BASE}named/instrument/coastal-watch`),
  `/release?id=${FIRST}&at=10-20`,
];

describe.each(PAGES)("%s", (path) => {
  it("is a page with one heading and no script, style or handler of its own", async () => {
    const { status, type, $ } = await page(path);
    expect([status, type]).toEqual([200, "text/html; charset=UTF-8"]);
    expect($("h1")).toHaveLength(1);
    expect($("main, header, footer, nav").length).toBeGreaterThan(3);
    expect($("[style], style")).toHaveLength(0);
    expect($("script:not([src])[type!='application/ld+json']")).toHaveLength(0);
    expect(
      $("*")
        .toArray()
        .flatMap((each) => Object.keys((each as { attribs?: object }).attribs ?? {}))
        .filter((name) => name.startsWith("on")),
    ).toEqual([]);
  });
  it("leads to nothing that is not there", async () => {
    const { $ } = await page(path);
    const hrefs = [
      ...new Set(
        $("a[href^='/']")
          .toArray()
          .map((each) => $(each).attr("href") as string),
      ),
    ].slice(0, 40);
    const lost: string[] = [];
    for (const href of hrefs) if ((await server.ask(href.replace(/#.*/, ""))).status >= 400) lost.push(href);
    expect(lost).toEqual([]);
  });
});

describe("a thing", () => {
  it("has its intention apart from facts, in words", async () => {
    const { $ } = await page(thing(`${BASE}named/state/arvenia`));
    expect($(".unsettled h4").text()).toBe("Not stated as fact");
    expect($(".unsettled .claim .badge").text()).toContain("intended");
    expect($(".facts .claim")).toHaveLength(0);
  });
  it("has its sentence beside each claim, the words marked, and the way into the release", async () => {
    const { $ } = await page(thing(`${BASE}named/state/arvenia`));
    const quote = $(".claim blockquote").first();
    expect(quote.find("p").text()).toBe("Minister Orlan intends to join the Coastal Watch.");
    expect(quote.find("mark").text()).toBe("intends to join the Coastal Watch");
    const there = await page(quote.find("a").attr("href")?.replace("#at", "") as string);
    expect(there.$("#at").text()).toBe("intends to join the Coastal Watch");
  });
  it("is one page for all IRIs that stand for it", async () => {
    const response = await server.ask(thing(`${BASE}release/${SECOND}/person/orlan`));
    expect([response.status, response.headers.get("Location")]).toEqual([302, thing(ORLAN)]);
    expect((await page(thing(ORLAN))).$("#identity + ul").text()).toContain("The same name in the same post.");
  });
  it("that is a release leads to its text", async () => {
    expect((await server.ask(thing(`${BASE}release/${FIRST}`))).headers.get("Location")).toBe(`/release?id=${FIRST}`);
  });
  it("that is a record says it in words, with its evidence", async () => {
    const claim = server.context.graph.subjects();
    const iri = [...claim].find((each) => each.includes("/claim/")) as string;
    expect((await page(thing(iri))).$("h1").text()).toContain("Arvenia participates in Coastal Watch [intended");
  });
  it("that is not there is a page that says so", async () => {
    expect((await page(thing("javascript:alert(1)"))).status).toBe(404);
    expect((await page("/release?id=../../etc/passwd")).status).toBe(404);
  });
});

it("a meeting lists each report as its release tells it", async () => {
  const { $ } = await page(thing(MEETING));
  expect($(".report")).toHaveLength(2);
  expect($(".report dd").text()).toContain("about 40 minutes");
});

it("a release underlines evidence, and says when a range is none", async () => {
  expect((await page(`/release?id=${FIRST}`)).$(".text .ev").text()).toContain("intends to join the Coastal Watch");
  expect((await page(`/release?id=${FIRST}&at=5-99999`)).$(".warning").text()).toContain("5-99999");
});

describe("downloads", () => {
  it("hold the rows of the filter, and no formula", async () => {
    const response = await server.ask("/statements.csv?act=welcome");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="statements.csv"');
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines.join("\n")).toContain(",'=HYPERLINK(1),");
  });
  it("of answers are CSV, JSON or N-Triples", async () => {
    const query = sparql('SELECT ("=1+1" AS ?x) {}');
    expect(await (await server.ask(`/query.csv?query=${query}`)).text()).toContain("'=1+1");
    expect(await (await server.ask(`/query.json?query=${query}`)).json()).toMatchObject({
      results: { bindings: [{ x: { value: "=1+1" } }] },
    });
    expect(await (await server.ask(`/query.nt?query=${sparql("CONSTRUCT { <urn:x:a> <urn:x:b> 1 } {}")}`)).text()).toContain("<urn:x:a>");
    expect((await server.ask(`/query.csv?query=${sparql("ASK {}")}`)).status).toBe(400);
  });
});

describe("the query page", () => {
  it("shows what is wrong with a query", async () => {
    const { status, $ } = await page(`/query?query=${sparql("SELECT * { ?s ?p }")}`);
    expect(status).toBe(400);
    expect($("[role=alert]").text()).toContain("not right");
    expect($("textarea").text()).toBe("SELECT * { ?s ?p }");
  });
  it("fills a named question with the values of the address", async () => {
    const { $ } = await page('/query?named=relation-between&param.one=Arvenia"}&param.other=CW');
    expect($("textarea").text()).toContain('VALUES ?one { "Arvenia\\"}" }');
  });
  it("links things of the answer, and nothing else", async () => {
    const query = `SELECT ?x { VALUES ?x { <${ORLAN}> <javascript:alert(1)> } }`;
    const { $ } = await page(`/query?query=${sparql(query)}`);
    expect(
      $("td a")
        .toArray()
        .map((each) => $(each).attr("href")),
    ).toEqual([thing(ORLAN)]);
  });
  it("knows the prefixes of the build, also beside those of the query", async () => {
    const mixed = sparql("PREFIX x: <urn:x:>\nASK { ?c a cmq:Claim FILTER(?c != x:y) }");
    expect((await page(`/query?query=${mixed}`)).$(".found").text()).toBe("Yes");
    expect((await page(`/query?query=${sparql("ASK { ?x a cmq:Claim }")}`)).$(".found").text()).toBe("Yes");
  });
});

describe("for machines", () => {
  it.each([
    ["/", "Dataset"],
    [thing(ORLAN), "Person"],
    [thing(MEETING), "Event"],
    [thing(`${BASE}named/state/arvenia`), "Country"],
    [`/release?id=${FIRST}`, "Article"],
  ])("%s describes itself as a %s of schema.org", async (path, type) => {
    const { $ } = await page(path);
    const about = JSON.parse($("script[type='application/ld+json']").text());
    expect(about).toMatchObject({ "@context": "https://schema.org/", "@type": type });
  });
  it("what a page is about stands beside it as RDF", async () => {
    const { $ } = await page(thing(`${BASE}named/state/arvenia`));
    const alternates = $("link[rel=alternate]")
      .toArray()
      .map((each) => [$(each).attr("href") as string, $(each).attr("type")]);
    expect(alternates).toHaveLength(3);
    for (const [href, type] of alternates) expect((await server.ask(href as string)).headers.get("Content-Type")).toContain(type);
  });
  it("suggests names", async () => {
    expect(await (await server.ask("/api/search?q=coas")).json()).toMatchObject({
      total: 1,
      hits: [{ label: "Coastal Watch", kind: "programme" }],
    });
  });
  it("gives the network", async () => {
    expect(await (await server.ask("/api/network?relation=participatesIn")).json()).toMatchObject({
      nodes: [{ label: "Coastal Watch" }, { label: "Arvenia" }],
      links: [{ a: 1, b: 0, standing: "intended", count: 2 }],
    });
  });
});

it("assets are there under their hash alone, for good", async () => {
  const { $ } = await page("/");
  const href = $("link[rel=stylesheet]").attr("href") as string;
  expect((await server.ask(href)).headers.get("Cache-Control")).toContain("immutable");
  expect((await server.ask(href.replace(/[0-9a-f]{12}/, "0".repeat(12)))).status).toBe(404);
  expect((await server.ask(href.replace("explorer.css", "..%2Fbin.js"))).status).toBe(404);
});

it("nothing was thrown that nobody meant to throw", () => expect(server.log).toEqual([]));
