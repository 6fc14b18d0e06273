import { CMQ_NS } from "../../../src/vocabulary/cmq.ts";
import { dcterms } from "../../../src/vocabulary/dcterms.ts";
import { OWL_NS, owl } from "../../../src/vocabulary/owl.ts";
import { RDF_NS, rdf } from "../../../src/vocabulary/rdf.ts";
import { RDFS_NS, rdfs } from "../../../src/vocabulary/rdfs.ts";
import { skos } from "../../../src/vocabulary/skos.ts";
import { XSD_NS } from "../../../src/vocabulary/xsd.ts";
import { ONTOLOGY_IRI, type OntologyModel } from "../model.ts";
import { type Pitfall, sameSet } from "./pitfall.ts";

const isBuiltIn = (iri: string): boolean => [RDF_NS, RDFS_NS, XSD_NS, OWL_NS].some((namespace) => iri.startsWith(namespace));
/** What the project itself names: the ontology and who made it. */
const PROJECT_BASE = ONTOLOGY_IRI.slice(0, ONTOLOGY_IRI.lastIndexOf("/") + 1);
const isOwn = (iri: string): boolean => iri.startsWith(CMQ_NS);

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

/** How terms hang together, and what the file says of terms that are not its own. */
export const STRUCTURE: readonly Pitfall[] = [
  {
    id: "no-ontology",
    catalogue: "P38",
    says: "is declared nowhere as an ontology",
    find: (model) => (model.has(ONTOLOGY_IRI, rdf.type, owl.Ontology) ? [] : [ONTOLOGY_IRI]),
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
    says: "is a term of ours that is used and not defined",
    find: (model) => {
      const defined = new Set(model.terms());
      const objects = model.store.getObjects(null, null, null).filter(({ termType }) => termType === "NamedNode");
      return [...new Set(objects.map(({ value }) => value).filter((iri) => isOwn(iri) && !defined.has(iri)))];
    },
  },
  {
    id: "hijacking",
    catalogue: "P40",
    says: "is a term of others about which this ontology says more than what it is, and which of our other borrowed classes it is under",
    find: (model) => {
      const strays = model.store.getQuads(null, null, null, null).filter(({ subject, predicate, object }) => {
        if (subject.termType !== "NamedNode" || isOwn(subject.value) || subject.value.startsWith(PROJECT_BASE)) return false;
        return !predicate.equals(rdf.type) && !(predicate.equals(rdfs.subClassOf) && !isOwn(object.value));
      });
      return [...new Set(strays.map(({ subject }) => subject.value))];
    },
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
];
