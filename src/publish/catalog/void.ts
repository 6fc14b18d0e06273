import type { NamedNode } from "n3";
import { inLanguage, integer, iri, partialDate, plain } from "../../rdf/terms.ts";
import { shortHash } from "../../rdf/index.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { sd } from "../../vocabulary/sd.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import type { Scope } from "./scope.ts";

/** Releases that show what the dataset holds. */
const EXAMPLES = 3;

/** The dataset as VoID describes it: its numbers, partitions, graphs, links to other datasets, vocabularies and examples. */
export function addVoid(scope: Scope): void {
  const { draft, dataset, statistics, contents } = scope;
  const numbers = {
    triples: statistics.triples,
    entities: statistics.entities,
    distinctSubjects: statistics.distinctSubjects,
    distinctObjects: statistics.distinctObjects,
    properties: statistics.properties,
    classes: statistics.classes,
  };
  for (const [name, value] of Object.entries(numbers)) draft.add(dataset, voidTerms[name as keyof typeof numbers], integer(value));
  for (const { iri: example } of contents.releases.slice(0, EXAMPLES)) draft.add(dataset, voidTerms.exampleResource, iri(example));
  for (const vocabulary of vocabulariesOf(scope)) draft.add(dataset, voidTerms.vocabulary, iri(vocabulary));
  addPartitions(scope);
  addLinksets(scope);
  addGraphs(scope);
}

/** Namespaces of the properties and classes that the dataset uses. */
function vocabulariesOf({ statistics }: Scope): string[] {
  const used = [...statistics.propertyPartitions.map(({ property }) => property), ...statistics.classPartitions.map((each) => each.class)];
  return [...new Set(used.map((term) => term.replace(/[^/#]*$/, "")))].sort();
}

const localName = (term: string): string => term.replace(/^.*[/#]/, "");
/** An IRI below the dataset's for what is said of a term; the hash keeps two terms of one local name apart. */
const below = ({ dataset }: Scope, kind: string, term: string): NamedNode =>
  iri(`${dataset.value}/${kind}/${encodeURIComponent(localName(term))}-${shortHash(term)}`);

function addPartitions(scope: Scope): void {
  const { draft, dataset, statistics } = scope;
  for (const { property, triples, distinctSubjects, distinctObjects } of statistics.propertyPartitions) {
    const node = below(scope, "property", property);
    draft.add(dataset, voidTerms.propertyPartition, node);
    draft.type(node, voidTerms.Dataset);
    draft.add(node, voidTerms.property, iri(property));
    draft.add(node, voidTerms.triples, integer(triples));
    draft.add(node, voidTerms.distinctSubjects, integer(distinctSubjects));
    draft.add(node, voidTerms.distinctObjects, integer(distinctObjects));
  }
  for (const { class: type, entities } of statistics.classPartitions) {
    const node = below(scope, "class", type);
    draft.add(dataset, voidTerms.classPartition, node);
    draft.type(node, voidTerms.Dataset);
    draft.add(node, voidTerms.class, iri(type));
    draft.add(node, voidTerms.entities, integer(entities));
  }
}

/** Links to other datasets; a linkset has one link predicate (VoID, section 5.1). */
function addLinksets(scope: Scope): void {
  const { draft, dataset, statistics, terms } = scope;
  for (const { target, property, triples } of statistics.linksets) {
    const other = terms.targets[target] as Scope["terms"]["targets"][string];
    const node = below(scope, `linkset/${target}`, property);
    draft.add(dataset, voidTerms.subset, node);
    draft.type(node, voidTerms.Linkset);
    draft.add(node, voidTerms.subjectsTarget, dataset);
    draft.add(node, voidTerms.objectsTarget, iri(other.iri));
    draft.add(node, voidTerms.linkPredicate, iri(property));
    draft.add(node, voidTerms.triples, integer(triples));
    draft.type(iri(other.iri), voidTerms.Dataset);
    draft.add(iri(other.iri), dcterms.title, inLanguage(other.title, "en"));
    draft.add(iri(other.iri), voidTerms.uriSpace, plain(other.uriSpace));
  }
}

/** Each named graph with its triples; a release's with the release's title and date. */
function addGraphs(scope: Scope): void {
  const { draft, dataset, statistics, contents } = scope;
  const releases = new Map(contents.releases.map((release) => [release.graph, release]));
  draft.type(dataset, sd.Dataset);
  for (const { iri: name, triples } of statistics.graphs) {
    const node = iri(name);
    draft.add(dataset, voidTerms.subset, node);
    draft.add(dataset, sd.namedGraph, node);
    draft.type(node, voidTerms.Dataset, sd.NamedGraph);
    draft.add(node, sd.name, node);
    draft.add(node, voidTerms.triples, integer(triples));
    const release = releases.get(name);
    if (release === undefined) continue;
    draft.add(node, foaf.primaryTopic, iri(release.iri));
    draft.add(node, dcterms.title, release.title);
    if (release.issued !== undefined) draft.add(node, dcterms.issued, partialDate(release.issued));
  }
}
