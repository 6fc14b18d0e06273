import { iri, literals, plain } from "../../rdf/terms.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { vcard } from "../../vocabulary/vcard.ts";
import { concept } from "./controlled.ts";
import type { Scope } from "./scope.ts";

/** Name of the publisher where the settings name none: DCAT-AP demands one, and nobody is to be invented. */
const NO_PUBLISHER = "Publisher not stated";

/** Who publishes the dataset. */
export function publisher(scope: Scope): Scope["publisher"] {
  const { draft, publisher: node, settings } = scope;
  draft.type(node, foaf.Agent);
  draft.addAll(node, foaf.name, literals(settings.publisher?.name ?? NO_PUBLISHER));
  const { type, homepage } = settings.publisher ?? {};
  if (type !== undefined) draft.add(node, dcterms.type, concept(scope, "publisher-type", type));
  if (homepage !== undefined) {
    draft.add(node, foaf.homepage, iri(homepage));
    draft.type(iri(homepage), foaf.Document);
  }
  return node;
}

/** Whom to write to; nobody where the settings name nobody. */
export function contactPoint({ draft, contact, settings }: Scope): Scope["contact"] | undefined {
  if (settings.contact === undefined) return undefined;
  const { name, email, page } = settings.contact;
  draft.type(contact, vcard.Kind);
  draft.add(contact, vcard.fn, plain(name));
  if (email !== undefined) draft.add(contact, vcard.hasEmail, iri(`mailto:${email}`));
  if (page !== undefined) draft.add(contact, vcard.hasURL, iri(page));
  return contact;
}
