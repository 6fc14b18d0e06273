import { PREPARED_YAML, packageYaml, sealed } from "../knowledge/index.ts";
import { DEFAULT_BASE } from "../rdf/index.ts";
import { openKnowledge } from "./knowledge.ts";
import { prepareReference } from "./reference.ts";

/** Everything that can be worked out when the package is made, as files by their names: see `src/knowledge/prepared.ts`. */
export async function prepare(): Promise<Map<string, Buffer>> {
  const reference = await prepareReference(openKnowledge().knowledge, DEFAULT_BASE);
  return new Map([...reference, [PREPARED_YAML, sealed(Buffer.from(packageYaml()))]]);
}
