import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { globSync } from "tinyglobby";
import { parseAst } from "vitest/node";
import { packageRoot } from "../../src/knowledge/package-root.ts";

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** One import or re-export of a file: the name as written, and the file of `src/` it leads to. */
export interface Import {
  name: string;
  file: string | undefined;
  typeOnly: boolean;
}

/** A file of `src/`, parsed. `path` is relative to it, with forward slashes; `folder` its first part ("" for files at the top). */
export interface Source {
  path: string;
  folder: string;
  lines: number;
  imports: Import[];
  /** Every string literal and every fixed part of a template, with its 1-based line; names of imports are not among them. */
  literals: { value: string; line: number }[];
}

/** Parses all TypeScript files of `src/` with the parser that vitest ships: dependency-cruiser reads no TypeScript 7. */
export function sources(root: string = join(packageRoot(), "src")): Source[] {
  return globSync("**/*.ts", { cwd: root, expandDirectories: false })
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), "utf8")));
}

/** One file's text, parsed. */
export function parse(path: string, text: string): Source {
  const program = parseAst(text, { lang: "ts" } as never) as unknown as Node;
  const imports: Import[] = [];
  const literals: Source["literals"] = [];
  const names = new Set<Node>();
  walk(program, (node) => {
    const from = node.source as Node | null | undefined;
    if (/^(Import|Export)/.test(node.type) && from) {
      names.add(from);
      imports.push({
        name: String(from.value),
        file: resolve(path, String(from.value)),
        typeOnly: node.importKind === "type" || node.exportKind === "type",
      });
    } else if (node.type === "Literal" && typeof node.value === "string" && !names.has(node))
      literals.push({ value: node.value, line: lineAt(text, node.start) });
    else if (node.type === "TemplateElement")
      literals.push({ value: (node.value as { cooked: string }).cooked, line: lineAt(text, node.start) });
  });
  const folder = path.includes("/") ? (path.split("/")[0] as string) : "";
  return { path, folder, lines: text.split("\n").length - 1, imports, literals };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (inner !== null && typeof inner === "object" && typeof (inner as Node).type === "string") walk(inner as Node, visit);
    }
  }
}

function resolve(from: string, name: string): string | undefined {
  return name.startsWith(".") ? posix.normalize(posix.join(dirname(from), name)) : undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
