import { CMQ_NS } from "../../src/vocabulary/cmq.ts";
import { dcterms } from "../../src/vocabulary/dcterms.ts";
import { oa } from "../../src/vocabulary/oa.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { RDF_NS, rdf } from "../../src/vocabulary/rdf.ts";
import { RDFS_NS, rdfs } from "../../src/vocabulary/rdfs.ts";
import { skos } from "../../src/vocabulary/skos.ts";
import { XSD_NS } from "../../src/vocabulary/xsd.ts";
import { ONTOLOGY_IRI, type OntologyModel, type OntologyProperty } from "./model.ts";

/** One thing that an ontology can get wrong by itself. The numbers are those of the OOPS! catalogue of pitfalls (P01–P41). */
export interface Pitfall {
  id: string;
  catalogue?: string;
  /** What is the matter with the terms that `find` names. */
  says: string;
  find(model: OntologyModel): string[];
}

const OWL_BUILT_IN = owl.Ontology.value.slice(0, -"Ontology".length);
const isBuiltIn = (iri: string): boolean => [RDF_NS, RDFS_NS, XSD_NS, OWL_BUILT_IN].some((namespace) => iri.startsWith(namespace));
const isOwn = (iri: string): boolean => iri.startsWith(CMQ_NS);
const written = (model: OntologyModel): OntologyProperty[] => model.properties.filter(({ inverseOf }) => inverseOf === undefined);
const sameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** Things named by their values, not linked to: words of a code list, and ranges of a text. */
const VALUES: ReadonlySet<string> = new Set([skos.Concept.value, oa.TextPositionSelector.value]);
const hasOtherDirection = (model: OntologyModel, { iri, range, symmetric, inverseOf }: OntologyProperty): boolean =>
  symmetric ||
  inverseOf !== undefined ||
  range.every((each) => VALUES.has(each)) ||
  model.store.countQuads(null, owl.inverseOf, iri, null) > 0;

/** IRIs that stand in a place where only a class, or only a property, can stand. */
function usedTerms(model: OntologyModel): string[] {
  const classes = [
    ...[rdfs.subClassOf, rdfs.domain, rdfs.range].flatMap((property) => model.store.getObjects(null, property, null)),
    ...model.store.getObjects(null, rdf.type, null),
    ...[owl.unionOf, owl.members].flatMap((property) =>
      model.store.getObjects(null, property, null).flatMap((head) => model.list(head).map((value) => ({ termType: "NamedNode", value }))),
    ),
    ...model.store.getPredicates(null, null, null),
  ];
  return [...new Set(classes.flatMap(({ termType, value }) => (termType === "NamedNode" ? [value] : [])))].filter((iri) => !isBuiltIn(iri));
}

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

