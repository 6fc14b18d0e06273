/** Nodes at most `depth` steps from the given ones, along edges in either direction. */
export function surroundings(
  edges: readonly { source: string; target: string }[],
  from: readonly string[],
  depth: number,
): ReadonlySet<string> {
  const near = new Set(from);
  for (let step = 0; step < depth; step++) {
    const ring = edges.flatMap(({ source, target }) => (near.has(source) ? [target] : near.has(target) ? [source] : []));
    for (const node of ring) near.add(node);
  }
  return near;
}
