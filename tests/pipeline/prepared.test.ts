import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { filesIn } from "../../src/knowledge/hash.ts";
import { loadKnowledge, packageData, parseYaml } from "../../src/knowledge/index.ts";
import { preparedYaml } from "../../src/knowledge/prepared-yaml.ts";
import { openReference } from "../../src/pipeline/reference.ts";
import { prepare } from "../../src/pipeline/prepare.ts";
import { DEFAULT_BASE, referenceQuads } from "../../src/rdf/index.ts";
import { pack } from "../knowledge/packs.ts";
import { KNOWLEDGE } from "../support/sample-quads.ts";

let files: Map<string, Buffer>;
const folders: string[] = [];

/** A folder with the prepared files. */
function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-prepared-"));
  folders.push(folder);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}

beforeAll(async () => {
  files = await prepare();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the graph of the tables", () => {
  it("is read, not made, where tables and base are those of the package", async () => {
    const { graph, size } = await openReference(KNOWLEDGE, DEFAULT_BASE, folderOf());
    expect(graph.prepared).toBeDefined();
    expect(size).toBe(referenceQuads(KNOWLEDGE).length);
    expect([...graph.quads()].length).toBe(size);
  });

  it("is made from the tables for another base, for other tables, and where nothing is prepared", async () => {
    const more = loadKnowledge({ dataDirs: [packageData(), pack({ "countries.csv": "key,kind,name,source\nzz,state,Zedland,own\n" })] });
    for (const [knowledge, base, folder] of [
      [KNOWLEDGE, "https://example.org/", folderOf()],
      [more, DEFAULT_BASE, folderOf()],
      [KNOWLEDGE, DEFAULT_BASE, join(folderOf(), "none")],
      [KNOWLEDGE, DEFAULT_BASE, undefined],
    ] as const) {
      const { graph, size } = await openReference(knowledge, base, folder);
      expect(graph.prepared).toBeUndefined();
      expect([...graph.quads()].length).toBe(size);
      expect(graph.name.startsWith(base)).toBe(true);
    }
  });

  it.each([
    ["changed", (file: string) => writeFileSync(file, flipped(readFileSync(file)))],
    ["cut", (file: string) => truncateSync(file, 100)],
    ["emptied", (file: string) => truncateSync(file, 0)],
    ["deleted", (file: string) => rmSync(file)],
  ])("is made from the tables where any of its files was %s", async (_, spoil) => {
    for (const name of [...files.keys()].filter((each) => each.startsWith("reference-"))) {
      const folder = folderOf();
      spoil(join(folder, name));
      const { graph, size } = await openReference(KNOWLEDGE, DEFAULT_BASE, folder);
      expect(graph.prepared, name).toBeUndefined();
      expect(size).toBe([...graph.quads()].length);
    }
  });
});

describe("YAML of the package", () => {
  const texts = filesIn(packageData(), "**/*.yaml").map((name) => ({ name, text: readFileSync(join(packageData(), name), "utf8") }));

  it("has the values that parsing it gives", () => {
    const folder = folderOf();
    expect(texts.length).toBeGreaterThan(200);
    for (const { name, text } of texts) {
      expect(preparedYaml(text, folder), name).toEqual(parseYaml(text, name));
      if (name.startsWith("publishers/")) expect(preparedYaml(text, folder), name).toEqual(parse(text));
    }
  });

  it("gives a value of its own each time, which a caller may change", () => {
    const folder = folderOf();
    const text = texts[0]?.text as string;
    expect(preparedYaml(text, folder)).not.toBe(preparedYaml(text, folder));
  });

  it("is parsed anew where a byte of the text is another, and where the prepared file is missing or damaged", () => {
    const text = texts[0]?.text as string;
    expect(preparedYaml(`${text} `, folderOf())).toBeUndefined();
    const [damaged, missing] = [folderOf(), folderOf()];
    writeFileSync(join(damaged, "yaml.json"), flipped(readFileSync(join(damaged, "yaml.json"))));
    rmSync(join(missing, "yaml.json"));
    for (const folder of [damaged, missing]) expect(preparedYaml(text, folder)).toBeUndefined();
    expect(readdirSync(damaged)).toContain("yaml.json");
  });
});

/** The bytes with one in the middle changed. */
function flipped(bytes: Buffer): Buffer {
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}