export const PITFALLS: readonly Pitfall[] = [
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
    id: "domain",
    catalogue: "P11",
    says: "has no domain",
    find: (model) => model.properties.filter(({ domain }) => domain.length === 0).map(({ iri }) => iri),
  },
  {
    id: "range",
    catalogue: "P11",
    says: "has no range",
    find: (model) => model.properties.filter(({ kind, range }) => kind !== "annotation" && range.length === 0).map(({ iri }) => iri),
  },
  {
    id: "several-domains",
    catalogue: "P19",
    says: "has several domains or ranges, which means all of them at once: write their union",
    find: (model) =>
      model.properties
        .filter(({ iri }) => [rdfs.domain, rdfs.range].some((property) => model.values(iri, property).length > 1))
        .map(({ iri }) => iri),
  },
  {
    id: "inverse",
    catalogue: "P13",
    says: "has no name for the other direction, is not symmetric, and its values are no code list or range of text",
    find: (model) =>
      model.properties.filter((property) => property.kind === "object" && !hasOtherDirection(model, property)).map(({ iri }) => iri),
  },
  {
    id: "wrong-inverse",
    catalogue: "P05",
    says: "is named as the other direction of a property whose domain and range are not its range and domain",
    find: (model) =>
      model.properties
        .filter(({ iri, inverseOf, domain, range }) => {
          if (inverseOf === undefined) return false;
          const other = model.properties.find((each) => each.iri === inverseOf);
          return other === undefined || inverseOf === iri || !sameSet(domain, other.range) || !sameSet(range, other.domain);
        })
        .map(({ iri }) => iri),
  },
  {
    id: "wrong-symmetry",
    catalogue: "P28",
    says: "is symmetric although its domain and range differ",
    find: (model) => model.properties.filter(({ symmetric, domain, range }) => symmetric && !sameSet(domain, range)).map(({ iri }) => iri),
  },
  {
    id: "disjoint",
    catalogue: "P10",
    says: "is disjoint from no other class",
    find: (model) => {
      const disjoint = new Set(model.store.getObjects(null, owl.members, null).flatMap((head) => model.list(head)));
      return model.classes.filter(({ iri }) => ![...model.ancestors(iri)].some((each) => disjoint.has(each))).map(({ iri }) => iri);
    },
  },
  {
    id: "unconnected",
    catalogue: "P04",
    says: "is in no class tree, and no property leads from or to it",
    find: (model) => {
      const connected = new Set(model.properties.flatMap(({ domain, range }) => [...domain, ...range]));
      return model.classes.filter(({ iri, superClasses }) => superClasses.length === 0 && !connected.has(iri)).map(({ iri }) => iri);
    },
  },
  {
    id: "cycle",
    catalogue: "P06",
    says: "is a kind of itself",
    find: (model) =>
      model.classes.filter(({ iri, superClasses }) => superClasses.some((each) => model.ancestors(each).has(iri))).map(({ iri }) => iri),
  },
  {
    id: "undeclared",
    catalogue: "P34, P35",
    says: "is used and not declared as class, property or datatype",
    find: (model) => usedTerms(model).filter((iri) => model.values(iri, rdf.type).length === 0),
  },
  {
    id: "idle-declaration",
    says: "is declared and not used",
    find: (model) => {
      const used = new Set(usedTerms(model));
      return model.store
        .getSubjects(rdf.type, null, null)
        .flatMap(({ termType, value }) =>
          termType === "NamedNode" && !isOwn(value) && !value.startsWith(ONTOLOGY_IRI) && !isBuiltIn(value) ? [value] : [],
        )
        .filter((iri) => !used.has(iri) && model.store.countQuads(null, null, iri, null) === 0);
    },
  },
  {
    id: "undefined",
    catalogue: "P36",
    says: "is a term of ours that is used and not defined",
    find: (model) => {
      const defined = new Set(model.terms());
      const objects = model.store.getObjects(null, null, null).filter(({ termType }) => termType === "NamedNode");
      return [...new Set(objects.map(({ value }) => value).filter((iri) => isOwn(iri) && !defined.has(iri)))];
    },
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
    id: "scheme-metadata",
    says: "is a code list that lacks title, creator, licence, dates or the ontology's version",
    find: (model) => {
      const version = model.values(ONTOLOGY_IRI, owl.versionInfo);
      const fields = [dcterms.title, dcterms.creator, dcterms.license, dcterms.created, dcterms.modified];
      return model.schemes
        .filter(
          ({ iri }) =>
            fields.some((field) => model.values(iri, field).length === 0) || !sameSet(model.values(iri, owl.versionInfo), version),
        )
        .map(({ iri }) => iri);
    },
  },
  {
    id: "loose-concept",
    says: "is a concept without scheme, or of a scheme without being one of its top concepts",
    find: (model) =>
      model.store
        .getSubjects(rdf.type, skos.Concept, null)
        .map(({ value }) => value)
        .filter((iri) => {
          const schemes = model.values(iri, skos.inScheme);
          return schemes.length !== 1 || !sameSet(schemes, model.values(iri, skos.topConceptOf));
        }),
  },
  {
    id: "deprecated-in-use",
    says: "is deprecated without saying what replaces it, or why nothing does",
    find: (model) =>
      written(model)
        .filter(
          ({ iri, deprecated }) =>
            deprecated &&
            !/isReplacedBy|changeNote/.test(
              model.store
                .getPredicates(iri, null, null)
                .map(({ value }) => value)
                .join(),
            ),
        )
        .map(({ iri }) => iri),
  },
];
