import type { CatalogSource } from "./scope.ts";

/** What the LOD cloud asks of a dataset (lod-cloud.net): so many triples, and so many links to a dataset that is in it. */
const LOD_TRIPLES = 1000;
const LOD_LINKS = 50;

export interface Links {
  /** Links to each other dataset, by its title. */
  to: { title: string; links: number }[];
  /** What the LOD cloud asks for and a count can tell; that IRIs resolve is up to whoever hosts them. */
  lodCloud: { triples: boolean; links: boolean };
}

/** Links that lead out of the dataset. */
export function linksOf({ statistics, terms }: Pick<CatalogSource, "statistics" | "terms">): Links {
  const to = Object.entries(terms.targets).flatMap(([key, { title }]) => {
    const links = statistics.linksets.filter(({ target }) => target === key).reduce((sum, { triples }) => sum + triples, 0);
    return links === 0 ? [] : [{ title, links }];
  });
  return { to, lodCloud: { triples: statistics.triples >= LOD_TRIPLES, links: to.some(({ links }) => links >= LOD_LINKS) } };
}
