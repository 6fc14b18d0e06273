import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Parser, Store } from "n3";
import { VOCABULARIES } from "../src/export/options.ts";
import { CMQ_NS } from "../src/vocabulary/cmq.ts";
import { owl } from "../src/vocabulary/owl.ts";
import { sh, SH_NS } from "../src/vocabulary/sh.ts";
import { XSD_NS } from "../src/vocabulary/xsd.ts";
import { ONTOLOGY_IRI, OntologyModel, ontologyPath, readOntologyFile } from "./ontology/model.ts";

/**
 * The JSON-LD context of the ontology: a prefix for each namespace, a term for each own class and property and for each
 * property that the shapes use, coerced by range or shape. Two properties of one local name both keep their prefix.
 * Beside the context stand its own IRI and version, which a processor that loads it passes over.
 */
export function contextOf(ontology: string, shapes: string): { "@context": Record<string, unknown> } & Record<string, unknown> {
  const model = new OntologyModel(ontology);
  const store = new Store(new Parser().parse(shapes));
  const properties = new Map<string, object | string>();
  for (const { iri, kind, range } of model.properties) properties.set(iri, term(iri, kind === "datatype" ? range[0] : "@id"));
  for (const { subject, object } of store.getQuads(null, sh.path, null, null)) {
    if (properties.has(object.value) || object.value.startsWith(CMQ_NS)) continue;
    const links = [`${SH_NS}nodeKind`, `${SH_NS}class`].some((constraint) =>
      store.getObjects(subject, constraint, null).some(({ value }) => value !== `${SH_NS}Literal`),
    );
    properties.set(object.value, term(object.value, links ? "@id" : store.getObjects(subject, `${SH_NS}datatype`, null)[0]?.value));
  }
  const classes = model.classes.map(({ iri }): [string, string] => [iri, compact(iri)]);
  const byName = new Map<string, (object | string)[]>();
  for (const [iri, value] of [...classes, ...properties]) byName.set(localName(iri), [...(byName.get(localName(iri)) ?? []), value]);
  const names = [...byName].filter(([, values]) => values.length === 1).sort(([a], [b]) => (a < b ? -1 : 1));
  const [versionIRI] = model.iris(ONTOLOGY_IRI, owl.versionIRI);
  const [version] = model.values(ONTOLOGY_IRI, owl.versionInfo);
  return {
    "@context": { "@version": 1.1, ...VOCABULARIES, ...Object.fromEntries(names.map(([name, [value]]) => [name, value])) },
    "@id": `${versionIRI}/context.jsonld`,
    "owl:versionInfo": version,
  };
}

function term(iri: string, type: string | undefined): object | string {
  const coerced = type === "@id" || (type?.startsWith(XSD_NS) === true && type !== `${XSD_NS}string`);
  return coerced ? { "@id": compact(iri), "@type": type === "@id" ? type : compact(type) } : compact(iri);
}

function compact(iri: string): string {
  const prefix = Object.entries(VOCABULARIES).find(([, namespace]) => iri.startsWith(namespace));
  if (prefix === undefined) throw new Error(`no prefix for ${iri}: add its namespace to VOCABULARIES`);
  return `${prefix[0]}:${iri.slice(prefix[1].length)}`;
}

const localName = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

/** The context as its file should be. */
export function contextText(): string {
  return `${JSON.stringify(contextOf(readOntologyFile("communique.ttl"), readOntologyFile("shapes.ttl")), null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(ontologyPath("context.jsonld"), contextText());
