import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadKnowledge, packageData, packageRoot } from "../../src/knowledge/index.ts";
import { PublisherProfile } from "../../src/knowledge/publishers.ts";
import { pack } from "./packs.ts";

const page = readFileSync(join(packageRoot(), "docs/adding-knowledge.md"), "utf8");
const blocks = page
  .split(/\n\n+/)
  .filter((part) => part.startsWith("    "))
  .map((part) => part.replace(/^ {4}/gm, ""));

/** The page's block whose first line says these columns. */
function table(...columns: string[]): string {
  const block = blocks.find((text) => columns.every((column) => text.split("\n")[0]?.split(",").includes(column)));
  if (block === undefined) throw new Error(`docs/adding-knowledge.md shows no table with ${columns.join(", ")}`);
  return block.endsWith("\n") ? block : `${block}\n`;
}

test("the tables that docs/adding-knowledge.md shows load as a pack and say what the page says", () => {
  const loaded = loadKnowledge({
    dataDirs: [
      packageData(),
      pack({
        "countries.csv": table("key", "iso2"),
        "organizations.csv": table("key", "parent"),
        "memberships.csv": table("group", "member"),
        "people.csv": table("key", "family_name"),
        "tenures.csv": table("person", "post"),
        "same-as.csv": table("relation"),
      }),
    ],
  });
  expect(loaded.countries.get("XA")).toMatchObject({ adjectives: ["Ruritanian"], timeZone: "Europe/Prague" });
  expect(loaded.organizations.get("RURFOR")).toMatchObject({ parent: "NATO", to: "2024-06" });
  expect(loaded.memberships.rows.some((row) => row.group === "RURFOR" && row.member === "XA")).toBe(true);
  expect(loaded.tenures.rows.find((row) => row.of === "XA")?.person).toBe("x-rudolf-rassendyll");
  expect(loaded.canonical("x-rudolf-rassendyll")).toBe("Q00000");
});

test("the publisher that docs/publishers.md shows is a profile", () => {
  const publishers = readFileSync(join(packageRoot(), "docs/publishers.md"), "utf8");
  const [, block = ""] = /^```yaml\n([\s\S]*?)^```/m.exec(publishers) ?? [];
  expect(PublisherProfile.parse(parse(block))).toMatchObject({ of: "KE", organization: "MOO-KE", timeZone: "Africa/Nairobi" });
});
