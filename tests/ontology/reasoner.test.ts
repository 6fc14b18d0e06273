import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writer } from "n3";
import { beforeAll, describe, expect, test } from "vitest";
import { ontologyPath, readOntologyFile } from "../../scripts/ontology/model.ts";
import { build } from "../../src/index.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { withFolder } from "../support/cli.ts";
import { missingRobot, robot } from "../support/robot.ts";
import { ROOT } from "../support/shared.ts";

const skip = missingRobot();
const folder = withFolder();
const ONTOLOGY = ontologyPath("communique.ttl");

/** Words of RDF itself have no place in OWL 2 DL: claims are read by a reasoner without their three parts. */
const REIFICATION = new Set([rdf.subject.value, rdf.predicate.value, rdf.object.value]);

function ntriples(quads: Awaited<ReturnType<typeof build>>["quads"]): string {
  const writer = new Writer({ format: "N-Triples" });
  return quads()
    .filter(({ graph, predicate }) => /\/graph\/(release\/|identity$)/.test(graph.value) && !REIFICATION.has(predicate.value))
    .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object))
    .join("");
}

/** What HermiT says of the ontology together with some Turtle: one file, since the terms of each file are read by what that file declares. */
const reason = (data: string) =>
  robot(
    ...["reason", "--reasoner", "hermit", "--input", folder.file("merged.ttl", readOntologyFile("communique.ttl") + data)],
    ...["--output", join(folder.path, "reasoned.ttl")],
  );

describe.skipIf(skip !== undefined)(
  `ROBOT, which is not ours${skip === undefined ? "" : ` (${skip})`}`,
  () => {
    let data = "";
    beforeAll(async () => {
      const { quads } = await build({ inputs: [join(ROOT, "data/releases/2025-04-08-mod-japan-nakatani-rutte.txt")] });
      data = ntriples(quads);
    });

    const profile = (file: string) => {
      const report = join(folder.path, "profile.txt");
      const { status } = robot("validate-profile", "--profile", "DL", "--input", file, "--output", report);
      return { status, report: readFileSync(report, "utf8") };
    };

    test("finds the ontology in the OWL 2 DL profile", () => {
      expect(profile(ONTOLOGY)).toEqual({ status: 0, report: expect.stringContaining("Ontology and imports closure in profile") });
    });
    test("finds an ontology outside it that says a claim is a statement of RDF", () => {
      const outside = folder.file(
        "outside.ttl",
        readOntologyFile("communique.ttl").replace("rdfs:subClassOf prov:Entity ;", "rdfs:subClassOf rdf:Statement ;"),
      );
      expect(profile(outside).report).toContain("NOT in profile");
    });

    test("finds the ontology and the graph of the release of 8 April 2025 consistent, and no class empty", () => {
      expect(data.split("\n").length).toBeGreaterThan(900);
      expect(reason(data)).toEqual({ status: 0, output: "" });
    });
    test("finds that graph consistent with all alignments as well, but for the one that is outside OWL 2 DL", () => {
      const alignments = readdirSync(ontologyPath("alignments")).filter((file) => file !== "rdf.ttl");
      expect(alignments.length).toBeGreaterThan(6);
      expect(reason(alignments.map((file) => readOntologyFile(`alignments/${file}`)).join("\n") + data)).toEqual({ status: 0, output: "" });
    });
    test("finds a graph inconsistent in which a statement takes part in an event", () => {
      const part = /(\S+) <https:\/\/w3id.org\/communique\/ontology#participant>/.exec(data)?.[1];
      const statement = /(\S+) <\S+type> <https:\/\/w3id.org\/communique\/ontology#Statement>/.exec(data)?.[1];
      const { status, output } = reason(`${data}${part} <https://w3id.org/communique/ontology#participant> ${statement} .\n`);
      expect(status).not.toBe(0);
      expect(output).toMatch(/inconsistent/i);
    });
  },
  120_000,
);
