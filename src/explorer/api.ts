/** What the server tells the browser's code. Types only: both sides import them. */

/** Answer of `/api/search`. */
export interface SearchAnswer {
  total: number;
  hits: { href: string; label: string; kind: string; form: string; note: string }[];
}

/** Answer of `/api/network`. `links` point to nodes by their place in `nodes`. */
export interface NetworkAnswer {
  nodes: { iri: string; label: string; kind: string; weight: number }[];
  links: { a: number; b: number; relation: string; standing: string; count: number }[];
}
