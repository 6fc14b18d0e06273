/**
 * N-Triples as it may stand in a SPARQL request. A numeric escape counts anywhere in SPARQL text, even behind an escaped
 * backslash (SPARQL 1.1 §19.2): there the `u` is written as an escape itself, so that every reader comes to the same two characters.
 */
export function inSparql(ntriples: string): string {
  return ntriples.replace(/\\\\([uU])|\\./g, (match, u?: string) => (u === undefined ? match : `\\\\\\u00${u === "u" ? "75" : "55"}`));
}

/** A text as a SPARQL string literal. */
export function sparqlString(text: string): string {
  return inSparql(`"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`);
}
