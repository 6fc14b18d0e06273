import type { OntologyModel } from "../model.ts";

/** One thing that an ontology can get wrong by itself. The numbers are those of the OOPS! catalogue of pitfalls (P01–P41). */
export interface Pitfall {
  id: string;
  catalogue?: string;
  /** What is the matter with the terms that `find` names. */
  says: string;
  find(model: OntologyModel): string[];
}

/** Whether two lists hold the same, in whatever order. */
export const sameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
