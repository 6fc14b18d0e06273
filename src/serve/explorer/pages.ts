/** Path of the page that shows a thing to people, by its IRI. Linked data sends browsers there. */
export function pageOf(iri: string): string {
  return `/thing?iri=${encodeURIComponent(iri)}`;
}

/** Path of the page in which people write queries. */
export function queryPage(): string {
  return "/query";
}
