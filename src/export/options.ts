import { CMQ_NS, cmq } from "../vocabulary/cmq.ts";
import { DCAT_NS } from "../vocabulary/dcat.ts";
import { DCTERMS_NS } from "../vocabulary/dcterms.ts";
import { FOAF_NS, foaf } from "../vocabulary/foaf.ts";
import { OA_NS } from "../vocabulary/oa.ts";
import { ORG_NS, org } from "../vocabulary/org.ts";
import { OWL_NS } from "../vocabulary/owl.ts";
import { PROV_NS } from "../vocabulary/prov.ts";
import { RDF_NS } from "../vocabulary/rdf.ts";
import { RDFS_NS } from "../vocabulary/rdfs.ts";
import { SCHEMA_NS } from "../vocabulary/schema.ts";
import { SEM_NS } from "../vocabulary/sem.ts";
import { SKOS_NS } from "../vocabulary/skos.ts";
import { VOID_NS } from "../vocabulary/void.ts";
import { XSD_NS } from "../vocabulary/xsd.ts";
import type { WriteOptions } from "./format.ts";

/** The vocabularies of a build, by the prefix that stands for each. */
export const VOCABULARIES = {
  cmq: CMQ_NS,
  dcat: DCAT_NS,
  dcterms: DCTERMS_NS,
  foaf: FOAF_NS,
  oa: OA_NS,
  org: ORG_NS,
  owl: OWL_NS,
  prov: PROV_NS,
  rdf: RDF_NS,
  rdfs: RDFS_NS,
  schema: SCHEMA_NS,
  sem: SEM_NS,
  skos: SKOS_NS,
  void: VOID_NS,
  xsd: XSD_NS,
};

/** Groups of things of the world, as their IRIs have them: by a table's key under `id/`, by name under `named/`. */
const GROUPS = ["person", "state", "organization", "grouping", "instrument", "place", "topic", "role"];

/** What a reader looks for first leads: the release, its events, what was said and claimed, then the things of the world, then the small print. */
const CLASS_ORDER = [
  cmq.Release,
  cmq.Event,
  cmq.EventReport,
  cmq.Statement,
  cmq.Claim,
  foaf.Person,
  cmq.State,
  org.Organization,
  org.FormalOrganization,
  cmq.Instrument,
  cmq.Programme,
  cmq.Region,
  org.Membership,
  org.Post,
  cmq.Participation,
  cmq.IdentityLink,
  cmq.Mention,
  cmq.Evidence,
].map((term) => term.value);

/**
 * How a build is written: prefixes of the vocabularies and of the build's own IRIs under `base`, the JSON-LD context
 * (the object under `@context` of ontology/context.jsonld) and the order of classes.
 */
export function writeOptions(base: string, context: Readonly<Record<string, unknown>>): WriteOptions {
  const own = Object.fromEntries(
    GROUPS.flatMap((group) => [
      [group, `${base}id/${group}/`],
      [`named-${group}`, `${base}named/${group}/`],
    ]),
  );
  const prefixes = { ...VOCABULARIES, ...own, release: `${base}release/`, graph: `${base}graph/` };
  const graphOrder = [`${base}graph/release/`, `${base}graph/identity`, `${base}graph/dataset`];
  return { prefixes, context, classOrder: CLASS_ORDER, graphOrder };
}
