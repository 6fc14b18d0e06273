import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/knowledge/index.ts";
import { sources } from "./sources.ts";

/** Exported functions and classes without a comment on the line before, as `file: name`. */
function undocumented(path: string, text: string): string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, i) => {
    const name = /^export (?:async )?(?:function\*?|class) (\w+)/.exec(line)?.[1];
    return name === undefined || lines[i - 1]?.trimEnd().endsWith("*/") ? [] : [`${path}: ${name}`];
  });
}

/** The actions of commands: what they do stands once, in the command's description in `cli/commands`. */
const ACTIONS = /^cli\/run\//;
const TO_WRITE = new Set([
  "identity/person-rules.ts: personNodes",
  "link/things.ts: publisherCountry",
  "rdf/record-iris.ts: recordIris",
  "rdf/release-context.ts: releaseContext",
]);

test("every exported function and class says what it is for", () => {
  const src = join(packageRoot(), "src");
  const missing = sources()
    .filter(({ path }) => !ACTIONS.test(path))
    .flatMap(({ path }) => undocumented(path, readFileSync(join(src, path), "utf8")));
  expect(missing.filter((name) => !TO_WRITE.has(name))).toEqual([]);
});

test("a function without a comment is found", () => {
  expect(undocumented("a.ts", "/** Doc. */\nexport function a() {}\n\nexport async function b() {}\n")).toEqual(["a.ts: b"]);
});
