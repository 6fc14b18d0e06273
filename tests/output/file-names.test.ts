import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames } from "../../src/output/file-names.ts";

const anId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/);

describe("file names of releases", () => {
  it("are the ids themselves in the ordinary case", () => {
    expect(fileNames(["2025-04-08-a", "2025-04-08-b"])).toEqual(
      new Map([
        ["2025-04-08-a", "2025-04-08-a"],
        ["2025-04-08-b", "2025-04-08-b"],
      ]),
    );
  });

  it("are kept apart where ids differ in case alone, the same in any order", () => {
    const names = fileNames(["abc", "ABC", "x"]);
    expect(names.get("abc")).toMatch(/^abc~[0-9a-f]{8}$/);
    expect(names.get("x")).toBe("x");
    expect(fileNames(["x", "ABC", "abc"])).toEqual(new Map([...names].reverse()));
  });

  it.each(["con", "NUL", "com1", "aux.release", "LPT9.2025"])("never are a device of Windows: %s", (id) => {
    expect(fileNames([id]).get(id)).toMatch(/~[0-9a-f]{8}$/);
  });

  it("are one a release, apart for file systems that ignore case, and within 255 bytes, for any ids", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anId, { maxLength: 30 }), (ids) => {
        const names = [...fileNames(ids).values()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
        for (const name of names) expect(Buffer.byteLength(`${name}.json`)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
