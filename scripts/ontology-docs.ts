import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Parser, Store } from "n3";
import { VOCABULARIES } from "../src/export/options.ts";
import { CMQ_NS } from "../src/vocabulary/cmq.ts";
import { skos } from "../src/vocabulary/skos.ts";
import { isWritten, loadModel, readOntologyFile } from "./ontology/model.ts";
import { shorten } from "./ontology/prefixes.ts";

const PREFIXES = new Map(Object.entries(VOCABULARIES));
const code = (iri: string): string => `\`${shorten(iri, PREFIXES)}\``;
const anyOf = (classes: readonly string[]): string => classes.map(code).join(" or ");

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

/** The reference of every term as a Markdown file, from the Turtle alone. */
export function termsMarkdown(): string {
  const model = loadModel();
  const plover = new Store(new Parser().parse(readOntologyFile("alignments/plover.ttl")));
  const matches = (concept: string): string =>
    [skos.closeMatch, skos.broadMatch, skos.relatedMatch]
      .flatMap((match) =>
        plover
          .getObjects(concept, match.value, null)
          .map(({ value }) => `${value.slice(value.indexOf("#") + 1)} (${match.value.slice(skos.closeMatch.value.indexOf("#") + 1)})`),
      )
      .join(", ");
  const written = model.properties.filter(isWritten);
  const others = model.properties.filter((property) => !isWritten(property));

  const sections = [
    "# Terms of the ontology\n\nMade from `ontology/communique.ttl` and `ontology/alignments/plover.ttl` by `npx tsx scripts/ontology-docs.ts`; edit those, not this file.\n" +
      `Namespace \`${CMQ_NS}\`, prefix \`cmq\`. How the terms work together: [ontology.md](ontology.md). With diagrams and examples: \`ontology/index.html\`.`,
    `## Classes\n\n${table(
      ["class", "is a kind of", "definition"],
      model.classes.map(({ iri, superClasses, definition }) => [code(iri), superClasses.map(code).sort().join(", "), definition]),
    )}`,
    `## Properties\n\n${table(
      ["property", "of", "value", "definition"],
      written.map(({ iri, domain, range, definition }) => [code(iri), anyOf(domain), anyOf(range), definition]),
    )}`,
    `## Names for the other direction\n\nBuilds write one direction only; SPARQL asks for the other with \`^\`. These names are for reasoners and for readers.\n\n${table(
      ["property", "other direction of", "definition"],
      others.map(({ iri, inverseOf, definition }) => [code(iri), code(inverseOf ?? ""), definition]),
    )}`,
    ...model.schemes.map(
      ({ label, definition, concepts }) =>
        `## ${label}\n\n${definition}\n\n${table(
          ["concept", "word", "definition", "PLOVER"],
          concepts.map((each) => [code(each.iri), each.notation, each.definition, matches(each.iri)]),
        )}`,
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

export const TERMS_PATH = fileURLToPath(new URL("../docs/ontology-terms.md", import.meta.url));

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(TERMS_PATH, termsMarkdown());
