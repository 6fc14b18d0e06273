import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Facts } from "../../src/evaluate/facts.ts";
import { sameness, stateNames } from "../../src/evaluate/same.ts";
import { build } from "../../src/pipeline/build.ts";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";

/** Facts views of texts by name, read back from the graphs of one build of them all. */
export async function factsOfEach(texts: ReadonlyMap<string, string>): Promise<Map<string, Facts>> {
  const folder = mkdtempSync(join(tmpdir(), "communique-texts-"));
  try {
    for (const [name, text] of texts) writeFileSync(join(folder, `${name}.txt`), text);
    const built = await build({ inputs: [folder] });
    return new Map(
      [...texts.keys()].map((name) => {
        const facts = built.facts(name);
        if (facts === undefined) throw new Error(`nothing was built for ${name}`);
        return [name, facts as Facts];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The facts view of one text. */
export async function factsOf(text: string, name: string): Promise<Facts> {
  return (await factsOfEach(new Map([[name, text]]))).get(name) as Facts;
}

/** When two names of facts are the same, by the tables that ship. */
export const same = () =>
  sameness(
    stateNames(
      openKnowledge().knowledge.countries.rows.map((row) => [
        row.name,
        row.officialName ?? "",
        ...row.variants,
        ...row.abbreviations,
        ...row.demonyms,
        ...row.adjectives,
      ]),
    ),
  );
