import { describe, expect, it } from "vitest";
import { pdfFile } from "../support/pdf-file.ts";
import { readBytes } from "../support/publishers.ts";

const LINES = [
  "(Unofficial translation)",
  "",
  "Ministry of Oceans",
  "7 April 2022",
  "",
  "Minister Dahl meets Minister Kamau",
  "",
  "The Minister of Defence, Ms Ingrid Dahl, met the Minister of Defence of",
  "Kandora, Mr Joseph Kamau, in the capital today.",
  "",
  "1. They agreed to continue cooperation.",
];
const codes = async (bytes: Buffer): Promise<string[]> =>
  (await readBytes(bytes)).findings.map(({ severity, code }) => `${severity} ${code}`);

describe("a PDF", () => {
  it("gives its text layer with lines, paragraphs and head, without page numbers", async () => {
    const { releases, findings } = await readBytes(
      pdfFile({
        pages: [
          [...LINES, "", "- 1 -"],
          ["2. They thanked each other.", "", "Page 2 of 2"],
        ],
      }),
    );
    expect(releases[0]?.text).toBe(`${LINES.join("\n")}\n\n2. They thanked each other.`);
    expect(releases[0]).toMatchObject({
      title: "Minister Dahl meets Minister Kamau",
      publisher: { name: "Ministry of Oceans" },
      issued: "2022-04-07",
      translation: "unofficial",
      source: { mediaType: "application/pdf" },
    });
    expect(findings.map(({ code }) => code)).toEqual(["pdf-page-numbers"]);
  });

  it("that is locked, cut off, damaged, only pictures or in letters without a map is refused with its own finding", async () => {
    const whole = pdfFile({ pages: [LINES] });
    expect(await codes(pdfFile({ pages: [LINES], encrypted: true }))).toEqual(["error pdf-encrypted"]);
    expect(await codes(whole.subarray(0, whole.length - 60))).toEqual(["error pdf-truncated"]);
    expect(await codes(Buffer.from("%PDF-1.4\nnothing\n%%EOF\n"))).toEqual(["error pdf-invalid"]);
    expect(await codes(pdfFile({ pages: [[]] }))).toEqual(["error pdf-no-text"]);
    expect(await codes(pdfFile({ pages: [["96688c818f498bc2", "8ae291928c8882ed"]], japanese: true }))).toEqual(["error pdf-garbled"]);
  });

  it("with one page that has no text is read, and the page is named", async () => {
    const { releases, findings } = await readBytes(pdfFile({ pages: [LINES, []] }));
    expect(releases).toHaveLength(1);
    expect(findings.find(({ code }) => code === "pdf-page-without-text")?.message).toContain("page(s) 2");
  });

  it("is read when compressed, and refused before it is unfolded where it would unfold to too much", async () => {
    expect((await readBytes(pdfFile({ pages: [LINES], compressed: true }))).releases[0]?.title).toBe("Minister Dahl meets Minister Kamau");
    const bomb = pdfFile({ pages: [["x".repeat(20_000_000)]], compressed: true });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await readBytes(bomb, { limits: { pdfUnfolded: 1_000_000 } })).findings.map(({ code }) => code)).toEqual(["pdf-too-big"]);
  });

  it("with too many pages is refused", async () => {
    const { findings } = await readBytes(pdfFile({ pages: [LINES, LINES, LINES] }), { limits: { pdfPages: 2 } });
    expect(findings.map(({ code }) => code)).toEqual(["pdf-too-long"]);
  });
});
