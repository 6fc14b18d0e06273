import { describe, expect, it } from "vitest";
import { decodeWindows1252 } from "../../src/read/windows-1252.ts";
import { readBytes } from "../support/publishers.ts";

const TEXT =
  "Visit of Minister Strøm\n\nThe Minister met his colleague – “a friend” – in the capital. They discussed the agreement on fisheries.";
const western = Buffer.from(TEXT.replace("–", "\x96").replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"), "latin1");
const wide = Buffer.from(TEXT, "utf16le");
const swapped = Buffer.from(wide).swap16();
const sjis = Buffer.from(
  "96 68 89 71 91 e5 90 62 82 cd 81 41 83 6d 81 5b 83 89 83 93 83 68 82 cc 91 e5 90 62 82 c6 89 ef 92 6b 82 b5 82 bd 81 42".replaceAll(
    " ",
    "",
  ),
  "hex",
);
const eucjp = Buffer.from(
  "cb c9 b1 d2 c2 e7 bf c3 a4 cf a1 a2 a5 ce a1 bc a5 e9 a5 f3 a5 c9 a4 ce c2 e7 bf c3 a4 c8 b2 f1 c3 cc a4 b7 a4 bf a1 a3".replaceAll(
    " ",
    "",
  ),
  "hex",
);
const JAPANESE = "防衛大臣は、ノーランドの大臣と会談した。";

describe("the encoding of a text", () => {
  it.each([
    ["UTF-8 without mark", Buffer.from(TEXT), "utf-8", []],
    ["UTF-8 with mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]), "utf-8", []],
    ["UTF-16 LE with mark", Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), "utf-16le", []],
    ["UTF-16 BE with mark", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), "utf-16be", []],
    ["UTF-16 LE without mark", wide, "utf-16le", ["encoding-guessed"]],
    ["UTF-16 BE without mark", swapped, "utf-16be", ["encoding-guessed"]],
    ["windows-1252", western, "windows-1252", ["encoding-guessed"]],
  ])("%s is found, and a guess is marked", async (_name, bytes, encoding, codes) => {
    const { releases, findings } = await readBytes(bytes);
    expect(releases[0]?.text).toBe(TEXT);
    expect(releases[0]?.source.encoding).toBe(encoding);
    expect(findings.filter(({ code }) => code.startsWith("encoding")).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["shift_jis", sjis],
    ["euc-jp", eucjp],
  ])("%s is recognised and marked, never read as Western letters", async (encoding, bytes) => {
    const { releases, findings } = await readBytes(bytes);
    expect(releases[0]?.text).toBe(JAPANESE);
    expect(releases[0]?.source.encoding).toBe(encoding);
    expect(findings.map(({ code }) => code)).toContain("encoding-guessed");
  });

  it("ISO-2022-JP is not taken for ASCII", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0x1b, 0x24, 0x42]),
      Buffer.from(eucjp.map((byte) => byte & 0x7f)),
      Buffer.from([0x1b, 0x28, 0x42]),
    ]);
    const { releases } = await readBytes(bytes);
    expect(releases[0]?.text).toBe(JAPANESE);
    expect(releases[0]?.source.encoding).toBe("iso-2022-jp");
  });

  it("of Cyrillic bytes without declaration is refused, and read when it is named", async () => {
    const cyrillic = Buffer.from("cceeedf1f2f020e2f1f2f0e5f2e8ebf1ff20f120eaeeebebe5e3eee920e220f1f2eeebe8f6e5", "hex");
    expect((await readBytes(cyrillic)).findings.map(({ code }) => code)).toEqual(["encoding-unknown"]);
    const forced = await readBytes(cyrillic, { encoding: "windows-1251" });
    expect(forced.releases[0]?.source.encoding).toBe("windows-1251");
  });

  it("that is named gives way to a byte order mark", async () => {
    const { releases } = await readBytes(Buffer.from(`\ufeff${TEXT}`), { encoding: "windows-1251" });
    expect(releases[0]?.source.encoding).toBe("utf-8");
  });

  it("declared by a page is used, and a wrong declaration is told", async () => {
    const html = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>${"あ".repeat(3)}</p></body></html>`;
    const declared = Buffer.concat([Buffer.from(html("Shift_JIS").split("あああ")[0] ?? ""), sjis, Buffer.from("</p></body></html>")]);
    expect((await readBytes(declared)).releases[0]).toMatchObject({ text: JAPANESE, source: { encoding: "shift_jis" } });
    const wrong = await readBytes(html("windows-1252"));
    expect(wrong.releases[0]).toMatchObject({ text: "あああ", source: { encoding: "utf-8" } });
    expect(wrong.findings.map(({ code }) => code)).toContain("encoding-declared-wrong");
  });

  it("broken UTF-8 keeps what is whole and says where it is not", async () => {
    const { releases, findings } = await readBytes(Buffer.concat([Buffer.from(TEXT), Buffer.from([0x20, 0xc3, 0x28])]));
    expect(releases[0]?.text).toBe(`${TEXT} \ufffd(`);
    expect(findings.find(({ code }) => code === "encoding-broken")?.message).toContain(`character ${TEXT.length + 1}`);
  });

  it("UTF-32 and unknown names are refused", async () => {
    expect((await readBytes(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).findings[0]?.code).toBe("encoding-unsupported");
    await expect(readBytes(TEXT, { encoding: "klingon" })).rejects.toMatchObject({ code: "encoding-unknown", exit: 2 });
  });

  it("windows-1252 maps its upper controls to letters", () => {
    expect(decodeWindows1252(Uint8Array.from([0x80, 0x85, 0x91, 0x99, 0x9f, 0xe9]))).toBe("€…‘™Ÿé");
  });
});

describe("characters that do not belong in a text", () => {
  it("are taken out or replaced, and counted", async () => {
    const line = JSON.stringify({
      id: "a",
      title: "A \u202evisit\u202c to\n Norland",
      text: "The\u0007 Minister\ud800 met\u00ad his\u200b colleague\u202e.",
    });
    const { releases, findings } = await readBytes(line, { format: "jsonl" });
    expect(releases[0]?.text).toBe("The Minister\ufffd met his colleague\u202e.");
    expect(releases[0]?.title).toBe("A visit to Norland");
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["control-characters", "lone-surrogates", "bidi-controls"]));
  });

  it("line ends of every sort become line feeds, and letters their composed form", async () => {
    const { releases } = await readBytes("Visit\r\nof Minister\rStro\u0308m\u2028today\u2029here");
    expect(releases[0]?.text).toBe("Visit\nof Minister\nStröm\ntoday\nhere");
  });
});
