import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Parser, Store } from "n3";
import { VOCABULARIES } from "../src/export/options.ts";
import { CMQ_NS } from "../src/vocabulary/cmq.ts";
import { owl } from "../src/vocabulary/owl.ts";
import { rdf } from "../src/vocabulary/rdf.ts";
import { rdfs } from "../src/vocabulary/rdfs.ts";
import { sh, SH_NS } from "../src/vocabulary/sh.ts";
import { XSD_NS } from "../src/vocabulary/xsd.ts";

/** Language-tagged strings have no coercion: their tag stands with them. */
const UNCOERCED: ReadonlySet<string> = new Set([rdf.langString.value]);

/**
 * The JSON-LD context of the ontology: a prefix for each namespace, a term for each own class and property and for each
 * property that the shapes use, coerced by range or shape. Two properties of one local name both keep their prefix.
 */
export function contextOf(ontology: string, shapes: string): object {
  const store = new Store([...new Parser().parse(ontology), ...new Parser().parse(shapes)]);
  const properties = new Map<string, object | string>();
  for (const type of [owl.ObjectProperty, owl.DatatypeProperty]) {
    for (const { value } of store.getSubjects(rdf.type, type, null)) {
      const range = store.getObjects(value, rdfs.range, null)[0]?.value;
      properties.set(value, term(value, type.equals(owl.ObjectProperty) ? "@id" : range));
    }
  }
  for (const { subject, object } of store.getQuads(null, sh.path, null, null)) {
    if (properties.has(object.value) || object.value.startsWith(CMQ_NS)) continue;
    const links = [`${SH_NS}nodeKind`, `${SH_NS}class`].some((constraint) =>
      store.getObjects(subject, constraint, null).some(({ value }) => value !== `${SH_NS}Literal`),
    );
    properties.set(object.value, term(object.value, links ? "@id" : store.getObjects(subject, `${SH_NS}datatype`, null)[0]?.value));
  }
  const classes = store.getSubjects(rdf.type, owl.Class, null).map(({ value }): [string, string] => [value, compact(value)]);
  const byName = new Map<string, (object | string)[]>();
  for (const [iri, value] of [...classes, ...properties]) byName.set(localName(iri), [...(byName.get(localName(iri)) ?? []), value]);
  const names = [...byName].filter(([, values]) => values.length === 1).sort(([a], [b]) => (a < b ? -1 : 1));
  return { "@context": { "@version": 1.1, ...VOCABULARIES, ...Object.fromEntries(names.map(([name, [value]]) => [name, value])) } };
}

function term(iri: string, type: string | undefined): object | string {
  const coerced = type === "@id" || (type?.startsWith(XSD_NS) === true && type !== `${XSD_NS}string`);
  return coerced && !UNCOERCED.has(type) ? { "@id": compact(iri), "@type": type === "@id" ? type : compact(type) } : compact(iri);
}

function compact(iri: string): string {
  const prefix = Object.entries(VOCABULARIES).find(([, namespace]) => iri.startsWith(namespace));
  if (prefix === undefined) throw new Error(`no prefix for ${iri}: add its namespace to VOCABULARIES`);
  return `${prefix[0]}:${iri.slice(prefix[1].length)}`;
}

const localName = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

/** `ontology/<name>` of this repository. */
export const ontologyPath = (name: string): string => fileURLToPath(new URL(`../ontology/${name}`, import.meta.url));

/** The context as its file should be. */
export function contextText(): string {
  return `${JSON.stringify(contextOf(readFileSync(ontologyPath("communique.ttl"), "utf8"), readFileSync(ontologyPath("shapes.ttl"), "utf8")), null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(ontologyPath("context.jsonld"), contextText());
