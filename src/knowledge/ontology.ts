import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KnowledgeError } from "../errors.ts";
import { packageRoot } from "./package-root.ts";

/** Text of a file of `ontology/`. Throws KnowledgeError where the package has been installed without it. */
export function readOntology(name: string): string {
  const file = join(packageRoot(), "ontology", name);
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new KnowledgeError("ontology-missing", `the file ${name} of the ontology cannot be read`, {
      where: { file },
      todo: "Install the package again.",
      cause,
    });
  }
}
