import { UsageError } from "../errors.ts";
import { findThings, type GraphIndex } from "../explain/index.ts";

/** Candidates of an ambiguous name that are listed. */
const LISTED = 20;

/** What narrows a name down: the IRI that stands for each candidate, and which of them can be meant. */
export interface Narrowing {
  identityOf?(iri: string): string;
  /** Candidates that pass come first: others count only where none does. */
  prefer?(iri: string): boolean;
}

/** The IRI of the one thing that a name stands for; throws UsageError where it stands for none or several, which it lists. */
export function resolveThing(graph: GraphIndex, name: string, { identityOf = (iri) => iri, prefer = () => true }: Narrowing = {}): string {
  const all = new Map(findThings(graph, name).map(({ iri, label }) => [identityOf(iri), label]));
  const preferred = [...all].filter(([iri]) => prefer(iri));
  const found = preferred.length > 0 ? preferred : [...all];
  const [thing] = found;
  if (!thing)
    throw new UsageError(
      "name-unknown",
      `the graph holds nothing called ${JSON.stringify(name)}`,
      "Try another form of the name, a word of it, or its IRI.",
    );
  if (found.length > 1) {
    const listed = found.slice(0, LISTED).map(([iri, label]) => `\n    ${label}  ${iri}`);
    const more = found.length > LISTED ? `\n    and ${found.length - LISTED} more` : "";
    throw new UsageError(
      "name-ambiguous",
      `${JSON.stringify(name)} could be ${found.length} things:${listed.join("")}${more}`,
      "Give the IRI of the one you mean.",
    );
  }
  return thing[0];
}
