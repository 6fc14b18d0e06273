import { describe, expect, it } from "vitest";
import { readBytes } from "../support/publishers.ts";

const lines = (...records: unknown[]): string =>
  `${records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n")}\n`;
const readLines = (text: string | Uint8Array, limits = {}): ReturnType<typeof readBytes> => readBytes(text, { format: "jsonl", limits });

describe("a line of JSON lines", () => {
  it("gives its fields", async () => {
    const { releases, findings } = await readLines(
      lines({
        id: "a-1",
        url: "https://www.state.gov/x/",
        title: "Call with Andr\\xE9ss\\xc3\\xa9",
        date: "2021-05-21",
        publisher: "US Department of State",
        text: "The two spoke today.",
        language: "en",
      }),
    );
    expect(findings).toEqual([]);
    expect(releases[0]).toMatchObject({
      id: "a-1",
      url: "https://www.state.gov/x/",
      title: "Call with Andréssé",
      issued: "2021-05-21",
      publisher: { name: "US Department of State", key: "STATE-US", of: "US" },
      timeZone: "America/New_York",
      source: { mediaType: "application/x-ndjson" },
    });
  });

  it("that is wrong is told with its number, and the others are read", async () => {
    const { releases, findings } = await readLines(
      lines({ id: "a", text: "One text." }, "not json", [1], { id: "b" }, "", { id: "c", text: "Two texts." }),
    );
    expect(releases.map(({ id }) => id)).toEqual(["a", "c"]);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, line, file }) => `${file}:${line} ${code}`)).toEqual([
      "stdin:2 jsonl-bad-line",
      "stdin:3 jsonl-bad-line",
      "stdin:4 jsonl-bad-line",
    ]);
  });

  it("of more bytes than allowed is passed over without being held", async () => {
    const { releases, findings } = await readLines(lines({ id: "a", text: "x ".repeat(6_000_000) }, { id: "b", text: "Short." }));
    expect(releases.map(({ id }) => id)).toEqual(["b"]);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({ code: "line-too-long", line: 1 });
  });

  it("with fields of the wrong kind keeps the text and tells each; an unknown field is told once", async () => {
    const { releases, findings } = await readLines(
      lines({ id: 7, text: "One text.", publisher: 5, date: "2021-02-30", url: "ftp://x", foo: 1 }, { id: "b", text: "Two.", foo: 2 }),
    );
    expect(releases[0]).toMatchObject({ id: "7" });
    expect(releases[0]).not.toHaveProperty("issued");
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["field-invalid", "date-invalid", "url-invalid", "field-unknown"]));
    expect(codes.filter((code) => code === "field-unknown")).toHaveLength(1);
  });

  it("cannot pollute a prototype through its fields", async () => {
    await readLines('{"id":"a","text":"One text.","__proto__":{"polluted":1},"constructor":"x"}\n');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("in UTF-16 with mark is read", async () => {
    const { releases } = await readLines(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines({ id: "a", text: "Strøm met 大臣." }), "utf16le")]),
    );
    expect(releases[0]?.text).toBe("Strøm met 大臣.");
  });

  it("whose text is a page's markup is read as a page", async () => {
    const { releases } = await readLines(
      lines({ id: "a", text: "<p>The ministers met.</p><ol><li>They agreed.</li></ol><script>x()</script><p>End.</p>" }),
    );
    expect(releases[0]?.text).toBe("The ministers met.\n\n1. They agreed.\n\nEnd.");
  });
});

describe("ids of lines", () => {
  const one = { id: "same", text: "The first text." };
  const two = { id: "Same", text: "The second text." };

  it("that two contents ask for go by content, not by order, and both are told", async () => {
    const forward = await readLines(lines(one, two));
    const backward = await readLines(lines(two, one));
    const idOf = (read: typeof forward, text: string): string | undefined => read.releases.find((release) => release.text === text)?.id;
    expect(new Set(forward.releases.map(({ id }) => id.toLowerCase())).size).toBe(2);
    expect(idOf(forward, one.text)).toBe(idOf(backward, one.text));
    expect(idOf(forward, two.text)).toBe(idOf(backward, two.text));
    expect(forward.findings.filter(({ code }) => code === "id-duplicate")).toHaveLength(2);
  });

  it("of the same bytes are one release, and the copy is told", async () => {
    const { releases, findings } = await readLines(lines(one, one));
    expect(releases).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toContain("release-repeated");
  });

  it("that are unsafe as file names become safe ones", async () => {
    const { releases, findings } = await readLines(
      lines(
        { id: "../../etc/passwd", text: "A." },
        { id: "会議", text: "B." },
        { id: "con", text: "C." },
        { id: "a b\n<c>", text: "D." },
        { text: "E." },
      ),
    );
    for (const { id } of releases) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
    expect(releases).toHaveLength(5);
    expect(findings.filter(({ code }) => code === "id-changed")).toHaveLength(4);
  });
});
