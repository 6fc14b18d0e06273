import { describe, expect, it } from "vitest";
import { looksLikeMarkdown, plainMarkdown } from "../../src/read/markdown.ts";
import { readBytes } from "../support/publishers.ts";

describe("Markdown as plain text", () => {
  it.each([
    ["The ministers met.\n\n\\###", "The ministers met.\n\n###"],
    ["\\# \\# \\#", "# # #"],
    ["-   **Chief Ann Roe** (Ret.)\n-   *Joe Doe*", "- Chief Ann Roe (Ret.)\n- Joe Doe"],
    ["***Co-Chairs***", "Co-Chairs"],
    ["***  \nMembers***", "Members"],
    ["In his [Presidential\nMemorandum](https://example.org/a_(b)/c) he said", "In his Presidential\nMemorandum he said"],
    ["See <https://example.org/x>.", "See https://example.org/x."],
    ["the 27<sup>th</sup> summit<br>today", "the 27th summit\ntoday"],
    ["It\\'s at 5\\*3 and file_name_one", "It's at 5*3 and file_name_one"],
    ["## Item 4 ##\n> quoted\n\n---\n\n_note_ `code`", "Item 4\nquoted\n\n\nnote code"],
    ["![photo](a.jpg)Text<!-- hidden -->", "Text"],
    ["<figure>\n<img src='x'>\n<figcaption>Two people</figcaption>\n</figure>\nText &amp; more", "\nText & more"],
    ["12\\. Item\n2 * 3 * 4 = 24", "12. Item\n2 * 3 * 4 = 24"],
  ])("%j", (source, plain) => {
    expect(plainMarkdown(source)).toBe(plain);
  });

  it("is recognised by its own marks only", () => {
    expect(["\\###", "**Name**", "[a](https://x.org)", "27<sup>th</sup>"].map(looksLikeMarkdown)).toEqual([true, true, true, true]);
    expect(["###", "* item", "snake_case_name", "5 * 3 ** 2", "a < b > c"].map(looksLikeMarkdown)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a Markdown file", () => {
  it("gives front matter as metadata and its first heading as title", async () => {
    const front = await readBytes(
      "---\ntitle: A visit to Norland\ndate: 2024-03-05\npublisher: Ministry of Oceans\nurl: https://example.org/a\n---\n\nThe ministers **met** today.\n",
      { format: "markdown" },
    );
    expect(front.releases[0]).toMatchObject({
      title: "A visit to Norland",
      issued: "2024-03-05",
      publisher: { name: "Ministry of Oceans" },
      url: "https://example.org/a",
      text: "The ministers met today.",
    });
    const headed = await readBytes("# A visit to *Norland*\n\nThe ministers met today.\n", { format: "markdown" });
    expect(headed.releases[0]).toMatchObject({ title: "A visit to Norland", text: "A visit to Norland\n\nThe ministers met today." });
  });
});
