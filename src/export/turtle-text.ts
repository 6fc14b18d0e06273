import { rdf } from "../vocabulary/rdf.ts";
import type { WriteOptions } from "./format.ts";
import type { SubjectBlock } from "./order.ts";
import { type TermText, turtleTerms } from "./term-text.ts";

/** The `@prefix` lines that open a Turtle or TriG file, in order of the prefix. */
export function prefixLines(prefixes: Readonly<Record<string, string>>): string {
  const names = Object.keys(prefixes).sort();
  return names.map((name) => `@prefix ${name}: <${prefixes[name]}> .\n`).join("") + (names.length > 0 ? "\n" : "");
}

/** Fewer uses than this in a graph are not worth a prefix of their own. */
export const WORTH = 6;

/** How often the IRIs of subjects and objects lie in each namespace that no prefix stands for; those with a `#` are not looked at. */
export function namespaceUses(blocks: readonly SubjectBlock[], prefixes: Readonly<Record<string, string>>): Map<string, number> {
  const known = new Set(Object.values(prefixes));
  const uses = new Map<string, number>();
  for (const block of blocks) {
    block.namespaces ??= namespacesOf(block);
    for (const namespace of block.namespaces) if (!known.has(namespace)) uses.set(namespace, (uses.get(namespace) ?? 0) + 1);
  }
  return uses;
}

/** The namespace of each IRI of a block, as often as it is used. */
function namespacesOf({ subject, quads }: SubjectBlock): string[] {
  const namespaces: string[] = [];
  const see = (iri: string) => {
    if (!iri.includes("#")) namespaces.push(iri.slice(0, iri.lastIndexOf("/") + 1));
  };
  see(subject.value);
  for (const { object } of quads) if (object.termType === "NamedNode") see(object.value);
  return namespaces;
}

/**
 * Prefixes for one graph alone: a namespace that many of its IRIs share, such as the events of one release, is named by
 * its last segment (`event:`), with `local-` before it where that name is taken. Turtle and TriG let each graph declare its own.
 */
export function localPrefixes(blocks: readonly SubjectBlock[], prefixes: Readonly<Record<string, string>>): Record<string, string> {
  const uses = namespaceUses(blocks, prefixes);
  const local: Record<string, string> = {};
  for (const namespace of [...uses.keys()].filter((key) => (uses.get(key) as number) >= WORTH).sort()) {
    const last = /\/([a-z][a-z0-9-]*)\/$/.exec(namespace)?.[1];
    if (last === undefined) continue;
    const name = [last, `local-${last}`].find((candidate) => prefixes[candidate] === undefined && local[candidate] === undefined);
    if (name !== undefined) local[name] = namespace;
  }
  return local;
}

/** The blocks as Turtle statements with a blank line between subjects: inside braces behind the name of their graph, or, `graphless`, bare. */
export function blocksText(blocks: readonly SubjectBlock[], options: WriteOptions, graphless: boolean): string {
  const local = localPrefixes(blocks, options.prefixes);
  const text = turtleTerms({ ...options.prefixes, ...local });
  const same = JSON.stringify(local);
  let statements = "";
  for (const block of blocks) statements += (statements === "" ? "" : " .\n\n") + heldStatements(block, options, same, text);
  const graph = blocks[0]?.quads[0]?.graph;
  const bare = graphless || graph === undefined || graph.termType === "DefaultGraph";
  return prefixLines(local) + (bare ? `${statements} .\n` : `${text(graph)} {\n${statements}\n}\n`);
}

/** The statements of a subject; those written last, where the prefixes are the same: TriG and Turtle write nearly all subjects alike. */
function heldStatements(block: SubjectBlock, options: WriteOptions, local: string, text: TermText): string {
  const known = block.written;
  if (known?.local === local && known.options === options) return known.statements;
  const statements = statementsText(block, text);
  block.written = { options, local, statements };
  return statements;
}

/** All that is said of one subject: a line a property, without the full stop. */
function statementsText({ subject, quads }: SubjectBlock, text: TermText): string {
  let lines = text(subject);
  let previous: string | undefined;
  for (const { predicate, object } of quads) {
    if (predicate.value === previous) lines += `, ${text(object)}`;
    else {
      const verb = predicate.value === rdf.type.value ? "a" : text(predicate);
      lines += `${previous === undefined ? " " : " ;\n    "}${verb} ${text(object)}`;
      previous = predicate.value;
    }
  }
  return lines;
}
