import { ADMS_NS } from "../vocabulary/adms.ts";
import { dcat } from "../vocabulary/dcat.ts";
import { DCATAP_NS } from "../vocabulary/dcatap.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { SD_NS, sd } from "../vocabulary/sd.ts";
import { skos } from "../vocabulary/skos.ts";
import { SPDX_NS, spdx } from "../vocabulary/spdx.ts";
import { VCARD_NS, vcard } from "../vocabulary/vcard.ts";
import { voidTerms } from "../vocabulary/void.ts";
import type { WriteOptions } from "./format.ts";
import { VOCABULARIES } from "./options.ts";

/** The catalogue, its dataset and that one's files lead; the small print of vocabularies and counts follows. */
const CLASS_ORDER = [
  dcat.Catalog,
  dcat.Dataset,
  dcat.DataService,
  dcat.Distribution,
  dcat.CatalogRecord,
  foaf.Agent,
  vcard.Kind,
  dcterms.PeriodOfTime,
  dcterms.LicenseDocument,
  dcterms.RightsStatement,
  spdx.Checksum,
  dcterms.Location,
  voidTerms.Linkset,
  sd.NamedGraph,
  voidTerms.Dataset,
  skos.Concept,
].map((term) => term.value);

/** How a catalogue is written: `context` is the object under `@context` of ontology/catalog-context.jsonld. */
export const catalogWriteOptions = (base: string, context: Readonly<Record<string, unknown>>): WriteOptions => ({
  prefixes: {
    ...VOCABULARIES,
    ...{ adms: ADMS_NS, dcatap: DCATAP_NS, sd: SD_NS, spdx: SPDX_NS, vcard: VCARD_NS },
    graph: `${base}graph/`,
    release: `${base}release/`,
  },
  context,
  classOrder: CLASS_ORDER,
});
