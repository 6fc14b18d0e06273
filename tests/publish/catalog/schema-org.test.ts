import { writeFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { embeddable } from "../../../src/publish/catalog/schema-org.ts";
import { built, COMPLETE, temporaryFolder } from "./built.ts";

const folder = temporaryFolder();
const HOSTILE = "Ministry </script><script>alert(1)</script> <!-- & \u2028 end";
let text: string;
let bare: Record<string, unknown>;

beforeAll(async () => {
  writeFileSync(
    join(folder, "r.txt"),
    "Ministry of Defense Japan\n\nApril 8, 2025\n\nOn April 8, 2025, Defense Minister NAKATANI met with Minister Lund of Norway.\n",
  );
  const build = await built(join(folder, "out"), { ...COMPLETE, title: HOSTILE, publisher: { name: HOSTILE } }, [join(folder, "r.txt")]);
  text = await build.file("catalog.schema.jsonld");
  bare = JSON.parse(await (await built(join(folder, "bare"), undefined, [join(folder, "r.txt")])).file("catalog.schema.jsonld"));
}, 60_000);

describe("the dataset for search engines", () => {
  it("can stand in a script element as it is, whatever the texts", () => {
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ "@type": "Dataset", name: HOSTILE, publisher: { name: HOSTILE } });
  });
  it("has what they demand and recommend, a description within their bounds", () => {
    for (const field of [
      "name",
      "description",
      "url",
      "identifier",
      "version",
      "keywords",
      "license",
      "inLanguage",
      "temporalCoverage",
      "spatialCoverage",
      "distribution",
      "isAccessibleForFree",
    ])
      expect(bare[field], field).toBeTruthy();
    expect((bare["description"] as string).length).toBeGreaterThan(50);
    expect((bare["description"] as string).length).toBeLessThanOrEqual(5000);
  });
  it("names nobody where the settings name nobody", () => {
    expect(bare).not.toHaveProperty("publisher");
    expect(bare).not.toHaveProperty("creator");
  });
  it("is JSON-LD that is read without a network, and every one of its terms is schema.org's", async () => {
    const refuse = async (url: string) => Promise.reject(new Error(`remote ${url}`));
    const expanded = (await jsonld.expand(JSON.parse(text), { documentLoader: refuse as never })) as Record<string, unknown>[];
    expect(expanded).toHaveLength(1);
    const keys = Object.keys(expanded[0] as object).filter((key) => !key.startsWith("@"));
    expect(keys.length).toBeGreaterThan(12);
    for (const key of keys) expect(key).toMatch(/^https:\/\/schema\.org\//);
  });
});

describe("embeddable JSON", () => {
  it.each([["</script>"], ["<!--<script>"], ["]]>"], ["&amp;"], ["\u2028\u2029"], ["日本 \\u003c"]])(
    "of %j reads back as it was",
    (value) => {
      const written = embeddable({ value });
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual({ value });
    },
  );
});
