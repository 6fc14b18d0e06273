import { describe, expect, it } from "vitest";
import { read, readBytes } from "../support/publishers.ts";

const PAGES = "tests/read/fixtures/pages/";

describe("a saved page", () => {
  it("of a defence ministry's site gives its main text, list numbers kept, furniture left out", async () => {
    const { releases, findings } = await read([`${PAGES}mod-japan-shape.html`]);
    expect(findings).toEqual([]);
    expect(releases[0]).toMatchObject({
      id: "mod-japan-shape",
      url: "https://www.mod.go.jp/en/article/2024/09/0a1b2c.html",
      title: "Japan-Norland Defense Ministerial Meeting",
      publisher: { name: "Ministry of Defense, Japan", key: "MOD-JP", of: "JP" },
      issued: "2024-09-03",
      translation: "provisional",
      timeZone: "Asia/Tokyo",
      source: { mediaType: "text/html", encoding: "utf-8" },
    });
    expect(releases[0]?.text).toBe(`Japan-Norland Defense Ministerial Meeting

September 3, 2024
Ministry of Defense

(Provisional Translation)

On September 3, commencing at 10:05 for approximately 40 minutes, Defense Minister TANABE held a meeting with H.E. Mr. Olav BERG, Minister of Defence of Norland.

1. At the outset, Minister Tanabe welcomed Minister Berg’s first visit to Japan.
2. Both Ministers exchanged views on the regional situation:
  - the security of sea lanes, and
  - cooperation in maritime domain awareness.
3. The Ministers confirmed that they will continue to promote defense cooperation.`);
  });

  it("of a foreign ministry's site has its title below a heading of the section", async () => {
    const { releases } = await read([`${PAGES}mofa-japan-shape.html`]);
    expect(releases[0]).toMatchObject({
      title: "Telephone Call with Foreign Minister of Sudelia",
      issued: "2024-01-19",
      publisher: { key: "MOFA-JP" },
    });
    expect(releases[0]?.text).toMatch(/^Press Releases\n\nTelephone Call .*\n\nJanuary 19, 2024\n\nOn January 19/);
    expect(releases[0]?.text).toMatch(/gratitude\.$/);
  });

  it("of an alliance's site leaves consent, languages and sharing out, and reads the first date", async () => {
    const { releases } = await read([`${PAGES}nato-shape.html`]);
    expect(releases[0]).toMatchObject({
      title: "Secretary General meets the Prime Minister of Norland",
      issued: "2023-02-14",
      publisher: { key: "NATO", of: "NATO" },
    });
    expect(releases[0]?.text).not.toMatch(/cookies|French|Facebook|Newsroom|Last updated/);
    expect(releases[0]?.text).toContain("“Norland is a valued Ally,” the Secretary General said.");
  });

  it("built of tables by an unknown publisher in windows-1252 gives text and table rows", async () => {
    const { releases } = await read([`${PAGES}unknown-div-soup.html`]);
    expect(releases[0]).toMatchObject({
      title: "Minister Kamau receives the Ambassador of Norland",
      publisher: { name: "Ministry of Foreign Affairs, Republic of Kandora" },
      issued: "2011-05-12",
      source: { encoding: "windows-1252" },
    });
    expect(releases[0]?.text).toContain("ratify it “without delay”.");
    expect(releases[0]?.text).toContain("Signature | 3 March 2009\nEntry into force | pending");
    expect(releases[0]?.text).not.toMatch(/Visa|Contact|rights reserved/);
  });

  it("of an unknown portal takes date and publisher from its metadata", async () => {
    const { releases } = await read([`${PAGES}unknown-portal.html`]);
    expect(releases[0]).toMatchObject({
      title: "Defence Secretary visits Kandoran troops",
      publisher: { name: "Government Portal" },
      issued: "2022-11-05",
    });
    expect(releases[0]?.text).toMatch(/^Press release\n\nDefence Secretary visits Kandoran troops\n\nPublished 5 November 2022\n\n/);
    expect(releases[0]?.text).toMatch(/The programme began in 2020\.$/);
  });
});

