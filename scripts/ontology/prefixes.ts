import { Parser } from "n3";

/** Prefixes of a Turtle text, each with its namespace. */
export function prefixesOf(turtle: string): Map<string, string> {
  const prefixes = new Map<string, string>();
  new Parser().parse(turtle, null, (prefix, namespace) =>
    prefixes.set(prefix, typeof namespace === "string" ? namespace : namespace.value),
  );
  return prefixes;
}

/** The IRI of a prefixed name: `dcterms:title`. Throws where the prefix is not among them. */
export function expand(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(":");
  const namespace = prefixes.get(name.slice(0, colon));
  if (namespace === undefined) throw new Error(`no prefix for ${name}`);
  return namespace + name.slice(colon + 1);
}

/** The prefixed name of an IRI, or the IRI in angle brackets. The longest namespace wins. */
export function shorten(iri: string, prefixes: ReadonlyMap<string, string>): string {
  const [best] = [...prefixes].filter(([, namespace]) => iri.startsWith(namespace)).sort(([, a], [, b]) => b.length - a.length);
  return best === undefined ? `<${iri}>` : `${best[0]}:${iri.slice(best[1].length)}`;
}
