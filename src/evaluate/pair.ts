/** Which gold fact was met by which found fact. */
export interface Pairing<G, F> {
  pairs: { gold: G; found: F }[];
  missed: G[];
  extra: F[];
}

/** Pairs gold with found facts one to one, best score first, ties in list order; a score of 0 is no match. */
export function pair<G, F>(gold: readonly G[], found: readonly F[], score: (gold: G, found: F) => number): Pairing<G, F> {
  const cells: { score: number; row: number; column: number }[] = [];
  gold.forEach((g, row) => {
    found.forEach((f, column) => {
      const value = score(g, f);
      if (value > 0) cells.push({ score: value, row, column });
    });
  });
  cells.sort((a, b) => b.score - a.score);
  const rows = new Set<number>();
  const columns = new Set<number>();
  const pairs: { gold: G; found: F }[] = [];
  for (const { row, column } of cells) {
    if (rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    pairs.push({ gold: gold[row] as G, found: found[column] as F });
  }
  return { pairs, missed: gold.filter((_, i) => !rows.has(i)), extra: found.filter((_, i) => !columns.has(i)) };
}

/** F1 of two sets under a test of sameness; two empty sets are equal. */
export function setLikeness<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): number {
  if (a.length === 0 && b.length === 0) return 1;
  return (2 * pair(a, b, (x, y) => (same(x, y) ? 1 : 0)).pairs.length) / (a.length + b.length);
}
