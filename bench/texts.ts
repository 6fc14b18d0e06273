import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface BenchText {
  id: string;
  text: string;
  line: string;
}

const root = new URL("..", import.meta.url).pathname;

/** Releases to measure on: of the corpora beside the repository where they are, else the repository's own, repeated. */
export function corpus(count: number): { texts: BenchText[]; name: string } {
  const corpora = join(root, "..", "shared", "corpora");
  const texts = existsSync(corpora) ? fromCorpora(corpora) : ownReleases();
  const every = Math.max(1, Math.floor(texts.length / count));
  const chosen = texts.filter((_, i) => i % every === 0).slice(0, count);
  for (let copy = 0; chosen.length < count; copy++) chosen.push({ ...(texts[copy % texts.length] as BenchText), id: `copy-${copy}` });
  const lines = chosen.map(({ id, text, line }) => ({ id, text, line: JSON.stringify({ ...(JSON.parse(line) as object), id }) }));
  return { texts: lines, name: existsSync(corpora) ? "of the corpora beside the repository" : "the repository's own" };
}

function fromCorpora(folder: string): BenchText[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
  return files.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return { id, text, line };
      }),
  );
}

function ownReleases(): BenchText[] {
  const folders = [join(root, "data", "releases"), join(root, "tests", "fixtures", "releases")].filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, name), "utf8");
        const id = name.replace(/\.txt$/, "");
        return { id, text, line: JSON.stringify({ id, text }) };
      }),
  );
}
