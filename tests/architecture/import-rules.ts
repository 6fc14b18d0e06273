import { LAYERS } from "./layers.ts";
import type { Source } from "./sources.ts";

const layerOf = (path: string): number => LAYERS.findIndex((folders) => folders.includes(path.split("/")[0] as string));

/** `file > imported` for each import that a layer may not make. Folders of one layer may share the types of each other's index. */
export function forbidden(source: Source): string[] {
  const own = layerOf(source.path);
  return source.imports.flatMap(({ file, typeOnly }) => {
    if (file === undefined || (source.folder !== "" && file.startsWith(`${source.folder}/`))) return [];
    const other = layerOf(file);
    const face = other === own && typeOnly && file.endsWith("/index.ts");
    return other !== -1 && own !== -1 && (other < own || face) ? [] : [`${source.path} > ${file}`];
  });
}

/** Each circle of imports that run (types alone do not) once, from its first file by code unit round to it again. */
export function cycles(all: readonly Source[]): string[] {
  const next = new Map(
    all.map((source) => [source.path, source.imports.flatMap(({ file, typeOnly }) => (file === undefined || typeOnly ? [] : [file]))]),
  );
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) {
      found.add(fromFirst(trail.slice(at)));
      return;
    }
    if (done.has(path)) return;
    for (const file of next.get(path) ?? []) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return [...found].sort();
}

function fromFirst(ring: readonly string[]): string {
  const start = ring.indexOf([...ring].sort()[0] as string);
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  return [...turned, turned[0]].join(" > ");
}
