import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { KnowledgeError } from "../errors.ts";
import { UNSAFE_KEYS } from "./cells.ts";
import { filesIn } from "./hash.ts";
import { mergeYaml, withoutRemoved } from "./merge-yaml.ts";
import { packageData } from "./package-root.ts";
import { preparedYaml, yamlValues } from "./prepared-yaml.ts";

/**
 * Reads one YAML file, or all files a glob pattern names ("lexicon/en/frames/**\/*.yaml"), from every folder that has it, merges
 * them (see `mergeYaml`) and checks the whole against `schema`. Files merge in the order of the folders, then of names by code unit.
 * Throws KnowledgeError: `yaml-missing` where no folder has the file, `yaml-syntax`, `yaml-unsafe-key`, `yaml-invalid`.
 */
export function loadYaml<Schema extends z.ZodType>(dirs: readonly string[], pattern: string, schema: Schema): z.output<Schema> {
  let merged: unknown;
  const files: string[] = [];
  for (const dir of dirs) {
    for (const name of filesIn(dir, pattern)) {
      const file = join(dir, name);
      merged = mergeYaml(merged, parseYaml(readFileSync(file, "utf8"), file), file);
      files.push(file);
    }
  }
  if (files.length === 0) {
    throw new KnowledgeError("yaml-missing", `no folder has a file ${pattern}: ${dirs.join(", ")}`, {
      todo: `Write ${pattern} into one of them.`,
    });
  }
  const checked = schema.safeParse(withoutRemoved(merged));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new KnowledgeError(
    "yaml-invalid",
    `${files.join(", ")}: ${placeOf(merged, issue?.path ?? [])}: ${issue?.message ?? "is not valid"}`,
    {
      where: files.length === 1 ? { file: files[0] as string } : {},
      todo: "Correct the value named; docs/extending.md shows the shape of a frame, docs/adding-knowledge.md that of the rest.",
      cause: checked.error,
    },
  );
}

/** Every YAML file of the package with its value, as `preparedYaml` reads them. */
export function packageYaml(): string {
  const texts = filesIn(packageData(), "**/*.yaml").map((name) => ({ name, text: readFileSync(join(packageData(), name), "utf8") }));
  return yamlValues(texts.map(({ name, text }) => [text, parseYaml(text, name)]));
}

/** YAML text to plain values; `file` is for errors. Aliases, duplicate keys and keys that reach a prototype are refused. */
export function parseYaml(text: string, file: string): unknown {
  const known = preparedYaml(text);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: "1.2", schema: "core" });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const line = lines.linePos(problem.pos[0]).line;
    throw new KnowledgeError("yaml-syntax", `${file}, line ${line}: ${problem.message.split("\n")[0]}`, {
      where: { file, line },
      todo: "Correct the YAML; quote texts that hold ': ' or begin with a sign.",
    });
  }
  visit(document, {
    Alias: (_key, node) => {
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      throw new KnowledgeError(
        "yaml-alias",
        `${file}, line ${line}: aliases (*name) are not read: a small file could grow huge through them`,
        { where: { file, line }, todo: "Write the value out." },
      );
    },
  });
  const value: unknown = document.toJS();
  refuseUnsafeKeys(value, file);
  return value;
}

function refuseUnsafeKeys(value: unknown, file: string): void {
  if (value === null || typeof value !== "object") return;
  for (const key of Object.getOwnPropertyNames(value)) {
    if (UNSAFE_KEYS.has(key)) {
      throw new KnowledgeError("yaml-unsafe-key", `${file}: the key "${key}" is a name that JavaScript objects use themselves`, {
        where: { file },
        todo: "Give it another name.",
      });
    }
    refuseUnsafeKeys((value as Record<string, unknown>)[key], file);
  }
}

/** `frames › [cooperate] › roles`: the path with a list's items named by their ids. */
function placeOf(root: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = root;
  const words: string[] = [];
  for (const step of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[step];
    const id = (at as { id?: unknown } | null | undefined)?.id;
    words.push(typeof id === "string" ? `[${id}]` : String(step));
  }
  return words.join(" › ") || "the whole file";
}
