import { z } from "zod";

const Edit = z.strictObject({ find: z.string().min(1), replace: z.string(), all: z.boolean().optional() });

/** One change of a layer: facts that `where` fits are set or removed, or a fact is added. */
const Change = z.union([
  z.strictObject({ where: z.record(z.string(), z.unknown()), set: z.record(z.string(), z.unknown()) }),
  z.strictObject({ where: z.record(z.string(), z.unknown()), remove: z.literal(true) }),
  /** `optional`: right with and without it, where the conventions leave both open. */
  z.strictObject({ add: z.unknown(), optional: z.boolean().optional() }),
]);
type Change = z.infer<typeof Change>;

export const LAYER_NAMES = [
  "people",
  "states",
  "organizations",
  "groupings",
  "instruments",
  "programmes",
  "events",
  "relations",
  "statements",
] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

/** A variant of a release: edits of its text, and the change of facts that must follow from them, and no other. */
export const Variant = z.strictObject({
  about: z.string(),
  edits: z.array(Edit).min(1),
  /** In every string of the facts, whole words only, in this order. */
  rename: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  change: z.partialRecord(z.enum(LAYER_NAMES), z.array(Change)).default({}),
});
export type Variant = z.infer<typeof Variant>;

type Json = Record<string, unknown>;
type View = Record<LayerName, unknown[]> & Json;

/** The text with all edits made; an edit that does not fit exactly once (or, with `all`, at least once) is an error. */
export function edited(text: string, edits: Variant["edits"]): string {
  return edits.reduce((before, { find, replace, all }) => {
    const parts = before.split(find);
    if (all ? parts.length < 2 : parts.length !== 2) throw new Error(`edit fits ${parts.length - 1} times, not once: ${find}`);
    return parts.join(replace);
  }, text);
}

const nameOf = (x: unknown): unknown => (typeof x === "object" && x !== null && "name" in x ? x.name : x);

function fits(fact: unknown, where: Json): boolean {
  if (typeof fact === "string") return where.name === fact;
  return Object.entries(where).every(([key, value]) => {
    const held = (fact as Json)[key];
    const list = (x: unknown) => (Array.isArray(x) ? x.map(nameOf) : nameOf(x));
    return JSON.stringify(list(held)) === JSON.stringify(list(value));
  });
}

function rename(value: unknown, from: RegExp, to: string): unknown {
  if (typeof value === "string") return value.replace(from, to);
  if (Array.isArray(value)) return value.map((item) => rename(item, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item, from, to)]));
}

function changed(layer: unknown[], change: Change): unknown[] {
  if ("add" in change) return [...layer, change.add];
  const hit = layer.filter((fact) => fits(fact, change.where));
  if (hit.length === 0) throw new Error(`no fact fits ${JSON.stringify(change.where)}`);
  if ("remove" in change) return layer.filter((fact) => !hit.includes(fact));
  return layer.map((fact) => (hit.includes(fact) ? { ...(fact as Json), ...change.set } : fact));
}

/** Every reading of a change: without and with each optional fact, and one for each act that `act: [a, b]` leaves open. */
function readings(change: Change): (Change | undefined)[] {
  if ("add" in change) return change.optional ? [undefined, change] : [change];
  if ("set" in change && Array.isArray(change.set.act)) return change.set.act.map((act) => ({ ...change, set: { ...change.set, act } }));
  return [change];
}

/** All facts views that are right for a variant, from the facts of the unedited release. */
export function expected(base: unknown, variant: Variant): View[] {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const start = variant.rename.reduce<unknown>(
    (view, { from, to }) => rename(view, new RegExp(`(?<![\\p{L}\\p{N}])${escaped(from)}(?![\\p{L}\\p{N}])`, "gu"), to),
    base,
  ) as View;
  let views: View[] = [start];
  for (const name of LAYER_NAMES)
    for (const change of variant.change[name] ?? []) {
      const open = readings(change);
      views = views.flatMap((view) => open.map((one) => (one === undefined ? view : { ...view, [name]: changed(view[name], one) })));
    }
  return views;
}
