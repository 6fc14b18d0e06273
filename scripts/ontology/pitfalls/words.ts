import { rdfs } from "../../../src/vocabulary/rdfs.ts";
import { skos } from "../../../src/vocabulary/skos.ts";
import { ONTOLOGY_IRI, type OntologyModel } from "../model.ts";
import { type Pitfall, sameSet } from "./pitfall.ts";

const inLanguages = (model: OntologyModel, iri: string): string =>
  model.store
    .getObjects(iri, rdfs.label, null)
    .map((label) => (label.termType === "Literal" ? label.language : ""))
    .sort()
    .join();

/** Terms of one sort that share a label with another of that sort. */
function sharingLabels(terms: readonly { name: string; label: string; labelJa: string }[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, label, labelJa } of terms) for (const text of [label, labelJa]) names.set(text, [...(names.get(text) ?? []), name]);
  return [...names].flatMap(([text, sharing]) => (sharing.length > 1 ? [`${sharing.join(", ")}: ${text}`] : []));
}

/** Labels, definitions and names. */
export const WORDS: readonly Pitfall[] = [
  {
    id: "label",
    catalogue: "P08",
    says: "has no label in English and Japanese, one each",
    find: (model) => model.terms().filter((iri) => inLanguages(model, iri) !== "en,ja"),
  },
  {
    id: "definition",
    catalogue: "P08",
    says: "has no definition",
    find: (model) => model.terms().filter((iri) => model.text(iri, skos.definition, "en").trim() === ""),
  },
  {
    id: "definition-is-label",
    catalogue: "P20",
    says: "has a definition that only repeats its label",
    find: (model) =>
      model
        .terms()
        .filter((iri) => model.text(iri, skos.definition, "en").replace(/\.$/, "").toLowerCase() === model.text(iri, rdfs.label, "en")),
  },
  {
    id: "shared-label",
    catalogue: "P32",
    says: "are called the same",
    find: (model) =>
      [model.classes, model.properties, model.schemes, ...model.schemes.map(({ concepts }) => concepts)].flatMap(sharingLabels),
  },
  {
    id: "defined-by",
    says: "does not say by which ontology it is defined",
    find: (model) => model.terms().filter((iri) => !sameSet(model.values(iri, rdfs.isDefinedBy), [ONTOLOGY_IRI])),
  },
  {
    id: "naming",
    catalogue: "P22",
    says: "is not named as its sort is: ClassesAndSchemes, propertiesLikeThis, scheme-word",
    find: (model) => [
      ...[...model.classes, ...model.schemes].filter(({ name }) => !/^[A-Z][A-Za-z]+$/.test(name)).map(({ iri }) => iri),
      ...model.properties.filter(({ name }) => !/^[a-z][A-Za-z]+$/.test(name)).map(({ iri }) => iri),
      ...model.schemes.flatMap(({ concepts }) =>
        concepts.filter(({ name, notation }) => !new RegExp(`^[a-z]+-${notation}$`).test(name)).map(({ iri }) => iri),
      ),
    ],
  },
  {
    id: "merged",
    catalogue: "P07",
    says: "is a class that merges two: part them, or find the word for both",
    find: (model) =>
      model.classes.filter(({ name, label }) => /(And|Or)[A-Z]/.test(name) || / (and|or) /.test(label)).map(({ iri }) => iri),
  },
  {
    id: "catch-all",
    catalogue: "P21",
    says: "is a class for whatever is left over",
    find: (model) => model.classes.filter(({ name }) => /^(Other|Misc|Unknown|Various)/.test(name)).map(({ iri }) => iri),
  },
  {
    id: "file-name",
    catalogue: "P36",
    says: "is an IRI that ends like a file",
    find: (model) => [ONTOLOGY_IRI, ...model.terms()].filter((iri) => /\.(ttl|owl|rdf|html?|jsonld|xml)$/.test(iri)),
  },
];
