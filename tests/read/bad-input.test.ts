import fc from "fast-check";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Finding } from "../../src/records/finding.ts";
import { Release } from "../../src/records/release.ts";
import { sourceFormats } from "../../src/read/index.ts";
import { readBytes } from "../support/publishers.ts";

const TEXT = "The Minister met the Ambassador of Norland in the capital and they discussed the agreement on fisheries.";
const codes = async (bytes: Uint8Array | string, options = {}): Promise<string[]> =>
  (await readBytes(bytes, options)).findings.map(({ code }) => code).filter((code) => !code.startsWith("no-"));

describe("input that is no release", () => {
  it.each([
    ["an empty file", "", ["file-empty"]],
    ["only spaces", " \n\t\n ", ["text-empty"]],
    ["only marks", "*** --- ###", ["text-empty"]],
    ["bytes with zeros", Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 9]), ["binary-file"]],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), ["binary-file"]],
    ["control bytes", "\u0001\u0002\u0003\u0004abc", ["binary-file"]],
    ["one line of 10 MB", "The ministers met. ".repeat(560_000), ["text-too-long"]],
    ["a page without text", "<!doctype html><html><body><nav><a href=a>A</a></nav><script>x</script></body></html>", ["html-no-text"]],
    ["an empty page", "<!doctype html><html></html>", ["html-no-text"]],
  ])("%s gives one error", async (_name, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
  });

  it("more bytes than allowed are refused before they are held", async () => {
    expect(await codes("x".repeat(2000), { limits: { stdinBytes: 1000 } })).toEqual(["file-too-big"]);
    expect(await codes(`<html>${"x".repeat(2000)}`, { limits: { htmlBytes: 1000 } })).toEqual(["file-too-big"]);
  });
});

describe("input that is made to hurt", () => {
  it.each([
    ["100,000 elements deep", `<!doctype html><html><body>${"<div>".repeat(100_000)}<p>${TEXT}</p>`],
    ["deep tables, lists and links", `<!doctype html><html><body>${"<table><tr><td><ul><li><a>".repeat(8_000)}<p>${TEXT}</p>`],
  ])("%s is read by structure, and told", async (_name, html) => {
    const { releases, findings } = await readBytes(html);
    expect(releases[0]?.text).toContain(TEXT);
    expect(findings.map(({ code }) => code)).toContain("html-deep-nesting");
  });

  it.each([
    ["comment starts", "<!--"],
    ["figures", "<figure"],
    ["brackets", "["],
    ["brackets and parens", "[a]("],
    ["stars", "*a "],
    ["underscores", "_a "],
    ["tags", "<a "],
    ["hashes", "# "],
    ["backslashes", "\\"],
    ["numbers", "1. "],
    ["commas", ", "],
    ["months", "May "],
    ["dates", "5 May 2020 "],
    ["blank lines", "\n \n"],
    ["ideographic spaces", "\u3000"],
    ["headings", "Ministry of "],
    ["ampersands", "&amp;"],
    ["byte escapes", "\\xE9"],
  ])("300,000 characters of %s take no more than a moment", { timeout: 20_000 }, async (_name, piece) => {
    const nasty = `**x** ${piece.repeat(Math.ceil(300_000 / piece.length))}`;
    for (const format of ["text", "markdown", "html"]) {
      const start = performance.now();
      await readBytes(nasty, { format });
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it("any bytes in any format give releases or findings, never a throw", { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: "binary", maxLength: 40 }).map((text) => Buffer.from(text)),
      fc
        .constantFrom(
          "<html><body>",
          "<ol><li>",
          "</div>",
          "%PDF-1.4\n",
          "%%EOF",
          '{"id":"a","text":"b c"}\n',
          '{"text":"',
          "---\n",
          "**",
          "April 8, 2025\n",
          "\u001b$B",
          "\ufeff",
          "\\xE9",
          "Ministry of X\n",
        )
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 8 }),
        fc.option(fc.constantFrom(...sourceFormats.map(({ id }) => id)), { nil: undefined }),
        async (pieces, format) => {
          const { releases, findings } = await readBytes(Buffer.concat(pieces), format === undefined ? {} : { format });
          for (const release of releases) {
            Release.parse(release);
            expect(release.text).toBe(release.text.normalize("NFC"));
            expect(release.text).not.toMatch(
              /[\r\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/,
            );
            expect(`${release.title}${release.publisher?.name}`).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
          }
          for (const finding of findings) Finding.parse(finding);
          expect(releases.length + findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("the network", () => {
  const connect = vi.spyOn(net.Socket.prototype, "connect");
  const fetched = vi.spyOn(globalThis, "fetch");
  beforeEach(() => {
    for (const spy of [connect, fetched]) {
      spy.mockReset();
      spy.mockImplementation(() => {
        throw new Error("no network while reading");
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is never asked, whatever a page names", async () => {
    const there = "http://127.0.0.1:9/x";
    const html = `<!doctype html><html><head><base href="${there}"><link rel=stylesheet href="${there}"><script src="${there}"></script><meta http-equiv=refresh content="0;url=${there}"></head><body><img src="${there}"><iframe src="${there}"></iframe><object data="${there}"></object><p>${TEXT}</p></body></html>`;
    expect((await readBytes(html)).releases[0]?.text).toBe(TEXT);
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  });
});
