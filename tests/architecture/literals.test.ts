import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadKnowledge, packageData, packageRoot } from "../../src/knowledge/index.ts";
import { loadPublishers } from "../../src/knowledge/publishers.ts";
import { globSync } from "tinyglobby";
import { ALLOWED_LITERALS } from "./allowed-literals.ts";
import { parse, type Source, sources } from "./sources.ts";

const k = loadKnowledge({ dataDirs: [packageData()] });
const bodies = [...k.organizations.rows, ...k.groupings.rows, ...k.instruments.rows, ...k.places.rows, ...k.people.rows];

/** Keys of two letters collide with words; those of three and more do not. */
const keys = new Set([
  ...[...bodies, ...k.topics.rows, ...k.posts.rows].map((row) => row.key).filter((key) => key.length >= 3),
  ...loadPublishers([packageData()]).profiles.map((profile) => profile.id),
  ...frameIds(),
]);
const names = new Set(
  bodies
    .flatMap((row) => [row.name, ...row.variants, ...("abbreviations" in row ? row.abbreviations : [])])
    .filter((name) => name.length >= 3),
);
const states = new RegExp(
  `(?<![\\p{L}-])(?:${k.countries.rows
    .flatMap((row) => [row.name, row.officialName ?? "", ...row.variants, ...row.adjectives, ...row.demonyms, ...row.abbreviations])
    .filter((name) => name.length >= 4)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})(?![\\p{L}])`,
  "u",
);

/** Ids of frames and rules in the lexicons that look like ids of their own, with a dot or hyphen. */
function frameIds(): string[] {
  const files = globSync("lexicon/**/*.yaml", { cwd: packageData(), expandDirectories: false });
  return files.flatMap((file) =>
    [...readFileSync(join(packageData(), file), "utf8").matchAll(/\bid: *"?([a-z]+[a-z.-]*[.-][a-z.-]+)/g)].map(
      (match) => match[1] as string,
    ),
  );
}

/** `file:line why "literal"` for each literal that names a thing of the world or of the data. */
function worldly(source: Source): string[] {
  return source.literals.flatMap(({ value, line }) => {
    const why = keys.has(value) ? "key" : names.has(value) ? "name" : states.exec(value)?.[0];
    return why === undefined || value in ALLOWED_LITERALS ? [] : [`${source.path}:${line} ${why} ${JSON.stringify(value)}`];
  });
}

test("no country, organisation, person, place, publisher or frame is named in src/", () => {
  expect(
    sources()
      .filter((source) => source.folder !== "vocabulary")
      .flatMap(worldly),
  ).toEqual([]);
});

test("what is allowed is still there", () => {
  const there = new Set(sources().flatMap((source) => source.literals.map((literal) => literal.value)));
  expect(Object.keys(ALLOWED_LITERALS).filter((value) => !there.has(value))).toEqual([]);
});

test.each([
  ["a key", 'const x = row.key === "NSATU";'],
  ["a state", 'const x = "in Japan";'],
  ["an adjective in a template", `const x = \`the Japanese \${side}\`;`],
  ["a person", 'if (name === "Mark Rutte") y();'],
  ["a type that names a key", 'type X = "USINDOPACOM";'],
])("%s is found", (_name, text) => expect(worldly(parse("extract/x.ts", text))).toHaveLength(1));

test("words, comments and names of imports are not", () => {
  expect(worldly(parse("extract/x.ts", 'import x from "./NATO.ts"; // Japan\nconst y = "in the meeting";'))).toEqual([]);
});

test("IRIs of vocabularies stand in src/vocabulary only", () => {
  const outside = sources()
    .filter((source) => source.folder !== "vocabulary")
    .flatMap((source) =>
      source.literals
        .filter(({ value }) => /^https?:\/\/(www\.w3\.org|purl\.org|xmlns\.com|schema\.org|semanticweb\.cs)/.test(value))
        .map(({ value, line }) => `${source.path}:${line} ${value}`),
    );
  expect(outside).toEqual([]);
});

test("the package's folder is where it says", () => {
  expect(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).name).toBe("communique");
});
