import { DEFAULT_BASE } from "../rdf/index.ts";
import { openKnowledge } from "./knowledge.ts";
import { prepareReference } from "./reference.ts";

/** Everything that can be worked out when the package is made, as files by their names: see `src/knowledge/prepared.ts`. */
export async function prepare(): Promise<Map<string, Buffer>> {
  return prepareReference(openKnowledge().knowledge, DEFAULT_BASE);
}
