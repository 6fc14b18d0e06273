import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadKnowledge, packageData, packageRoot } from "../../src/knowledge/index.ts";
import { pack } from "../knowledge/packs.ts";
import { rulesIn } from "./rules-in.ts";

const page = readFileSync(join(packageRoot(), "docs/extending.md"), "utf8");
/** Blocks of the page that say which file they are, by its path. */
const files = Object.fromEntries(
  [...page.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```/gm)].map(([, path, text]) => [path as string, text as string]),
);
const frames = Object.values(files).flatMap((text) =>
  (Object.values(parse(text)) as { id: string; examples: string[]; refuses: string[] }[][]).flat(),
);
const shipped = loadKnowledge({ dataDirs: [packageData()] });
const extended = loadKnowledge({ dataDirs: [packageData(), pack(files)] });

describe("a frame that docs/extending.md shows, in a folder of one's own,", () => {
  it("is one for an act and one for a relation", () => {
    expect(frames.map(({ id }) => id)).toEqual(["act.toast", "rel.mentor"]);
  });
  it.each(frames)("$id reads its examples and refuses its near misses", ({ id, examples, refuses }) => {
    for (const sentence of examples) expect(rulesIn(sentence, extended), sentence).toContain(id);
    for (const sentence of refuses) expect(rulesIn(sentence, extended), sentence).not.toContain(id);
  });
  it.each(frames)("$id is not in the package already", ({ id, examples }) => {
    for (const sentence of examples) expect(rulesIn(sentence, shipped), sentence).not.toContain(id);
  });
});
