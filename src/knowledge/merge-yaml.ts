import { KnowledgeError } from "../errors.ts";

type Item = Record<string, unknown> & { id: string };

/**
 * Lays `over` on `base`:
 * - maps merge key by key;
 * - lists whose items all have an `id` merge by it: an item of the same id merges like a map; others are appended;
 * - other lists take what `over` has more;
 * - anything else is replaced.
 * `remove: true` in an item or map deletes it once all files are merged (see `withoutRemoved`).
 * Throws KnowledgeError `yaml-duplicate-id` where one file gives an id twice, `yaml-kinds-differ` where a list meets a map.
 */
export function mergeYaml(base: unknown, over: unknown, file: string): unknown {
  if (Array.isArray(over) && isItems(over)) refuseTwice(over, file);
  if (base === undefined || base === null) return mergeInside(over, file);
  if (over === null || over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) {
    return isItems(base) && isItems(over) ? mergeItems(base, over, file) : [...base, ...over.filter((item) => !base.includes(item))];
  }
  if (isMap(base) && isMap(over)) {
    const merged: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(over)) merged[key] = mergeYaml(base[key], value, file);
    return merged;
  }
  if (typeof base === "object" || typeof over === "object") {
    throw new KnowledgeError("yaml-kinds-differ", `${file}: a list, a map and a plain value cannot be merged with each other`, {
      where: { file },
      todo: "Give the file the same shape as the file of the same name in data/.",
    });
  }
  return over;
}

/** The merged value without the items and maps that say `remove: true`. */
export function withoutRemoved(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isRemoved(item)).map(withoutRemoved);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isRemoved(inner))
      .map(([key, inner]) => [key, withoutRemoved(inner)]),
  );
}

/** A first value is checked for twice-given ids all the way down, as a merged one is. */
function mergeInside(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((item) => mergeYaml(undefined, item, file));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mergeYaml(undefined, inner, file)]));
}

function mergeItems(base: readonly Item[], over: readonly Item[], file: string): unknown[] {
  const later = new Map(over.map((item) => [item.id, item]));
  const kept = base.map((item) => (later.has(item.id) ? mergeYaml(item, later.get(item.id), file) : item));
  const known = new Set(base.map((item) => item.id));
  return [...kept, ...over.filter((item) => !known.has(item.id))];
}

function refuseTwice(items: readonly Item[], file: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new KnowledgeError("yaml-duplicate-id", `${file}: the id "${id}" is given twice`, {
        where: { file, item: id },
        todo: "Give one of the two another id, or merge them.",
      });
    seen.add(id);
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isItems(list: readonly unknown[]): list is readonly Item[] {
  return list.length > 0 && list.every((item) => isMap(item) && typeof item.id === "string");
}

function isRemoved(value: unknown): boolean {
  return isMap(value) && value.remove === true;
}
