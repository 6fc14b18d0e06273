import { spawnSync } from "node:child_process";

/** A parser that is not ours: reads a file of one syntax and prints N-Quads or N-Triples. */
export interface ForeignParser {
  name: string;
  /** Debian package that has it. */
  apt: string;
  /** Extensions (without dot) of the syntaxes it reads. */
  reads: readonly string[];
  command(file: string, extension: string): [string, ...string[]];
  probe: [string, ...string[]];
  /** By extension: lines of the sample that the parser is known to misread in correct files. */
  misreads?: Readonly<Record<string, RegExp>>;
}

const RDFLIB = `
import sys, rdflib
rdflib.NORMALIZE_LITERALS = False
data = rdflib.ConjunctiveGraph()
data.parse(sys.argv[1], format=sys.argv[2])
sys.stdout.buffer.write(data.serialize(format="nquads", encoding="utf-8"))
`;
const PYLD = `
import sys, json
from pyld import jsonld
def refuse(url, options=None): raise Exception("remote " + url)
jsonld.set_document_loader(refuse)
sys.stdout.buffer.write(jsonld.to_rdf(json.load(open(sys.argv[1], encoding="utf-8")), {"format": "application/n-quads"}).encode("utf-8"))
`;
/** Debian's own Python has Debian's modules, whatever else is first on the path. */
const PYTHON = "/usr/bin/python3";

export const FOREIGN_PARSERS: readonly ForeignParser[] = [
  {
    name: "rapper",
    apt: "raptor2-utils",
    reads: ["ttl", "nq", "trig"],
    probe: ["rapper", "--version"],
    command: (file, extension) => [
      "rapper",
      "-q",
      "-i",
      { ttl: "turtle", nq: "nquads", trig: "trig" }[extension] as string,
      "-o",
      "nquads",
      file,
    ],
  },
  {
    name: "serdi",
    apt: "serdi",
    reads: ["ttl", "nq", "trig"],
    probe: ["serdi", "-v"],
    command: (file, extension) => ["serdi", "-i", { ttl: "turtle", nq: "nquads", trig: "trig" }[extension] as string, "-o", "nquads", file],
  },
  {
    name: "rdflib",
    apt: "python3-rdflib",
    reads: ["ttl", "nq", "trig"],
    probe: [PYTHON, "-c", "import rdflib"],
    misreads: {
      nq: /"(A|\\\\u0041)"/, // takes an escaped backslash before u0041 for an escape (rdflib 6)
      ttl: /"0{0,2}7"/,
      trig: /"0{0,2}7"/, // rewrites a bare 007 as 7; a build writes canonical forms only
    },
    command: (file, extension) => [PYTHON, "-c", RDFLIB, file, { ttl: "turtle", nq: "nquads", trig: "trig" }[extension] as string],
  },
  {
    name: "pyld",
    apt: "python3-pyld",
    reads: ["jsonld"],
    probe: [PYTHON, "-c", "import pyld"],
    command: (file) => [PYTHON, "-c", PYLD, file],
  },
];

/** Whether the parser is on this machine; under CI a missing one is an error, not a skip. */
export function isInstalled(parser: ForeignParser): boolean {
  const [command, ...args] = parser.probe;
  const there = spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (!there && process.env.CI) throw new Error(`${parser.name} is missing: install the package ${parser.apt}`);
  return there;
}

/** What the parser prints for the file; throws with its complaint where it refuses. */
export function readWith(parser: ForeignParser, file: string, extension: string): string {
  const [command, ...args] = parser.command(file, extension);
  const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${parser.name} exits ${run.status}: ${run.stderr.slice(0, 2000)}`);
  return run.stdout;
}
