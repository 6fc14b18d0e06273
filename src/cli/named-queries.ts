import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type NamedQuery, parseNamedQuery } from "../query/named.ts";

/** The named queries of data folders (`queries/*.rq`), by name; a later folder overrules an earlier one. */
export async function loadNamedQueries(dataDirs: readonly string[]): Promise<NamedQuery[]> {
  const found = new Map<string, NamedQuery>();
  for (const dir of dataDirs)
    for (const file of queryFiles(join(dir, "queries"))) {
      const name = basename(file, ".rq");
      found.set(name, parseNamedQuery(name, readFileSync(file, "utf8")));
    }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function queryFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".rq"))
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