const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>A visit to Norland</title>${head}</head><body>${body}</body></html>`;
const TEXT = "The Minister met the Ambassador of Norland in the capital on Monday and they discussed the agreement on fisheries.";
const textOf = async (html: string): Promise<string | undefined> => (await readBytes(html)).releases[0]?.text;

describe("the text of a page", () => {
  it.each([
    [
      "numbers an ordered list from its start",
      `<p>${TEXT}</p><ol start="4"><li>First.<li>Second.</ol>`,
      `${TEXT}\n\n4. First.\n5. Second.`,
    ],
    [
      "keeps letters and set values of a list",
      `<p>${TEXT}</p><ol type="a"><li>First.</li><li value="5">Second.</li></ol>`,
      `${TEXT}\n\na. First.\ne. Second.`,
    ],
    ["writes no number twice", `<p>${TEXT}</p><ol><li>1. First.</li><li>2. Second.</li></ol>`, `${TEXT}\n\n1. First.\n2. Second.`],
    ["breaks lines where the page does", `<p>${TEXT}<br>Next line.</p>`, `${TEXT}\nNext line.`],
    [
      "leaves what is hidden and what is run",
      `<p>${TEXT}</p><p style="display:none">Hidden.</p><script>var a="<p>x</p>"</script><noscript>No.</noscript><iframe src="http://127.0.0.1:1/">Frame.</iframe>`,
      TEXT,
    ],
    [
      "keeps superscripts in their words",
      `<p>${TEXT}</p><p>The 27<sup>th</sup> summit&nbsp;&ndash; a&nbsp;success.</p>`,
      `${TEXT}\n\nThe 27th summit – a success.`,
    ],
    ["keeps lines of preformatted text", `<pre>${TEXT}\n  1. One\n  2. Two</pre>`, `${TEXT}\n  1. One\n  2. Two`],
  ])("%s", async (_name, body, expected) => {
    expect(await textOf(page(body))).toBe(expected);
  });

  it("reads a page's date in the zone of its publisher", async () => {
    const late = page(
      `<h1>A visit to Norland</h1><p>${TEXT}</p>`,
      '<link rel="canonical" href="https://www.mofa.go.jp/x.html"><meta property="article:published_time" content="2024-05-01T20:00:00Z">',
    );
    expect((await readBytes(late)).releases[0]?.issued).toBe("2024-05-02");
  });

  it("is the article with the heading, however long the teasers beside it are", async () => {
    const teaser = `<div><h3><a href="1">Older story</a></h3><p>${"Something else entirely happened elsewhere. ".repeat(20)}</p></div>`;
    const body = `<main><article><h1>A visit to Norland</h1><p>4 March 2022</p><p>${TEXT}</p><p>They agreed to stay in touch.</p></article><div>${teaser.repeat(4)}</div></main>`;
    expect(await textOf(page(body))).toBe(`A visit to Norland\n\n4 March 2022\n\n${TEXT}\n\nThey agreed to stay in touch.`);
  });

  it("has the heading and date that stand above it in the page's own header", async () => {
    const body = `<header><h1>A visit to Norland</h1><p>04.03.2022</p></header><div><div>${`<p>${TEXT}</p>`.repeat(2)}</div><div class="side-col"><p>Desk.</p></div></div>`;
    const { releases } = await readBytes(page(body));
    expect(releases[0]).toMatchObject({ title: "A visit to Norland", issued: "2022-03-04" });
    expect(releases[0]?.text).toBe(`A visit to Norland\n\n04.03.2022\n\n${TEXT}\n\n${TEXT}`);
  });

  it("survives broken metadata", async () => {
    const broken = page(
      `<p>${TEXT}</p>`,
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:url" content="javascript:alert(1)"><meta name="date" content="soon">',
    );
    const { releases, findings } = await readBytes(broken);
    expect(releases[0]?.text).toBe(TEXT);
    expect(releases[0]?.url).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain("url-invalid");
  });
});
