import { realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { formatByName } from "./source-formats.ts";
import { byCodeUnit, displayName, type Source, type SourceList, skippedFiles } from "./source.ts";
import { walkFolder } from "./walk-folder.ts";

/** Files, folders, globs and "-" to the list of what is to be read, in an order that depends on names alone. */
export async function listSources(inputs: readonly string[]): Promise<SourceList> {
  const list: SourceList = { sources: [], findings: [] };
  for (const input of inputs) {
    const found = input === "-" ? { sources: [{ name: "stdin" }], findings: [] } : await expand(input);
    list.sources.push(...found.sources);
    list.findings.push(...found.findings);
  }
  list.sources.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.path ?? "", b.path ?? ""));
  return withoutRepeats(list);
}

async function expand(input: string): Promise<SourceList> {
  let kind: Awaited<ReturnType<typeof stat>>;
  try {
    kind = await stat(input);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (isDynamicPattern(input)) return expandGlob(input);
    return problem(
      input,
      "input-missing",
      code === "ENOENT"
        ? "There is no such file or folder. Check the path."
        : `It cannot be opened (${code}). Check the path and its rights.`,
    );
  }
  if (kind.isDirectory()) return walkFolder(input);
  if (kind.isFile()) return { sources: [{ name: basename(input), path: resolve(input) }], findings: [] };
  return problem(input, "input-not-a-file", "It is neither a file nor a folder. Give a file, a folder, or - for standard input.");
}

async function expandGlob(pattern: string): Promise<SourceList> {
  const base = staticBase(pattern);
  const found = await glob(pattern.slice(base === "." ? 0 : base.length + (base.endsWith("/") ? 0 : 1)), {
    cwd: base,
    onlyFiles: true,
    followSymbolicLinks: false,
  });
  const wanted = found.filter((name) => formatByName(name) !== undefined);
  if (wanted.length === 0)
    return problem(pattern, "input-no-match", "The pattern matches no file that can be read. Check it, and quote it for the shell.");
  const skipped = found.filter((name) => formatByName(name) === undefined).sort(byCodeUnit);
  const findings = skipped.length === 0 ? [] : [skippedFiles(pattern, skipped)];
  return { sources: wanted.map((name) => ({ name, path: resolve(base, name) })), findings };
}

/** The part of a pattern before its first segment with a wildcard. */
function staticBase(pattern: string): string {
  const segments = pattern.split("/");
  const first = segments.findIndex((segment) => isDynamicPattern(segment));
  if (first <= 0) return ".";
  return segments.slice(0, first).join("/") || "/";
}

async function withoutRepeats({ sources, findings }: SourceList): Promise<SourceList> {
  const seen = new Set<string>();
  const kept: Source[] = [];
  for (const source of sources) {
    const key = source.path === undefined ? "-" : await realpath(source.path).catch(() => resolve(dirname(source.path ?? ""), source.name));
    if (!seen.has(key)) kept.push(source);
    else
      findings.push({
        severity: "info",
        code: "input-repeated",
        message: "The file was given more than once and is read once.",
        file: source.name,
      });
    seen.add(key);
  }
  return { sources: kept, findings };
}

function problem(input: string, code: string, message: string): SourceList {
  return { sources: [], findings: [{ severity: "error", code, message, file: displayName(input) }] };
}
