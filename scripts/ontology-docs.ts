import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Parser, Store } from "n3";
import { CMQ_NS } from "../src/vocabulary/cmq.ts";
import { owl } from "../src/vocabulary/owl.ts";
import { rdf } from "../src/vocabulary/rdf.ts";
import { rdfs } from "../src/vocabulary/rdfs.ts";
import { skos } from "../src/vocabulary/skos.ts";
import { contextOf, ontologyPath } from "./ontology-context.ts";

const read = (name: string): string => readFileSync(ontologyPath(name), "utf8");
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The reference of every term as a Markdown file, from the Turtle alone. */
export function termsMarkdown(): string {
  const ontology = new Store(new Parser().parse(read("communique.ttl")));
  const plover = new Store(new Parser().parse(read("plover.ttl")));
  const prefixes = prefixesOf();
  const short = (iri: string): string => {
    const prefix = prefixes.find(([, namespace]) => iri.startsWith(namespace));
    return prefix === undefined ? `<${iri}>` : `${prefix[0]}:${iri.slice(prefix[1].length)}`;
  };
  const text = (subject: string, property: { value: string }): string =>
    ontology.getObjects(subject, property.value, null).find((each) => (each as { language?: string }).language !== "ja")?.value ?? "";
  const links = (subject: string, property: { value: string }): string =>
    ontology
      .getObjects(subject, property.value, null)
      .map(({ value }) => `\`${short(value)}\``)
      .sort(byCodeUnit)
      .join(", ");
  const ofType = (...types: { value: string }[]): string[] =>
    [...new Set(types.flatMap((type) => ontology.getSubjects(rdf.type.value, type.value, null).map(({ value }) => value)))].sort(
      byCodeUnit,
    );
  const table = (head: string[], rows: string[][]): string =>
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
  const matches = (concept: string): string =>
    [skos.closeMatch, skos.broadMatch, skos.relatedMatch]
      .flatMap((match) =>
        plover
          .getObjects(concept, match.value, null)
          .map(({ value }) => `${value.slice(value.indexOf("#") + 1)} (${match.value.slice(skos.closeMatch.value.indexOf("#") + 1)})`),
      )
      .join(", ");
  const concepts = (scheme: string): string[] => ontology.getSubjects(skos.inScheme.value, scheme, null).map(({ value }) => value);

  const sections = [
    "# Terms of the ontology\n\nMade from `ontology/communique.ttl` and `ontology/plover.ttl` by `npx tsx scripts/ontology-docs.ts`; edit those, not this file.\n" +
      `Namespace \`${CMQ_NS}\`, prefix \`cmq\`. How the terms work together: [ontology.md](ontology.md).`,
    `## Classes\n\n${table(
      ["class", "is a kind of", "definition"],
      ofType(owl.Class).map((each) => [`\`${short(each)}\``, links(each, rdfs.subClassOf), text(each, skos.definition)]),
    )}`,
    `## Properties\n\n${table(
      ["property", "of", "value", "definition"],
      ofType(owl.ObjectProperty, owl.DatatypeProperty).map((each) => [
        `\`${short(each)}\``,
        links(each, rdfs.domain),
        links(each, rdfs.range),
        text(each, skos.definition),
      ]),
    )}`,
    ...ofType(skos.ConceptScheme).map(
      (scheme) =>
        `## ${text(scheme, rdfs.label)}\n\n${text(scheme, skos.definition)}\n\n${table(
          ["concept", "word", "definition", "PLOVER"],
          concepts(scheme).map((each) => [`\`${short(each)}\``, text(each, skos.notation), text(each, skos.definition), matches(each)]),
        )}`,
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

function prefixesOf(): [string, string][] {
  const context = (contextOf(read("communique.ttl"), read("shapes.ttl")) as { "@context": Record<string, unknown> })["@context"];
  return Object.entries(context).filter((entry): entry is [string, string] => typeof entry[1] === "string" && /[#/]$/.test(entry[1]));
}

export const TERMS_PATH = fileURLToPath(new URL("../docs/ontology-terms.md", import.meta.url));

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(TERMS_PATH, termsMarkdown());
