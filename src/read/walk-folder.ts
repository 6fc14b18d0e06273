import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Finding } from "../records/finding.ts";
import { formatByName } from "./source-formats.ts";
import { displayName, type Source, skippedFiles, type SourceList } from "./source.ts";

/** Every readable file below a folder, links followed once; hidden files and a saved page's side folder are passed over. */
export async function walkFolder(folder: string): Promise<SourceList> {
  const sources: Source[] = [];
  const findings: Finding[] = [];
  const skipped: string[] = [];
  const visited = new Set<string>();
  const open = [""];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    const path = resolve(folder, inner);
    const real = await realpath(path).catch(() => path);
    if (visited.has(real)) {
      findings.push({
        severity: "info",
        code: "folder-repeated",
        message: "The folder is reached more than once through links and is read once.",
        file: inner,
      });
      continue;
    }
    visited.add(real);
    for (const entry of await list(path, inner || displayName(folder), findings)) {
      const name = inner === "" ? entry.name : `${inner}/${entry.name}`;
      const kind = await kindOf(entry, join(path, entry.name));
      if (entry.name.startsWith(".")) skipped.push(name);
      else if (kind === "folder" && entry.name.endsWith("_files")) skipped.push(`${name}/`);
      else if (kind === "folder") open.push(name);
      else if (kind === "broken")
        findings.push({
          severity: "warning",
          code: "link-broken",
          message: "The link leads nowhere. Remove it or restore its target.",
          file: name,
        });
      else if (kind === "file" && formatByName(name) !== undefined) sources.push({ name, path: join(path, entry.name) });
      else skipped.push(name);
    }
  }
  if (skipped.length > 0) findings.push(skippedFiles(folder, skipped.sort()));
  if (sources.length === 0 && !findings.some((finding) => finding.severity === "error")) {
    findings.push({
      severity: "warning",
      code: "folder-empty",
      message: "The folder holds no file that can be read (.txt, .md, .html, .pdf, .jsonl).",
      file: displayName(folder),
    });
  }
  return { sources, findings };
}

async function list(path: string, name: string, findings: Finding[]): Promise<Dirent[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? 1 : -1));
  } catch (cause) {
    findings.push(folderProblem(name, cause));
    return [];
  }
}

/** The finding about a folder that cannot be listed. */
export function folderProblem(name: string, cause: unknown): Finding {
  const code = (cause as NodeJS.ErrnoException).code;
  const message =
    code === "ENOENT"
      ? "The folder vanished while it was read."
      : `The folder cannot be listed (${code}). Give it reading rights; everything else was read.`;
  return { severity: "error", code: "folder-unreadable", message, file: name };
}

async function kindOf(entry: Dirent, path: string): Promise<"file" | "folder" | "broken" | "other"> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const target = await stat(path);
    return target.isFile() ? "file" : target.isDirectory() ? "folder" : "other";
  } catch {
    return "broken"; // also a link to itself (ELOOP)
  }
}
