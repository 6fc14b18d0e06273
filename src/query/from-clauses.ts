import type { QueryDataset } from "./protocol.ts";
import { type Token, tokensOf, unescapePoints } from "./tokens.ts";

/**
 * The dataset of a query with several FROM, whose default graph is the merge of those graphs (SPARQL 1.1, 13.2.1): the engine, left alone, counts
 * a triple once for each of them. Undefined for all other queries, and where a name cannot be resolved, so that the engine says what is wrong.
 */
export function mergedFrom(query: string, base: string | undefined): QueryDataset | undefined {
  const outer = [...tokensOf(query)].filter(({ depth, text }) => depth === 0 && !text.startsWith("#"));
  const prefixes = new Map<string, string>();
  const dataset = { defaultGraphs: new Set<string>(), namedGraphs: new Set<string>() };
  let against = base;
  for (let i = 0; i < outer.length; i++) {
    const word = outer[i]?.upper;
    const next = outer[i + 1]?.text ?? "";
    if (word === "BASE") against = resolved(next, against, prefixes);
    else if (word === "PREFIX") prefixes.set(next, resolved(outer[i + 2]?.text ?? "", against, prefixes) ?? "");
    else if (word === "FROM") {
      const named = next.toUpperCase() === "NAMED";
      const name = resolved(nameAt(query, outer[named ? i + 2 : i + 1]), against, prefixes);
      if (name === undefined) return undefined;
      (named ? dataset.namedGraphs : dataset.defaultGraphs).add(name);
    }
  }
  if (dataset.defaultGraphs.size < 2) return undefined;
  return { defaultGraphs: [...dataset.defaultGraphs], namedGraphs: [...dataset.namedGraphs] };
}

/** A graph's name whole: a prefixed name may have dots inside, at which tokens end. */
function nameAt(query: string, token: Token | undefined): string {
  if (token === undefined || token.text.startsWith("<")) return token?.text ?? "";
  return /^[^\s{}<#]*/.exec(query.slice(token.at))?.[0] ?? "";
}

/** An IRI reference or prefixed name as an absolute IRI. */
function resolved(text: string, base: string | undefined, prefixes: ReadonlyMap<string, string>): string | undefined {
  if (text.startsWith("<") && text.endsWith(">")) {
    const reference = unescapePoints(text.slice(1, -1));
    if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return reference;
    return base !== undefined && URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
  }
  const end = text.indexOf(":") + 1;
  const namespace = prefixes.get(text.slice(0, end));
  return end > 0 && namespace ? namespace + text.slice(end).replace(/\\(.)/g, "$1") : undefined;
}
