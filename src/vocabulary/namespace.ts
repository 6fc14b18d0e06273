import { DataFactory, type NamedNode } from "n3";

/** One named node for each local name of a namespace. */
export type Terms<Name extends string> = Readonly<Record<Name, NamedNode>>;

/** Names the terms of a namespace that we use; a misspelt term is then a type error, not a wrong IRI. */
export function terms<const Name extends string>(namespace: string, names: readonly Name[]): Terms<Name> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, DataFactory.namedNode(namespace + name)]))) as Terms<Name>;
}
