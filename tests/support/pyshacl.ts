import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where .ci/run installs pySHACL, in an environment of its own. */
const ENVIRONMENT = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "communique", "pyshacl");
const PYTHON = join(ENVIRONMENT, "bin", "python");

const VALIDATE = `
import sys, json
import rdflib
from rdflib.namespace import SH
from pyshacl import validate
data = rdflib.Graph().parse(sys.argv[1], format="turtle")
counts = {}
for file in sys.argv[2:]:
    shapes = rdflib.Graph().parse(file, format="turtle")
    _, report, _ = validate(data, shacl_graph=shapes, inference="none")
    for result in report.objects(None, SH.result):
        name = str(report.value(result, SH.resultSeverity)).split("#")[1].lower()
        counts[name] = counts.get(name, 0) + 1
print(json.dumps(counts))
`;

/** Why a second SHACL engine cannot be asked, or undefined; under CI a missing one is an error. */
export function missingPyshacl(): string | undefined {
  if (existsSync(PYTHON)) return undefined;
  if (process.env["CI"]) throw new Error("pySHACL is missing: .ci/run installs it");
  return `pySHACL is not installed (python3 -m venv ${ENVIRONMENT} && ${join(ENVIRONMENT, "bin", "pip")} install pyshacl)`;
}

/** Number of results of each severity that pySHACL finds in a Turtle file, over all files of shapes. */
export function validateWithPyshacl(data: string, shapes: readonly string[]): Record<string, number> {
  const run = spawnSync(PYTHON, ["-c", VALIDATE, data, ...shapes], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`pySHACL exits ${run.status}: ${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout) as Record<string, number>;
}
