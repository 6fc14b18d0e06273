import type { NamedNode } from "n3";
import { inLanguage, iri, literals, partialDate, plain, typed } from "../../rdf/terms.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { dcatap } from "../../vocabulary/dcatap.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { mediaTypeIri } from "../../vocabulary/iana.ts";
import { owl } from "../../vocabulary/owl.ts";
import { rdfs } from "../../vocabulary/rdfs.ts";
import { schema } from "../../vocabulary/schema.ts";
import { SHA256_OF_DCAT_AP, spdx } from "../../vocabulary/spdx.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import { xsd } from "../../vocabulary/xsd.ts";
import { concept } from "./controlled.ts";
import { licenceNode } from "./licence.ts";
import { type BuildFile, downloadUrl, fileIri, type Scope } from "./scope.ts";

/** Format of a file by its extension; undefined where the catalogue knows none. */
export const formatOf = ({ terms }: Pick<Scope, "terms">, path: string): Scope["terms"]["formats"][string] | undefined =>
  terms.formats[path.slice(path.lastIndexOf(".") + 1)];

/** A dcat:Distribution for each file that holds or tells of the whole dataset. */
export function addDistributions(scope: Scope): void {
  const { draft, dataset } = scope;
  const licence = licenceNode(scope);
  const rights = rightsNode(scope);
  for (const file of scope.files) {
    const node = fileIri(scope, file);
    draft.add(dataset, dcat.distribution, node);
    draft.add(node, dcterms.license, licence);
    draft.add(node, dcterms.rights, rights);
    addDistribution(scope, file, node);
  }
}

function addDistribution(scope: Scope, file: BuildFile, node: NamedNode): void {
  const { draft, terms, settings, dataset } = scope;
  const known = terms.files[file.path];
  const format = formatOf(scope, file.path);
  const download = downloadUrl(scope, file);
  draft.type(node, dcat.Distribution);
  draft.add(node, dcterms.title, inLanguage(known?.title ?? file.path, "en"));
  draft.add(node, dcterms.description, inLanguage(known?.description ?? `The file ${file.path} of the build.`, "en"));
  draft.add(node, dcat.accessURL, iri(settings.access ?? download ?? settings.landingPage ?? dataset.value));
  if (download !== undefined) {
    draft.add(node, dcat.downloadURL, iri(download));
    if (format?.rdf) draft.add(dataset, voidTerms.dataDump, iri(download));
  }
  if (format !== undefined) {
    const media = mediaTypeIri(format.media);
    draft.type(media, dcterms.MediaType, dcterms.MediaTypeOrExtent);
    draft.add(node, dcat.mediaType, media);
    draft.add(node, dcterms.format, concept(scope, "file-type", format.type, { types: [dcterms.MediaTypeOrExtent] }));
  }
  draft.add(node, dcat.byteSize, typed(String(file.bytes), xsd.nonNegativeInteger));
  draft.add(node, spdx.checksum, checksum(scope, file, node));
  draft.add(node, dcatap.availability, concept(scope, "availability", settings.availability ?? terms.defaults.availability));
  if (scope.issued !== undefined) draft.add(node, dcterms.issued, partialDate(scope.issued));
  if (scope.modified !== undefined) draft.add(node, dcterms.modified, partialDate(scope.modified));
}

function checksum({ draft }: Scope, file: BuildFile, node: NamedNode): NamedNode {
  const sum = iri(`${node.value}/checksum`);
  draft.type(sum, spdx.Checksum);
  draft.add(sum, spdx.algorithm, SHA256_OF_DCAT_AP);
  draft.add(sum, spdx.checksumValue, typed(file.sha256, xsd.hexBinary));
  draft.type(SHA256_OF_DCAT_AP, spdx.ChecksumAlgorithm);
  draft.add(SHA256_OF_DCAT_AP, owl.sameAs, spdx.checksumAlgorithm_sha256);
  return sum;
}

/** The statement of rights of the settings. */
function rightsNode({ draft, settings, dataset }: Scope): NamedNode | undefined {
  if (settings.rights === undefined) return undefined;
  const node = iri(`${dataset.value}/rights`);
  draft.type(node, dcterms.RightsStatement);
  draft.addAll(node, rdfs.label, literals(settings.rights));
  return node;
}

/**
 * The files of single releases hang on what they are a file of: a release's text on the release, its facts view on its graph.
 * They are no distributions of the dataset: none holds it, and portals would list thousands of resources.
 */
export function addReleaseFiles(scope: Scope): void {
  for (const release of scope.contents.releases) {
    const files = scope.releaseFiles.get(release.id);
    if (files?.text !== undefined) addMediaObject(scope, files.text, iri(release.iri));
    if (files?.facts !== undefined) addMediaObject(scope, files.facts, iri(release.graph));
  }
}

function addMediaObject(scope: Scope, file: BuildFile, of: NamedNode): void {
  const { draft } = scope;
  const node = fileIri(scope, file);
  const media = formatOf(scope, file.path)?.media;
  const download = downloadUrl(scope, file);
  draft.add(of, schema.encoding, node);
  draft.type(node, schema.MediaObject);
  draft.add(node, schema.contentSize, plain(`${file.bytes} B`));
  draft.add(node, schema.sha256, plain(file.sha256));
  if (media !== undefined) draft.add(node, schema.encodingFormat, plain(media));
  if (download !== undefined) draft.add(node, schema.contentUrl, iri(download));
}
