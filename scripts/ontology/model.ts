import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Parser, Store, type Term } from "n3";
import { CMQ_NS, cmq } from "../../src/vocabulary/cmq.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { rdfs } from "../../src/vocabulary/rdfs.ts";
import { skos } from "../../src/vocabulary/skos.ts";

/** `ontology/<name>` of this repository. */
export const ontologyPath = (name: string): string => fileURLToPath(new URL(`../../ontology/${name}`, import.meta.url));
export const readOntologyFile = (name: string): string => readFileSync(ontologyPath(name), "utf8");
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const ONTOLOGY_IRI = CMQ_NS.slice(0, -1);

/** A class or property of our own; domain and range are the classes of which one holds (a union has several). */
export interface OntologyTerm {
  iri: string;
  name: string;
  label: string;
  labelJa: string;
  definition: string;
}
export interface OntologyClass extends OntologyTerm {
  superClasses: string[];
}
export interface OntologyProperty extends OntologyTerm {
  kind: "object" | "datatype" | "annotation";
  domain: string[];
  range: string[];
  symmetric: boolean;
  /** The property that this one is a name for the other direction of; builds never write it. */
  inverseOf?: string;
  deprecated: boolean;
}
export interface Concept extends OntologyTerm {
  notation: string;
}
export interface Scheme extends OntologyTerm {
  concepts: Concept[];
}

/** `ontology/communique.ttl`, or a text like it, as its readers need it. Terms are in order of their names, concepts as written. */
export class OntologyModel {
  readonly store: Store;
  readonly classes: OntologyClass[];
  readonly properties: OntologyProperty[];
  readonly schemes: Scheme[];

  constructor(turtle: string) {
    this.store = new Store(new Parser().parse(turtle));
    this.classes = this.own(owl.Class).map((iri) => ({
      ...this.term(iri),
      superClasses: this.iris(iri, rdfs.subClassOf),
    }));
    this.properties = (
      [
        ["object", owl.ObjectProperty],
        ["datatype", owl.DatatypeProperty],
        ["annotation", owl.AnnotationProperty],
      ] as const
    )
      .flatMap(([kind, type]) =>
        this.own(type).map((iri): OntologyProperty => {
          const [inverseOf] = this.iris(iri, owl.inverseOf);
          return {
            ...this.term(iri),
            kind,
            domain: this.expression(iri, rdfs.domain),
            range: this.expression(iri, rdfs.range),
            symmetric: this.has(iri, rdf.type, owl.SymmetricProperty),
            ...(inverseOf !== undefined && { inverseOf }),
            deprecated: this.values(iri, owl.deprecated).includes("true"),
          };
        }),
      )
      .sort((a, b) => byCodeUnit(a.iri, b.iri));
    this.schemes = this.own(skos.ConceptScheme).map((iri) => ({
      ...this.term(iri),
      concepts: this.store
        .getSubjects(skos.inScheme, iri, null)
        .map(({ value }) => ({ ...this.term(value), notation: this.values(value, skos.notation)[0] ?? "" })),
    }));
  }

  /** All terms of the namespace that the file describes. */
  terms(): string[] {
    return this.store
      .getSubjects(null, null, null)
      .flatMap((subject) => (subject.termType === "NamedNode" && subject.value.startsWith(CMQ_NS) ? [subject.value] : []))
      .sort(byCodeUnit);
  }

  values(subject: string, property: Term): string[] {
    return this.store.getObjects(subject, property, null).map(({ value }) => value);
  }

  iris(subject: string, property: Term): string[] {
    return this.store.getObjects(subject, property, null).flatMap((term) => (term.termType === "NamedNode" ? [term.value] : []));
  }

  has(subject: string, property: Term, object: Term): boolean {
    return this.store.countQuads(subject, property, object, null) > 0;
  }

  text(subject: string, property: Term, language: string): string {
    const texts = this.store.getObjects(subject, property, null);
    return texts.find((text) => text.termType === "Literal" && text.language === language)?.value ?? "";
  }

  /** Classes of a domain or range: the one named, or the members of its union. */
  expression(subject: string, property: Term): string[] {
    return this.store.getObjects(subject, property, null).flatMap((term) => {
      if (term.termType === "NamedNode") return [term.value];
      const [list] = this.store.getObjects(term, owl.unionOf, null);
      return list === undefined ? [] : this.list(list);
    });
  }

  /** Members of an RDF list. */
  list(head: Term): string[] {
    const [first] = this.store.getObjects(head, rdf.first, null);
    const [rest] = this.store.getObjects(head, rdf.rest, null);
    return first === undefined || rest === undefined ? [] : [first.value, ...this.list(rest)];
  }

  /** The class and all that it is a kind of, by this file. */
  ancestors(iri: string): Set<string> {
    const found = new Set([iri]);
    for (const each of found) for (const parent of this.iris(each, rdfs.subClassOf)) found.add(parent);
    return found;
  }

  private own(type: Term): string[] {
    return this.store
      .getSubjects(rdf.type, type, null)
      .flatMap(({ value }) => (value.startsWith(CMQ_NS) ? [value] : []))
      .sort(byCodeUnit);
  }

  private term(iri: string): OntologyTerm {
    return {
      iri,
      name: iri.slice(CMQ_NS.length),
      label: this.text(iri, rdfs.label, "en"),
      labelJa: this.text(iri, rdfs.label, "ja"),
      definition: this.text(iri, skos.definition, "en"),
    };
  }
}

/** Whether builds write the property; if not, it is a name for the other direction of one that they write. */
export const isWritten = ({ name, inverseOf }: OntologyProperty): boolean => inverseOf === undefined || name in cmq;

/** The ontology of this repository. */
export const loadModel = (): OntologyModel => new OntologyModel(readOntologyFile("communique.ttl"));
