import { createHash } from "node:crypto";
import { join } from "node:path";
import { preparedFolder, readPreparedSync } from "./prepared.ts";

export const PREPARED_YAML = "yaml.json";

/** JSON of the values of the package's own YAML files, by the SHA-256 of their text, for each folder that was looked into. */
const opened = new Map<string, ReadonlyMap<string, string>>();

/**
 * The value of a YAML text that was parsed when the package was made; undefined for any other text. Reading 260 files of YAML takes longer than
 * reading a hundred releases. What the value must be like is checked each time all the same, by the schemas.
 */
export function preparedYaml(text: string, folder = preparedFolder()): unknown {
  if (folder === undefined) return undefined;
  let values = opened.get(folder);
  if (values === undefined) {
    const json = readPreparedSync(join(folder, PREPARED_YAML))?.toString("utf8") ?? "{}";
    values = new Map(Object.entries(JSON.parse(json) as Record<string, string>));
    opened.set(folder, values);
  }
  const json = values.get(textKey(text));
  return json === undefined ? undefined : JSON.parse(json);
}

/** Texts and their values as `preparedYaml` reads them. */
export const yamlValues = (texts: Iterable<readonly [text: string, value: unknown]>): string =>
  JSON.stringify(Object.fromEntries([...texts].map(([text, value]) => [textKey(text), JSON.stringify(value)])));

const textKey = (text: string): string => createHash("sha256").update(text).digest("hex");
