/** Groups of items that pairs link, directly or through others; an item without a link is a group of its own. */
export function components<T>(items: readonly T[], pairs: Iterable<readonly [T, T]>): T[][] {
  const parent = new Map<T, T>(items.map((item) => [item, item]));
  const root = (item: T): T => {
    let at = item;
    while (parent.get(at) !== at) at = parent.get(at) as T;
    return at;
  };
  for (const [a, b] of pairs) parent.set(root(a), root(b));
  const groups = new Map<T, T[]>();
  for (const item of items) groups.set(root(item), [...(groups.get(root(item)) ?? []), item]);
  return [...groups.values()];
}

/** Every unordered pair of different items. */
export function* pairsOf<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) yield [items[i] as T, items[j] as T];
}
