import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError } from "../errors.ts";
import { Facts } from "../evaluate/facts.ts";

/** Facts files of a folder by id, which is the file's name; only those that `only` lets through. Throws InputError naming the file. */
export function readFactsFolder(folder: string, only: (id: string) => boolean = () => true): Map<string, Facts> {
  const found = new Map<string, Facts>();
  for (const name of list(folder)) {
    const id = basename(name, ".json");
    if (!name.endsWith(".json") || !only(id)) continue;
    found.set(id, read(join(folder, name)));
  }
  if (found.size === 0)
    throw new InputError("facts-missing", `${folder} has no facts to score with`, {
      where: { file: folder },
      todo: "Give a folder of <id>.json files; check --only.",
    });
  return found;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new InputError("facts-unreadable", `the folder ${folder} cannot be listed`, {
      where: { file: folder },
      todo: "Check the path and its rights.",
      cause,
    });
  }
}

function read(file: string): Facts {
  try {
    return Facts.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError("facts-invalid", `${file} is no facts file: ${why}`, {
      where: { file },
      todo: "docs/file-formats.md says what one holds.",
      cause,
    });
  }
}
